/// What a parameter holds, and so how its text is read, checked and asked for.
package enum Kind: Sendable, Hashable {
  /// One raster file of any GDAL format.
  case raster
  /// Several raster files, in the order given.
  case rasters
  /// A raster for each of several years: `YEAR=FILE`, repeated; in a project file a map from year to path.
  case rasterSeries(atLeast: Int)
  /// A layer of a vector file: `FILE[:LAYER]`.
  case vectorLayer
  /// A CSV table with named columns.
  case table([TableColumn])
  /// A number within a closed range.
  case number(unit: String?, ClosedRange<Double>)
  /// A whole number within a closed range.
  case integer(unit: String?, ClosedRange<Int>)
  /// One of several names or, where columns are given, the path of a table. A value with a dot or a slash is a path.
  case choice([ChoiceOption], orTable: [TableColumn]?)
  /// Given or not; in a project file `true` or `false`.
  case flag
  /// Words, such as the name of a field.
  case text
  /// Several words, in the order given.
  case texts
  /// A folder, which need not exist.
  case folder

  /// The name in `minesink spec --json`.
  package var name: String {
    switch self {
    case .raster: "raster"
    case .rasters: "rasters"
    case .rasterSeries: "rasterSeries"
    case .vectorLayer: "vectorLayer"
    case .table: "table"
    case .number: "number"
    case .integer: "integer"
    case .choice: "choice"
    case .flag: "flag"
    case .text: "text"
    case .texts: "texts"
    case .folder: "folder"
    }
  }

  /// Whether the flag may be given more than once.
  package var isRepeatable: Bool {
    switch self {
    case .rasters, .rasterSeries, .texts: true
    default: false
    }
  }

  /// The columns of the table that it is, or may be.
  package var columns: [TableColumn] {
    switch self {
    case .table(let columns): columns
    case .choice(_, let columns): columns ?? []
    default: []
    }
  }

  /// The unit of its number, if it has one.
  package var unit: String? {
    switch self {
    case .number(let unit, _), .integer(let unit, _): unit
    default: nil
    }
  }

  /// What stands for the value in help and usage lines; empty for a flag.
  package var placeholder: String {
    switch self {
    case .raster, .rasters: "FILE"
    case .rasterSeries: "YEAR=FILE"
    case .vectorLayer: "FILE[:LAYER]"
    case .table: "FILE.csv"
    case .number, .integer: "N"
    case .choice(let options, let table):
      (options.map(\.name) + (table == nil ? [] : ["FILE.csv"])).joined(separator: "|")
    case .flag: ""
    case .text, .texts: "TEXT"
    case .folder: "FOLDER"
    }
  }
}
