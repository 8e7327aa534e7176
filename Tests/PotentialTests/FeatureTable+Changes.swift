import Statistics

extension FeatureTable.Column {
  /// The same with another number in one row.
  func with(_ value: Double, at row: Int) -> FeatureTable.Column {
    guard case .numbers(var values) = self else { return self }
    values[row] = value
    return .numbers(values)
  }

  /// The same with another category in one row.
  func with(_ value: String?, at row: Int) -> FeatureTable.Column {
    guard case .categories(var values) = self else { return self }
    values[row] = value
    return .categories(values)
  }

  func picked(_ rows: [Int]) -> FeatureTable.Column {
    switch self {
    case .numbers(let values): .numbers(rows.map { values[$0] })
    case .categories(let values): .categories(rows.map { values[$0] })
    }
  }
}
