import Foundation
import Messages
import Productivity
import TestSupport
import Testing

@testable import Analyses
@testable import Geospatial

/// A small random world: years of a grid, mines with references and placebos, and land for the references to match.
struct NepPassWorld {
  static let columns = 150
  static let rows = 140
  let grid: Grid
  let years = [2000, 2001, 2003, 2004]
  /// Stored numbers `[year][cell]`
  var stored: [[Float]] = []
  var classes: [UInt8] = []
  var heights: [Double] = []
  var water: [UInt8] = []
  var zones: [NepZones] = []

  static func geotransform(isSouthUp: Bool) -> [Double] {
    isSouthUp ? [110, 0.01, 0, 38.6, 0, 0.01] : [110, 0.01, 0, 40, 0, -0.01]
  }

  init(seed: UInt64, isSouthUp: Bool = false, gaps: Double = 0.02) throws {
    var generator = SeededGenerator(seed: seed)
    grid = Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: Self.geotransform(isSouthUp: isSouthUp),
      columns: Self.columns, rows: Self.rows)
    for _ in years {
      stored.append(
        (0..<grid.cells).map { _ in
          let fate = Double.random(in: 0...1, using: &generator)
          let value = Float.random(in: -300...300, using: &generator)
          return fate < gaps ? .nan : fate < 2 * gaps ? -9999 : fate < 2.5 * gaps ? 30_000 : value
        })
    }
    for _ in 0..<grid.cells {
      classes.append(UInt8.random(in: 1...3, using: &generator))
      heights.append(Double.random(in: 0...500, using: &generator))
      water.append(UInt8.random(in: 0...4, using: &generator))
    }
    for number in 0..<12 {
      // Some reach beyond the grid, one lies wholly outside.
      let x = Double.random(in: -2...Double(Self.columns + 2), using: &generator) + (number == 11 ? 1000 : 0)
      let y = Double.random(in: -2...Double(Self.rows + 2), using: &generator)
      let size: Double = [0.4, 3, 9, 40].randomElement(using: &generator) ?? 3
      let hole = polygon(x, y, size, &generator)
      let mine = ZoneCoverage(of: hole, on: grid)
      var outer = polygon(x, y, size + 12, &generator)
      outer.rings += hole.rings.map { Polygon.Ring(points: $0.points, isHole: true) }
      let ring = ZoneCoverage(of: outer, on: grid)
      let shifted = ZoneCoverage(of: polygon(x + size + 6, y, min(size, 3), &generator), on: grid)
      zones.append(
        NepZones(
          mine: mine, reference: number % 4 == 3 ? nil : ring, placebo: number % 4 == 1 ? inside(shifted, ring) : nil,
          baseline: number % 3 == 0 ? [1, 2] : [0]))
    }
  }

  /// A convex outline about a cell.
  private func polygon(_ x: Double, _ y: Double, _ size: Double, _ generator: inout SeededGenerator) -> Polygon {
    let points = (0..<7).map { corner in
      let angle = Double(corner) / 7 * 2 * Double.pi
      let place = grid.position(column: x + size * cos(angle), row: y + size * sin(angle) * 0.8)
      return Polygon.Point(x: place.x, y: place.y)
    }
    return Polygon(rings: [.init(points: points, isHole: false)])
  }

  /// A placebo counts only where the ring is whole, so that it lies inside; nil where that doesn't hold.
  private func inside(_ placebo: ZoneCoverage, _ ring: ZoneCoverage) -> ZoneCoverage? {
    let whole = Self.cells(ring)
    let isInside = Self.cells(placebo).allSatisfy { cell, fraction in (whole[cell] ?? 0) >= fraction }
    return isInside ? placebo : nil
  }

  static func cells(_ coverage: ZoneCoverage) -> [Int: Double] {
    var found: [Int: Double] = [:]
    for run in coverage.runs {
      for column in Int(run.column)..<Int(run.column + run.count) {
        found[Int(run.row) * columns + column] = run.fraction
      }
    }
    return found
  }

  func value(_ year: Int, _ cell: Int) -> Double? {
    let number = stored[year][cell]
    guard number.isFinite, number != -9999 else { return nil }
    // Scale 0.5 and offset 100; 30 000 lies outside −1000…1000.
    let value = Double(number) * 0.5 + 100
    return abs(value) <= 1000 ? value : nil
  }

  /// Everything cell by cell, in two passes.
  func moments(_ cells: [Int: Double], baseline: [Int]?, year: Int, area: CellArea) -> WeightedMoments {
    func number(_ cell: Int) -> Double? {
      guard let value = value(year, cell) else { return nil }
      guard let baseline else { return value }
      let base = baseline.compactMap { self.value($0, cell) }
      return base.count == baseline.count ? value - base.reduce(0, +) / Double(base.count) : nil
    }
    var found = WeightedMoments()
    let valid = cells.keys.sorted().compactMap { cell in
      number(cell).map { (cell, $0, (cells[cell] ?? 0) * area.squareMetres(row: cell / Self.columns)) }
    }
    guard !valid.isEmpty else { return found }
    let numbers = Dictionary(uniqueKeysWithValues: valid.map { ($0.0, $0.1) })
    found.cells = valid.reduce(0) { $0 + (cells[$1.0] ?? 0) }
    found.weight = valid.reduce(0) { $0 + $1.2 }
    found.squaredWeight = valid.reduce(0) { $0 + $1.2 * $1.2 }
    found.mean = valid.reduce(0) { $0 + $1.1 * $1.2 } / found.weight
    found.deviation = valid.reduce(0) { $0 + $1.2 * ($1.1 - found.mean) * ($1.1 - found.mean) }
    for (cell, x, _) in valid {
      // Neighbours on a row, in one square of 64 × 64 cells.
      let column = cell % Self.columns
      guard (column + 1) % 64 != 0, column + 1 < Self.columns, let y = numbers[cell + 1] else { continue }
      found.pairs += 1
      found.squaredPairDifference += (x - y) * (x - y)
    }
    return found
  }
}

