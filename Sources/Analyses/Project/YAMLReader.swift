import CYAML
import Messages

/// Reads a YAML text into nodes, by way of libyaml's events. The only file that knows libyaml.
///
/// Anchors, aliases, tags and further documents are refused: a project file is plain data, and what isn't resolved can't
/// grow without bound.
@safe final class YAMLReader {
  /// Levels of nesting that are read; a project file needs five.
  static let depthLimit = 32
  /// Nodes that are read; far beyond any project.
  static let nodeLimit = 100_000

  /// What stops the reading: a text without its file, and where.
  struct Stop: Error, Sendable {
    let id: String
    let text: Text
    let mend: Text?
    let mark: TextMark
  }

  /// On the heap, because libyaml's input handler keeps the parser's own address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var nodes = 0

  private init() throws(Stop) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw Stop(id: "yaml.invalid", text: .yamlNoMemory, mend: nil, mark: TextMark(line: 1, column: 1))
    }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// - Parameter text: UTF-8, as libyaml is told.
  /// - Throws: ``Stop`` at the first thing that can't be read.
  static func read(_ text: String) throws(Stop) -> YAMLNode {
    let reader = try YAMLReader()
    let bytes = Array(text.utf8)
    // The bytes must stay where they are for as long as libyaml reads.
    let result = unsafe bytes.withUnsafeBufferPointer { buffer -> Result<YAMLNode, Stop> in
      unsafe yaml_parser_set_input_string(reader.parser, buffer.baseAddress, buffer.count)
      unsafe yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
      return Result { () throws(Stop) in try reader.document() }
    }
    return try result.get()
  }

  private func document() throws(Stop) -> YAMLNode {
    _ = try next()
    guard case .documentStart = try next().kind else {
      throw Stop(id: "yaml.empty", text: .yamlEmpty, mend: .yamlEmptyMend, mark: TextMark(line: 1, column: 1))
    }
    let root = try node(try next(), depth: 0)
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw Stop(id: "yaml.documents", text: .yamlDocuments, mend: .yamlDocumentsMend, mark: end.mark)
    }
    return root
  }

  private func node(_ event: Event, depth: Int) throws(Stop) -> YAMLNode {
    nodes += 1
    if depth > YAMLReader.depthLimit || nodes > YAMLReader.nodeLimit {
      throw Stop(id: "yaml.tooLarge", text: .yamlTooLarge, mend: .yamlTooLargeMend, mark: event.mark)
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: text.isEmpty && isPlain ? .empty : .scalar(text), mark: event.mark)
    case .sequenceStart:
      var members: [YAMLNode] = []
      while true {
        let next = try next()
        if case .end = next.kind { return YAMLNode(content: .sequence(members), mark: event.mark) }
        members.append(try node(next, depth: depth + 1))
      }
    case .mappingStart:
      var pairs: [YAMLNode.Pair] = []
      while true {
        let key = try next()
        if case .end = key.kind { return YAMLNode(content: .mapping(pairs), mark: event.mark) }
        guard case .scalar(let name, _) = key.kind else {
          throw Stop(id: "yaml.key", text: .yamlKey, mend: .yamlKeyMend, mark: key.mark)
        }
        nodes += 1
        pairs.append(.init(key: name, keyMark: key.mark, value: try node(try next(), depth: depth + 1)))
      }
    case .documentStart, .streamEnd, .end, .other:
      throw Stop(id: "yaml.invalid", text: .yamlUnexpected, mend: nil, mark: event.mark)
    }
  }

  /// What this reader needs of a libyaml event.
  private struct Event {
    enum Kind {
      case documentStart
      case scalar(String, isPlain: Bool)
      case sequenceStart
      case mappingStart
      case end
      case streamEnd
      case other
    }
    let kind: Kind
    let mark: TextMark
  }

  /// The next event, copied, so that libyaml's can be freed at once (`yaml_parser_parse`, `yaml_event_delete`).
  private func next() throws(Stop) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw unsafe YAMLReader.stop(parser.pointee) }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe YAMLReader.mark(event.start_mark)
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
    case YAML_STREAM_END_EVENT: return Event(kind: .streamEnd, mark: mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(kind: .end, mark: mark)
    case YAML_ALIAS_EVENT:
      throw Stop(id: "yaml.alias", text: .yamlAlias, mend: .yamlAliasMend, mark: mark)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      try unsafe refuse(anchor: scalar.anchor, tag: scalar.tag, mark)
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe Event(kind: .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain), mark: mark)
    case YAML_SEQUENCE_START_EVENT:
      try unsafe refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, mark)
      return Event(kind: .sequenceStart, mark: mark)
    case YAML_MAPPING_START_EVENT:
      try unsafe refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, mark)
      return Event(kind: .mappingStart, mark: mark)
    default: return Event(kind: .other, mark: mark)
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ mark: TextMark
  ) throws(Stop) {
    if unsafe anchor != nil { throw Stop(id: "yaml.alias", text: .yamlAlias, mend: .yamlAliasMend, mark: mark) }
    if unsafe tag != nil { throw Stop(id: "yaml.tag", text: .yamlTag, mend: .yamlTagMend, mark: mark) }
  }

  /// Lines and columns of libyaml count from 0.
  private static func mark(_ mark: yaml_mark_t) -> TextMark {
    TextMark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func stop(_ parser: yaml_parser_t) -> Stop {
    let reason = unsafe parser.problem.map { unsafe String(cString: $0) } ?? ""
    let mark = unsafe mark(parser.problem_mark)
    let isCharacter = reason.contains("cannot start any token") || reason.contains("tab character")
    let mend = isCharacter ? Text.yamlTabMend : .yamlInvalidMend
    return Stop(id: "yaml.invalid", text: .yamlInvalid.filled(["reason": reason]), mend: mend, mark: mark)
  }
}
