internal import Statistics

extension FeatureTable {
  /// The same with nil for empty categories and NaN for whatever isn't finite: each gap is written in one way.
  func withPlainGaps() throws(ForestError) -> FeatureTable {
    var plain: [Column] = []
    for column in columns {
      switch column {
      case .numbers(let values): plain.append(.numbers(values.map { $0.isFinite ? $0 : .nan }))
      case .categories(let values): plain.append(.categories(values.map { $0?.isEmpty == true ? nil : $0 }))
      }
    }
    return try FeatureTable(names: names, columns: plain)
  }

  /// Names of the predictors that each row lacks, in name order.
  var lacking: [[String]] {
    var lacking = [[String]](repeating: [], count: rowCount)
    let gaps = missingRows
    for name in gaps.keys.sorted() {
      for row in gaps[name] ?? [] { lacking[row].append(name) }
    }
    return lacking
  }

  /// The only value that a predictor has in the given rows, as text; nil where it has several, a gap, or there is no row.
  func onlyValue(of name: String, in rows: [Int]) -> String? {
    guard let first = rows.first, let column = self[name] else { return nil }
    switch column {
    case .numbers(let values): return rows.allSatisfy { values[$0] == values[first] } ? "\(values[first])" : nil
    case .categories(let values): return rows.allSatisfy { values[$0] == values[first] } ? values[first] : nil
    }
  }
}
