internal import Messages
internal import Productivity

/// What the placebo test found, or why there was none, in plain words.
struct NepPlaceboWords {
  let settings: NepSettings
  let result: NepResult
  let run: NepRun
  /// By year; empty where no mine has a placebo.
  let placebo: [PlaceboYear]

  private var withReference: Int { result.rows.count { rows in rows.contains { $0.referenceChange != nil } } }

  /// The last year that has a mean.
  private var last: PlaceboYear? { placebo.last { $0.meanByArea != nil } }

  /// Nothing where no effect of mining can be spoken of: then there is none that a test could be held against.
  var notes: [Message] {
    guard NepFindings(settings: settings, result: result, run: run).hasEffect else { return [] }
    guard let last, let mean = last.meanByArea else { return [.note("nep.placebo.none", whyNot)] }
    var parts = [
      Text.placeboFound.filled([
        "count": "\(last.mines)", "year": "\(last.year)", "mean": ShortNumbers.number(mean.value),
        "unit": result.options.unit.replacing("m2", with: "m²"),
      ])
    ]
    if let low = mean.low, let high = mean.high {
      let verdict = low <= 0 && high >= 0 ? Text.placeboHoldsZero : .placeboMissesZero
      parts.append(verdict.filled(["low": ShortNumbers.number(low), "high": ShortNumbers.number(high)]))
    }
    if let none = run.withoutPlaceboRoom, none > 0 {
      parts.append(Text.placeboWithout.filled(["count": "\(none)"]))
    }
    return [.note("nep.placebo.found", Text(parts.map(\.en).joined(), zh: parts.map(\.zh).joined()))]
  }

  /// Why there is no test.
  var whyNot: Text {
    guard settings.reference == .ring else { return .placeboOnlyRings }
    if settings.skipsPlacebo { return .placeboSkipped }
    // Years are there wherever a mine has a placebo, be it of cells without data.
    guard placebo.isEmpty else {
      return .placeboNoCells.filled(["share": ShortNumbers.number(settings.minimumCoverage * 100)])
    }
    return .placeboNoRoom.filled([
      "count": "\(withReference)", "distance": ShortNumbers.length(metres: settings.referenceDistance_m),
    ])
  }
}
