internal import Messages

/// Names the fill values that an index's files don't declare. Carbon has a valid range that keeps such values out.
struct NepFillNotes {
  /// By year.
  let fills: [NepRun.Fill]

  /// One for each value, ascending.
  var notes: [Message] {
    Dictionary(grouping: fills, by: \.value).sorted { $0.key < $1.key }.compactMap { _, years in
      guard let first = years.first else { return nil }
      let rests = years.compactMap(\.rest)
      let text =
        if let low = rests.map(\.lowerBound).min(), let high = rests.map(\.upperBound).max() {
          Text.noteFill.filled(["low": ShortNumbers.number(low), "high": ShortNumbers.number(high)])
        } else {
          Text.noteFillOnly
        }
      return .note(
        "nep.fill",
        text.filled(["cells": "\(years.reduce(0) { $0 + $1.cells })", "value": first.text]).filled(texts: [
          "years": .list(years.map { "\($0.year)" })
        ]), mend: Text.mendFill.filled(["value": first.text]))
    }
  }
}
