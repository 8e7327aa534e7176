/// A cell value that overviews can be made of.
package protocol PyramidValue: RasterValue, Hashable {
  /// The value of the cell over four others; `missing` is this type's nodata.
  static func overview(_ a: Self, _ b: Self, _ c: Self, _ d: Self, missing: Self) -> Self
  static func isMissing(_ value: Self, missing: Self) -> Bool
  var asDouble: Double { get }
  /// TIFF's SampleFormat: 1 whole numbers, 3 floating point.
  static var sampleFormat: UInt16 { get }
}

extension UInt8: PyramidValue {
  /// The commonest of the four codes; of equally common ones the first: a category has no mean.
  @inlinable
  package static func overview(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, missing: UInt8) -> UInt8 {
    if a == b || a == c || a == d { return a }
    if b == c || b == d { return b }
    if c == d { return c }
    return a
  }
  @inlinable
  package static func isMissing(_ value: UInt8, missing: UInt8) -> Bool { value == missing }
  package var asDouble: Double { Double(self) }
  package static var sampleFormat: UInt16 { 1 }
}

extension Float: PyramidValue {
  /// The mean of the valid ones of four cells, NaN where there is none.
  @inlinable
  package static func overview(_ a: Float, _ b: Float, _ c: Float, _ d: Float, missing: Float) -> Float {
    let sum = (a + b) + (c + d)
    if sum == sum { return sum * 0.25 }
    var total: Float = 0
    var count: Float = 0
    if a == a { total += a; count += 1 }
    if b == b { total += b; count += 1 }
    if c == c { total += c; count += 1 }
    if d == d { total += d; count += 1 }
    return count == 0 ? missing : total / count
  }
  @inlinable
  package static func isMissing(_ value: Float, missing: Float) -> Bool { value != value }
  package var asDouble: Double { Double(self) }
  package static var sampleFormat: UInt16 { 3 }
}
