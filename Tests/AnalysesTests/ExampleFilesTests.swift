import Foundation
import TestSupport
import Testing

@testable import Analyses

@Suite struct ExampleFilesTests {
  @Test func `the example's files are written by GDAL and its tables read back without a problem`() throws {
    try withTemporaryFolder { folder in
      let files = GeospatialExampleFiles()
      let map = "\(folder)/lu.tif"
      try files.writeMap(
        path: map, epsg: PingshuoExample.epsg, geotransform: PingshuoExample.geotransform, columns: 2, rows: 2,
        codes: [0, 1, 2, 11], noData: 0, names: [1: "Arable land"], colours: [1: "#f5e2a0"])
      #expect(FileManager.default.fileExists(atPath: map))
      let mines = "\(folder)/mines.gpkg"
      try files.writePolygons(
        path: mines, layer: "mines", epsg: PingshuoExample.epsg, idField: "mine",
        features: [("Antaibao", [[(0, 0), (300, 0), (300, 300)]])])
      #expect(FileManager.default.fileExists(atPath: mines))

      let classes = "\(folder)/classes.csv"
      try files.writeText(path: classes, PingshuoTables.classes)
      let types = PingshuoClass.allCases.map(\.type)
      #expect(try ClassTable(classes, types: types, isType: types.contains).rows.count == 11)
      let densities = "\(folder)/densities.csv"
      try files.writeText(path: densities, PingshuoTables.densities)
      #expect(try DensityTable(densities).pools == [.vegetation, .soil])
      let published = "\(folder)/published.csv"
      try files.writeText(path: published, PingshuoPublished.csv)
      #expect(try PublishedTable(published).rows.count == PingshuoPublished.all.count)
    }
  }
}
