internal import Foundation

/// Slope and curvature of a model of heights from a cell and its eight neighbours (Zevenbergen & Thorne 1987, Earth Surface
/// Processes and Landforms 12:47).
///
/// The surface through the nine heights has at the middle cell the derivatives
/// ```
/// p = (z₆ − z₄)/2Δx            q = (z₂ − z₈)/2Δy            z₁ z₂ z₃   north (or what stands first)
/// r = (z₄ − 2z₅ + z₆)/Δx²      t = (z₂ − 2z₅ + z₈)/Δy²      z₄ z₅ z₆
/// s = (z₃ − z₁ − z₉ + z₇)/4ΔxΔy                             z₇ z₈ z₉
/// slope   = atan √(p² + q²)
/// profile = −(r·p² + 2·s·p·q + t·q²)/(p² + q²)
/// plan    = −(r·q² − 2·s·p·q + t·p²)/(p² + q²)
/// total   = −(r + t) = profile + plan
/// ```
/// In the paper's letters p = G, q = H, r = 2D, t = 2E, s = F. Profile and total have the paper's sign; plan has the opposite one, so
/// that positive is convex in all three. Curvatures are in 1/m, not in hundredths of it as some programs print; profile and plan are 0
/// where the ground is level, as in the paper. They are derivatives along the horizontal, as in the paper, not the curvatures of
/// lines on the slope. Which way rows and columns run makes no difference.
///
/// Heights are in metres. A height that is missing (NaN) makes all derivatives of its neighbours missing.
public enum Terrain {
  /// The measure at one cell; NaN where it is missing.
  ///
  /// - Parameters:
  ///   - heights: row by row, m; NaN is missing.
  ///   - cell: the cell's place in `heights`; for all but ``TerrainMeasure/elevation`` its eight neighbours lie there too.
  ///   - stride: heights from one row to the next.
  ///   - east_m: metres on the ground from a cell to the next of its row (``GroundSpacing``).
  ///   - north_m: metres from a row to the next.
  public static func value(
    _ measure: TerrainMeasure, _ heights: Span<Double>, cell: Int, stride: Int, east_m: Double, north_m: Double
  ) -> Double {
    let z5 = heights[cell]
    if measure == .elevation { return z5 }
    let (z1, z2, z3) = (heights[cell - stride - 1], heights[cell - stride], heights[cell - stride + 1])
    let (z4, z6) = (heights[cell - 1], heights[cell + 1])
    let (z7, z8, z9) = (heights[cell + stride - 1], heights[cell + stride], heights[cell + stride + 1])
    // The corners count for nothing in some measures; a missing one makes all of them missing.
    guard !(z1 + z2 + z3 + z4 + z5 + z6 + z7 + z8 + z9).isNaN else { return .nan }
    let p = (z6 - z4) / (2 * east_m)
    let q = (z2 - z8) / (2 * north_m)
    let steepness = p * p + q * q
    if measure == .slope { return Self.degrees(steepness) }
    let r = (z4 - 2 * z5 + z6) / (east_m * east_m)
    let t = (z2 - 2 * z5 + z8) / (north_m * north_m)
    if measure == .totalCurvature { return -(r + t) }
    guard steepness > 0 else { return 0 }
    let s = (z3 - z1 - z9 + z7) / (4 * east_m * north_m)
    return measure == .profileCurvature
      ? -(r * p * p + 2 * s * p * q + t * q * q) / steepness
      : -(r * q * q - 2 * s * p * q + t * p * p) / steepness
  }

  private static func degrees(_ steepness: Double) -> Double {
    atan(steepness.squareRoot()) * 180 / Double.pi
  }

  /// The measure at every cell of a raster; cells at its edge lack neighbours, hence have only a height.
  ///
  /// - Parameters:
  ///   - heights: row by row, m; NaN is missing.
  ///   - columns: cells in a row.
  ///   - values: as many as heights; NaN is missing.
  public static func values(
    _ measure: TerrainMeasure, _ heights: Span<Double>, columns: Int, spacing: GroundSpacing,
    into values: inout MutableSpan<Double>
  ) {
    precondition(columns > 0 && heights.count % columns == 0 && values.count == heights.count)
    let rows = heights.count / columns
    for row in 0..<rows {
      let isEdgeRow = row == 0 || row == rows - 1
      let (east_m, north_m) = (spacing.east_m(row: row), spacing.north_m(row: row))
      for column in 0..<columns {
        let cell = row * columns + column
        values[cell] =
          measure != .elevation && (isEdgeRow || column == 0 || column == columns - 1)
          ? .nan : value(measure, heights, cell: cell, stride: columns, east_m: east_m, north_m: north_m)
      }
    }
  }
}
