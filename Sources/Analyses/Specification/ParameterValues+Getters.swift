package import Messages

/// For each kind a getter that throws where nothing was given and there is no default, and one that answers nil.
extension ParameterValues {
  package func raster(_ id: String) throws(Problems) -> String { try needed(id, rasterIfGiven(id)) }
  package func rasterIfGiven(_ id: String) throws(Problems) -> String? {
    try one(id) { (reader, value) throws(Problems) in try reader.path(value) }
  }

  /// The paths in the order given; empty where none was.
  package func rasters(_ id: String) throws(Problems) -> [String] {
    try many(id) { (reader, value) throws(Problems) in try reader.path(value) }
  }

  /// The rasters by year, ascending, of a series that takes no pattern.
  package func rasterSeries(_ id: String) throws(Problems) -> [DatedRaster] {
    guard case .files(let files) = try series(id) else {
      preconditionFailure("'\(id)' takes a pattern and is read as files")
    }
    return files
  }

  /// The rasters by year, or a pattern that stands for them. Touches no file: ``SeriesPattern`` finds them.
  package func series(_ id: String) throws(Problems) -> SeriesInput { try needed(id, seriesIfGiven(id)) }
  package func seriesIfGiven(_ id: String) throws(Problems) -> SeriesInput? {
    let values = texts(id)
    return values.isEmpty ? nil : try reader(declared(id)).series(values)
  }

  /// A raster whose bands are years: `FILE[:VARIABLE]`.
  package func stack(_ id: String) throws(Problems) -> LayerReference { try needed(id, stackIfGiven(id)) }
  package func stackIfGiven(_ id: String) throws(Problems) -> LayerReference? {
    try one(id) { (reader, value) throws(Problems) in LayerReference(try reader.path(value)) }
  }

  package func rasterWithTolerance(_ id: String) throws(Problems) -> RasterWithTolerance {
    try needed(id, rasterWithToleranceIfGiven(id))
  }
  package func rasterWithToleranceIfGiven(_ id: String) throws(Problems) -> RasterWithTolerance? {
    try one(id) { (reader, value) throws(Problems) in try reader.rasterWithTolerance(value) }
  }

  /// Rasters with codes in the order given; empty where none was.
  package func rasterCodes(_ id: String) throws(Problems) -> [RasterCodes] {
    try many(id) { (reader, value) throws(Problems) in try reader.rasterCodes(value) }
  }

  package func layerField(_ id: String) throws(Problems) -> LayerField { try needed(id, layerFieldIfGiven(id)) }
  package func layerFieldIfGiven(_ id: String) throws(Problems) -> LayerField? {
    try one(id) { (reader, value) throws(Problems) in try reader.layerField(value) }
  }

  /// A length in metres or an area in square kilometres.
  package func measure(_ id: String) throws(Problems) -> Double { try needed(id, measureIfGiven(id)) }
  package func measureIfGiven(_ id: String) throws(Problems) -> Double? {
    try one(id) { (reader, value) throws(Problems) in try reader.measure(value) }
  }

  /// A range of numbers; an open side is infinite.
  package func range(_ id: String) throws(Problems) -> ClosedRange<Double> { try needed(id, rangeIfGiven(id)) }
  package func rangeIfGiven(_ id: String) throws(Problems) -> ClosedRange<Double>? {
    try one(id) { (reader, value) throws(Problems) in try reader.range(value) }
  }

  package func yearRange(_ id: String) throws(Problems) -> ClosedRange<Int> { try needed(id, yearRangeIfGiven(id)) }
  package func yearRangeIfGiven(_ id: String) throws(Problems) -> ClosedRange<Int>? {
    try one(id) { (reader, value) throws(Problems) in try reader.yearRange(value) }
  }

  /// Years, ascending, each once.
  package func years(_ id: String) throws(Problems) -> [Int] { try needed(id, yearsIfGiven(id)) }
  package func yearsIfGiven(_ id: String) throws(Problems) -> [Int]? {
    let values = texts(id)
    return values.isEmpty ? nil : try reader(declared(id)).years(values)
  }

  /// The names in the order given; empty where none was.
  package func names(_ id: String) throws(Problems) -> [String] {
    try reader(declared(id)).names(texts(id))
  }

  /// The chosen names in the order given.
  package func choices(_ id: String) throws(Problems) -> [String] { try reader(declared(id)).choices(texts(id)) }

