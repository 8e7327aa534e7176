internal import Geospatial

/// Brings polygons in longitude and latitude onto the grid of a series or a raster.
struct GridPlace: Sendable {
  let grid: Grid
  /// A whole turn in the grid's unit; nil on projected grids.
  private let fullTurn: Double?

  init(_ grid: Grid) {
    self.grid = grid
    let properties = try? grid.crs.properties()
    fullTurn = properties.flatMap { $0.isGeographic ? 2 * Double.pi / $0.angularUnit_rad : nil }
  }

  /// For one thread.
  func transform() throws -> PolygonTransform {
    try PolygonTransform(from: CoordinateSystem(epsg: 4326), to: grid.crs)
  }

  /// - Parameter polygon: in the grid's system.
  func coverage(of polygon: Polygon) -> ZoneCoverage {
    guard let fullTurn else { return ZoneCoverage(of: polygon, on: grid) }
    return ZoneCoverage(of: polygon, on: grid, wrapsLongitude: true, fullTurn: fullTurn)
  }
}
