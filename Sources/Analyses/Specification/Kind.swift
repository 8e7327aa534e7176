/// What a parameter holds, and so how its text is read, checked and asked for.
package enum Kind: Sendable, Hashable {
  /// One raster file of any GDAL format.
  case raster
  /// Several raster files, in the order given.
  case rasters
  /// A raster for each of several years: `YEAR=FILE`, repeated; in a project file a map from year to path.
  ///
  /// Where `years` names a parameter of the kind ``years``, one pattern with `{year}` may stand for them all; that parameter
  /// then lists the years that are wanted.
  case rasterSeries(atLeast: Int, years: String? = nil)
  /// A raster whose bands are years: `FILE[:VARIABLE]`.
  case stack
  /// A raster and how far its values may lie apart: `FILE:MEASURE`.
  case rasterWithTolerance(Dimension, ClosedRange<Double>)
  /// Rasters, each with some of its codes: `FILE=CODE,CODE`, repeated; in a project file a map from path to codes.
  case rasterCodes
  /// A layer of a vector file: `FILE[:LAYER]`.
  case vectorLayer
  /// A layer of a vector file and one of its fields: `FILE[:LAYER]:FIELD`.
  case layerField
  /// A CSV table with named columns.
  case table([TableColumn])
  /// A number within a closed range.
  case number(unit: String?, ClosedRange<Double>)
  /// A whole number within a closed range.
  case integer(unit: String?, ClosedRange<Int>)
  /// A number that may carry one of its dimension's units, within a closed range of the dimension's own unit.
  case measure(Dimension, ClosedRange<Double>)
  /// The range `LOW:HIGH`, either side of which may be left open.
  case range(unit: String?)
  /// A year or the years from one to another: `2000`, `2000-2002`.
  case yearRange
  /// Years and ranges of years: `2000,2005,2010-2012`.
  case years
  /// One of several names or, where columns are given, the path of a table. A value with a dot or a slash is a path.
  case choice([ChoiceOption], orTable: [TableColumn]?)
  /// Given or not; in a project file `true` or `false`.
  case flag
  /// Words, such as the name of a field.
  case text
  /// Several words, in the order given.
  case texts
  /// Names with commas between them, in the order given; in a project file also a list.
  case names
  /// Several of some names, with commas between them; in a project file also a list.
  case choices([ChoiceOption])
  /// What a table of features is made of: `NAME=SOURCE`, repeated; in a project file a map from name to source. Where names
  /// are given, it must be one of them.
  case sources(named: [ChoiceOption])
  /// A folder that is read in one of several ways: `NAME=FOLDER`.
  case namedFolder([ChoiceOption])
  /// Groups of names: `GROUP=NAME+NAME,...`, repeated; in a project file a map from group to list.
  case nameGroups
  /// A file of another kind; its name's extension, if it has one of its own.
  case file(String?)
  /// A folder, which need not exist.
  case folder
}

extension Kind {
  /// The name in `minesink spec --json`.
  package var name: String {
    switch self {
    case .raster: "raster"
    case .rasters: "rasters"
    case .rasterSeries: "rasterSeries"
    case .stack: "stack"
    case .rasterWithTolerance: "rasterWithTolerance"
    case .rasterCodes: "rasterCodes"
    case .vectorLayer: "vectorLayer"
    case .layerField: "layerField"
    case .table: "table"
    case .number: "number"
    case .integer: "integer"
    case .measure(let dimension, _): dimension.rawValue
    case .range: "range"
    case .yearRange: "yearRange"
    case .years: "years"
    case .choice: "choice"
    case .flag: "flag"
    case .text: "text"
    case .texts: "texts"
    case .names: "names"
    case .choices: "choices"
    case .sources: "sources"
    case .namedFolder: "namedFolder"
    case .nameGroups: "nameGroups"
    case .file: "file"
    case .folder: "folder"
    }
  }

