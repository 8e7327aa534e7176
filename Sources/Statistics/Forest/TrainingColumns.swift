/// The training predictors as the growth of trees reads them: ranks instead of values, and rows in ascending order, column by column.
struct TrainingColumns: Sendable {
  let rows: Int
  let count: Int
  /// count × rows: the place of each row's value among the column's different values.
  let ranks: [UInt32]
  /// count × rows: the rows in ascending order of the value, equal ones in their own order.
  let orders: [UInt32]
  /// count × rows: each column's different values, ascending; what is left of its stretch isn't used.
  private let distinct: [Double]

  init(_ matrix: PredictorMatrix, threads: Int) {
    rows = matrix.rows
    count = matrix.columns
    let columns = Workers.map(matrix.columns, threads: threads) { column in
      let values = matrix.column(column)
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      var ranks = [UInt32](repeating: 0, count: values.count)
      var distinct: [Double] = []
      for row in order {
        if distinct.last != values[row] { distinct.append(values[row]) }
        ranks[row] = UInt32(distinct.count - 1)
      }
      distinct += repeatElement(0, count: values.count - distinct.count)
      return (ranks: ranks, order: order.map { UInt32($0) }, distinct: distinct)
    }
    ranks = columns.flatMap(\.ranks)
    orders = columns.flatMap(\.order)
    distinct = columns.flatMap(\.distinct)
  }

  /// Halfway between two values of a column, never the greater one, so that `value ≤ threshold` parts them.
  func threshold(column: Int, below: UInt32, above: UInt32) -> Double {
    let low = distinct[column * rows + Int(below)]
    let high = distinct[column * rows + Int(above)]
    let middle = low / 2 + high / 2
    return middle >= low && middle < high ? middle : low
  }
}
