import Messages

/// Reads the texts of one parameter by its kind. A getter of another kind than the parameter's is a programming mistake.
struct ValueReader {
  let parameter: Parameter
  let baseFolder: String

  init(_ parameter: Parameter, baseFolder: String) {
    self.parameter = parameter
    self.baseFolder = baseFolder
  }

  /// A whole number within the parameter's range.
  func integer(_ given: GivenValue) throws(Problems) -> Int {
    guard case .integer(let unit, let range) = parameter.kind else { mistaken("whole number") }
    let allowed = Text.range(range, unit: unit)
    guard let number = Int(given.text) else {
      let isHuge = given.text.count > 18 && given.text.drop { $0 == "-" || $0 == "+" }.allSatisfy { "0"..."9" ~= $0 }
      if isHuge { throw problem(given, "number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend, allowed) }
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
    let near = Suggestion.nearest(to: given.text, in: names)
    let text = (near == nil ? Text.choiceUnknown : Text.choiceUnknownNear).filled(["near": near ?? ""])
    let mend = (table == nil ? Text.choiceMend : Text.choiceOrTableMend)
      .filled(texts: ["names": Text.list(names)])
    throw Problems([given.place.problem("choice.unknown", text.shown(given.text), mend: mend)])
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
    var found: [Message] = []
    var names: [String] = []
    for given in values {
      for piece in given.isMember ? [given.text] : pieces(given.text) {
        do throws(Problems) {
          let name = try words(piece, at: given).withoutOuterSpaces
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
      case .raster, .rasters, .stack, .vectorLayer, .table, .folder: _ = try path(given)
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
      case .rasterSeries, .years, .names: break
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
    if baseFolder.isEmpty || path.hasPrefix("/") { return path }
    if let colon = path.firstIndex(of: ":") {
      let scheme = path[..<colon]
      let isDriver =
        scheme.count > 1 && scheme.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
      if isDriver { return path }
    }
    return baseFolder.hasSuffix("/") ? baseFolder + path : "\(baseFolder)/\(path)"
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