  /// Whether the flag may be given more than once.
  package var isRepeatable: Bool {
    switch self {
    case .rasters, .rasterSeries, .rasterCodes, .texts, .names, .choices, .sources, .nameGroups: true
    default: false
    }
  }

  /// Whether a list of a project file may hold its values.
  var allowsList: Bool {
    switch self {
    case .rasters, .rasterCodes, .texts, .names, .choices, .years: true
    default: false
    }
  }

  /// What stands between the two halves of a value that a project file may also give as a map; nil where it may not.
  var keySeparator: Character? {
    switch self {
    case .rasterSeries, .rasterCodes, .sources, .namedFolder, .nameGroups: "="
    case .rasterWithTolerance, .layerField: ":"
    default: nil
    }
  }

  /// Whether a single value of a project file is enough.
  var allowsScalar: Bool {
    switch self {
    case .rasterSeries(_, nil), .sources: false
    default: true
    }
  }

  /// Whether its values name files or folders, so that `{out}` may stand at their beginning.
  var holdsPaths: Bool {
    switch self {
    case .raster, .rasters, .rasterSeries, .stack, .rasterWithTolerance, .rasterCodes, .vectorLayer, .layerField,
      .table,
      .sources, .namedFolder, .file, .folder, .choice(_, orTable: .some):
      true
    default: false
    }
  }

  /// The names that may be chosen.
  package var options: [ChoiceOption] {
    switch self {
    case .choice(let options, _), .choices(let options), .sources(let options), .namedFolder(let options): options
    default: []
    }
  }

  /// The ways in which a value of it can be written.
  package var forms: [ChoiceOption] {
    if case .sources(let names) = self, names.isEmpty { SourceForms.all } else { [] }
  }

  /// The columns of the table that it is, or may be.
  package var columns: [TableColumn] {
    switch self {
    case .table(let columns): columns
    case .choice(_, let columns): columns ?? []
    default: []
    }
  }

  /// The unit of its number, if it has one; where several may be written, that of a number without one.
  package var unit: String? {
    switch self {
    case .number(let unit, _), .integer(let unit, _), .range(let unit): unit
    case .measure(let dimension, _), .rasterWithTolerance(let dimension, _): dimension.unit
    default: nil
    }
  }

  /// The units that may be written behind its number.
  package var units: [String] {
    switch self {
    case .measure(let dimension, _), .rasterWithTolerance(let dimension, _): dimension.units.map { $0.names[0] }
    default: []
    }
  }

  /// What stands for the value in help and usage lines; empty for a flag.
  package var placeholder: String {
    switch self {
    case .raster, .rasters: "FILE"
    case .rasterSeries(_, let years): years == nil ? "YEAR=FILE" : "YEAR=FILE|PATTERN"
    case .stack: "FILE[:VARIABLE]"
    case .rasterWithTolerance(let dimension, _): "FILE:\(dimension.placeholder)"
    case .rasterCodes: "FILE=CODE,..."
    case .vectorLayer: "FILE[:LAYER]"
    case .layerField: "FILE[:LAYER]:FIELD"
    case .table: "FILE.csv"
    case .number, .integer: "N"
    case .measure(let dimension, _): dimension.placeholder
    case .range: "LOW:HIGH"
    case .yearRange: "YEAR[-YEAR]"
    case .years: "YEARS"
    case .choice(let options, let table):
      (options.map(\.name) + (table == nil ? [] : ["FILE.csv"])).joined(separator: "|")
    case .flag: ""
    case .text, .texts: "TEXT"
    case .names: "NAME,..."
    case .choices(let options): options.map(\.name).joined(separator: "|") + ",..."
    case .sources: "NAME=SOURCE"
    case .namedFolder(let options): options.map(\.name).joined(separator: "|") + "=FOLDER"
    case .nameGroups: "GROUP=NAME+NAME,..."
    case .file(let kind): kind.map { "FILE.\($0)" } ?? "FILE"
    case .folder: "FOLDER"
    }
  }
}
