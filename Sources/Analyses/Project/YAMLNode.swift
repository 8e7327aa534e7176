/// A place in a text, counted from 1; columns in Unicode characters.
struct TextMark: Sendable, Hashable {
  let line: Int
  let column: Int
}

/// A node of a YAML document. Scalars stay text: YAML's own ideas of what is a number or a truth value don't apply.
struct YAMLNode: Sendable, Hashable {
  /// A key and its value; a mapping keeps them in order, repeated ones too.
  struct Pair: Sendable, Hashable {
    let key: String
    let keyMark: TextMark
    let value: YAMLNode
  }

  enum Content: Sendable, Hashable {
    case scalar(String)
    /// Nothing was written: `key:` and the end of the line.
    case empty
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  let content: Content
  let mark: TextMark
}
