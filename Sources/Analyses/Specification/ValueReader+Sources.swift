import Messages

extension ValueReader {
  /// Every named source; everything that is wrong at once.
  func sources(_ values: [GivenValue]) throws(Problems) -> [NamedSourceInput] {
    var found: [Message] = []
    var sources: [NamedSourceInput] = []
    for given in values {
      guard let source = collecting(into: &found, { () throws(Problems) in try namedSource(given) }) else { continue }
      if sources.contains(where: { $0.name == source.name }) {
        found.append(
          given.place.problem("names.repeated", Text.nameRepeated.shown(source.name), mend: .nameRepeatedMend))
      }
      sources.append(source)
    }
    if !found.isEmpty { throw Problems(found) }
    return sources
  }

  private func namedSource(_ given: GivenValue) throws(Problems) -> NamedSourceInput {
    guard case .sources(let options) = parameter.kind else { mistaken("sources") }
    guard let (key, text) = halves(given, atLast: false) else {
      throw problem(given, "source.noName", .sourceNoName, .sourceNoNameMend)
    }
    var found: [Message] = []
    let name = collecting(into: &found) { () throws(Problems) in try self.name(key, among: options, at: given) }
    let input = collecting(into: &found) { () throws(Problems) in try source(text.withoutOuterSpaces, at: given) }
    guard let name, let input else { throw Problems(found) }
    return NamedSourceInput(name: name, input: input, text: text.withoutOuterSpaces, place: given.place)
  }

