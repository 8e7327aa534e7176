import Messages

/// The words and endings that a source is known by, and how help says them.
enum SourceForms {
  /// Words that stand before the name of a field.
  enum FieldWord: String, CaseIterable {
    case stage
    case mineType = "mine-type"
    case yearsSinceClosure = "years-since-closure"
  }

  /// Every `@` word.
  static let words =
    PredictorSource.Terrain.allCases.map { "@" + $0.rawValue }
    + PredictorSource.Geometry.allCases.map { "@" + $0.rawValue }
    + FieldWord.allCases.map { "@" + $0.rawValue }

  /// Endings of files that can hold several variables.
  static let containers: Set<String> = [
    "nc", "nc4", "cdf", "hdf", "hdf4", "hdf5", "h4", "h5", "he4", "he5", "grib", "grib2", "grb", "grb2", "zarr",
  ]

  /// Endings of rasters.
  static let rasters: Set<String> = containers.union([
    "tif", "tiff", "gtiff", "cog", "vrt", "img", "asc", "grd", "bil", "bip", "bsq", "flt", "dem", "dt0", "dt1", "dt2",
    "hgt",
    "jp2", "rst", "sdat", "kea", "adf", "ers", "nitf", "ntf", "xyz", "dat", "envi",
  ])

  /// The ending of a name in small letters; empty without one.
  static func ending(of name: some StringProtocol) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let point = file.lastIndex(of: "."), point != file.startIndex else { return "" }
    return file[file.index(after: point)...].lowercased()
  }

  static let all: [ChoiceOption] =
    [
      ChoiceOption("FILE[:VARIABLE]", .formRaster), ChoiceOption("PATTERN[:REDUCER]", .formSeries),
      ChoiceOption("@elevation:FILE", .formElevation), ChoiceOption("@slope:FILE", .formSlope),
      ChoiceOption("@curvature-profile:FILE", .formProfileCurvature),
      ChoiceOption("@curvature-plan:FILE", .formPlanCurvature),
      ChoiceOption("@curvature-total:FILE", .formTotalCurvature), ChoiceOption("@area", .formArea),
      ChoiceOption("@perimeter", .formPerimeter), ChoiceOption("@compactness", .formCompactness),
      ChoiceOption("@latitude", .formLatitude), ChoiceOption("@stage:FIELD", .formStage),
      ChoiceOption("@mine-type:FIELD", .formMineType), ChoiceOption("@years-since-closure:FIELD", .formClosure),
      ChoiceOption("FIELD", .formField),
    ]
}
