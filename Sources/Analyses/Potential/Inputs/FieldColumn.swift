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
}
