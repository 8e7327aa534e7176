/// Count, extremes and moments of the valid cells of a tile; merged tile by tile in their order, so that the sums don't
/// depend on which thread made which tile.
struct TileStatistics: Sendable {
  var count = 0
  var minimum = Double.infinity
  var maximum = -Double.infinity
  var sum = 0.0
  var sumOfSquares = 0.0

  @_specialize(where Value == UInt8)
  @_specialize(where Value == Float)
  init<Value: PyramidValue>(of values: Span<Value>, columns: Int, rows: Int, stride: Int, _ missing: Value) {
    // Runs of one value are the rule in maps of classes: work once per run.
    for row in 0..<rows {
      var last = values[row * stride]
      var run = 0
      for column in 0..<columns {
        let value = values[row * stride + column]
        if value == last {
          run += 1
        } else {
          add(last, run, missing)
          last = value
          run = 1
        }
      }
      add(last, run, missing)
    }
  }

  private mutating func add<Value: PyramidValue>(_ value: Value, _ run: Int, _ missing: Value) {
    guard run > 0, !Value.isMissing(value, missing: missing) else { return }
    let number = value.asDouble
    count += run
    minimum = min(minimum, number)
    maximum = max(maximum, number)
    sum += number * Double(run)
    sumOfSquares += number * number * Double(run)
  }

  private init() {}

  static func merged(_ parts: [TileStatistics]) -> TileStatistics? {
    var total = TileStatistics()
    for part in parts {
      total.count += part.count
      total.minimum = min(total.minimum, part.minimum)
      total.maximum = max(total.maximum, part.maximum)
      total.sum += part.sum
      total.sumOfSquares += part.sumOfSquares
    }
    return total.count == 0 ? nil : total
  }

  var mean: Double { sum / Double(count) }
  /// Of the population, as GDAL's.
  var standardDeviation: Double { max(0, sumOfSquares / Double(count) - mean * mean).squareRoot() }
}
