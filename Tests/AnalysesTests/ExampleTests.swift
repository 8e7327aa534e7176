import Synchronization
import Testing

@testable import Analyses

/// Keeps what the example writes.
private final class WrittenFiles: ExampleFiles {
  struct Map: Sendable {
    let geotransform: [Double]
    let columns: Int
    let rows: Int
    let codes: [UInt8]
    let names: [Int: String]
  }

  let maps = Mutex<[String: Map]>([:])
  let texts = Mutex<[String: String]>([:])
  let polygons = Mutex<[String: [(id: String, rings: [[(x: Double, y: Double)]])]]>([:])

  func writeMap(
    path: String, epsg: Int, geotransform: [Double], columns: Int, rows: Int, codes: [UInt8], noData: UInt8,
    names: [Int: String], colours: [Int: String]
  ) throws {
    maps.withLock {
      $0[path] = Map(geotransform: geotransform, columns: columns, rows: rows, codes: codes, names: names)
    }
  }

  func writePolygons(
    path: String, layer: String, epsg: Int, idField: String, features: [(id: String, rings: [[(x: Double, y: Double)]])]
  ) throws {
    polygons.withLock { $0[path] = features }
  }

  func writeText(path: String, _ text: String) throws {
    texts.withLock { $0[path] = text }
  }
}

@Suite struct ExampleTests {
  private static var table: ExampleFigures.Counts {
    PingshuoTrajectory.all.reduce(into: [:]) { $0[$1.classes, default: 0] += $1.cells }
  }

  @Test func `the trajectory table is read whole`() {
    let words = PingshuoTrajectories.table.split(whereSeparator: \.isWhitespace)
    #expect(PingshuoTrajectory.all.count * 2 == words.count)
    #expect(Set(PingshuoTrajectory.all.map(\.classes)).count == PingshuoTrajectory.all.count)
    #expect(PingshuoTrajectory.all.allSatisfy { $0.cells > 0 })
  }

  @Test func `the trajectory table meets every figure that the paper prints`() {
    #expect(ExampleFigures.missed(Self.table) == [])
  }

  @Test func `the figures would notice a table that misses them`() {
    var wrong = Self.table
    wrong[[.arable, .arable, .arable, .arable], default: 0] -= 1
    wrong[[.arable, .arable, .arable, .forest], default: 0] += 1
    #expect(ExampleFigures.missed(wrong).count >= 3)
  }

  @Test func `the paper's 380 square kilometres can't hold its own green land of 1986`() {
    // 32,119.86 + 8,426.73 + 10,655.54 ha = 512.02 km²
    #expect((32119.86 + 8426.73 + 10655.54) / 100 > 380)
    // each share of 2018 confines the total: area / (share ± 0.005 %)
    let least = [(1109.25, 2.14), (2243.29, 4.34), (2856.33, 5.52), (914.7, 1.77)].map { $0.0 / ($0.1 + 0.005) * 100 }
    let most = [(1109.25, 2.14), (2243.29, 4.34), (2856.33, 5.52), (914.7, 1.77)].map { $0.0 / ($0.1 - 0.005) * 100 }
    let total = Double(ExampleFigures.cells(Self.table) { _ in true }) * 0.09
    #expect(least.max().map { $0 < total } == true)
    #expect(most.min().map { total < $0 } == true)
  }

