internal import Geospatial
internal import Messages

/// Writes outlines of mines for the page, simplified so that it stays quick: `maps/mines.geojson`.
enum MineOutlines {
  static let file = "maps/mines.geojson"

  /// Points of all outlines of a file.
  static let limit = 400_000
  static let decimals = 5
  /// 5 m: what no page shows.
  private static let finest_degrees = 0.000_05
  /// 5 km: beyond it an outline says no more than a point.
  private static let coarsest_degrees = 0.05

  /// Each mine by its place in the outcome, as an outline; as a point where outlines would have to be coarser than is worth
  /// drawing.
  ///
  /// - Parameters:
  ///   - polygons: longitude and latitude
  ///   - points: within them, in the same order
  /// - Throws: what GDAL says; ``Interrupted``.
  static func write(
    _ polygons: [Polygon], points: [Polygon.Point], into folder: StagingFolder, limit: Int = limit, threads: Int
  ) throws {
    var writer = try FeatureWriter(path: folder.path(for: file), crs: CoordinateSystem(epsg: 4326))
    let field = FeatureWriter.Field("mine", .integer)
    if let outlines = try simplified(polygons, limit: limit, threads: threads) {
      try writer.beginLayer("mines", fields: [field], decimals: decimals)
      for (index, outline) in outlines.enumerated() { try writer.add(outline, [.integer(index)]) }
    } else {
      try writer.beginLayer("mines", fields: [field], shape: .points, decimals: decimals)
      for (index, point) in points.enumerated() { try writer.add(point, [.integer(index)]) }
    }
    try writer.close()
  }

  /// Outlines with at most so many points in all, as fine as that allows; nil where they would have to be coarser than is
  /// worth drawing.
  static func simplified(_ polygons: [Polygon], limit: Int, threads: Int) throws -> [Polygon]? {
    guard polygons.count * 3 <= limit else { return nil }
    var outlines = polygons
    var tolerance = finest_degrees
    while tolerance <= coarsest_degrees {
      try Interruption.check()
      // Each step starts from the step before: all steps together cost about as much as the first.
      let step = tolerance
      outlines = try Parallel.map(outlines, threads: threads) { $0.simplified(tolerance: step, decimals: decimals) }
      if outlines.reduce(0, { $0 + $1.rings.reduce(0) { $0 + $1.points.count } }) <= limit { return outlines }
      tolerance *= 2
    }
    return nil
  }
}
