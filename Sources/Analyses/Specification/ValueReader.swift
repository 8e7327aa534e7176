import Messages

/// Reads the texts of one parameter by its kind. A getter of another kind than the parameter's is a programming mistake.
struct ValueReader {
  let parameter: Parameter
  /// What `{out}` at the beginning of a path stands for.
  enum OutputFolder {
    /// Nothing: a command line has no other analyses.
    case none
    /// The results folder, which isn't known yet.
    case unknown
    case folder(String)
  }

  let baseFolder: String
  let output: OutputFolder
  /// Whether there is a file of that name, for words that may be a file or a field.
  var isFile: (String) -> Bool = { FileSystem.identity($0)?.isRegularFile == true }

  init(_ parameter: Parameter, baseFolder: String, output: OutputFolder) {
    self.parameter = parameter
    self.baseFolder = baseFolder
    self.output = output
  }

  /// A whole number within the parameter's range.
  func integer(_ given: GivenValue) throws(Problems) -> Int {
    guard case .integer(let unit, let range) = parameter.kind else { mistaken("whole number") }
    let allowed = Text.range(range, unit: unit)
    guard let number = Int(given.text) else {
      let isHuge = given.text.count > 18 && given.text.drop { $0 == "-" || $0 == "+" }.allSatisfy { "0"..."9" ~= $0 }
      if isHuge {
        // Too large for the type: here its end matters.
        let exact = Text.range(range, unit: unit, namingEnds: true)
        throw problem(given, "number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend, exact)
      }
      throw problem(given, "number.notWhole", .numberNotWhole, .numberNotWholeMend, allowed)
    }
    guard range.contains(number) else {
      throw problem(given, "number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend, allowed)
    }
    return number
  }

  /// A named option, or a path where a table is allowed: a value with a dot or a slash is a path.
  func choice(_ given: GivenValue) throws(Problems) -> Choice {
    guard case .choice(let options, let table) = parameter.kind else { mistaken("choice") }
    let names = options.map(\.name)
    if names.contains(given.text) { return .option(given.text) }
    if table != nil, given.text.contains(".") || given.text.contains("/") { return .table(path: try path(given)) }
    throw unknownChoice(given.text, among: names, at: given, mend: table == nil ? .choiceMend : .choiceOrTableMend)
  }

  /// A name that isn't one of those that may be chosen, with the nearest of them.
  func unknownChoice(_ name: String, among names: [String], at given: GivenValue, mend: Text) -> Problems {
    let near = Suggestion.nearest(to: name, in: names)
    let text = (near == nil ? Text.choiceUnknown : Text.choiceUnknownNear).filled(["near": near ?? ""])
    return Problems([
      given.place.problem(
        "choice.unknown", text.shown(name), mend: mend.filled(texts: ["names": Text.list(names)]))
    ])
  }

  /// `true` or `false`.
  func flag(_ given: GivenValue) throws(Problems) -> Bool {
    guard let isSet = Bool(given.text) else {
      throw problem(given, "flag.notBoolean", .flagNotBoolean, .flagNotBooleanMend)
    }
    return isSet
  }

  /// A text that isn't empty and can be the name of something.
  func words(_ given: GivenValue) throws(Problems) -> String {
    try words(given.text, at: given)
  }

  /// Names with commas between them; a member of a project file's list is one name. Every problem at once.
  func names(_ values: [GivenValue]) throws(Problems) -> [String] {
    guard case .names = parameter.kind else { mistaken("names") }
    return try names(values) { (_, _) throws(Problems) in }
  }

  /// Several of the kind's names.
  func choices(_ values: [GivenValue]) throws(Problems) -> [String] {
    guard case .choices(let options) = parameter.kind else { mistaken("choices") }
    let known = options.map(\.name)
    return try names(values) { (name, given) throws(Problems) in
      if !known.contains(name) { throw unknownChoice(name, among: known, at: given, mend: .choiceMend) }
    }
  }

  private func names(
    _ values: [GivenValue], _ check: (String, GivenValue) throws(Problems) -> Void
  ) throws(Problems) -> [String] {
    var found: [Message] = []
    var names: [String] = []
    for given in values {
      for piece in given.isMember ? [given.text] : pieces(given.text) {
        do throws(Problems) {
          let name = try words(piece, at: given).withoutOuterSpaces
          try check(name, given)
          if names.contains(name) {
            found.append(
              given.place.problem("names.repeated", Text.nameRepeated.shown(name), mend: .nameRepeatedMend))
          }
          names.append(name)
        } catch {
          found += error.messages
        }
      }
    }
    if !found.isEmpty { throw Problems(found) }
    return names
  }

  /// A path, relative ones from the base folder.
  func path(_ given: GivenValue) throws(Problems) -> String {
    try path(given.text, at: given)
  }

  /// Everything wrong with the values of this parameter.
  func problems(_ values: [GivenValue]) -> [Message] {
    do throws(Problems) {
      switch parameter.kind {
      case .rasterSeries: _ = try series(values)
      case .years: _ = try years(values)
      case .names: _ = try names(values)
      case .choices: _ = try choices(values)
      case .sources: _ = try sources(values)
      case .nameGroups: _ = try nameGroups(values)
      default: return values.flatMap(problems(_:))
      }
      return []
    } catch {
      return error.messages
    }
  }

  private func problems(_ given: GivenValue) -> [Message] {
    do throws(Problems) {
      switch parameter.kind {
      case .raster, .rasters, .stack, .vectorLayer, .table, .file, .folder: _ = try path(given)
      case .rasterWithTolerance: _ = try rasterWithTolerance(given)
      case .rasterCodes: _ = try rasterCodes(given)
      case .layerField: _ = try layerField(given)
      case .number: _ = try number(given)
      case .integer: _ = try integer(given)
      case .measure: _ = try measure(given)
      case .range: _ = try range(given)
      case .yearRange: _ = try yearRange(given)
      case .choice: _ = try choice(given)
      case .flag: _ = try flag(given)
      case .text, .texts: _ = try words(given)
      case .namedFolder: _ = try namedFolder(given)
      case .rasterSeries, .years, .names, .choices, .sources, .nameGroups: break
      }
      return []
    } catch {
      return error.messages
    }
  }

  /// The pieces between commas, empty ones too.
  func pieces(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  func words(_ text: String, at given: GivenValue) throws(Problems) -> String {
    if text.allSatisfy(\.isWhitespace) { throw problem(given, "text.empty", .textEmpty, .textEmptyMend) }
    if text.utf8.contains(0) { throw problem(given, "text.nul", .textNul, .textNulMend) }
    return text
  }

  /// Relative paths start from the base folder. A name such as `NETCDF:…` is GDAL's and left as it is.
  func path(_ text: String, at given: GivenValue) throws(Problems) -> String {
    let path = try words(text, at: given)
    if OutputReference.isMeant(by: path) { return try output(path, at: given) }
    if baseFolder.isEmpty || path.hasPrefix("/") || isDriverName(path) { return path }
    return baseFolder.hasSuffix("/") ? baseFolder + path : "\(baseFolder)/\(path)"
  }

  /// A name such as `NETCDF:…`, which begins with one of GDAL's drivers.
  func isDriverName(_ path: String) -> Bool {
    guard let colon = path.firstIndex(of: ":") else { return false }
    let scheme = path[..<colon]
    return scheme.count > 1 && scheme.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
  }

  /// A path in the results folder.
  private func output(_ path: String, at given: GivenValue) throws(Problems) -> String {
    guard OutputReference.analysis(in: path) != nil else {
      throw problem(given, "out.shape", .outShape, .outShapeMend)
    }
    switch output {
    case .none: throw problem(given, "out.notReplaced", .outNotReplaced, .outNotReplacedMend)
    case .unknown: return path
    case .folder(let folder): return folder + path.dropFirst(OutputReference.placeholder.count)
    }
  }

  func problem(
    _ given: GivenValue, _ id: String, _ text: Text, _ mend: Text, _ allowed: Text = Text(verbatim: "")
  ) -> Problems {
    Problems([
      given.place.problem(
        id, text.filled(texts: ["allowed": allowed]).shown(given.text), mend: mend.filled(texts: ["allowed": allowed]))
    ])
  }

  func mistaken(_ kind: String) -> Never {
    preconditionFailure("'\(parameter.id)' is declared as \(parameter.kind.name) and read as \(kind)")
  }
}