/// How the years of a world are stored.
enum NepPassLayout: String, CaseIterable {
  case strips, deepStrips, tiles16, tiles48, tiles64, oneTile, pixelStack, bandStack

  private var options: [String] {
    func tiles(_ side: Int) -> [String] { ["TILED=YES", "BLOCKXSIZE=\(side)", "BLOCKYSIZE=\(side)"] }
    switch self {
    case .strips: return ["BLOCKYSIZE=1", "COMPRESS=DEFLATE"]
    case .deepStrips: return ["BLOCKYSIZE=70"]
    case .tiles16: return tiles(16)
    case .tiles48: return tiles(48)
    case .tiles64: return tiles(64) + ["COMPRESS=DEFLATE"]
    case .oneTile: return tiles(256)
    case .pixelStack: return tiles(32) + ["INTERLEAVE=PIXEL"]
    case .bandStack: return tiles(64) + ["INTERLEAVE=BAND"]
    }
  }

  func series(_ world: NepPassWorld, _ folder: String) throws -> RasterSeries {
    func write(_ name: String, _ bands: [[Float]]) throws -> String {
      let path = "\(folder)/\(rawValue) \(name).tif"
      try MemoryDataset.holding(bands, grid: world.grid).copy(to: path, format: "GTiff", options: options)
      return path
    }
    // The fill value isn't declared: the valid range takes it out.
    if self == .pixelStack || self == .bandStack {
      return try RasterSeries(
        stack: try write("stack", world.stored), years: world.years, scale: 0.5, offset: 100, validRange: -1000...1000)
    }
    return try RasterSeries(
      files: try zip(world.years, world.stored).map { (year: $0, path: try write("\($0)", [$1])) }, scale: 0.5,
      offset: 100, validRange: -1000...1000)
  }
}

