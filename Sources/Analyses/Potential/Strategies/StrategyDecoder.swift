internal import Messages
internal import Potential

/// Turns the nodes of a file of strategies into a table, and collects everything that is wrong on the way.
struct StrategyDecoder {
  typealias Located = StrategyNodes.Located

  var nodes: StrategyNodes
  /// Conditions by name, as far as they are read.
  var terms: [String: StrategyTerm] = [:]
  /// Terms that were found wrong: naming them isn't wrong as well.
  var spoiltTerms: Set<String> = []
  var vocabulary = StrategyVocabulary([:])

  var problems: [Message] { nodes.problems }

  init(path: String) {
    nodes = StrategyNodes(path: path)
  }

  private static let sections = ["version", "words", "terms", "rules", "climate", "grades", "stages", "always"]

  /// - Returns: the table, or nil where its root has no keys.
  mutating func decode(_ root: YAMLNode) -> StrategyTable? {
    let root = Located(node: root, keys: "")
    let fields = nodes.fields(
      root, known: StrategyDecoder.sections, required: ["version", "rules"], mend: .strategiesEmptyMend)
    guard let fields else { return nil }
    if let version = fields["version"], let text = nodes.scalar(version), text != "1" {
      nodes.add("strategies.version", version, Text.strategiesVersion.shown(text), mend: .versionMend)
    }
    if let words = fields["words"] { vocabulary = decodeWords(words) }
    if let terms = fields["terms"] { decodeTerms(terms) }
    return StrategyTable(
      rules: decodeEntries(fields["rules"], isOrdered: true, allowsMissing: false),
      climateZones: decodeEntries(fields["climate"], isOrdered: true, allowsMissing: true),
      grades: decodeEntries(fields["grades"], isOrdered: true, allowsMissing: true),
      stages: decodeEntries(fields["stages"], isOrdered: true, allowsMissing: true),
      always: decodeEntries(fields["always"], isOrdered: false, allowsMissing: false), vocabulary: vocabulary)
  }

  /// - Parameter isOrdered: the first that holds is taken, so that nothing may stand after one that always holds.
  private mutating func decodeEntries(_ at: Located?, isOrdered: Bool, allowsMissing: Bool) -> [StrategyRule] {
    guard let at, let members = nodes.list(at, mend: .strategiesEntriesMend) else { return [] }
    var entries: [StrategyRule] = []
    var lines: [String: Int] = [:]
    var catchAll: String?
    for member in members {
      let known = ["id", "title", "when", "measures", "source", "strength"]
      let required = ["id", "title", "when", "source", "strength"]
      guard let fields = nodes.fields(member, known: known, required: required, mend: .strategiesEntriesMend) else {
        continue
      }
      let id = fields["id"].flatMap { decodeID($0, &lines) }
      if isOrdered, let catchAll {
        nodes.add(
          "strategies.unreachable", member, Text.strategiesUnreachable.shown(catchAll), mend: .strategiesUnreachableMend
        )
      }
      let title = fields["title"].flatMap { decodeText($0) }
      var sources: [Text] = []
      let condition = fields["when"].flatMap { decodeCondition($0, allowsMissing: allowsMissing, &sources) }
      if condition?.condition == .always { catchAll = catchAll ?? id }
      let measures = fields["measures"].flatMap { nodes.list($0) } ?? []
      let texts = measures.compactMap { decodeText($0) }
      let source = fields["source"].flatMap { decodeSource($0) }
      let strength = fields["strength"].flatMap { decodeStrength($0) }
      guard let id, let title, let condition, let source, let strength else { continue }
      entries.append(
        StrategyRule(
          id: id, title: title, condition: condition.condition, measures: texts,
          source: Self.joined([source] + sources), strength: strength))
    }
    return entries
  }

  private mutating func decodeTerms(_ at: Located) {
    guard let members = nodes.list(at, mend: .strategiesEntriesMend) else { return }
    var lines: [String: Int] = [:]
    for member in members {
      let known = ["id", "title", "when", "source", "strength"]
      let required = ["id", "when", "source", "strength"]
      guard let fields = nodes.fields(member, known: known, required: required, mend: .strategiesEntriesMend) else {
        continue
      }
      let id = fields["id"].flatMap { decodeID($0, &lines) }
      let title = fields["title"].flatMap { decodeText($0) }
      let source = fields["source"].flatMap { decodeSource($0) }
      if let strength = fields["strength"] { _ = decodeStrength(strength) }
      var sources: [Text] = []
      let condition = fields["when"].flatMap { decodeCondition($0, allowsMissing: false, &sources) }
      guard let id else { continue }
      if let condition, let source {
        terms[id] = StrategyTerm(
          title: title?.zh, condition: condition.condition, tests: condition.tests,
          source: Self.joined([source] + sources))
      } else {
        spoiltTerms.insert(id)
      }
    }
  }

  /// A name of letters, digits and underscores, once in its list.
  private mutating func decodeID(_ at: Located, _ lines: inout [String: Int]) -> String? {
    guard let id = nodes.scalar(at) else { return nil }
    let isWord = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
    }
    guard !id.isEmpty, id.unicodeScalars.count <= 40, isWord, id != "always", id != "none" else {
      nodes.add("strategies.id", at, Text.strategiesID.shown(id), mend: .strategiesIDMend)
      return nil
    }
    if let line = lines[id] {
      let text = Text.strategiesIDRepeated.filled(["line": "\(line)"]).shown(id)
      nodes.add("strategies.idRepeated", at, text, mend: .strategiesIDRepeatedMend)
      return nil
    }
    lines[id] = at.node.mark.line
    return id
  }

  /// Words that are the same in both languages, or `{en: …, zh: …}`.
  private mutating func decodeSource(_ at: Located) -> Text? {
    if case .mapping = at.node.content { return decodeText(at) }
    return nodes.scalar(at).map { Text(verbatim: $0) }
  }

  private static func joined(_ sources: [Text]) -> Text {
    Text(sources.map(\.en).joined(separator: "; "), zh: sources.map(\.zh).joined(separator: "；"))
  }

  /// `{en: …, zh: …}`
  private mutating func decodeText(_ at: Located) -> Text? {
    let languages = Language.allCases.map(\.rawValue)
    guard let fields = nodes.fields(at, known: languages, required: languages, mend: .strategiesTextMend) else {
      return nil
    }
    let english = fields["en"].flatMap { nodes.scalar($0) }
    let chinese = fields["zh"].flatMap { nodes.scalar($0) }
    guard let english, let chinese else { return nil }
    return Text(english, zh: chinese)
  }

  private mutating func decodeStrength(_ at: Located) -> String? {
    guard let word = nodes.scalar(at) else { return nil }
    if Summary.Strength(rawValue: word) != nil { return word }
    nodes.addNoChoice(
      "strategies.strength", at, .strategiesStrength, word, known: Summary.Strength.allCases.map(\.rawValue))
    return nil
  }
}
