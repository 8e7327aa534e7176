import Messages

/// Turns the nodes of a project file into values, and collects everything that is wrong on the way.
struct ProjectDecoder {
  let path: String
  let registry: AnalysisRegistry
  private(set) var problems: [Message] = []

  init(path: String, registry: AnalysisRegistry) {
    self.path = path
    self.registry = registry
  }

  /// - Returns: the project, or nil where its root has no keys.
  mutating func decode(_ root: YAMLNode) -> ProjectFile? {
    guard case .mapping(let pairs) = root.content else {
      problems.append(place(root.mark, "").problem("project.shape", .shapeRoot, mend: .yamlEmptyMend))
      return nil
    }
    let known = unrepeated(pairs, keys: "")
    let keys = ["version", "name", "language", "analyses"]
    var misspelt: Set<String> = []
    for pair in known where !keys.contains(pair.key) {
      if let near = refuse(pair, known: keys, keys: "") { misspelt.insert(near) }
    }
    func value(_ key: String) -> YAMLNode? { known.first { $0.key == key }?.value }
    if !misspelt.contains("version") { decodeVersion(value("version"), in: root) }
    let name = value("name").flatMap { scalar($0, "name") }
    let language = value("language").flatMap { decodeLanguage($0) }
    let entries = misspelt.contains("analyses") ? [] : decodeAnalyses(value("analyses"), in: root)
    return ProjectFile(path: path, name: name, language: language, entries: entries)
  }

  private mutating func decodeVersion(_ node: YAMLNode?, in root: YAMLNode) {
    guard let node else {
      problems.append(place(root.mark, "version").problem("key.missing", .keyMissing, mend: .versionMend))
      return
    }
    guard let text = scalar(node, "version"), text != "1" else { return }
    problems.append(
      place(node.mark, "version").problem("project.version", Text.versionWrong.shown(text), mend: .versionMend))
  }

  private mutating func decodeLanguage(_ node: YAMLNode) -> Language? {
    guard let text = scalar(node, "language") else { return nil }
    if let language = Language(rawValue: text) { return language }
    problems.append(
      place(node.mark, "language").problem("project.language", Text.languageWrong.shown(text), mend: .languageMend))
    return nil
  }

  private mutating func decodeAnalyses(_ node: YAMLNode?, in root: YAMLNode) -> [ProjectFile.Entry] {
    guard let node else {
      problems.append(place(root.mark, "analyses").problem("key.missing", .keyMissing, mend: .shapeAnalysesMend))
      return []
    }
    guard case .sequence(let members) = node.content else {
      problems.append(place(node.mark, "analyses").problem("project.shape", .shapeAnalyses, mend: .shapeAnalysesMend))
      return []
    }
    if members.isEmpty {
      problems.append(
        place(node.mark, "analyses").problem("project.noAnalysis", .analysesEmpty, mend: .shapeAnalysesMend))
    }
    var entries: [ProjectFile.Entry] = []
    for (index, member) in members.enumerated() {
      guard let entry = decodeAnalysis(member, keys: "analyses[\(index)]") else { continue }
      if entries.contains(where: { $0.id == entry.id }) {
        problems.append(
          entry.values.origin.problem(
            "analysis.repeated", Text.analysisRepeated.shown(entry.id), mend: .analysisRepeatedMend))
      } else {
        entries.append(entry)
      }
    }
    return entries
  }

  private mutating func decodeAnalysis(_ node: YAMLNode, keys: String) -> ProjectFile.Entry? {
    guard case .mapping(let all) = node.content else {
      problems.append(place(node.mark, keys).problem("project.shape", .shapeRoot, mend: .shapeAnalysesMend))
      return nil
    }
    let pairs = unrepeated(all, keys: keys)
    guard let named = pairs.first(where: { $0.key == "analysis" }) else {
      problems.append(
        place(node.mark, "\(keys).analysis").problem("key.missing", .keyMissing, mend: .shapeAnalysesMend))
      return nil
    }
    guard let id = scalar(named.value, "\(keys).analysis") else { return nil }
    guard let type = registry.analysis(id) else {
      let near = Suggestion.nearest(to: id, in: registry.ids)
      let text = near.map { Text.analysisUnknownNear.filled(["near": $0]) } ?? .analysisUnknown
      problems.append(
        place(named.value.mark, "\(keys).analysis").problem(
          "analysis.unknown", text.shown(id),
          mend: near == nil ? .analysisUnknownMend.filled(texts: ["names": Text.list(registry.ids)]) : nil))
      return nil
    }
    var values = ParameterValues(
      type.specification, origin: place(node.mark, keys), baseFolder: ProjectFile.folder(of: path))
    for pair in pairs where pair.key != "analysis" {
      decode(pair, keys: keys, into: &values)
    }
    problems += values.problems
    return ProjectFile.Entry(type: type, values: values)
  }

