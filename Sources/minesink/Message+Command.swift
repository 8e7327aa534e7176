import Analyses
import Messages

extension Message {
  /// The problem of an operand that names no analysis.
  static func unknownAnalysis(_ id: String, in known: [String]) -> Message {
    let near = Suggestion.nearest(to: id, in: known)
    let text = near.map { Text.analysisNotKnownNear.filled(["near": $0]) } ?? .analysisNotKnown
    return .problem(
      "analysis.unknown", place: "ANALYSIS", text.shown(id),
      mend: known.isEmpty ? nil : .analysisUnknownMendCommand.filled(texts: ["names": Text.list(known)]))
  }
}
