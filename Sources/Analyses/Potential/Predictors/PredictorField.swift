internal import Foundation
internal import Messages
internal import Statistics

/// A predictor or role that a field of the mines' layer holds.
struct PredictorField {
  private let entry: PredictorEntry
  private let field: FieldColumn

  init(_ entry: PredictorEntry, _ field: FieldColumn) {
    self.entry = entry
    self.field = field
  }

  func read() -> (column: FeatureTable.Column, notes: [Message]) {
    switch entry.reading {
    case .stage: return stages()
    case .mineType: return (.categories(words), [])
    case .yearsSinceClosure(_, let year): return yearsSinceClosure(year)
    case .field, .raster, .series, .terrain, .geometry: return plain()
    }
  }

  /// The field as words; nil where there are none.
  private var words: [String?] {
    switch field {
    case .numbers(let values): values.map { $0.isFinite ? Text.plain($0) : nil }
    case .texts(let texts):
      texts.map { text in
        let word = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return word.isEmpty ? nil : word
      }
    }
  }

  /// Numbers, or categories where it holds text. Formats without types (CSV) hold numbers as text: these are numbers all the same.
  private func plain() -> (column: FeatureTable.Column, notes: [Message]) {
    if case .numbers(let values) = field { return (.numbers(values.map { $0.isFinite ? $0 : .nan }), []) }
    let words = words
    let numbers = words.map { word in word.map { Double($0) ?? .infinity } ?? .nan }
    guard numbers.contains(where: { !$0.isNaN }), !numbers.contains(where: { $0.isInfinite }) else {
      return (.categories(words), [])
    }
    return (.numbers(numbers), [note("predictor.textNumbers", .predictorTextNumbers, mend: .mendPredictorTextNumbers)])
  }

  private func stages() -> (column: FeatureTable.Column, notes: [Message]) {
    let words = words
    let stages = words.map { $0.flatMap { LifeCycleStage(words: $0) } }
    // The table of strategies has words of its own for a role's values, which its owner may add to.
    if entry.isRole { return (.categories(zip(words, stages).map { word, stage in stage?.rawValue ?? word }), []) }
    let unknown = zip(words, stages).compactMap { word, stage in stage == nil ? word : nil }
    guard !unknown.isEmpty else { return (.categories(stages.map { $0?.rawValue }), []) }
    let text = Text.predictorUnknownStages.filled([
      "count": "\(unknown.count)", "words": Text.listed(Set(unknown).sorted().map { Text.shown($0) }),
    ])
    return (
      .categories(stages.map { $0?.rawValue }),
      [note("predictor.unknownStages", text, mend: .mendPredictorUnknownStages)]
    )
  }

  private func yearsSinceClosure(_ year: Int) -> (column: FeatureTable.Column, notes: [Message]) {
    var notClosed = 0
    var unknown: Set<String> = []
    let values = words.map { word -> Double in
      guard let word else { return .nan }
      guard let closure = Self.year(word) else {
        unknown.insert(word)
        return .nan
      }
      guard closure <= year else {
        notClosed += 1
        return .nan
      }
      return Double(year - closure)
    }
    var notes: [Message] = []
    if notClosed > 0 {
      notes.append(
        note(
          "predictor.notClosed", Text.predictorNotClosed.filled(["count": "\(notClosed)", "year": "\(year)"]),
          mend: .mendPredictorNotClosed))
    }
    if !unknown.isEmpty {
      notes.append(
        note(
          "predictor.notYears",
          Text.predictorNotYears.filled(["words": Text.listed(unknown.sorted().map { Text.shown($0) })]),
          mend: .mendPredictorNotYears))
    }
    return (.numbers(values), notes)
  }

  /// `2015`, or a date that begins with it: `2015-06-30`, `2015/6`, `2015年`.
  static func year(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), (1500...2500).contains(year) else { return nil }
    guard let next = word.dropFirst(4).first else { return year }
    return "-/.年".contains(next) ? year : nil
  }

  private func note(_ id: String, _ text: Text, mend: Text) -> Message {
    .note(id, place: Text(verbatim: entry.source.name), text.filled(["field": entry.field ?? ""]), mend: mend)
  }
}
