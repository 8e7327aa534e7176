/// Rows eight by eight, predictor by predictor, as ``TreeWalk`` reads them: the keys of eight rows stand side by side, so that eight
/// descents at once need one address.
struct PackedRows {
  /// Rows; what fills up the last eight repeats the last row.
  let count: Int
  /// Predictors and a column of zeros, to which leaves point.
  let columns: Int
  /// ⌈count/8⌉ × columns × 8 keys
  let keys: [UInt64]

  var groups: Int { (count + 7) / 8 }

  /// - Parameter rows: of the matrix, without missing values
  init(_ matrix: PredictorMatrix, _ rows: [Int]) {
    count = rows.count
    columns = matrix.columns + 1
    let columns = matrix.columns
    var packed = [UInt64](repeating: 0, count: (rows.count + 7) / 8 * (columns + 1) * 8)
    var keys = packed.mutableSpan
    let given = matrix.values.span
    for place in 0..<(rows.count + 7) / 8 * 8 {
      let from = rows[min(place, rows.count - 1)] * columns
      let start = place / 8 * (columns + 1) * 8 + place % 8
      for column in 0..<columns { keys[start + column * 8] = Self.key(given[from + column]) }
    }
    self.keys = packed
  }

  /// A whole number in the same order as the values: comparing it takes fewer steps of the processor. Not for NaN.
  @inline(__always)
  static func key(_ value: Double) -> UInt64 {
    // −0 becomes 0, which it equals. Bits of negative numbers run the other way.
    let bits = (value + 0).bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) &>> 63) | 1 &<< 63)
  }
}
