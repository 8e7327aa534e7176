internal import Geospatial
internal import Messages

/// Some of the mines on one grid.
struct MinePlaces: Sendable {
  /// By number, in the order of ``coverages``.
  let mines: [Int]
  let coverages: [ZoneCoverage]
  /// Σ fraction × cell area of the whole polygon, m²; what lies outside the grid weighs like the part inside.
  let weights_m2: [Double]
  /// Of ``mines``, those that are smaller than a cell.
  let smallerThanCell: Int

  private static let batch = 512

  private struct Placed: Sendable {
    var coverage: ZoneCoverage
    var weight_m2 = 0.0
    var isSmallerThanCell = false
  }

  /// Places mines on a grid until their coverages fill the budget.
  ///
  /// - Parameters:
  ///   - mines: by number; the first of them are placed, at least one batch a thread.
  ///   - budget: bytes.
  /// - Throws: ``GDALError``, ``Interrupted``.
  init(
    _ mines: ArraySlice<Int>, of polygons: [Polygon], on grid: Grid, area: CellArea, threads: Int, budget: Int
  ) throws {
    let place = GridPlace(grid)
    var all: [Placed] = []
    var bytes = 0
    var next = mines.startIndex
    while next < mines.endIndex, bytes < budget || all.isEmpty {
      let end = min(next + Self.batch * max(threads, 1) * 4, mines.endIndex)
      let batches = (next..<end).chunked(by: Self.batch)
      let found = try Parallel.map(batches, threads: threads) { batch -> [Placed] in
        let transform = try place.transform()
        return try batch.map { index in
          try Interruption.check()
          return Self.placed(polygons[mines[index]], place, transform, area)
        }
      }
      for placed in found.joined() {
        bytes += placed.coverage.runs.count * MemoryLayout<ZoneCoverage.Run>.stride + MemoryLayout<Placed>.stride
        all.append(placed)
      }
      next = end
    }
    self.mines = Array(mines[mines.startIndex..<next])
    coverages = all.map(\.coverage)
    weights_m2 = all.map(\.weight_m2)
    smallerThanCell = all.count { $0.isSmallerThanCell }
  }

  private static func placed(
    _ polygon: Polygon, _ place: GridPlace, _ transform: borrowing PolygonTransform, _ area: CellArea
  ) -> Placed {
    guard let moved = transform.transformed(polygon) else {
      return Placed(coverage: ZoneCoverage(of: Polygon(rings: []), on: place.grid))
    }
    var placed = Placed(coverage: place.coverage(of: moved))
    let inside = placed.coverage.cells
    guard inside > 0 else { return placed }
    let cells = ZoneCoverage.planarCells(of: moved, on: place.grid)
    placed.weight_m2 = placed.coverage.weight_m2(area) * max(cells / inside, 1)
    placed.isSmallerThanCell = cells < 1
    return placed
  }

  /// Whether a cell of the grid lies under any of the mines.
  static func touches(_ polygons: [Polygon], _ grid: Grid) -> Bool {
    let place = GridPlace(grid)
    guard let transform = try? place.transform() else { return false }
    return polygons.contains { polygon in
      guard !Interruption.isRequested else { return true }
      return transform.transformed(polygon).map { !place.coverage(of: $0).runs.isEmpty } ?? false
    }
  }

  /// The numbers of polygons in longitude and latitude along a curve that keeps neighbours together, so that mines that are read together
  /// lie in few blocks.
  static func alongCurve(_ polygons: [Polygon]) -> [Int] {
    let places = polygons.map { polygon -> UInt64 in
      let centre = polygon.bounds.centre
      guard centre.x.isFinite, centre.y.isFinite else { return 0 }
      let east = (centre.x.turnedWithin180 + 180) / 360
      let south = (90 - centre.y) / 180
      func part(_ share: Double) -> UInt32 { UInt32(min(max(share, 0), 1) * 65_535) }
      return BlockPlan.mortonOrder(part(east), part(south))
    }
    return polygons.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }
}
