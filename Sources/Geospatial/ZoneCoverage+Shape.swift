/// A polygon in cells, counted from a corner of cells beside it, for ``CoverageSweep``.
struct CoverageShape {
  /// An edge from top to bottom, and which way it was drawn.
  struct Edge {
    let top: Polygon.Point
    let bottom: Polygon.Point
    let sign: Double
  }

  /// The corner.
  let column: Int
  let row: Int
  /// What the polygon spans from there.
  let columns: Range<Int>
  let rows: Range<Int>
  /// In cells.
  let area: Double
  private let rings: [Polygon.Ring]

  /// nil for a polygon without points or with points that aren't finite.
  init?(_ polygon: Polygon, _ grid: Grid) {
    var low = SIMD2(Double.infinity, .infinity)
    for ring in polygon.rings {
      for point in ring.points {
        let cell = grid.cell(x: point.x, y: point.y)
        guard cell.column.isFinite, cell.row.isFinite else { return nil }
        low = pointwiseMin(low, SIMD2(cell.column, cell.row))
      }
    }
    guard low.x.isFinite, low.y.isFinite else { return nil }
    column = Self.whole(low.x)
    row = Self.whole(low.y)
    let g = grid.geotransform
    let origin = grid.position(column: Double(column), row: Double(row))
    let determinant = g[1] * g[5] - g[2] * g[4]
    low = SIMD2(Double.infinity, .infinity)
    var high = -low
    var area = 0.0
    rings = polygon.rings.map { ring in
      let points = ring.points.map { point in
        let dx = point.x - origin.x
        let dy = point.y - origin.y
        let cell = SIMD2((dx * g[5] - dy * g[2]) / determinant, (dy * g[1] - dx * g[4]) / determinant)
        low = pointwiseMin(low, cell)
        high = pointwiseMax(high, cell)
        return Polygon.Point(x: cell.x, y: cell.y)
      }
      let moved = Polygon.Ring(points: points, isHole: ring.isHole)
      area += (ring.isHole ? -0.5 : 0.5) * abs(moved.twiceSignedArea)
      return moved
    }
    columns = Self.whole(low.x)..<Self.whole(high.x) + 1
    rows = Self.whole(low.y)..<Self.whole(high.y) + 1
    self.area = area
  }

  /// The whole number below; polygons beyond all grids don't trap.
  private static func whole(_ number: Double) -> Int { Int(min(max(number, -1e15), 1e15).rounded(.down)) }

  /// The edges that reach into rows of the grid.
  func edges(in gridRows: Range<Int>) -> [Edge] {
    let low = Double(gridRows.lowerBound - row)
    let high = Double(gridRows.upperBound - row)
    var edges: [Edge] = []
    edges.reserveCapacity(rings.reduce(0) { $0 + $1.points.count })
    for ring in rings {
      let signed = ring.twiceSignedArea
      guard signed != 0 else { continue }
      // Shells add, holes take away, whichever way round they were drawn: a shell climbs down on its left side.
      let turned = (signed > 0) != ring.isHole
      for index in ring.points.indices {
        let a = ring.points[index]
        let b = ring.points[index + 1 == ring.points.count ? 0 : index + 1]
        guard a.y != b.y, max(a.y, b.y) > low, min(a.y, b.y) < high else { continue }
        edges.append(
          b.y > a.y ? Edge(top: a, bottom: b, sign: turned ? -1 : 1) : Edge(top: b, bottom: a, sign: turned ? 1 : -1))
      }
    }
    return edges
  }
}
