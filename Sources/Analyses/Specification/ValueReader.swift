import Messages

/// Reads the texts of one parameter by its kind. A getter of another kind than the parameter's is a programming mistake.
struct ValueReader {
  let parameter: Parameter
  let baseFolder: String

  init(_ parameter: Parameter, baseFolder: String) {
    self.parameter = parameter
    self.baseFolder = baseFolder
  }

  /// A number within the parameter's range, written with digits and a decimal point.
  func number(_ given: GivenValue) throws(Problems) -> Double {
    guard case .number(let unit, let range) = parameter.kind else { mistaken("number") }
    let allowed = Text.range(range, unit: unit)
    let isPlain = given.text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isPlain, let number = Double(given.text), number.isFinite else {
      throw problem(given, "number.notNumber", .numberNotNumber, .numberNotNumberMend, allowed)
    }
    guard range.contains(number) else {
      throw problem(given, "number.outOfRange", .numberOutOfRange, .numberOutOfRangeMend, allowed)
    }
    return number
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

  /// A path, relative ones from the base folder.
  func path(_ given: GivenValue) throws(Problems) -> String {
    try path(given.text, at: given)
  }

  /// The rasters of a series by year; every problem of every date at once.
  func series(_ values: [GivenValue]) throws(Problems) -> [DatedRaster] {
    guard case .rasterSeries(let least) = parameter.kind else { mistaken("raster series") }
    var found: [Message] = []
    var paths: [Int: String] = [:]
    for given in values {
      do throws(Problems) {
        let (year, text) = try dated(given)
        let path = try path(text, at: given)
        if let other = paths[year] {
          found.append(
            given.place.problem(
              "series.yearRepeated",
              .seriesYearRepeated.filled(["year": "\(year)", "first": Text.shown(other), "second": Text.shown(path)]),
              mend: .seriesYearRepeatedMend))
        }
        paths[year] = path
      } catch {
        found += error.messages
      }
    }
    if values.count < least, let first = values.first {
      found.append(
        first.place.problem(
          "series.tooFew", .seriesTooFew.filled(["count": "\(values.count)", "least": "\(least)"]),
          mend: .seriesTooFewMend))
    }
    if !found.isEmpty { throw Problems(found) }
    return paths.sorted { $0.key < $1.key }.map { DatedRaster(year: $0.key, path: $0.value) }
  }

  /// Everything wrong with the values of this parameter.
  func problems(_ values: [GivenValue]) -> [Message] {
    do throws(Problems) {
      if case .rasterSeries = parameter.kind {
        _ = try series(values)
        return []
      }
    } catch {
      return error.messages
    }
    return values.flatMap(problems(_:))
  }

  private func problems(_ given: GivenValue) -> [Message] {
    do throws(Problems) {
      switch parameter.kind {
      case .raster, .rasters, .vectorLayer, .table, .folder: _ = try path(given)
      case .number: _ = try number(given)
      case .integer: _ = try integer(given)
      case .choice: _ = try choice(given)
      case .flag: _ = try flag(given)
      case .text, .texts: _ = try words(given)
      case .rasterSeries: break
      }
      return []
    } catch {
      return error.messages
    }
  }

  /// The year and the path of one member of a series.
  private func dated(_ given: GivenValue) throws(Problems) -> (year: Int, path: String) {
    let key: String
    let path: String
    if let year = given.key {
      (key, path) = (year, given.text)
    } else if let sign = given.text.firstIndex(of: "=") {
      (key, path) = (String(given.text[..<sign]), String(given.text[given.text.index(after: sign)...]))
    } else {
      throw problem(given, "series.noYear", .seriesNoYear, .seriesNoYearMend)
    }
    guard let year = Int(key), (1...9999).contains(year), key.allSatisfy(\.isNumber) else {
      throw Problems([
        given.place.problem("series.notYear", Text.seriesNotYear.shown(key), mend: .seriesNotYearMend)
      ])
    }
    return (year, path)
  }

  private func words(_ text: String, at given: GivenValue) throws(Problems) -> String {
    if text.allSatisfy(\.isWhitespace) { throw problem(given, "text.empty", .textEmpty, .textEmptyMend) }
    if text.utf8.contains(0) { throw problem(given, "text.nul", .textNul, .textNulMend) }
    return text
  }

  /// Relative paths start from the base folder. A name such as `NETCDF:…` is GDAL's and left as it is.
  private func path(_ text: String, at given: GivenValue) throws(Problems) -> String {
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

  private func problem(
    _ given: GivenValue, _ id: String, _ text: Text, _ mend: Text, _ allowed: Text = Text(verbatim: "")
  ) -> Problems {
    Problems([
      given.place.problem(
        id, text.filled(texts: ["allowed": allowed]).shown(given.text), mend: mend.filled(texts: ["allowed": allowed]))
    ])
  }

  private func mistaken(_ kind: String) -> Never {
    preconditionFailure("'\(parameter.id)' is declared as \(parameter.kind.name) and read as \(kind)")
  }
}
