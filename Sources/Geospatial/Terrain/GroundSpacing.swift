internal import Foundation
internal import Messages

/// Metres on the ground between neighbouring cells of a grid.
///
/// Projected grids: the sides of a cell in the unit of the system, metres. Geographic grids: along the parallel and the meridian
/// through the row's middle on the ellipsoid, `Δx = N·cosφ·Δλ` and `Δy = M·Δφ` with the radii of curvature
/// `N = a/√(1 − e² sin²φ)` and `M = a·(1 − e²)/(1 − e² sin²φ)^1.5`, so that cells of a row are alike and rows differ.
public struct GroundSpacing: Sendable, Hashable {
  /// By row; one number where all rows are alike.
  private let east: [Double]
  private let north: [Double]

  /// Metres from a cell of a row to the next one of it.
  public func east_m(row: Int) -> Double { east.count == 1 ? east[0] : east[row] }

  /// Metres from the row to the next one.
  public func north_m(row: Int) -> Double { north.count == 1 ? north[0] : north[row] }

  /// Rows and columns of one spacing everywhere, for heights that stand in no file.
  public init(east_m: Double, north_m: Double) {
    east = [east_m]
    north = [north_m]
  }

  /// - Throws: ``Problems`` naming `file` where the cells have no sides in metres: systems that aren't tied to the Earth, Web Mercator
  ///   (whose metres aren't those of the ground), cells that aren't right-angled, rotated geographic grids.
  public init(of grid: Grid, file: String) throws {
    // What has no area has no sides either.
    _ = try CellArea(of: grid, file: file)
    let properties = try grid.crs.properties()
    let g = grid.geotransform
    guard properties.isGeographic else {
      let (across, down) = (hypot(g[1], g[4]), hypot(g[2], g[5]))
      guard abs(g[1] * g[2] + g[4] * g[5]) <= 1e-6 * across * down else {
        throw Problems([.problem("grid.skewed", file: file, .gridSkewed, mend: .mendGridSkewed)])
      }
      east = [across * properties.linearUnit_m]
      north = [down * properties.linearUnit_m]
      return
    }
    let ellipsoid = Ellipsoid(
      semiMajorAxis_m: properties.semiMajorAxis_m, inverseFlattening: properties.inverseFlattening)
    let unit = properties.angularUnit_rad
    let radii = (0..<grid.rows).map { row in
      ellipsoid.radii_m(latitude_rad: (g[3] + (Double(row) + 0.5) * g[5]) * unit)
    }
    east = radii.map { $0.parallel * abs(g[1]) * unit }
    north = radii.map { $0.meridian * abs(g[5]) * unit }
  }
}

extension Ellipsoid {
  /// Metres on the ground for a radian of longitude along a parallel, `N·cosφ`, and for one of latitude, `M`.
  public func radii_m(latitude_rad: Double) -> (parallel: Double, meridian: Double) {
    let sine = sin(latitude_rad)
    let w = 1 - eccentricitySquared * sine * sine
    let across = semiMajorAxis_m / w.squareRoot()
    return (across * cos(latitude_rad), across * (1 - eccentricitySquared) / w)
  }
}
