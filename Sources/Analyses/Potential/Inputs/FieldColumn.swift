internal import Geospatial

/// The values of one field of the mines' layer, one for each mine.
package enum FieldColumn: Sendable, Hashable {
  /// NaN where there is none.
  case numbers([Double])
  /// Empty where there is none.
  case texts([String])

  package var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .texts(let values): values.count
    }
  }

  /// Numbers where every value is one (or there is none at all), else texts. What isn't finite, or beyond ``ZoneMean/conceivable``, is missing.
  init(_ values: [String?]) {
    var numbers: [Double] = []
    numbers.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        numbers.append(.nan)
        continue
      }
      guard let number = Double(value) else {
        self = .texts(values.map { $0 ?? "" })
        return
      }
      // What no measurement reaches is a fill value, as in rasters (Esri's NULL is −1.8e308).
      numbers.append(number.magnitude <= ZoneMean.conceivable ? number : .nan)
    }
    self = .numbers(numbers)
  }

  /// Where most values are numbers, the places of those that aren't: most likely a word for "missing".
  static func words(among values: [String?]) -> [Int] {
    let given = values.indices.filter { values[$0] != nil }
    let words = given.filter { Double(values[$0] ?? "") == nil }
    return 2 * words.count < given.count ? words : []
  }
}
