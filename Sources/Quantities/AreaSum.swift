/// A sum of cell areas that is exact, so that it is the same in any order: for any number of threads, any block size and
/// any order of merging.
///
/// Areas are whole numbers of 2⁻³² m² in 128 bits: the Earth (5.1 × 10¹⁴ m²) needs 81 of them.
public struct AreaSum: Sendable, Hashable, AdditiveArithmetic {
  /// Units of 2⁻³² m².
  public var units: Int128

  public static let unitsPerSquareMetre = 4_294_967_296.0

  @inlinable
  public init(units: Int128 = 0) {
    self.units = units
  }

  public static var zero: AreaSum { AreaSum() }

  /// The area of `cells` cells of `unitsPerCell` each.
  @inlinable
  public mutating func add(cells: Int, unitsPerCell: Int64) {
    units &+= Int128(cells) &* Int128(unitsPerCell)
  }

  @inlinable
  public static func + (left: AreaSum, right: AreaSum) -> AreaSum { AreaSum(units: left.units + right.units) }

  @inlinable
  public static func - (left: AreaSum, right: AreaSum) -> AreaSum { AreaSum(units: left.units - right.units) }

  /// A cell area (m²) as units; exact to 2⁻³³ m².
  public static func units(squareMetres: Double) -> Int64 {
    Int64((squareMetres * unitsPerSquareMetre).rounded())
  }

  public var squareMetres: Double { Double(units) / Self.unitsPerSquareMetre }

  public var hectares: Hectares { Hectares(squareMetres / 10_000) }
}
