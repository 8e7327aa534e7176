internal import Geospatial
internal import Messages
internal import Productivity

/// Writes outlines for the page, simplified so that it stays quick: `maps/mines.geojson` and `maps/groups.geojson`.
struct NepMaps {
  let result: NepResult
  let shapes: NepShapes
  let threads: Int

  static let mines = "maps/mines.geojson"
  static let groups = "maps/groups.geojson"

  /// Points of all outlines of a file.
  static let limit = 400_000
  private static let decimals = 5
  /// 5 m: what no page shows.
  private static let finest_degrees = 0.000_05
  /// 5 km: beyond it an outline says no more than a point.
  private static let coarsest_degrees = 0.05

  /// - Throws: what GDAL says; ``Interrupted``.
  func write(into folder: StagingFolder, limit: Int = limit) throws {
    var writer = try FeatureWriter(path: folder.path(for: Self.mines), crs: CoordinateSystem(epsg: 4326))
    let field = FeatureWriter.Field("mine", .integer)
    if let outlines = try Self.simplified(shapes.mines, limit: limit, threads: threads) {
      try writer.beginLayer("mines", fields: [field], decimals: Self.decimals)
      for (index, outline) in outlines.enumerated() { try writer.add(outline, [.integer(index)]) }
    } else {
      try writer.beginLayer("mines", fields: [field], shape: .points, decimals: Self.decimals)
      for (index, mine) in result.mines.enumerated() {
        try writer.add(Polygon.Point(x: mine.longitude, y: mine.latitude), [.integer(index)])
      }
    }
    try writer.close()
    try writeGroups(into: folder, limit: limit)
  }

  private func writeGroups(into folder: StagingFolder, limit: Int) throws {
    guard !shapes.groups.isEmpty else { return }
    let held = Set(result.mines.flatMap(\.groups))
    let zones = shapes.groups.filter { held.contains($0.id) }
    guard !zones.isEmpty, let outlines = try Self.simplified(zones.map(\.polygon), limit: limit, threads: threads)
    else { return }
    var writer = try FeatureWriter(path: folder.path(for: Self.groups), crs: CoordinateSystem(epsg: 4326))
    try writer.beginLayer("groups", fields: [.init("group", .text)], decimals: Self.decimals)
    for (zone, outline) in zip(zones, outlines) { try writer.add(outline, [.text(zone.id)]) }
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
