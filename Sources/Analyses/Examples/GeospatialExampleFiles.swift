internal import Foundation
internal import Geospatial

/// Writes an example with GDAL: maps as GeoTIFF with names and colours, polygons as GeoPackage.
package struct GeospatialExampleFiles: ExampleFiles {
  package init() {}

  package func writeMap(
    path: String, epsg: Int, geotransform: [Double], columns: Int, rows: Int, codes: [UInt8], noData: UInt8,
    names: [Int: String], colours: [Int: String]
  ) throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: epsg), geotransform: geotransform, columns: columns, rows: rows)
    try ClassRaster.write(path: path, grid: grid, codes: codes, noData: noData, names: names, colours: colours)
  }

  package func writePolygons(
    path: String, layer: String, epsg: Int, idField: String, features: [(id: String, rings: [[(x: Double, y: Double)]])]
  ) throws {
    let zones = features.map { feature in
      Zone(
        id: feature.id,
        polygon: Polygon(
          rings: feature.rings.enumerated().map { number, ring in
            Polygon.Ring(points: ring.map { Polygon.Point(x: $0.x, y: $0.y) }, isHole: number > 0)
          }))
    }
    try PolygonLayer.write(
      path: path, layer: layer, crs: try CoordinateSystem(epsg: epsg), idField: idField, zones: zones)
  }

  package func writeText(path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
