internal import Geospatial
internal import Messages
internal import Productivity

/// Writes outlines for the page, simplified so that it stays quick: `maps/mines.geojson` and `maps/groups.geojson`.
struct NepMaps {
  let result: NepResult
  let shapes: NepShapes
  let threads: Int

  static let groups = "maps/groups.geojson"

  /// - Throws: what GDAL says; ``Interrupted``.
  func write(into folder: StagingFolder, limit: Int = MineOutlines.limit) throws {
    try MineOutlines.write(
      shapes.mines, points: result.mines.map { Polygon.Point(x: $0.longitude, y: $0.latitude) }, into: folder,
      limit: limit, threads: threads)
    try writeGroups(into: folder, limit: limit)
  }

  private func writeGroups(into folder: StagingFolder, limit: Int) throws {
    guard !shapes.groups.isEmpty else { return }
    let held = Set(result.mines.flatMap(\.groups))
    let zones = shapes.groups.filter { held.contains($0.id) }
    guard !zones.isEmpty,
      let outlines = try MineOutlines.simplified(zones.map(\.polygon), limit: limit, threads: threads)
    else { return }
    var writer = try FeatureWriter(path: folder.path(for: Self.groups), crs: CoordinateSystem(epsg: 4326))
    try writer.beginLayer("groups", fields: [.init("group", .text)], decimals: MineOutlines.decimals)
    for (zone, outline) in zip(zones, outlines) { try writer.add(outline, [.text(zone.id)]) }
    try writer.close()
  }
}
