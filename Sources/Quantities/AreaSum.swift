/// A sum of cell areas that is exact, so that it is the same in any order: for any number of threads, any block size and
/// any order of merging.
///
/// Areas are whole numbers of a small unit (``AreaUnit``) in 128 bits.
public struct AreaSum: Sendable, Hashable, AdditiveArithmetic {
  /// In the ``AreaUnit`` of the grid that the cells belong to.
  public var units: Int128

  @inlinable
  public init(units: Int128 = 0) {
    self.units = units
  }

  public static var zero: AreaSum { AreaSum() }

  /// Adds the area of `cells` cells of `unitsPerCell` each.
  @inlinable
  public mutating func add(cells: Int, unitsPerCell: Int64) {
    units &+= Int128(cells) &* Int128(unitsPerCell)
  }

  @inlinable
  public static func + (left: AreaSum, right: AreaSum) -> AreaSum { AreaSum(units: left.units + right.units) }

  @inlinable
  public static func - (left: AreaSum, right: AreaSum) -> AreaSum { AreaSum(units: left.units - right.units) }

  /// The sum as hectares: `units × m² of a unit / 10⁴`, rounded once.
  public func hectares(_ unit: AreaUnit) -> Hectares {
    Hectares(unit.squareMetres(units) / 10_000)
  }
}

/// What a whole number of an ``AreaSum`` means.
public struct AreaUnit: Sendable, Hashable, Codable {
  private let cell_m2: Double
  private let unitsPerCell: Double

  /// 2⁻²⁴ m²: for grids whose cells differ from row to row. Cells up to 5 × 10¹¹ m² fit into 63 bits; a rounding of
  /// 3 × 10⁻⁸ m² a cell is what is lost.
  public static let squareMetre = AreaUnit(cell_m2: 1, unitsPerCell: 16_777_216)

  /// 2⁻³² of a cell: for grids whose cells are all alike, so that whole cells lose nothing.
  public static func cell(squareMetres: Double) -> AreaUnit {
    AreaUnit(cell_m2: squareMetres, unitsPerCell: 4_294_967_296)
  }

  /// The units of a cell of the given area.
  public func units(squareMetres: Double) -> Int64 {
    Int64((squareMetres / cell_m2 * unitsPerCell).rounded())
  }

  /// Units as m²; exact for whole cells.
  public func squareMetres(_ units: Int128) -> Double {
    Double(units) / unitsPerCell * cell_m2
  }
}
