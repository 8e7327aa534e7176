internal import Messages

/// What the example needs of the room that writes geodata.
package protocol ExampleFiles {
  /// Writes a map of classes. Codes stand row by row from the north-west; the geotransform is GDAL's.
  func writeMap(
    path: String, epsg: Int, geotransform: [Double], columns: Int, rows: Int, codes: [UInt8], noData: UInt8,
    names: [Int: String], colours: [Int: String]) throws
  /// Writes polygons with one text field. Rings aren't closed; the first is the outline.
  func writePolygons(
    path: String, layer: String, epsg: Int, idField: String,
    features: [(id: String, rings: [[(x: Double, y: Double)]])]) throws
  /// Writes a text file in UTF-8.
  func writeText(path: String, _ text: String) throws
}

/// `minesink example pingshuo`: the four maps of the reconstruction, its tables, mine polygons, project file and README.
package enum PingshuoExample {
  /// WGS 84 / UTM zone 49N, in which Pingshuo (39.5° N, 112.4° E) lies.
  static let epsg = 32649
  /// Side of a cell, m: Landsat's.
  static let cell_m = 30.0
  /// The upper left corner of the maps, m. The middle of the maps is near 39.5° N, 112.4° E.
  static let west_m = 605_610.0
  static let north_m = 4_387_080.0

  /// GDAL's six numbers.
  static var geotransform: [Double] { [west_m, cell_m, 0, north_m, 0, -cell_m] }

  /// The names of the files, in the order in which they are written.
  package static var fileNames: [String] {
    PingshuoTrajectory.years.map { "lu\($0).tif" }
      + ["mines.gpkg", "classes.csv", "densities.csv", "published.csv", "README.md", projectName]
  }

  /// The texts among the files, by name.
  ///
  /// - Parameter language: the project's language, `en` or `zh`.
  package static func documents(language: String) -> [(name: String, text: String)] {
    [
      ("classes.csv", PingshuoTables.classes), ("densities.csv", PingshuoTables.densities),
      ("published.csv", PingshuoPublished.csv), ("README.md", PingshuoDocuments.readme),
      (projectName, PingshuoDocuments.project(language: language)),
    ]
  }

  static let projectName = "pingshuo.yaml"

  /// Writes the example into a folder that exists.
  ///
  /// - Parameter language: the project's language, `en` or `zh`.
  /// - Returns: the path of the project file.
  package static func write(into folder: String, language: String, files: some ExampleFiles) throws -> String {
    func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
    let landscape = PingshuoLandscape()
    var names: [Int: String] = [:]
    var colours: [Int: String] = [:]
    for land in PingshuoClass.allCases {
      names[Int(land.rawValue)] = land.name.en
      colours[Int(land.rawValue)] = land.colour
    }
    for (year, codes) in zip(PingshuoTrajectory.years, landscape.codes) {
      try files.writeMap(
        path: path("lu\(year).tif"), epsg: epsg, geotransform: geotransform, columns: landscape.columns,
        rows: landscape.rows, codes: codes, noData: PingshuoClass.noData, names: names, colours: colours)
    }
    try files.writePolygons(
      path: path("mines.gpkg"), layer: "mines", epsg: epsg, idField: "mine",
      features: PingshuoMines.outlines.map { outline in
        (outline.name, [outline.corners.map { (x: west_m + cell_m * $0.0, y: north_m - cell_m * $0.1) }])
      })
    for (name, text) in documents(language: language) { try files.writeText(path: path(name), text) }
    return path(projectName)
  }
}
