internal import Geospatial

/// A predictor or role to be read.
struct PredictorEntry: Sendable {
  let source: PotentialSettings.NamedSource
  let isRole: Bool
  /// How the source is read; a role of the name `stage` takes a plain field for one of stages, and
  /// keeps words that aren't known.
  let reading: PredictorSource

  init(_ source: PotentialSettings.NamedSource, isRole: Bool) {
    self.source = source
    self.isRole = isRole
    if isRole, source.name == "stage", case .field(let field) = source.source {
      reading = .stage(field)
    } else {
      reading = source.source
    }
  }

  /// Nil where it isn't read from rasters.
  var raster: (files: PredictorRaster.Files, use: PredictorRaster.Use)? {
    switch reading {
    case .raster(let path): (.one(path), .mean)
    case .series(let files, let reducer): (.years(files), .reduced(reducer))
    case .terrain(let terrain, let elevation): (.one(elevation), .terrain(terrain.measure))
    case .geometry, .field, .stage, .mineType, .yearsSinceClosure: nil
    }
  }

  /// Nil where it isn't read from a field.
  var field: String? {
    switch reading {
    case .field(let field), .stage(let field), .mineType(let field), .yearsSinceClosure(let field, _): field
    case .raster, .series, .terrain, .geometry: nil
    }
  }

  /// Nil where only the files can say, or nothing does.
  var unit: String? {
    switch reading {
    case .geometry(.area): "km²"
    case .geometry(.perimeter): "km"
    case .geometry(.latitude), .terrain(.slope, _): "°"
    case .geometry(.compactness): "1"
    case .terrain(.elevation, _): "m"
    case .terrain: "1/m"
    case .yearsSinceClosure: "yr"
    case .raster, .series, .field, .stage, .mineType: nil
    }
  }
}
