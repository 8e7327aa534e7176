/// Predictors as a forest reads them: row by row, in name order, categories as their place in the forest's order; NaN is missing.
struct PredictorMatrix: Sendable, Hashable {
  let rows: Int
  /// Predictors.
  let columns: Int
  /// rows × columns, row by row.
  var values: [Double]
  /// Rows with a missing value, ascending.
  let incomplete: [Int]

  init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns)
    self.rows = rows
    self.columns = columns
    self.values = values
    incomplete = (0..<rows).filter { row in
      (0..<columns).contains { values[row * columns + $0].isNaN }
    }
  }

  func column(_ column: Int) -> [Double] {
    (0..<rows).map { values[$0 * columns + column] }
  }

  /// The rows in the given order.
  func rows(_ chosen: [Int]) -> PredictorMatrix {
    var taken: [Double] = []
    taken.reserveCapacity(chosen.count * columns)
    for row in chosen { taken += values[row * columns..<(row + 1) * columns] }
    return PredictorMatrix(rows: chosen.count, columns: columns, values: taken)
  }

  /// With other values, none of them missing, in one column.
  func replacing(_ column: Int, with own: [Double]) -> PredictorMatrix {
    var replaced = self
    for row in 0..<rows { replaced.values[row * columns + column] = own[row] }
    return replaced
  }
}
