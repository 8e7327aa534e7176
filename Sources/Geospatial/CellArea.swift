internal import Foundation
internal import Messages
public import Quantities

/// The ground area of a grid's cells, by row.
///
/// Geographic grids: on the ellipsoid of the coordinate system, exact for cells bounded by meridians and parallels,
/// `a = (b²/2)·Δλ·[q(φ2) − q(φ1)]` with `q(φ) = sinφ/(1−e² sin²φ) + (1/2e)·ln((1+e sinφ)/(1−e sinφ))` and `b² = a²(1−e²)`
/// (dossier §3.4). Projected grids: the parallelogram of the geotransform times the unit squared, the same in every row.
/// Neither is used where the projection distorts areas: Web Mercator and other grids off by over 10 % are refused.
public struct CellArea: Sendable, Hashable {
  /// m²; one number where all rows are alike.
  private let squareMetres: [Double]
  /// Cells of all rows have one area.
  public let isConstant: Bool

  /// Ground area of a cell of a row of the grid, m².
  public func squareMetres(row: Int) -> Double {
    isConstant ? squareMetres[0] : squareMetres[row]
  }

  /// The areas of a run of rows' cells in units of ``AreaSum``.
  public func units(rows: Range<Int>) -> [Int64] {
    if isConstant {
      return [Int64](repeating: AreaSum.units(squareMetres: squareMetres[0]), count: rows.count)
    }
    return rows.map { AreaSum.units(squareMetres: squareMetres[$0]) }
  }

  /// - Throws: ``Problems`` naming `file` when the area can't be had from this grid.
  public init(of grid: Grid, file: String) throws {
    let properties = try grid.crs.properties()
    let g = grid.geotransform
    let determinant = abs(g[1] * g[5] - g[2] * g[4])
    guard determinant > 0, determinant.isFinite else {
      throw Problems([.problem("grid.noCellSize", file: file, .gridNoCellSize)])
    }
    if properties.isWebMercator {
      throw Problems([
        .problem(
          "grid.webMercator", file: file,
          Text.gridWebMercator.filled(["crs": properties.name, "factor": Self.stretch(grid)]),
          mend: Text.mendWebMercator.filled(["system": Self.zoneOfUTM(grid)]))
      ])
    }
    if properties.isGeographic {
      guard !grid.isRotated else {
        throw Problems([.problem("grid.rotatedGeographic", file: file, .gridRotatedGeographic, mend: .mendReproject)])
      }
      let ellipsoid = Ellipsoid(
        semiMajorAxis_m: properties.semiMajorAxis_m, inverseFlattening: properties.inverseFlattening)
      let unit = properties.angularUnit_rad
      let latitudes = (0...grid.rows).map { (g[3] + Double($0) * g[5]) * unit }
      guard latitudes.allSatisfy({ abs($0) <= Double.pi / 2 + 1e-9 }) else {
        throw Problems([.problem("grid.beyondPole", file: file, .gridBeyondPole)])
      }
      let q = latitudes.map { ellipsoid.q(latitude_rad: min(max($0, -Double.pi / 2), Double.pi / 2)) }
      let width = abs(g[1]) * unit
      squareMetres = (0..<grid.rows).map { ellipsoid.halfAxisSquared_m2 * width * abs(q[$0 + 1] - q[$0]) }
      isConstant = false
      try checkSize(file)
      return
    }
    guard properties.isProjected else {
      throw Problems([
        .problem(
          "grid.localSystem", file: file, Text.gridLocalSystem.filled(["crs": properties.name]), mend: .mendAssign)
      ])
    }
    squareMetres = [determinant * properties.linearUnit_m * properties.linearUnit_m]
    isConstant = true
    try checkSize(file)
  }

  /// By how much Web Mercator stretches areas in the middle of a grid: cosh²(y/R) on its sphere.
  private static func stretch(_ grid: Grid) -> String {
    let middle = grid.position(column: Double(grid.columns) / 2, row: Double(grid.rows) / 2)
    let scale = cosh(middle.y / 6_378_137)
    return "\((scale * scale * 100).rounded() / 100)"
  }

  /// The UTM zone of a Web Mercator grid's middle, as `EPSG:32649`.
  private static func zoneOfUTM(_ grid: Grid) -> String {
    let middle = grid.position(column: Double(grid.columns) / 2, row: Double(grid.rows) / 2)
    let longitude = middle.x / 6_378_137 * 180 / Double.pi
    guard (-180.0..<180.0).contains(longitude) else { return "EPSG:…" }
    return "EPSG:\((middle.y < 0 ? 32701 : 32601) + Int((longitude + 180) / 6))"
  }

  private func checkSize(_ file: String) throws {
    if let largest = squareMetres.max(), largest > AreaSum.largestCell_m2 {
      throw Problems([
        .problem("grid.cellTooLarge", file: file, Text.gridCellTooLarge.filled(["area": "\(Int(largest / 1e6))"]))
      ])
    }
  }

  /// Ground area of the whole grid.
  public func total(of grid: Grid) -> AreaSum {
    var sum = AreaSum()
    for unit in units(rows: 0..<grid.rows) {
      sum.add(cells: grid.columns, unitsPerCell: unit)
    }
    return sum
  }
}

/// An ellipsoid of revolution.
public struct Ellipsoid: Sendable, Hashable {
  /// Half the equator's diameter, m.
  public let semiMajorAxis_m: Double
  /// e² = f·(2 − f)
  public let eccentricitySquared: Double

  public static let wgs84 = Ellipsoid(semiMajorAxis_m: 6_378_137, inverseFlattening: 298.257_223_563)

  /// - Parameter inverseFlattening: 1/f; 0 for a sphere.
  public init(semiMajorAxis_m: Double, inverseFlattening: Double) {
    self.semiMajorAxis_m = semiMajorAxis_m
    let flattening = inverseFlattening == 0 ? 0 : 1 / inverseFlattening
    eccentricitySquared = flattening * (2 - flattening)
  }

  /// a²/2, the factor of Δλ·Δq.
  public var halfAxisSquared_m2: Double { semiMajorAxis_m * semiMajorAxis_m / 2 }

  /// The authalic function `q(φ) = (1−e²)·[sinφ/(1−e² sin²φ) − (1/2e)·ln((1−e sinφ)/(1+e sinφ))]`; 2 sinφ on a sphere.
  public func q(latitude_rad: Double) -> Double {
    let sine = sin(latitude_rad)
    let e = eccentricitySquared.squareRoot()
    guard e > 0 else { return 2 * sine }
    return (1 - eccentricitySquared)
      * (sine / (1 - eccentricitySquared * sine * sine) + atanh(e * sine) / e)
  }

  /// m² between two parallels and two meridians.
  public func area_m2(longitudes_rad: Double, from south_rad: Double, to north_rad: Double) -> Double {
    halfAxisSquared_m2 * abs(longitudes_rad) * abs(q(latitude_rad: north_rad) - q(latitude_rad: south_rad))
  }
}
