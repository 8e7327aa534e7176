internal import Statistics

/// A predictor or role at a glance, for `predictors.csv`.
package struct PredictorFacts: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case numbers, categories
  }

  package let name: String
  package let isRole: Bool
  /// As it was given.
  package let source: String
  package let kind: Kind
  /// Nil where the source doesn't say.
  package let unit: String?
  package let minesWithValue: Int
  /// By mine; nil for categories, and where no mine has a value.
  package let minimum: Double?
  package let mean: Double?
  package let maximum: Double?
  /// Mines by category, in the order of the words; empty for numbers.
  package let categories: [Category]
  /// Ids of the mines without a value.
  package let missing: [String]

  package struct Category: Sendable, Hashable {
    package let name: String
    package let mines: Int
  }

  /// - Parameter unit: as the files say.
  init(_ entry: PredictorEntry, _ column: FeatureTable.Column, unit fileUnit: String?, ids: [String]) {
    name = entry.source.name
    isRole = entry.isRole
    source = entry.source.text
    unit = entry.unit ?? fileUnit
    switch column {
    case .numbers(let values):
      kind = .numbers
      let valid = values.filter(\.isFinite)
      minesWithValue = valid.count
      minimum = valid.min()
      mean = valid.isEmpty ? nil : valid.reduce(0, +) / Double(valid.count)
      maximum = valid.max()
      categories = []
      missing = zip(ids, values).compactMap { $1.isFinite ? nil : $0 }
    case .categories(let words):
      kind = .categories
      let valid = words.compactMap { $0 }
      minesWithValue = valid.count
      (minimum, mean, maximum) = (nil, nil, nil)
      categories = Dictionary(grouping: valid) { $0 }.sorted { $0.key < $1.key }.map {
        Category(name: $0.key, mines: $0.value.count)
      }
      missing = zip(ids, words).compactMap { $1 == nil ? $0 : nil }
    }
  }
}
