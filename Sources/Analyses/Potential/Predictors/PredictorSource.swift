/// Where a predictor's (or a role's) values come from.
package enum PredictorSource: Sendable, Hashable {
  /// What a year series becomes: of the yearly means over the mine.
  package enum Reducer: String, Sendable, Hashable, CaseIterable {
    case mean
    case minimum = "min"
    case maximum = "max"
    /// Divisor n − 1.
    case standardDeviation = "sd"
    /// Sen's slope a year.
    case trend
  }

  /// A derivative of a terrain model (Zevenbergen & Thorne 1987), averaged over the mine.
  package enum Terrain: String, Sendable, Hashable, CaseIterable {
    case elevation, slope
    case profileCurvature = "curvature-profile"
    case planCurvature = "curvature-plan"
    case totalCurvature = "curvature-total"
  }

  package enum Geometry: String, Sendable, Hashable, CaseIterable {
    case area, perimeter, compactness, latitude
  }

  /// One raster, `FILE` or `FILE:VARIABLE`: the mean over the mine by exact coverage.
  case raster(String)
  /// A raster a year, ascending.
  case series([DatedRaster], Reducer)
  case terrain(Terrain, elevation: String)
  case geometry(Geometry)
  /// A field of the mines' layer: numbers, or categories where it holds text.
  case field(String)
  /// A field that tells where in its life a mine is; its words are read as planned, active or closed.
  case stage(String)
  /// A field that tells what is mined, or how; always categories.
  case mineType(String)
  /// A field with the year in which the mine closed; the value is `year` less it.
  case yearsSinceClosure(String, year: Int)
}
