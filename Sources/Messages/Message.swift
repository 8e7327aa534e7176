/// Something about an input or a run that the user must know: what, where, and how to mend it.
public struct Message: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Codable {
    /// Nothing can be computed (exit code 2).
    case problem
    /// Computed all the same; said on standard error, in `summary.json` and in the report.
    case note
  }

  /// A stable name in dotted camel case, such as `raster.notInteger`.
  public let id: String
  public let severity: Severity
  /// The file (as the user wrote it), or nil where it is about the command line itself.
  public let file: String?
  /// Line and column, row, field, layer, band, or flag.
  public let place: Text?
  /// What was found and what is allowed.
  public let text: Text
  /// What to do about it.
  public let mend: Text?

  public static func problem(
    _ id: String, file: String? = nil, place: Text? = nil, _ text: Text, mend: Text? = nil
  ) -> Message {
    Message(id: id, severity: .problem, file: file, place: place, text: text, mend: mend)
  }

  /// A problem at a place that is named alike in both languages: a flag, a key, a field.
  public static func problem(
    _ id: String, file: String? = nil, place: String, _ text: Text, mend: Text? = nil
  ) -> Message {
    problem(id, file: file, place: Text(verbatim: place), text, mend: mend)
  }

  public static func note(
    _ id: String, file: String? = nil, place: Text? = nil, _ text: Text, mend: Text? = nil
  ) -> Message {
    Message(id: id, severity: .note, file: file, place: place, text: text, mend: mend)
  }

  /// `file: place: text. mend`, on one line; a place that begins with a line number is joined as compilers do
  /// (`mine.yaml:12:5: …`), so that editors can jump to it.
  public func line(_ language: Language) -> String {
    let place = place?[language]
    let isNumbered = place?.first?.isNumber == true && place?.contains(":") == true
    let head = [file, place].compactMap { $0 }.joined(separator: isNumbered ? ":" : ": ")
    var body = text[language]
    if let mend {
      if let last = body.last, !".!?。！？".contains(last) { body += language == .chinese ? "。" : "." }
      body += (language == .chinese ? "" : " ") + mend[language]
    }
    return head.isEmpty ? body : "\(head): \(body)"
  }
}

/// Everything that is wrong with the inputs, thrown at once (exit code 2).
public struct Problems: Error, Sendable, Hashable {
  public let messages: [Message]

  public init(_ messages: [Message]) {
    self.messages = messages
  }
}

/// An error that can say itself to the user in both languages.
public protocol Explained: Error {
  var message: Message { get }
}

/// Something that failed while running (exit code 1).
public struct Failure: Explained, Sendable, Hashable {
  public let message: Message

  public init(_ id: String, file: String? = nil, place: Text? = nil, _ text: Text, mend: Text? = nil) {
    message = .problem(id, file: file, place: place, text, mend: mend)
  }

  public init(_ message: Message) {
    self.message = message
  }
}
