import Foundation
import Geospatial
import TestSupport

/// The cells of a test's rasters: projected or geographic, north or south up.
struct TestGrid {
  var columns: Int
  var rows: Int
  var crs = "EPSG:32649"
  /// The north-western corner.
  var x = 500_000.0
  var y = 4_375_000.0
  var cell = 500.0
  var isSouthUp = false

  var geotransform: [Double] {
    isSouthUp ? [x, cell, 0, y - Double(rows) * cell, 0, cell] : [x, cell, 0, y, 0, -cell]
  }

  /// The same number of cells in degrees, at 39° N.
  var geographic: TestGrid {
    var grid = self
    (grid.crs, grid.x, grid.y, grid.cell) = ("EPSG:4326", 112, 39.5, 0.005)
    return grid
  }

  var southUp: TestGrid {
    var grid = self
    grid.isSouthUp = true
    return grid
  }

  /// A place in cells from the north-western corner, whichever way the raster lies.
  func point(_ column: Double, _ row: Double) -> Polygon.Point {
    Polygon.Point(x: x + column * cell, y: y - row * cell)
  }

  /// Corners in cells; the first isn't repeated.
  func polygon(_ corners: [(column: Double, row: Double)]) -> Polygon {
    Polygon(rings: [Polygon.Ring(points: corners.map { point($0.column, $0.row) }, isHole: false)])
  }

  func rectangle(_ columns: ClosedRange<Double>, _ rows: ClosedRange<Double>) -> Polygon {
    polygon([
      (columns.lowerBound, rows.lowerBound), (columns.upperBound, rows.lowerBound),
      (columns.upperBound, rows.upperBound), (columns.lowerBound, rows.upperBound),
    ])
  }

  /// A band or several, north row first.
  func raster(_ bands: [[Float]], nodata: String? = nil) -> RawRaster {
    var bytes = Data(capacity: bands.count * columns * rows * 4)
    for band in bands {
      let ordered =
        isSouthUp ? (0..<rows).reversed().flatMap { band[$0 * columns..<($0 + 1) * columns] } : band
      unsafe ordered.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
    return RawRaster(
      columns: columns, rows: rows, crs: crs, geotransform: geotransform, type: "Float32", bytesPerCell: 4,
      nodata: nodata, bytes: bytes)
  }

  /// A map of codes on these cells, or on finer or coarser ones of the same land.
  func map(_ codes: [Int], cell side: Double? = nil) -> TestMap {
    let factor = (side ?? cell) / cell
    var map = TestMap(
      columns: Int((Double(columns) / factor).rounded(.up)), rows: Int((Double(rows) / factor).rounded(.up)),
      codes: codes)
    (map.crs, map.x, map.y, map.cellWidth, map.cellHeight) = (crs, x, y, side ?? cell, -(side ?? cell))
    map.storage = .int16
    return isSouthUp ? map.southUp() : map
  }
}

/// Yearly rasters and mines on them.
struct NepWorld {
  struct Site {
    var id: String
    var polygon: Polygon
    /// Values of ``NepWorld/fields``.
    var values: [String] = []
  }

  static let nodata: Float = -9999

  var grid: TestGrid
  var years: [Int]
  /// By year, north row first; ``nodata`` where missing.
  var values: [[Float]]
  var fields: [String] = []
  var mines: [Site] = []

  /// Land that differs from place to place, years that differ, noise, and cells that miss some years.
  init(_ grid: TestGrid, years: ClosedRange<Int> = 2000...2006, missing: Double = 0, _ random: inout SeededGenerator) {
    self.grid = grid
    self.years = Array(years)
    let land = (0..<grid.columns * grid.rows).map { cell in
      400 + 60 * sin(Double(cell % grid.columns) / 9) * cos(Double(cell / grid.columns) / 7)
    }
    values = []
    for _ in years {
      let weather = random.between(-80, 80)
      values.append(
        land.map { level in
          random.between(0, 1) < missing ? Self.nodata : Float(level + weather + random.between(-40, 40))
        })
    }
  }