@Suite struct NepPassTests {
  static func isClose(_ a: WeightedMoments, _ b: WeightedMoments) -> Bool {
    func near(_ x: Double, _ y: Double, _ scale: Double) -> Bool { abs(x - y) <= 1e-9 * max(abs(x), abs(y), scale) }
    return near(a.cells, b.cells, 0) && near(a.weight, b.weight, 0) && near(a.squaredWeight, b.squaredWeight, 0)
      && near(a.mean, b.mean, 100) && near(a.deviation, b.deviation, 1e4 * a.weight) && a.pairs == b.pairs
      && near(a.squaredPairDifference, b.squaredPairDifference, 1e4)
  }

  private func expectZone(
    _ found: [ZoneYear]?, _ cells: [Int: Double]?, _ world: NepPassWorld, _ baseline: [Int], _ area: CellArea
  ) {
    guard let cells else {
      #expect(found == nil)
      return
    }
    #expect(found?.count == world.years.count)
    for (year, sums) in (found ?? []).enumerated() {
      #expect(Self.isClose(sums.value, world.moments(cells, baseline: nil, year: year, area: area)))
      #expect(Self.isClose(sums.change, world.moments(cells, baseline: baseline, year: year, area: area)))
    }
  }

  private func expectChanges(
    _ found: [WeightedMoments]?, _ cells: [Int: Double], _ world: NepPassWorld, _ baseline: [Int], _ area: CellArea
  ) {
    #expect(found?.count == world.years.count)
    for (year, sums) in (found ?? []).enumerated() {
      #expect(Self.isClose(sums, world.moments(cells, baseline: baseline, year: year, area: area)))
    }
  }

  @Test(arguments: NepPassLayout.allCases, [false, true])
  func `the pass agrees with sums cell by cell, however the years are stored`(
    layout: NepPassLayout, isSouthUp: Bool
  ) throws {
    try withTemporaryFolder { folder in
      let world = try NepPassWorld(seed: isSouthUp ? 7 : 3, isSouthUp: isSouthUp)
      let series = try layout.series(world, folder)
      let found = try NepPass(series: series, threads: 2, memoryBytes: 1 << 22)
        .run(world.zones, display: SilentDisplay())
      #expect(found.sums.count == world.zones.count)
      #expect(world.zones.contains { !($0.placebo?.runs.isEmpty ?? true) })
      for (zones, sums) in zip(world.zones, found.sums) {
        let ring = zones.reference.map(NepPassWorld.cells)
        expectZone(sums.mine, NepPassWorld.cells(zones.mine), world, zones.baseline, series.area)
        expectZone(sums.reference, ring, world, zones.baseline, series.area)
        #expect((sums.placebo == nil) == (zones.placebo == nil))
        guard let placebo = zones.placebo.map(NepPassWorld.cells), let ring else { continue }
        expectChanges(sums.placebo?.shifted, placebo, world, zones.baseline, series.area)
        var rest = ring
        for (cell, fraction) in placebo { rest[cell] = (rest[cell] ?? 0) - fraction }
        rest = rest.filter { $0.value > 1e-9 }
        expectChanges(sums.placebo?.rest, rest, world, zones.baseline, series.area)
      }
      // Each cell under a zone once: numbers that aren't data, outside the range, valid.
      let used = world.zones.reduce(into: Set<Int>()) { used, zones in
        for zone in [zones.mine, zones.reference, zones.placebo] {
          if let zone { used.formUnion(NepPassWorld.cells(zone).keys) }
        }
      }
      for year in world.years.indices {
        let numbers = used.map { world.stored[year][$0] }
        #expect(found.counts[year].missing == numbers.filter(\.isNaN).count)
        #expect(found.counts[year].outside == numbers.filter { $0 == -9999 || $0 == 30_000 }.count)
        #expect(found.counts[year].valid == used.filter { world.value(year, $0) != nil }.count)
        // −9999 × 0.5 + 100 and 30 000 × 0.5 + 100
        #expect(found.counts[year].outsideRange == -4899.5...15_100)
      }
    }
  }

