internal import Messages

/// The nodes of a table of strategies, taken for what they should be; whatever isn't, is collected.
struct StrategyNodes {
  /// Problems of a file that is wrong all over would drown the first.
  private static let mostProblems = 50

  let path: String
  private(set) var problems: [Message] = []

  init(path: String) {
    self.path = path
  }

  /// A node and the way to it, such as `rules[1].when`.
  struct Located {
    let node: YAMLNode
    let keys: String

    /// The name that the node stands under.
    var name: String { keys.split(separator: ".").last.map(String.init) ?? keys }
  }

  mutating func add(_ id: String, _ mark: TextMark, _ keys: String, _ text: Text, mend: Text? = nil) {
    guard problems.count < StrategyNodes.mostProblems else { return }
    let place = Place.projectFile(path, line: mark.line, column: mark.column, keys: keys)
    problems.append(place.problem(id, text, mend: mend))
  }

  mutating func add(_ id: String, _ at: Located, _ text: Text, mend: Text? = nil) {
    add(id, at.node.mark, at.keys, text, mend: mend)
  }

  /// The text of a scalar.
  mutating func scalar(_ at: Located) -> String? {
    switch at.node.content {
    case .scalar(let text): return text
    case .empty: addEmpty(at)
    case .sequence, .mapping:
      add("strategies.shape", at, .shapeScalar, mend: .shapeScalarMend.filled(["name": at.name]))
    }
    return nil
  }

  /// The members of a list; one at least.
  mutating func list(_ at: Located, mend: Text? = nil) -> [Located]? {
    switch at.node.content {
    case .sequence(let members) where !members.isEmpty:
      return members.enumerated().map { Located(node: $1, keys: "\(at.keys)[\($0)]") }
    case .empty, .sequence: addEmpty(at)
    case .scalar, .mapping:
      add("strategies.shape", at, .shapeList, mend: mend ?? .shapeListMend.filled(["name": at.name]))
    }
    return nil
  }

  /// The pairs of a map, none twice.
  mutating func pairs(_ at: Located, mend: Text? = nil) -> [(key: String, mark: TextMark, value: Located)]? {
    switch at.node.content {
    case .mapping(let all):
      var lines: [String: Int] = [:]
      var kept: [(key: String, mark: TextMark, value: Located)] = []
      for pair in all {
        let keys = StrategyNodes.way(at.keys, pair.key)
        if let line = lines[pair.key] {
          let text = Text.keyRepeated.filled(["line": "\(line)"])
          add("key.repeated", pair.keyMark, keys, text, mend: .keyRepeatedMend)
        } else {
          lines[pair.key] = pair.keyMark.line
          kept.append((pair.key, pair.keyMark, Located(node: pair.value, keys: keys)))
        }
      }
      return kept
    case .empty: addEmpty(at)
    case .scalar, .sequence: add("strategies.shape", at, .shapeRoot, mend: mend)
    }
    return nil
  }

  /// The values of a map with known keys.
  ///
  /// - Parameter required: must be there, unless a misspelt key was probably meant for one.
  mutating func fields(
    _ at: Located, known: [String], required: [String], mend: Text? = nil
  ) -> [String: Located]? {
    guard let pairs = pairs(at, mend: mend) else { return nil }
    var fields: [String: Located] = [:]
    var excused: Set<String> = []
    for pair in pairs {
      if known.contains(pair.key) {
        fields[pair.key] = pair.value
      } else if let near = addUnknown(pair.key, pair.mark, pair.value.keys, known: known) {
        excused.insert(near)
      }
    }
    for key in required where fields[key] == nil && !excused.contains(key) {
      let mend = Text.strategiesAddKey.filled(["name": key])
      add("key.missing", at.node.mark, StrategyNodes.way(at.keys, key), .keyMissing, mend: mend)
    }
    return fields
  }

  /// Says that a key is unknown.
  /// - Returns: the known key that was probably meant.
  @discardableResult
  mutating func addUnknown(_ key: String, _ mark: TextMark, _ keys: String, known: [String]) -> String? {
    let near = Suggestion.nearest(to: key, in: known)
    let text = near.map { Text.keyUnknownNear.filled(["near": $0]) } ?? .keyUnknown
    let mend = near == nil ? Text.keyUnknownMend.filled(texts: ["names": Text.list(known)]) : nil
    add("key.unknown", mark, keys, text, mend: mend)
    return near
  }

  /// Says that a word isn't one of the known ones.
  mutating func addNoChoice(_ id: String, _ at: Located, _ text: Text, _ word: String, known: [String]) {
    let near = Suggestion.nearest(to: word, in: known)
    let mend = near.map { Text.strategiesDidYouMean.filled(["near": $0]) }
    add(id, at, text.shown(word), mend: mend ?? .strategiesKnown.filled(texts: ["names": Text.list(known)]))
  }

  private mutating func addEmpty(_ at: Located) {
    add("key.empty", at, .keyEmpty, mend: .keyEmptyMend)
  }

  private static func way(_ keys: String, _ key: String) -> String {
    keys.isEmpty ? Text.shown(key) : "\(keys).\(Text.shown(key))"
  }
}