  private mutating func decode(_ pair: YAMLNode.Pair, keys: String, into values: inout ParameterValues) {
    guard let parameter = values.specification.parameter(pair.key) else {
      let known = ["analysis"] + values.specification.parameters.map(\.id)
      if let near = refuse(pair, known: known, keys: keys) { values.excuse(near) }
      return
    }
    let id = parameter.id
    let way = "\(keys).\(id)"
    // A value of the wrong shape isn't missing as well.
    values.excuse(id)
    let kind = parameter.kind
    switch pair.value.content {
    case .mapping(let members) where kind.keySeparator != nil:
      for member in members { decode(member, of: parameter, way: way, into: &values) }
      if members.isEmpty { refuseEmpty(pair.value, way) }
    case .sequence(let members) where kind.allowsList:
      for (index, member) in members.enumerated() {
        guard let text = scalar(member, "\(way)[\(index)]") else { continue }
        values.add(GivenValue(text, isMember: true, at: place(member.mark, "\(way)[\(index)]")), to: id)
      }
      if members.isEmpty { refuseEmpty(pair.value, way) }
    case .scalar where !kind.allowsScalar, .sequence where kind.keySeparator == "=":
      problems.append(
        place(pair.value.mark, way).problem(
          "project.shape", kind.shape.said, mend: kind.shape.mend.filled(["name": id])))
    case .mapping where kind.allowsList:
      problems.append(
        place(pair.value.mark, way).problem(
          "project.shape", .shapeList, mend: .shapeListMend.filled(["name": id])))
    default:
      guard let text = scalar(pair.value, way) else { return }
      values.add(GivenValue(text, at: place(pair.value.mark, way)), to: id)
    }
  }

  /// Decodes a pair of a map: a year and its file, a file and what belongs to it. Codes and members of a group may be a list.
  private mutating func decode(
    _ member: YAMLNode.Pair, of parameter: Parameter, way: String, into values: inout ParameterValues
  ) {
    let keys = "\(way).\(Text.shown(member.key))"
    var text: String?
    if let separator = parameter.kind.memberSeparator, case .sequence(let members) = member.value.content,
      !members.isEmpty
    {
      let read = members.enumerated().map { scalar($1, "\(keys)[\($0)]") }
      let known = read.compactMap { $0 }
      if known.count == read.count { text = known.joined(separator: separator) }
    } else {
      text = scalar(member.value, keys)
    }
    guard let text else { return }
    values.add(GivenValue(text, key: member.key, at: place(member.keyMark, keys)), to: parameter.id)
  }

  /// The text of a scalar; a problem and nil for anything else.
  private mutating func scalar(_ node: YAMLNode, _ keys: String) -> String? {
    switch node.content {
    case .scalar(let text): return text
    case .empty: refuseEmpty(node, keys)
    case .sequence, .mapping:
      let name = keys.split(separator: ".").last.map(String.init) ?? keys
      problems.append(
        place(node.mark, keys).problem(
          "project.shape", .shapeScalar, mend: .shapeScalarMend.filled(["name": name])))
    }
    return nil
  }

  private mutating func refuseEmpty(_ node: YAMLNode, _ keys: String) {
    problems.append(place(node.mark, keys).problem("key.empty", .keyEmpty, mend: .keyEmptyMend))
  }

  /// The first pair of each key; a problem for each further one.
  private mutating func unrepeated(_ pairs: [YAMLNode.Pair], keys: String) -> [YAMLNode.Pair] {
    var lines: [String: Int] = [:]
    var kept: [YAMLNode.Pair] = []
    for pair in pairs {
      if let line = lines[pair.key] {
        problems.append(
          place(pair.keyMark, way(keys, pair.key)).problem(
            "key.repeated", .keyRepeated.filled(["line": "\(line)"]), mend: .keyRepeatedMend))
      } else {
        lines[pair.key] = pair.keyMark.line
        kept.append(pair)
      }
    }
    return kept
  }

  /// Refuses an unknown key.
  /// - Returns: the known key that was probably meant.
  private mutating func refuse(_ pair: YAMLNode.Pair, known: [String], keys: String) -> String? {
    let near = Suggestion.nearest(to: pair.key, in: known)
    let text = near.map { Text.keyUnknownNear.filled(["near": $0]) } ?? .keyUnknown
    problems.append(
      place(pair.keyMark, way(keys, pair.key)).problem(
        "key.unknown", text,
        mend: near == nil ? .keyUnknownMend.filled(texts: ["names": Text.list(known)]) : nil))
    return near
  }

  private func way(_ keys: String, _ key: String) -> String {
    keys.isEmpty ? Text.shown(key) : "\(keys).\(Text.shown(key))"
  }

  private func place(_ mark: TextMark, _ keys: String) -> Place {
    .projectFile(path, line: mark.line, column: mark.column, keys: keys)
  }
}

extension Kind {
  /// What stands between the members of a list under a key of a map; nil where there is no such list.
  fileprivate var memberSeparator: String? {
    switch self {
    case .rasterCodes: ","
    case .nameGroups: "+"
    default: nil
    }
  }

  /// What is said where the value has the wrong shape, and how it is written.
  fileprivate var shape: (said: Text, mend: Text) {
    switch self {
    case .rasterSeries(_, nil): (.shapeMap, .shapeMapMend)
    case .rasterSeries: (.shapeMapOrPattern, .shapeMapOrPatternMend)
    case .namedFolder: (.shapeFolder, .shapeFolderMend)
    case .nameGroups: (.shapeGroups, .shapeGroupsMend)
    default: (.shapeSources, .shapeSourcesMend)
    }
  }
}
