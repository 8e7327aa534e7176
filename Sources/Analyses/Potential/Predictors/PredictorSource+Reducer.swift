internal import Geospatial
internal import Statistics

extension PredictorSource.Reducer {
  /// Valid years that each needs; besides, at least half of the years must be valid.
  var minimumYears: Int {
    switch self {
    case .mean, .minimum, .maximum: 1
    case .standardDeviation: 2
    case .trend: 4
    }
  }

  /// One number of a mine's yearly means; NaN where too few years have one.
  ///
  /// - Parameters:
  ///   - values: NaN is missing.
  ///   - years: as many, ascending.
  func value(_ values: [Double], years: [Int]) -> Double {
    let valid = values.filter { !$0.isNaN }
    guard valid.count >= minimumYears, 2 * valid.count >= values.count else { return .nan }
    switch self {
    case .mean: return Self.mean(valid)
    case .minimum: return valid.min() ?? .nan
    case .maximum: return valid.max() ?? .nan
    case .standardDeviation:
      let mean = Self.mean(valid)
      let squares = valid.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(valid.count - 1)).squareRoot()
    case .trend:
      return SenSlope(TimeSeries(values: values.map { $0.isNaN ? nil : $0 }, years: years))?.slope ?? .nan
    }
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}

extension PredictorSource.Terrain {
  var measure: TerrainMeasure {
    switch self {
    case .elevation: .elevation
    case .slope: .slope
    case .profileCurvature: .profileCurvature
    case .planCurvature: .planCurvature
    case .totalCurvature: .totalCurvature
    }
  }
}
