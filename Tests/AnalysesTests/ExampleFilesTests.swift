import Foundation
import Testing

@testable import Analyses

@Suite struct ExampleFilesTests {
  @Test func `the example's files are written by GDAL and its tables read back without a problem`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("矿区 example \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = GeospatialExampleFiles()
    let map = folder.appendingPathComponent("lu.tif").path
    try files.writeMap(
      path: map, epsg: PingshuoExample.epsg, geotransform: PingshuoExample.geotransform, columns: 2, rows: 2,
      codes: [0, 1, 2, 11], noData: 0, names: [1: "Arable land"], colours: [1: "#f5e2a0"])
    #expect(FileManager.default.fileExists(atPath: map))
    let mines = folder.appendingPathComponent("mines.gpkg").path
    try files.writePolygons(
      path: mines, layer: "mines", epsg: PingshuoExample.epsg, idField: "mine",
      features: [("Antaibao", [[(0, 0), (300, 0), (300, 300)]])])
    #expect(FileManager.default.fileExists(atPath: mines))

    let classes = folder.appendingPathComponent("classes.csv").path
    try files.writeText(path: classes, PingshuoTables.classes)
    let types = PingshuoClass.allCases.map(\.type)
    #expect(try ClassTable(classes, types: types, isType: types.contains).rows.count == 11)
    let densities = folder.appendingPathComponent("densities.csv").path
    try files.writeText(path: densities, PingshuoTables.densities)
    #expect(try DensityTable(densities).pools == [.vegetation, .soil])
    let published = folder.appendingPathComponent("published.csv").path
    try files.writeText(path: published, PingshuoPublished.csv)
    #expect(try PublishedTable(published).rows.count == PingshuoPublished.all.count)
  }
}
