package import Messages

/// Where the user gave a value, or should have.
package enum Place: Sendable, Hashable {
  /// On the command line: a flag such as `--map`, or the placeholder of an operand.
  case commandLine(String)
  /// In a project file, lines and columns counted from 1; `keys` is the way to it, such as `analyses[0].map`.
  case projectFile(String, line: Int, column: Int, keys: String)
  /// In the Specification itself: a default.
  case specification(String)

  /// The file, for ``Message/file``.
  package var file: String? {
    if case .projectFile(let file, _, _, _) = self { file } else { nil }
  }

  /// The place, for ``Message/place``: `--map`, or `12:5: analyses[0].map`.
  package var words: String {
    switch self {
    case .commandLine(let flag): flag
    case .projectFile(_, let line, let column, let keys):
      keys.isEmpty ? "\(line):\(column)" : "\(line):\(column): \(keys)"
    case .specification(let id): id
    }
  }

  /// A problem at this place.
  package func problem(_ id: String, _ text: Text, mend: Text? = nil) -> Message {
    .problem(id, file: file, place: words, text, mend: mend)
  }
}
