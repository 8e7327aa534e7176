import Foundation
import Messages
import Quantities
import Testing

@testable import Geospatial

@Suite struct CellAreaTests {
  /// dossier §3.4: a cell of 0.0045° at three latitudes, m².
  @Test(arguments: [(0.0, 249_258.70954629077), (39.5, 193_380.27641501263), (60.0, 125_890.3177284267)])
  func `a geographic cell has its area on the ellipsoid`(latitude: Double, expected_m2: Double) throws {
    let step = 0.0045
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: [112, step, 0, latitude + step / 2, 0, -step], columns: 3,
      rows: 1)
    let area = try CellArea(of: grid, file: "a.tif")
    #expect(abs(area.squareMetres(row: 0) / expected_m2 - 1) < 1e-9)
  }

  @Test func `one degree at 39 to 40 north is 9549 square kilometres`() throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: [112, 1, 0, 40, 0, -1], columns: 1, rows: 1)
    let area_km2 = try CellArea(of: grid, file: "a.tif").squareMetres(row: 0) / 1e6
    #expect(abs(area_km2 / 9549.520094030831 - 1) < 1e-9)
  }

  @Test func `the whole Earth has 510 million square kilometres whichever way its rows run`() throws {
    for (origin, step) in [(90.0, -0.5), (-90.0, 0.5)] {
      let grid = Grid(
        crs: try CoordinateSystem(epsg: 4326), geotransform: [-180, 0.5, 0, origin, 0, step], columns: 720, rows: 360)
      let area = try CellArea(of: grid, file: "a.tif")
      let total_km2 = area.total(of: grid).squareMetres / 1e6
      #expect(abs(total_km2 - 510_065_621.7) < 1)
    }
  }

  @Test func `a projected cell has the product of its sides, in metres whatever the unit`() throws {
    let metres = Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, 30, 0, 4e6, 0, -20], columns: 5, rows: 5)
    #expect(try CellArea(of: metres, file: "a.tif").squareMetres(row: 4) == 30 * 20)
    // Massachusetts mainland, US survey feet: 1 ft = 1200/3937 m
    let feet = Grid(
      crs: try CoordinateSystem(epsg: 2249), geotransform: [7e5, 100, 0, 3e6, 0, -100], columns: 5, rows: 5)
    let foot_m = 1200.0 / 3937
    #expect(abs(try CellArea(of: feet, file: "a.tif").squareMetres(row: 0) - 1e4 * foot_m * foot_m) < 1e-6)
  }

  @Test func `Web Mercator is refused with the mend`() throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 3857), geotransform: [1.25e7, 30, 0, 4.8e6, 0, -30], columns: 2, rows: 2)
    let problems = #expect(throws: Problems.self) { try CellArea(of: grid, file: "web.tif") }
    #expect(problems?.messages.map(\.id) == ["grid.webMercator"])
    #expect(problems?.messages.first?.line(.english).contains("gdalwarp -r near") == true)
    #expect(problems?.messages.first?.line(.chinese).contains("墨卡托") == true)
  }
}
