public import Messages

/// What GDAL said when one of its functions failed, and about which file.
public struct GDALError: Explained, Sendable, Hashable {
  /// The C function, such as `GDALOpenEx`.
  public let function: String
  /// The file or object as the user knows it.
  public let file: String
  /// Every message that GDAL gave during the call, first to last: the last one alone often hides the cause.
  public let messages: [String]

  /// The sentence for the user. A failing read while opening is the input's fault; while running it is a ``Failure``.
  public var message: Message {
    .problem(
      "gdal.\(function)", file: file,
      Text.gdalFailed.filled([
        "function": function, "reason": messages.isEmpty ? "–" : reason,
      ]))
  }

  /// GDAL's words, each once, without the file's name before them (the message names it already).
  public var reason: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var said: [String] = []
    for message in messages {
      var words = message
      for prefix in [file, name].flatMap({ ["\($0): ", "\($0):"] }) where words.hasPrefix(prefix) {
        words.removeFirst(prefix.count)
      }
      while words.hasSuffix(".") { words.removeLast() }
      if !said.contains(words) { said.append(words) }
    }
    return said.joined(separator: "; ")
  }

  /// Whether no driver knows the file's format.
  public var isUnknownFormat: Bool {
    messages.contains { $0.contains("not recognized as a supported file format") }
  }
}
