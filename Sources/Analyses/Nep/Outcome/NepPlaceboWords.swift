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
    let findings = NepFindings(settings: settings, result: result, run: run)
    guard findings.hasEffect else { return [] }
    guard let last, let mean = last.meanByArea else { return [.note("nep.placebo.none", whyNot)] }
    let parts =
      [
        Text.placeboFound.filled([
          "count": "\(last.mines)", "year": "\(last.year)", "mean": ShortNumbers.number(mean.value), "unit": unit,
        ])
      ] + besideMines(mean, in: last.year)
      + verdict(on: last, mean, clusters: min(findings.clusters, last.mines)) + missingYears
      + notIn(last, withoutReference: findings.count(.noReference))
    return [.note("nep.placebo.found", .joined(parts, ""))]
  }

  private var unit: String { result.options.unit.replacing("m2", with: "m²") }

  /// The relative change of all mines in a year, which the test is about.
  private func mines(in year: Int) -> Double? {
    result.whole.years.first { $0.year == year }?.relativeChangeByArea?.value
  }

  /// The mines' own change beside what was found where there is none.
  private func besideMines(_ mean: GroupEstimate, in year: Int) -> [Text] {
    guard let mines = mines(in: year) else { return [] }
    let text = abs(mean.value) >= abs(mines) ? Text.placeboAsLarge : .placeboSmaller
    return [text.filled(["mines": ShortNumbers.number(mines), "unit": unit])]
  }

  /// What the interval says: an all-clear only where it is wide enough to be trusted, narrow enough to see a change like the
  /// mines' and holds 0 in all years.
  ///
  /// - Parameters:
  ///   - mines: the mines' own change.
  ///   - clusters: that the interval rests on, at most.
  static func verdict(
    low: Double, high: Double, mines: Double?, clusters: Int, holdsInAllYears: Bool
  ) -> Text {
    let holdsZero = low <= 0 && high >= 0
    var parts = [
      (holdsZero ? Text.placeboHoldsZero : .placeboMissesZero).filled([
        "low": ShortNumbers.number(low), "high": ShortNumbers.number(high),
      ])
    ]
    if holdsZero, clusters < GroupYear.reliableClusters {
      parts.append(.placeboFewClusters.filled(["enough": "\(GroupYear.reliableClusters)"]))
    } else if holdsZero, let mines, max(-low, high) >= abs(mines) {
      parts.append(.placeboReaches)
    } else if holdsZero, holdsInAllYears {
      parts.append(.placeboNothingFound)
    }
    return .joined(parts, "")
  }

  private func verdict(on year: PlaceboYear, _ mean: GroupEstimate, clusters: Int) -> [Text] {
    guard let low = mean.low, let high = mean.high else { return [] }
    return [
      Self.verdict(
        low: low, high: high, mines: mines(in: year.year), clusters: clusters, holdsInAllYears: misses.isEmpty)
    ]
  }

  /// The years whose interval leaves 0 out.
  private var misses: [Int] {
    placebo.filter { year in
      guard let low = year.meanByArea?.low, let high = year.meanByArea?.high else { return false }
      return low > 0 || high < 0
    }.map(\.year)
  }

  private var missingYears: [Text] {
    guard !misses.isEmpty else { return [] }
    let all = placebo.count { $0.meanByArea?.low != nil && $0.meanByArea?.high != nil }
    return [
      Text.placeboYears.filled(["count": "\(misses.count)", "all": "\(all)"])
        .filled(texts: ["years": .list(misses.map { "\($0)" })])
    ]
  }

  /// The analysed mines that the test lacks: with those in it they are all.
  private func notIn(_ year: PlaceboYear, withoutReference: Int) -> [Text] {
    let noRoom = run.withoutPlaceboRoom ?? 0
    let rest = result.mines.count - year.mines - noRoom - withoutReference
    let reasons = [
      (noRoom, Text.placeboWithoutRoom), (rest, .placeboWithoutCells), (withoutReference, .placeboWithoutReference),
    ].filter { $0.0 > 0 }.map { count, text in text.filled(["count": "\(count)"]) }
    guard !reasons.isEmpty else { return [] }
    return [Text.placeboNotIn.filled(texts: ["reasons": .joined(reasons, ", ", zh: "，")])]
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