  /// A name that can be a column and a member of a group.
  private func name(_ key: String, among options: [ChoiceOption], at given: GivenValue) throws(Problems) -> String {
    let name = try words(key, at: given).withoutOuterSpaces
    let known = options.map(\.name)
    if !known.isEmpty {
      if known.contains(name) { return name }
      throw unknownChoice(name, among: known, at: given, mend: .choiceMend)
    }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && !"=+,;".unicodeScalars.contains($0)
    }
    guard isPlain else {
      throw Problems([given.place.problem("source.name", Text.sourceName.shown(name), mend: .sourceNameMend)])
    }
    return name
  }

  /// What a source's text means: `@word`, a pattern with `{year}`, a raster, else a field.
  func source(_ text: String, at given: GivenValue) throws(Problems) -> SourceInput {
    let text = try words(text, at: given)
    if text.hasPrefix("@") { return try derived(text, at: given) }
    if text.contains(SeriesPattern.placeholder) { return try series(text, at: given) }
    if OutputReference.isMeant(by: text) || isRaster(text) {
      try checkNoReducer(text, at: given)
      return .raster(try path(text, at: given))
    }
    return .field(text)
  }

  /// A text with a slash, with a raster's ending (a variable may follow), of GDAL's own making, or the name of a file.
  private func isRaster(_ text: String) -> Bool {
    if text.contains("/") || isDriverName(text) || SourceForms.rasters.contains(SourceForms.ending(of: text)) {
      return true
    }
    if let (file, _) = splitAtColon(text), SourceForms.rasters.contains(SourceForms.ending(of: file)) { return true }
    let path = baseFolder.isEmpty ? text : "\(baseFolder)/\(text)"
    return !text.utf8.contains(0) && isFile(path)
  }

  private func splitAtColon(_ text: String) -> (head: String, tail: String)? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  // MARK: Words

  private func derived(_ text: String, at given: GivenValue) throws(Problems) -> SourceInput {
    let colon = text.firstIndex(of: ":")
    let word = String(text.dropFirst()[..<(colon ?? text.endIndex)]).withoutOuterSpaces
    let rest = colon.map { String(text[text.index(after: $0)...]).withoutOuterSpaces }
    func problem(_ id: String, _ said: Text, _ usage: String) -> Problems {
      Problems([given.place.problem(id, said.shown("@" + word), mend: .writeUsageMend(usage))])
    }
    if let terrain = PredictorSource.Terrain(rawValue: word) {
      guard let rest, !rest.isEmpty else { throw problem("source.noFile", .sourceNoFile, "@\(word):FILE") }
      return .terrain(terrain, elevation: try path(rest, at: given))
    }
    if let geometry = PredictorSource.Geometry(rawValue: word) {
      guard rest == nil else { throw problem("source.surplus", .sourceSurplus, "@\(word)") }
      return .geometry(geometry)
    }
    if let kind = SourceForms.FieldWord(rawValue: word) {
      guard let rest, !rest.isEmpty else { throw problem("source.noField", .sourceNoField, "@\(word):FIELD") }
      let field = try words(rest, at: given)
      switch kind {
      case .stage: return .stage(field)
      case .mineType: return .mineType(field)
      case .yearsSinceClosure: return .yearsSinceClosure(field)
      }
    }
    let near = Suggestion.nearest(to: "@" + word, in: SourceForms.words)
    let said = near.map { Text.sourceUnknownNear.filled(["near": $0]) } ?? .sourceUnknown
    throw Problems([
      given.place.problem(
        "source.unknown", said.shown("@" + word),
        mend: .sourceUnknownMend.filled(texts: ["names": Text.list(SourceForms.words)]))
    ])
  }

  // MARK: Series

  /// `PATTERN`, `PATTERN:REDUCER`, and of files with several variables `PATTERN:VARIABLE` and `PATTERN:VARIABLE:REDUCER`.
  private func series(_ text: String, at given: GivenValue) throws(Problems) -> SourceInput {
    var reducer = PredictorSource.Reducer.mean
    var pattern = text
    if let (head, tail) = splitAtColon(text), let named = PredictorSource.Reducer(rawValue: tail.withoutOuterSpaces) {
      (reducer, pattern) = (named, head)
    }
    var variable: String?
    if let (head, tail) = splitAtColon(pattern), head.contains(SeriesPattern.placeholder), !tail.contains("/") {
      guard SourceForms.containers.contains(SourceForms.ending(of: head)), !tail.isEmpty,
        pattern != text || !isSlip(tail)
      else { throw unknownReducer(tail, at: given) }
      (variable, pattern) = (tail, head)
    }
    return .series(try self.pattern(GivenValue(pattern, at: given.place)), variable: variable, reducer)
  }

  /// A word that is nearly a reducer, of four letters at the least: a variable may well be called `man`.
  private func isSlip(_ word: String) -> Bool {
    word.count > 3 && Suggestion.nearest(to: word, in: PredictorSource.Reducer.allCases.map(\.rawValue)) != nil
  }

  private func unknownReducer(_ word: String, at given: GivenValue) -> Problems {
    let names = PredictorSource.Reducer.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: word, in: names)
    let said = near.map { Text.reducerUnknownNear.filled(["near": $0]) } ?? .reducerUnknown
    return Problems([
      given.place.problem(
        "source.reducer", said.shown(word), mend: .choiceMend.filled(texts: ["names": Text.list(names)]))
    ])
  }

  /// A reducer behind one raster: the years were forgotten.
  private func checkNoReducer(_ text: String, at given: GivenValue) throws(Problems) {
    guard let (head, tail) = splitAtColon(text), PredictorSource.Reducer(rawValue: tail) != nil, !isDriverName(text),
      !SourceForms.containers.contains(SourceForms.ending(of: head)), !isFile(try path(text, at: given))
    else { return }
    throw problem(given, "source.reducerAlone", .reducerAlone, .reducerAloneMend)
  }

  // MARK: Folders and groups

  /// `NAME=FOLDER`.
  func namedFolder(_ given: GivenValue) throws(Problems) -> (name: String, folder: String) {
    guard case .namedFolder(let options) = parameter.kind else { mistaken("named folder") }
    guard let (name, folder) = halves(given, atLast: false) else {
      throw problem(given, "namedFolder.noFolder", .folderMissing, .writeUsageMend(parameter.placeholder))
    }
    var found: [Message] = []
    let known = options.map(\.name)
    if !known.contains(name.withoutOuterSpaces) {
      found += unknownChoice(name, among: known, at: given, mend: .choiceMend).messages
    }
    let path = collecting(into: &found) { () throws(Problems) in try self.path(folder, at: given) }
    guard found.isEmpty, let path else { throw Problems(found) }
    return (name.withoutOuterSpaces, path)
  }

  /// `GROUP=NAME+NAME,...`; everything that is wrong at once.
  func nameGroups(_ values: [GivenValue]) throws(Problems) -> [(name: String, members: [String])] {
    guard case .nameGroups = parameter.kind else { mistaken("groups of names") }
    var found: [Message] = []
    var groups: [(name: String, members: [String])] = []
    for given in values {
      for piece in given.key == nil ? pieces(given.text) : [given.text] {
        let one = GivenValue(piece, key: given.key, at: given.place)
        guard let group = collecting(into: &found, { () throws(Problems) in try nameGroup(one) }) else { continue }
        if groups.contains(where: { $0.name == group.name }) {
          found.append(
            given.place.problem("names.repeated", Text.nameRepeated.shown(group.name), mend: .nameRepeatedMend))
        }
        groups.append(group)
      }
    }
    if !found.isEmpty { throw Problems(found) }
    return groups
  }

  private func nameGroup(_ given: GivenValue) throws(Problems) -> (name: String, members: [String]) {
    guard let (key, text) = halves(given, atLast: false) else {
      throw problem(given, "groups.noName", .groupNoName, .writeUsageMend(parameter.placeholder))
    }
    let name = try words(key, at: given).withoutOuterSpaces
    var members: [String] = []
    for piece in text.split(separator: "+", omittingEmptySubsequences: false) {
      let member = try words(String(piece), at: given).withoutOuterSpaces
      if members.contains(member) {
        throw Problems([given.place.problem("names.repeated", Text.nameRepeated.shown(member), mend: .nameRepeatedMend)]
        )
      }
      members.append(member)
    }
    return (name, members)
  }
}
