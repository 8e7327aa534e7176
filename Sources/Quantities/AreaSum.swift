/// A sum of cell areas that is exact, so that it is the same in any order: for any number of threads, any block size and
/// any order of merging.
///
/// Areas are whole numbers of 2⁻²⁹ m² in 128 bits: the Earth (5.1 × 10¹⁴ m²) needs 78 of them. A cell's area is rounded to
/// 10⁻⁹ m² once, and cells up to ``largestCell_m2`` fit into 63 bits.
public struct AreaSum: Sendable, Hashable, AdditiveArithmetic {
  /// Units of 2⁻²⁹ m².
  public var units: Int128

  public static let unitsPerSquareMetre = 536_870_912.0

  /// 1.7 × 10¹⁰ m²: 131 km by 131 km.
  public static let largestCell_m2 = 17_000_000_000.0

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

  /// A cell area (m²) as units; to 10⁻⁹ m².
  ///
  /// - Precondition: at most ``largestCell_m2``.
  public static func units(squareMetres: Double) -> Int64 {
    Int64((squareMetres * unitsPerSquareMetre).rounded())
  }

  public var squareMetres: Double { Double(units) / Self.unitsPerSquareMetre }

  public var hectares: Hectares { Hectares(squareMetres / 10_000) }
}
