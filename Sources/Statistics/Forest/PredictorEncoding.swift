/// Which predictors a forest has, in name order, and the order of their categories.
struct PredictorEncoding: Sendable, Hashable {
  /// In name order.
  let names: [String]
  /// For each predictor its categories in ascending order of the response; nil for numbers.
  let levels: [[String]?]

  init(names: [String], levels: [[String]?]) {
    self.names = names
    self.levels = levels
  }

  /// From a training table; `response` has a row of `outputs` numbers for each row (the target, or the shares of classes).
  init(_ table: FeatureTable, response: [Double], outputs: Int) {
    names = table.names.sorted()
    levels = names.map { name in
      guard case .categories(let values) = table[name] else { return nil }
      return CategoryOrder.ascending(values, response: response, outputs: outputs)
    }
  }

  /// The table's values, and what is missing in it.
  ///
  /// - Parameter absent: predictors that the table needn't have; they are missing in every row.
  func encode(
    _ table: FeatureTable, absent: Set<String> = []
  ) throws(ForestError) -> (matrix: PredictorMatrix, missing: [MissingPredictor]) {
    let rows = table.rowCount
    var values = [Double](repeating: .nan, count: rows * names.count)
    var problems: [ForestError.Problem] = []
    var missing: [MissingPredictor] = []
    let unknown = absent.subtracting(names).sorted()
    if !unknown.isEmpty { problems.append(.unknownPredictors(unknown)) }
    let lacking = names.filter { table[$0] == nil && !absent.contains($0) }
    if !lacking.isEmpty { problems.append(.absentPredictors(lacking)) }
    for (place, name) in names.enumerated() {
      guard let column = table[name] else {
        missing.append(MissingPredictor(predictor: name, rows: Array(0..<rows), unseen: [:]))
        continue
      }
      var gaps: [Int] = []
      var unseen: [String: [Int]] = [:]
      switch (column, levels[place]) {
      case (.numbers(let numbers), nil):
        for row in 0..<rows {
          if numbers[row].isFinite { values[row * names.count + place] = numbers[row] } else { gaps.append(row) }
        }
      case (.categories(let categories), let levels?):
        let codes = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Double($0)) })
        for row in 0..<rows {
          if let category = categories[row], let code = codes[category] {
            values[row * names.count + place] = code
          } else {
            gaps.append(row)
            if let category = categories[row] { unseen[category, default: []].append(row) }
          }
        }
      default:
        problems.append(.kindDiffers(predictor: name, trainedOnCategories: levels[place] != nil))
      }
      if !gaps.isEmpty { missing.append(MissingPredictor(predictor: name, rows: gaps, unseen: unseen)) }
    }
    guard problems.isEmpty else { throw ForestError(problems) }
    return (PredictorMatrix(rows: rows, columns: names.count, values: values), missing)
  }
}
