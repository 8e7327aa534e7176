internal import Geospatial
internal import Messages

extension PredictorRaster {
  /// What the files say that their values are in (a band's unit, `units` of a netCDF), each once, in the order of the years.
  private var units: [String] {
    series.layers.reduce(into: []) { known, layer in
      guard let unit = Self.shown(layer.description.unit), !known.contains(unit) else { return }
      known.append(unit)
    }
  }

  /// Of what a predictor takes from the files; nil where they don't say, or not alike.
  func unit(_ use: Use) -> String? {
    guard units.count == 1, let unit = units.first else { return nil }
    switch use {
    case .mean, .reduced(.mean), .reduced(.minimum), .reduced(.maximum), .reduced(.standardDeviation): return unit
    case .reduced(.trend): return "\(unit) per yr"
    case .terrain: return nil
    }
  }

  /// Years in different units can't be reduced to one number; which of them is right, if any, isn't for the program to say.
  var unitNotes: [Message] {
    guard units.count > 1 else { return [] }
    return [
      .note(
        "predictor.units", file: files.file, place: Text(verbatim: names),
        Text.predictorUnits.filled(["units": Text.listed(units.map { Text.shown($0) })]), mend: .mendPredictorUnits)
    ]
  }

  /// Longest unit that a table shows: more is a sentence.
  private static let longest = 40

  /// On one line, without what a file leaves around it; nil where nothing is left.
  private static func shown(_ unit: String) -> String? {
    let words = unit.split { $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } }
      .joined(separator: " ")
    guard !words.isEmpty else { return nil }
    return words.count > longest ? words.prefix(longest - 1) + "…" : words
  }
}
