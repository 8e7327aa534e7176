internal import Geospatial
internal import Messages
internal import Potential
internal import Statistics

/// `model.json`: what the model learnt from what, how it was tested, and how well it did. What isn't known is null.
struct ModelDocument {
  let settings: PotentialSettings
  let figures: PotentialFigures
  let run: PotentialRun

  static let file = "model.json"
  static let forestFile = "forest.minesink"
  /// Raised when a reader of the old layout would misread the new one.
  static let schema = 1

  /// - Throws: ``Failure`` naming path and cause; `EncodingError`.
  func write(into folder: StagingFolder) throws {
    let file = try ByteFile(creating: folder.path(for: Self.file))
    try file.write(try JSONText.bytes(of: value))
  }

  private var options: PotentialOptions { figures.options }
  private var report: ModelReport { figures.report }

  var value: JSONValue {
    .object([
      "schema": .whole(Int64(Self.schema)),
      "program": .text(MineSink.version),
      "forestFile": .object([
        "file": .text(Self.forestFile), "version": .whole(Int64(ForestFile.version)),
      ]),
      "trainedHere": .boolean(!figures.isOlderModel),
      "model": .optional(settings.model),
      "target": .object([
        "field": .text(settings.target), "variable": .text(settings.variable.rawValue),
        "unit": .text(settings.variable.isCarbon ? "g C/m2/yr" : "index"), "mean": .optional(report.targetMean),
        "standardDeviation": .optional(report.targetStandardDeviation),
      ]),
      "mode": mode,
      "selection": selection,
      "forest": .settings(report.settings),
      "design": .object([
        // Of the run that trained it; null where that was an earlier one whose file doesn't tell.
        "holdout": .optional(figures.isOlderModel ? run.training?.holdout : options.holdout),
        "folds": .optional(figures.isOlderModel ? run.training?.folds : options.folds),
        "blocks_km": .optional(options.blocks_km), "resamples": .whole(Int64(options.resamples)),
        "seed": .optional((figures.isOlderModel ? run.training?.seed : run.seed).map { "\($0)" }),
      ]),
      "predictors": .list(predictors),
      "validations": .list(report.validations.map { validation($0) }),
      "search": .list(trials),
      "residualStandardDeviation": .optional(report.residualStandardDeviation),
      "applicability": .object([
        "threshold": .optional(report.applicabilityThreshold), "meanDistance": .optional(figures.meanDistance),
        "weights": .object(figures.weights.mapValues { .optional($0) }),
      ]),
      "importance": .object([
        "kinds": .list(
          PotentialOptions.Importance.allCases.filter(options.importance.contains).map { .text($0.rawValue) }),
        "groups": .object(options.importanceGroups.mapValues { .list($0.sorted().map { .text($0) }) }),
      ]),
    ])
  }

  private var words: PotentialSelection {
    PotentialSelection(settings: settings, options: options, selection: report.selection)
  }

  private var mode: JSONValue {
    let isFrontier = options.mode == .frontier
    return .object([
      "id": .text(options.mode.rawValue), "label": .both(words.label), "isBiased": .boolean(!isFrontier),
      "quantile": .optional(isFrontier ? options.quantile : nil),
      "threshold": .optional(isFrontier ? nil : options.threshold),
      "sample": .optional(isFrontier ? nil : figures.isOlderModel ? run.training?.sample : options.sample),
    ])
  }

  private var selection: JSONValue {
    let selection = report.selection
    let counts = [
      "mines": selection.mines, "withoutTarget": selection.withoutTarget, "poorQuality": selection.poorQuality,
      "missingPredictor": selection.missingPredictor, "belowThreshold": selection.belowThreshold,
      "notSampled": selection.notSampled, "training": selection.training, "holdout": selection.holdout,
      "blocks": selection.blocks,
    ]
    var object = counts.mapValues { JSONValue.whole(Int64($0)) }
    object["words"] = .both((figures.isOlderModel ? run.training?.words : nil) ?? words.words)
    object["isBlockless"] = .boolean(selection.isBlockless)
    let flags = figures.isOlderModel ? run.training?.excludedFlags : settings.excludedFlags
    object["excludedFlags"] = flags.map { .list($0.map { .text($0) }) } ?? .null
    return .object(object)
  }

  private var predictors: [JSONValue] {
    PotentialModelTables(figures: figures, run: run, settings: settings).predictors.map { predictor in
      .object([
        "name": .text(predictor.name), "source": .optional(predictor.source), "kind": .text(predictor.kind),
        "unit": .optional(run.units[predictor.name]),
      ])
    }
  }

  private func validation(_ validation: ModelReport.Validation) -> JSONValue {
    var object = JSONValue.scores(validation.scores)
    object["scheme"] = .text(validation.scheme.rawValue)
    object["title"] = .both(validation.scheme.title)
    object["intervalCoverage_percent"] = .optional(validation.intervalCoverage_percent)
    object["belowFrontier_percent"] = .optional(validation.belowFrontier_percent)
    return .object(object)
  }

  private var trials: [JSONValue] {
    let errors = report.trials.map(\.scores.rootMeanSquareError)
    let best = errors.indices.min { errors[$0] < errors[$1] }
    return report.trials.enumerated().map { number, trial in
      var object = JSONValue.scores(trial.scores)
      object["settings"] = .settings(trial.settings)
      object["foldErrors"] = .list(trial.foldScores.map { .optional($0.rootMeanSquareError) })
      object["isChosen"] = .boolean(number == best)
      return .object(object)
    }
  }
}

extension JSONValue {
  /// Null where there is none, or where it isn't finite.
  fileprivate static func optional(_ number: Double?) -> JSONValue {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  fileprivate static func optional(_ words: String?) -> JSONValue { words.map { .text($0) } ?? .null }

  fileprivate static func optional(_ number: Int?) -> JSONValue { number.map { .whole(Int64($0)) } ?? .null }

  fileprivate static func both(_ text: Text) -> JSONValue { .object(["en": .text(text.en), "zh": .text(text.zh)]) }

  fileprivate static func settings(_ settings: ForestSettings) -> JSONValue {
    .object([
      "trees": .optional(settings.trees), "candidates": .optional(settings.candidates),
      "minimumNode": .optional(settings.minimumNode), "minimumLeaf": .optional(settings.minimumLeaf),
      "maximumDepth": .optional(settings.maximumDepth), "seed": .text("\(settings.seed)"),
    ])
  }

  /// In the target's unit.
  fileprivate static func scores(_ scores: PredictionScores) -> [String: JSONValue] {
    [
      "mines": .optional(scores.count), "rootMeanSquareError": .optional(scores.rootMeanSquareError),
      "meanAbsoluteError": .optional(scores.meanAbsoluteError), "bias": .optional(scores.bias),
      "determination": .optional(scores.determination),
    ]
  }
}