  /// Stars of five to nine corners, a few cells wide, one for each field of a lattice; the first lies across the edge.
  mutating func addStars(every side: Int, _ random: inout SeededGenerator, hasEdge: Bool = false) {
    for row in 0..<grid.rows / side {
      for column in 0..<grid.columns / side {
        var centre = (
          column: (Double(column) + random.between(0.4, 0.6)) * Double(side),
          row: (Double(row) + random.between(0.4, 0.6)) * Double(side)
        )
        if hasEdge, mines.isEmpty { centre.column = 0.3 }
        let count = 5 + random.below(5)
        let corners = (0..<count).map { corner in
          let angle = 2 * Double.pi * (Double(corner) + random.between(-0.3, 0.3)) / Double(count)
          let radius = random.between(1.6, 3.4)
          return (column: centre.column + radius * cos(angle), row: centre.row + radius * sin(angle))
        }
        mines.append(Site(id: "矿 \(mines.count)", polygon: grid.polygon(corners)))
      }
    }
  }

  /// Each value replaced; missing ones stay.
  func mapped(_ change: (_ year: Int, _ cell: Int, _ value: Float) -> Float) -> NepWorld {
    var world = self
    for (place, year) in years.enumerated() {
      for cell in values[place].indices where values[place][cell] != Self.nodata {
        world.values[place][cell] = change(year, cell, values[place][cell])
      }
    }
    return world
  }
}

/// A job of `minesink nep` in its own folder: rasters, mines, references, results.
final class NepJob {
  let folder: TemporaryFolder
  let world: NepWorld
  /// The rasters by year.
  private(set) var files: [String] = []
  private(set) var mines = ""
  var options: [String] = []
  private var runs = 0

  /// - Parameter options: of the rasters' files.
  init(_ world: NepWorld, options: [String] = []) throws {
    folder = try TemporaryFolder()
    self.world = world
    for (year, values) in zip(world.years, world.values) {
      let raster = world.grid.raster([values], nodata: "\(NepWorld.nodata)")
      files.append(try raster.write(folder.file("nep 矿 \(year).tif"), options: options))
    }
    mines = try write("mines.gpkg", world.mines, fields: world.fields)
  }

  /// A layer of polygons with the field `mine`, in the rasters' own plane.
  @discardableResult
  func write(_ name: String, _ sites: [NepWorld.Site], fields: [String] = []) throws -> String {
    var writer = try FeatureWriter(path: folder.file(name), crs: CoordinateSystem(userInput: world.grid.crs))
    try writer.beginLayer("land", fields: (["mine"] + fields).map { .init($0, .text) })
    for site in sites { try writer.add(site.polygon, ([site.id] + site.values).map { .text($0) }) }
    try writer.close()
    return folder.file(name)
  }

  /// The mines in another system.
  func use(mines name: String, epsg: Int) throws {
    try TestMap.gdal("ogr2ogr", ["-t_srs", "EPSG:\(epsg)", folder.file(name), mines])
    mines = folder.file(name)
  }

  func use(references sites: [NepWorld.Site]) throws {
    options += ["--reference", "layer", "--reference-layer", try write("references.gpkg", sites)]
  }

  var series: [String] { zip(world.years, files).flatMap { ["--series", "\($0)=\($1)"] } }

  /// Runs it anew and gives back the analysis's results.
  func run(_ more: [String] = [], series: [String]? = nil) throws -> Results {
    runs += 1
    let out = folder.file("results \(runs)")
    let ended = try MineSink.success(
      ["nep", "--mines", mines, "--mine-id", "mine"] + (series ?? self.series) + options + more
        + ["--out", out, "--language", "en"])
    return Results(out, ended, in: folder, of: "nep")
  }
}

extension [String: String] {
  /// A number of a row; nil where it is missing.
  func numberIfAny(_ column: String) throws -> Double? { self[column] == "" ? nil : try number(column) }
}

extension Results {
  /// Rows of `mine_year.csv` by mine and year.
  func mineYears() throws -> [String: [Int: [String: String]]] {
    var found: [String: [Int: [String: String]]] = [:]
    for row in try table("mine_year").rows {
      found[row["mine"] ?? "", default: [:]][Int(try row.number("year"))] = row
    }
    return found
  }

  /// What the summary says of the run.
  func facts() throws -> [String: Any] {
    let facts = try summary()["facts"] as? [String: Any]
    guard let own = facts?[analysis] as? [String: Any] else { throw Unexpected("no facts of \(analysis)") }
    return own
  }

  /// The rows of all mines together, by year.
  func whole() throws -> [Int: [String: String]] {
    try Dictionary(
      uniqueKeysWithValues: table("group_year").rows(where: ["group_field": "*"]).map { row in
        (Int(try row.number("year")), row)
      })
  }
}
