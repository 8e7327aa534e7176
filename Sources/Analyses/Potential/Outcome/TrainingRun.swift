package import Messages

/// What a model's file says of the run that trained it, for those that ask it later. What the file doesn't say is nil: files of
/// earlier versions don't.
package struct TrainingRun: Sendable, Hashable {
  package var holdout: Double?
  package var folds: Int?
  package var seed: UInt64?
  /// Mode threshold: how many mines were drawn at most.
  package var sample: Int?
  /// Flags that spoke against learning from a mine.
  package var excludedFlags: [String]?
  /// How the mines to learn from were chosen, in words.
  package var words: Text?
  /// Of the predictors, by name, where it was known.
  package var units: [String: String]

  package init(
    holdout: Double? = nil, folds: Int? = nil, seed: UInt64? = nil, sample: Int? = nil, excludedFlags: [String]? = nil,
    words: Text? = nil, units: [String: String] = [:]
  ) {
    self.holdout = holdout
    self.folds = folds
    self.seed = seed
    self.sample = sample
    self.excludedFlags = excludedFlags
    self.words = words
    self.units = units
  }
}

extension TrainingRun {
  private enum Note: String, CaseIterable {
    case holdout, folds, seed, sample
    case excludedFlags = "excluded_flags"
    case english = "selection.en"
    case chinese = "selection.zh"
  }

  /// Before a predictor's name.
  private static let unit = "unit of "

  /// Reads ``notes``; what doesn't read is as if it weren't there.
  init(notes: [String: String]) {
    func text(_ note: Note) -> String? { notes[note.rawValue] }
    let english = text(.english) ?? ""
    let chinese = text(.chinese) ?? ""
    self.init(
      holdout: text(.holdout).flatMap(Double.init).flatMap { (0..<1).contains($0) ? $0 : nil },
      folds: text(.folds).flatMap { Int($0) }, seed: text(.seed).flatMap { UInt64($0) },
      sample: text(.sample).flatMap { Int($0) },
      excludedFlags: text(.excludedFlags).map { $0.split(separator: ",").map(String.init) },
      words: english.isEmpty || chinese.isEmpty ? nil : Text(english, zh: chinese),
      units: Dictionary(
        notes.compactMap { name, unit in
          name.hasPrefix(Self.unit) ? (String(name.dropFirst(Self.unit.count)), unit) : nil
        }, uniquingKeysWith: { first, _ in first }))
  }

  /// As a model's file holds it.
  var notes: [String: String] {
    var notes: [Note: String] = [:]
    notes[.holdout] = holdout.map { "\($0)" }
    notes[.folds] = folds.map { "\($0)" }
    notes[.seed] = seed.map { "\($0)" }
    notes[.sample] = sample.map { "\($0)" }
    notes[.excludedFlags] = excludedFlags?.joined(separator: ",")
    notes[.english] = words?.en
    notes[.chinese] = words?.zh
    var named = Dictionary(uniqueKeysWithValues: notes.map { ($0.key.rawValue, $0.value) })
    for (predictor, unit) in units { named[Self.unit + predictor] = unit }
    return named
  }
}
