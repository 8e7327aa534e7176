internal import Messages
internal import Potential
internal import Statistics

/// Writes what a model says of its predictors: `importance.csv`, `response.csv`, `predictors.csv`.
struct PotentialModelTables {
  let figures: PotentialFigures
  let run: PotentialRun
  let settings: PotentialSettings

  private var layout: PotentialTableLayout { PotentialTableLayout(hasCarbon: settings.variable.isCarbon) }

  // MARK: Importance

  /// - Throws: ``Failure`` naming path and cause.
  func writeImportance(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.importance, into: folder)
    let none = [Cell](repeating: .missing, count: 5)
    for importance in figures.drivers.permutation { try writer.append(Self.cells("permutation", importance) + none) }
    for importance in figures.drivers.grouped { try writer.append(Self.cells("grouped", importance) + none) }
    for conditional in figures.drivers.conditional {
      try writer.append(
        Self.cells("conditional", conditional.importance) + [
          conditional.associated.isEmpty ? .missing : .text(conditional.associated.joined(separator: ";")),
          .integer(conditional.treesUnconditioned), .integer(conditional.treesImpossible),
          .double(conditional.meanCells), .text(conditional.advice.word),
        ])
    }
    return try writer.close()
  }

  private static func cells(_ kind: String, _ importance: Importance) -> [Cell] {
    [
      .text(kind), .text(importance.name), .text(importance.predictors.joined(separator: ";")),
      .double(importance.increase), .double(importance.deviation), .double(importance.scaled),
      .integer(importance.treesUsing), .integer(importance.trees),
    ]
  }

  // MARK: Response

  /// - Throws: ``Failure`` naming path and cause.
  func writeResponse(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.response, into: folder)
    let kinds = [("ale", figures.drivers.localEffects), ("partial_dependence", figures.drivers.partialDependence)]
    for (kind, curves) in kinds {
      for curve in curves {
        for place in curve.values.indices {
          try writer.append([
            .text(kind), .text(curve.predictor), .double(curve.values[place]), .double(curve.effect[place]),
            .double(curve.low[place]), .double(curve.high[place]), .integer(curve.rows[place]),
          ])
        }
      }
    }
    return try writer.close()
  }

  // MARK: Predictors

  /// - Throws: ``Failure`` naming path and cause.
  func writePredictors(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.predictors, into: folder)
    for predictor in predictors {
      try writer.append([
        .text(predictor.name), Cell(predictor.source), .text(predictor.kind), Cell(run.units[predictor.name]),
        .integer(predictor.minesWithValue), Cell(predictor.minimum), Cell(predictor.mean), Cell(predictor.maximum),
        .integer(predictor.missing),
      ])
    }
    return try writer.close()
  }

  struct Predictor {
    var name: String
    /// As it was given.
    var source: String?
    var kind: String
    var minesWithValue: Int
    var missing: Int
    /// Of numbers only.
    var minimum: Double?
    var mean: Double?
    var maximum: Double?
  }

  /// In name order.
  var predictors: [Predictor] {
    run.predictors.names.sorted().compactMap { name in
      guard let column = run.predictors[name] else { return nil }
      let source = settings.predictors.first { $0.name == name }?.text
      switch column {
      case .numbers(let values):
        let known = values.filter(\.isFinite)
        return Predictor(
          name: name, source: source, kind: "numbers", minesWithValue: known.count, missing: values.count - known.count,
          minimum: known.min(), mean: known.isEmpty ? nil : known.reduce(0, +) / Double(known.count),
          maximum: known.max())
      case .categories(let values):
        let known = values.count { $0 != nil }
        return Predictor(
          name: name, source: source, kind: "categories", minesWithValue: known, missing: values.count - known)
      }
    }
  }
}

extension ConditionalImportance.Advice {
  /// As it stands in `importance.csv`.
  var word: String {
    switch self {
    case .none: "none"
    case .lower: "lower"
    case .raise: "raise"
    }
  }
}
