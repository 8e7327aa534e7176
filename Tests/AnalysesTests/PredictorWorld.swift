import Foundation
import Messages
import Statistics
import TestSupport

@testable import Analyses
@testable import Geospatial

/// Rasters and mines of tests that read predictors.
struct PredictorWorld {
  /// How a raster is stored; values don't depend on it.
  enum Layout: String, CaseIterable {
    case strips, deepStrips, tiles16, tiles48, tiles64, oneTile

    var options: [String] {
      func tiles(_ side: Int) -> [String] { ["TILED=YES", "BLOCKXSIZE=\(side)", "BLOCKYSIZE=\(side)"] }
      switch self {
      case .strips: return ["BLOCKYSIZE=1", "COMPRESS=DEFLATE"]
      case .deepStrips: return ["BLOCKYSIZE=70"]
      case .tiles16: return tiles(16)
      case .tiles48: return tiles(48)
      case .tiles64: return tiles(64) + ["COMPRESS=DEFLATE"]
      case .oneTile: return tiles(256)
      }
    }
  }

  /// Degrees about 110° E, 40° N.
  static func degrees(columns: Int = 150, rows: Int = 140, isSouthUp: Bool = false) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 4326),
      geotransform: isSouthUp ? [110, 0.01, 0, 38.6, 0, 0.01] : [110, 0.01, 0, 40, 0, -0.01], columns: columns,
      rows: rows)
  }

  @discardableResult
  static func write<Value: RasterValue>(
    _ path: String, _ cells: [Value], _ grid: Grid, _ layout: Layout = .tiles64
  ) throws -> String {
    try MemoryDataset.holding([cells], grid: grid).copy(to: path, format: "GTiff", options: layout.options)
    return path
  }

  /// A convex outline in longitude and latitude.
  static func outline(
    _ x: Double, _ y: Double, radius: Double, corners: Int = 7
  ) -> Polygon {
    let points = (0..<corners).map { corner -> Polygon.Point in
      let angle = Double(corner) / Double(corners) * 2 * Double.pi
      return Polygon.Point(x: x + radius * cos(angle), y: y + 0.8 * radius * sin(angle))
    }
    return Polygon(rings: [.init(points: points, isHole: false)])
  }

  /// Mines of all sizes on and across the edges of ``degrees(columns:rows:isSouthUp:)``; one far away.
  static func mines(seed: UInt64, count: Int = 24, fields: [String: FieldColumn] = [:]) -> PotentialMinesInput {
    var generator = SeededGenerator(seed: seed)
    let polygons = (0..<count).map { number -> Polygon in
      guard number > 0 else { return outline(-60, -10, radius: 0.1) }
      let x = Double.random(in: 109.98...111.52, using: &generator)
      let y = Double.random(in: 38.58...40.02, using: &generator)
      let radius = [0.003, 0.03, 0.1, 0.4].randomElement(using: &generator) ?? 0.1
      return outline(x, y, radius: radius, corners: 5 + number % 4)
    }
    return PotentialMinesInput(ids: (0..<count).map { "m\($0)" }, polygons: polygons, fields: fields)
  }

  static func named(_ name: String, _ source: PredictorSource) -> PotentialSettings.NamedSource {
    PotentialSettings.NamedSource(name: name, source: source, text: "\(source)")
  }

  static func reading(
    _ sources: [(String, PredictorSource)], roles: [(String, PredictorSource)] = [], _ mines: PotentialMinesInput,
    threads: Int = 2, memoryBytes: Int = 1 << 22
  ) -> PredictorReading {
    PredictorReading(
      sources.map { named($0.0, $0.1) }, roles: roles.map { named($0.0, $0.1) }, mines: mines, threads: threads,
      memoryBytes: memoryBytes, display: SilentDisplay())
  }

  /// Cell by cell: the mean by covered area, NaN where valid cells cover less than half of the polygon.
  static func mean(_ polygon: Polygon, _ grid: Grid, _ value: (_ cell: Int) -> Double) throws -> Double {
    let coverage = ZoneCoverage(of: polygon, on: grid)
    let area = try CellArea(of: grid, file: "")
    var (weight, sum, inside, fractions) = (0.0, 0.0, 0.0, 0.0)
    for run in coverage.runs {
      let one = run.fraction * area.squareMetres(row: Int(run.row))
      for column in Int(run.column)..<Int(run.column + run.count) {
        inside += one
        fractions += run.fraction
        let number = value(Int(run.row) * grid.columns + column)
        guard !number.isNaN else { continue }
        weight += one
        sum += one * number
      }
    }
    let whole = inside * max(1, ZoneCoverage.planarCells(of: polygon, on: grid) / max(fractions, 1e-300))
    return weight > 0 && weight >= 0.5 * whole ? sum / weight : .nan
  }
}

extension PredictorValues {
  func numbers(_ name: String) -> [Double] {
    guard case .numbers(let values) = table[name] else { return [] }
    return values
  }

  func words(_ name: String) -> [String?] {
    guard case .categories(let words) = table[name] else { return [] }
    return words
  }
}