  @Test func `threads, memory and the files' blocks don't change a bit`() throws {
    try withTemporaryFolder { folder in
      let world = try NepPassWorld(seed: 11)
      var first: NepPass.Found?
      for layout in NepPassLayout.allCases {
        let series = try layout.series(world, folder)
        for (threads, memory) in [(1, 1 << 26), (2, 1 << 16), (3, 1 << 20), (1, 1 << 18)] {
          let found = try NepPass(series: series, threads: threads, memoryBytes: memory)
            .run(world.zones, display: SilentDisplay())
          let expected = first ?? found
          first = expected
          #expect(found.sums == expected.sums, "\(layout) \(threads) \(memory)")
          #expect(found.referenceCells == expected.referenceCells)
          #expect(found.counts == expected.counts)
        }
      }
    }
  }

  @Test func `without a valid range undeclared fill values are counted, each cell once`() throws {
    try withTemporaryFolder { folder in
      var world = try NepPassWorld(seed: 13)
      // Of vegetation indices around 300; in the last year gaps are what they should be.
      world.stored = world.stored.enumerated().map { year, cells in
        cells.map { cell in
          if cell == -9999 || cell.isNaN { return year == 3 ? .nan : cell }
          return 300 + cell.truncatingRemainder(dividingBy: 20)
        }
      }
      let files = try zip(world.years, world.stored).map { year, cells in
        let path = "\(folder)/\(year).tif"
        try MemoryDataset.holding([cells], grid: world.grid).copy(
          to: path, format: "GTiff", options: ["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"])
        return (year: year, path: path)
      }
      let used = world.zones.reduce(into: Set<Int>()) { used, zones in
        for zone in [zones.mine, zones.reference, zones.placebo] {
          if let zone { used.formUnion(NepPassWorld.cells(zone).keys) }
        }
      }
      for (threads, memory) in [(1, 1 << 26), (3, 1 << 16)] {
        let found = try NepPass(series: try RasterSeries(files: files), threads: threads, memoryBytes: memory)
          .run(world.zones, display: SilentDisplay())
        try #require(found.fills.count == 4)
        for year in 0..<3 {
          let numbers = used.map { world.stored[year][$0] }.filter(\.isFinite)
          let finding = found.fills[year].findings.first
          #expect(found.fills[year].findings.count == 1 && finding?.value == -9999)
          #expect(finding?.count.cells == numbers.count { $0 == -9999 })
          let rest = numbers.filter { $0 != -9999 }.map(Double.init)
          #expect(finding?.rest?.lowerBound == rest.min() && finding?.rest?.upperBound == rest.max())
        }
        #expect(found.fills[3].findings.isEmpty)
      }
      let limited = try RasterSeries(files: files, validRange: -1000...1000)
      #expect(
        try NepPass(series: limited, threads: 1, memoryBytes: 1 << 20).run(world.zones, display: SilentDisplay()).fills
          .isEmpty)
    }
  }

  @Test func `references keep the cells that are like the mine, and rings widen until there are enough`() throws {
    try withTemporaryFolder { folder in
      var world = try NepPassWorld(seed: 5, gaps: 0.01)
      let series = try NepPassLayout.tiles64.series(world, folder)
      func write<Value: RasterValue>(_ name: String, _ cells: [Value]) throws -> String {
        let path = "\(folder)/\(name).tif"
        try MemoryDataset.holding([cells], grid: world.grid).copy(to: path, format: "GTiff")
        return path
      }
      let match = try NepMatch(
        landCover: try write("classes", world.classes),
        elevation: .init(path: try write("heights", world.heights), tolerance_m: 120),
        exclusions: [.init(path: try write("water", world.water), codes: [0, 4])], grid: series.grid)
      let mines = world.zones.map(\.mine)
      var habitats: [[NepHabitat]] = []
      for threads in [1, 3] {
        habitats.append(
          try NepHabitats.habitats(
            of: mines, match: match, grid: series.grid, area: series.area, threads: threads, display: SilentDisplay()))
      }
      #expect(habitats[0] == habitats[1])
      for index in world.zones.indices {
        let cells = NepPassWorld.cells(world.zones[index].mine)
        world.zones[index].habitat = habitats[0][index]
        guard !cells.isEmpty else {
          #expect(habitats[0][index] == NepHabitat())
          continue
        }
        var classArea: [UInt8: Double] = [:]
        var sum = 0.0
        var weight = 0.0
        for (cell, fraction) in cells {
          let area = fraction * series.area.squareMetres(row: cell / NepPassWorld.columns)
          classArea[world.classes[cell], default: 0] += area
          sum += area * world.heights[cell]
          weight += area
        }
        #expect(habitats[0][index].landCover == classArea.max { $0.value < $1.value }.map { Int32($0.key) })
        #expect(abs((habitats[0][index].elevation_m ?? .nan) - sum / weight) < 1e-9)
      }
      func kept(_ zone: ZoneCoverage, _ habitat: NepHabitat) -> [Int: Double] {
        NepPassWorld.cells(zone).filter { cell, _ in
          Int32(world.classes[cell]) == habitat.landCover
            && abs(world.heights[cell] - (habitat.elevation_m ?? .nan)) <= 120 && ![0, 4].contains(world.water[cell])
        }
      }
      let pass = NepPass(series: series, match: match, threads: 2, memoryBytes: 1 << 20)
      let found = try pass.run(world.zones, display: SilentDisplay())
      for (index, zones) in world.zones.enumerated() {
        let cells = zones.reference.map { kept($0, zones.habitat) }
        expectZone(found.sums[index].reference, cells, world, zones.baseline, series.area)
        let enough = (cells ?? [:]).filter { cell, _ in zones.baseline.allSatisfy { world.value($0, cell) != nil } }
        #expect(abs(found.referenceCells[index] - enough.values.reduce(0, +)) < 1e-9)
      }

      // Rings of 1, 2, 4 and 5 times the unit of length: squares about the grid's middle, none for mine 2.
      func ring(_ mine: Int, _ distance: Double) -> NepReference? {
        guard mine != 2 else { return nil }
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { x, y in
          let place = world.grid.position(column: 75 + x * distance * 6, row: 70 + y * distance * 6)
          return Polygon.Point(x: place.x, y: place.y)
        }
        return NepReference(
          coverage: ZoneCoverage(of: Polygon(rings: [.init(points: corners, isHole: false)]), on: world.grid))
      }
      var rounds: [(count: Int, distance: Double)] = []
      let widened = try pass.run(world.zones, from: 1, to: 5, minimumPixels: 30, display: SilentDisplay()) {
        mines, distance in
        rounds.append((mines.count, distance))
        return mines.map { ring($0, distance) }
      }
      #expect(rounds.map(\.distance) == [1, 2, 4, 5])
      #expect(rounds[0].count == world.zones.count)
      for (index, zones) in world.zones.enumerated() {
        let enough = [1.0, 2, 4, 5].first { distance in
          let cells = ring(index, distance).map { kept($0.coverage, zones.habitat) } ?? [:]
          return cells.filter { cell, _ in zones.baseline.allSatisfy { world.value($0, cell) != nil } }
            .values.reduce(0, +) >= 30
        }
        #expect(widened.distances_m[index] == enough)
        #expect(widened.sums[index].mine == found.sums[index].mine)
        expectZone(
          widened.sums[index].reference,
          enough.flatMap { ring(index, $0) }.map { kept($0.coverage, zones.habitat) }, world, zones.baseline,
          series.area)
      }
    }
  }

  @Test func `a cut-off year fails with its name`() throws {
    try withTemporaryFolder { folder in
      let world = try NepPassWorld(seed: 1)
      let series = try NepPassLayout.tiles64.series(world, folder)
      let path = series.layers[2].path
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes.replaceSubrange(
        bytes.count / 2..<bytes.count, with: Data(repeating: 0x55, count: bytes.count - bytes.count / 2))
      try bytes.write(to: URL(filePath: path))
      let error = #expect(throws: GDALError.self) {
        _ = try NepPass(series: series, threads: 2, memoryBytes: 1 << 20).run(world.zones, display: SilentDisplay())
      }
      #expect(error?.file == path)
    }
  }
}