  /// The named sources in the order given; empty where none was. Whether a bare word is a file is looked up.
  package func sources(_ id: String) throws(Problems) -> [NamedSourceInput] {
    try reader(declared(id)).sources(texts(id))
  }

  /// A folder and the name of the way in which it is read.
  package func namedFolderIfGiven(_ id: String) throws(Problems) -> (name: String, folder: String)? {
    try one(id) { (reader, value) throws(Problems) in try reader.namedFolder(value) }
  }

  /// Groups of names in the order given; empty where none was.
  package func nameGroups(_ id: String) throws(Problems) -> [(name: String, members: [String])] {
    try reader(declared(id)).nameGroups(texts(id))
  }

  /// The path of a file of another kind.
  package func fileIfGiven(_ id: String) throws(Problems) -> String? {
    try one(id) { (reader, value) throws(Problems) in try reader.path(value) }
  }

  package func vectorLayer(_ id: String) throws(Problems) -> LayerReference {
    try needed(id, vectorLayerIfGiven(id))
  }
  package func vectorLayerIfGiven(_ id: String) throws(Problems) -> LayerReference? {
    try one(id) { (reader, value) throws(Problems) in LayerReference(try reader.path(value)) }
  }

  /// The path of a table.
  package func table(_ id: String) throws(Problems) -> String { try needed(id, tableIfGiven(id)) }
  package func tableIfGiven(_ id: String) throws(Problems) -> String? {
    try one(id) { (reader, value) throws(Problems) in try reader.path(value) }
  }

  package func number(_ id: String) throws(Problems) -> Double { try needed(id, numberIfGiven(id)) }
  package func numberIfGiven(_ id: String) throws(Problems) -> Double? {
    try one(id) { (reader, value) throws(Problems) in try reader.number(value) }
  }

  package func integer(_ id: String) throws(Problems) -> Int { try needed(id, integerIfGiven(id)) }
  package func integerIfGiven(_ id: String) throws(Problems) -> Int? {
    try one(id) { (reader, value) throws(Problems) in try reader.integer(value) }
  }

  package func choice(_ id: String) throws(Problems) -> Choice { try needed(id, choiceIfGiven(id)) }
  package func choiceIfGiven(_ id: String) throws(Problems) -> Choice? {
    try one(id) { (reader, value) throws(Problems) in try reader.choice(value) }
  }

  /// A choice whose options are the raw values of a type.
  func option<Option: RawRepresentable<String>>(
    _ id: String, _ type: Option.Type
  ) throws(Problems) -> Option {
    guard case .option(let name) = try choice(id), let option = Option(rawValue: name) else {
      preconditionFailure("the options of '\(id)' aren't those of \(type)")
    }
    return option
  }

  /// Whether the flag is set; a flag that wasn't given isn't.
  package func flag(_ id: String) throws(Problems) -> Bool {
    try one(id) { (reader, value) throws(Problems) in try reader.flag(value) } ?? false
  }

  package func text(_ id: String) throws(Problems) -> String { try needed(id, textIfGiven(id)) }
  package func textIfGiven(_ id: String) throws(Problems) -> String? {
    try one(id) { (reader, value) throws(Problems) in try reader.words(value) }
  }

  /// The words in the order given; empty where none were.
  package func words(_ id: String) throws(Problems) -> [String] {
    try many(id) { (reader, value) throws(Problems) in try reader.words(value) }
  }

  package func folder(_ id: String) throws(Problems) -> String { try needed(id, folderIfGiven(id)) }
  package func folderIfGiven(_ id: String) throws(Problems) -> String? {
    try one(id) { (reader, value) throws(Problems) in try reader.path(value) }
  }

  private func declared(_ id: String) -> Parameter {
    guard let parameter = specification.parameter(id) else {
      preconditionFailure("\(specification.id) declares no parameter '\(id)'")
    }
    return parameter
  }

  private func needed<Value>(_ id: String, _ value: Value?) throws(Problems) -> Value {
    guard let value else { throw Problems([missing(declared(id))]) }
    return value
  }

  private func one<Value>(
    _ id: String, _ read: (ValueReader, GivenValue) throws(Problems) -> Value
  ) throws(Problems) -> Value? {
    guard let value = texts(id).first else { return nil }
    return try read(reader(declared(id)), value)
  }

  private func many<Value>(
    _ id: String, _ read: (ValueReader, GivenValue) throws(Problems) -> Value
  ) throws(Problems) -> [Value] {
    let reader = self.reader(declared(id))
    var values: [Value] = []
    for value in texts(id) { values.append(try read(reader, value)) }
    return values
  }
}