  @Test func `the example's maps hold the table's cells, and its files name each other`() throws {
    let files = WrittenFiles()
    let project = try PingshuoExample.write(into: "/示例 folder", language: "zh", files: files)
    #expect(project == "/示例 folder/pingshuo.yaml")
    let maps = files.maps.withLock { $0 }
    #expect(maps.count == 4)
    let dates = try PingshuoTrajectory.years.map { try #require(maps["/示例 folder/lu\($0).tif"]) }
    var counts: [UInt32: Int] = [:]
    for cell in dates[0].codes.indices {
      let key = dates.reduce(UInt32(0)) { $0 << 8 | UInt32($1.codes[cell]) }
      counts[key, default: 0] += 1
    }
    // Outside is outside at every date.
    #expect(counts[0] == dates[0].codes.count - 574_778)
    counts[0] = nil
    var found: ExampleFigures.Counts = [:]
    for (key, cells) in counts {
      let classes = [24, 16, 8, 0].compactMap { PingshuoClass(rawValue: UInt8(key >> $0 & 255)) }
      try #require(classes.count == 4)
      found[classes] = cells
    }
    #expect(found == Self.table)
    #expect(ExampleFigures.missed(found) == [])
    // 30 m × 30 m = 0.09 ha
    #expect(dates.allSatisfy { $0.geotransform[1] == 30 && $0.geotransform[5] == -30 })
    #expect(dates.allSatisfy { $0.names.count == 11 })

    let texts = files.texts.withLock { $0 }
    let yaml = try #require(texts[project])
    for name in PingshuoExample.fileNames where name != "README.md" && name != "pingshuo.yaml" {
      #expect(yaml.contains(name), "\(name)")
    }
    #expect(yaml.contains("language: zh"))
    let written = Array(texts.keys) + Array(maps.keys) + files.polygons.withLock { Array($0.keys) }
    #expect(Set(written) == Set(PingshuoExample.fileNames.map { "/示例 folder/\($0)" }))
    try checkMines(try #require(files.polygons.withLock { $0["/示例 folder/mines.gpkg"] }), dates.map(\.codes))
  }

  /// Every mine has a pit in 2018, and most pit and stripping land lies in a mine.
  private func checkMines(
    _ mines: [(id: String, rings: [[(x: Double, y: Double)]])], _ codes: [[UInt8]]
  ) throws {
    #expect(mines.map(\.id) == ["Antaibao", "Anjialing", "Donglutian"])
    var inside = [Int](repeating: 0, count: mines.count)
    var all = 0
    for (cell, code) in codes[3].enumerated()
    where code == PingshuoClass.openPit.rawValue || code == PingshuoClass.stripping.rawValue {
      all += 1
      let x = PingshuoExample.west_m + 30 * (Double(cell % PingshuoSites.columns) + 0.5)
      let y = PingshuoExample.north_m - 30 * (Double(cell / PingshuoSites.columns) + 0.5)
      for (number, mine) in mines.enumerated() where Self.contains(mine.rings[0], x, y) { inside[number] += 1 }
    }
    // 2,023.92 ha of pit and stripping land in 2018; more than 200 ha of it in each mine
    #expect(inside.allSatisfy { $0 > 2_200 })
    #expect(Double(inside.reduce(0, +)) > 0.95 * Double(all))
  }

  /// Even-odd rule.
  private static func contains(_ ring: [(x: Double, y: Double)], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    var before = ring[ring.count - 1]
    for corner in ring {
      if (corner.y > y) != (before.y > y),
        x < (before.x - corner.x) * (y - corner.y) / (before.y - corner.y) + corner.x
      {
        isInside.toggle()
      }
      before = corner
    }
    return isInside
  }

  @Test func `densities are the seed's, with bounds of 15 and 30 percent`() {
    let lines = PingshuoTables.densities.split(separator: "\n")
    #expect(lines.count == 12)
    // arable: 5 × 0.7, 5 × 1.3; 82.11 × 0.85, 82.11 × 1.15
    #expect(lines[1] == "1,Arable land,5,3.5,6.5,82.11,69.7935,94.4265")
    // forest: 15.5 × 0.7, × 1.3; 92.67 × 0.85, × 1.15
    #expect(lines[2] == "2,Forest land,15.5,10.85,20.15,92.67,78.7695,106.5705")
    // grass: 6.398 × 0.7, × 1.3; 88.35 × 0.85, × 1.15
    #expect(lines[3] == "3,Grassland,6.398,4.4786,8.3174,88.35,75.0975,101.6025")
    #expect(lines[4] == "4,Urban land,0,,,0,,")
  }

  @Test func `parting cells among trajectories is exact and follows the field`() {
    let trajectories = [
      PingshuoTrajectory(classes: [.arable, .arable, .arable, .forest], cells: 2),
      PingshuoTrajectory(classes: [.arable, .arable, .arable, .arable], cells: 3),
    ]
    var given: [Int: [Int32]] = [:]
    let cut = CellOrder.Cut(part: { $0.height(at: 3) }, field: { Float(-$0) })
    CellOrder.deal([0, 1, 2, 3, 4], to: trajectories, cuts: [cut]) { cells, trajectory in
      given[trajectory.cells] = Array(cells)
    }
    // The field is lowest at cell 4, and arable land lies lower than forest.
    #expect(given[3] == [4, 3, 2])
    #expect(given[2] == [1, 0])
  }

  @Test func `noise is the same everywhere and stays between 0 and 1`() {
    let noise = ValueNoise(seed: 7, wavelength: 10, octaves: 3)
    let values = (0..<200).map { noise(Float($0) * 1.7, Float($0) * 0.9) }
    #expect(values.allSatisfy { (0...1).contains($0) })
    #expect(values == (0..<200).map { noise(Float($0) * 1.7, Float($0) * 0.9) })
    #expect(Set(values).count > 150)
  }
}
