internal import Messages
internal import Productivity

/// What a run says on standard error, in `summary.json` and in the report about its inputs and outcome.
struct NepNotes {
  let settings: NepSettings
  let result: NepResult
  let run: NepRun
  private let findings: NepFindings

  private static let shown = 8

  init(settings: NepSettings, result: NepResult, run: NepRun) {
    self.settings = settings
    self.result = result
    self.run = run
    findings = NepFindings(settings: settings, result: result, run: run)
  }

  /// In the order in which they are said.
  var all: [Message] {
    mines + cells + withoutChange + overlaps + references + certainty
  }

  private func note(_ id: String, _ text: Text, file: String? = nil, mend: Text? = nil) -> Message {
    .note("nep.\(id)", file: file, text, mend: mend)
  }

  // MARK: Mines

  private var mines: [Message] {
    var notes: [Message] = []
    func leftOut(_ reason: NepRun.LeftOut.Reason, _ id: String, _ text: Text) {
      let count = run.mines(reason)
      guard count > 0 else { return }
      notes.append(
        note(
          id,
          text.filled([
            "count": "\(count)", "all": "\(run.mines)", "area": ShortNumbers.area(run.area_km2(reason)),
            "minimum": ShortNumbers.number(settings.minimumArea_km2), "field": settings.baselineField ?? "",
            "ids": run.listed(reason),
          ]), file: settings.mines))
    }
    leftOut(.belowMinimumArea, "belowMinimumArea", .noteBelowMinimumArea)
    leftOut(.outside, "outside", .noteOutside)
    leftOut(.noBaseline, "noBaseline", .noteNoBaseline)
    let partly = findings.count(.partlyOutside)
    if partly > 0 {
      notes.append(note("partlyOutside", Text.notePartlyOutside.filled(["count": "\(partly)"]), file: settings.mines))
    }
    return notes
  }

  private var overlaps: [Message] {
    guard !run.overlaps.isEmpty else { return [] }
    let pairs = run.overlaps
    let largest = pairs.max { ($0.area_km2, $1.first, $1.second) < ($1.area_km2, $0.first, $0.second) } ?? pairs[0]
    return [
      note(
        "overlaps",
        Text.noteOverlaps.filled([
          "pairs": "\(pairs.count)", "area": ShortNumbers.area(pairs.reduce(0) { $0 + $1.area_km2 }),
          "first": Text.shown(largest.first), "second": Text.shown(largest.second),
          "largest": ShortNumbers.area(largest.area_km2),
        ]).filled(texts: ["twice": countedTwice]), file: settings.mines)
    ]
  }

  /// An index has no totals, and without a reference there are none either.
  private var countedTwice: Text {
    guard run.countedTwice_km2 > 0 else { return .noteOverlapsNothing }
    let hasTotals = result.options.hasCarbon && result.options.hasReference
    return (hasTotals ? Text.noteOverlapsTotals : .noteOverlapsMeans).filled([
      "area": ShortNumbers.area(run.countedTwice_km2)
    ])
  }

  // MARK: Cells

  private var cells: [Message] {
    var notes: [Message] = []
    let coarse = findings.count(.coarseCells)
    if coarse > 0 {
      notes.append(
        note(
          "coarseCells",
          Text.noteCoarse.filled([
            "count": "\(coarse)", "all": "\(result.mines.count)", "size": ShortNumbers.length(metres: run.cellSize_m),
          ]), mend: .noteCoarseMend))
    }
    if let outside = outsideRange { notes.append(outside) }
    notes += emptyYears
    if let small = smallValues { notes.append(small) }
    let fills = NepFillNotes(fills: run.fills).notes
    notes += fills
    // What lies far from the rest most likely holds the fill values that were just named.
    if fills.isEmpty, let far = NepFarLevels(settings: settings, rows: result.rows).note { notes.append(far) }
    let low = result.rows.reduce(0) { $0 + $1.count { $0.flags.contains(.lowCoverage) } }
    if low > 0 {
      let mines = result.rows.count { $0.contains { $0.flags.contains(.lowCoverage) } }
      notes.append(
        note(
          "lowCoverage",
          Text.noteLowCoverage.filled([
            "count": "\(low)", "mines": "\(mines)", "share": ShortNumbers.number(settings.minimumCoverage * 100),
          ])))
    }
    return notes
  }

  /// The years with values outside the valid range, each with its lowest and highest: one value alone, or one and the same
  /// in all years, is most likely a fill value that the file doesn't declare.
  private var outsideRange: Message? {
    let years = run.cells.filter { $0.outside > 0 }
    guard !years.isEmpty else { return nil }
    let allowed = settings.validRange ?? CellScreen.conceivable
    let parts = years.prefix(Self.shown).map { year -> Text in
      let range = year.outsideRange ?? 0...0
      let found =
        range.lowerBound == range.upperBound
        ? Text.noteOutsideOne.filled(["value": ShortNumbers.number(range.lowerBound)])
        : .noteOutsideRange.filled([
          "low": ShortNumbers.number(range.lowerBound), "high": ShortNumbers.number(range.upperBound),
        ])
      return Text.noteOutsideYear.filled([
        "year": "\(year.year)", "count": "\(year.outside)", "all": "\(year.outside + year.valid)",
      ]).filled(texts: ["found": found])
    }
    let more = years.count > Self.shown ? Text.noteOutsideMore.filled(["count": "\(years.count)"]) : Text(verbatim: "")
    let list = Text(
      parts.map(\.en).joined(separator: "; ") + more.en, zh: parts.map(\.zh).joined(separator: "；") + more.zh)
    let isOneValue = years.allSatisfy { $0.outsideRange.map { $0.lowerBound == $0.upperBound } ?? false }
    // One cell of one value may well be a real one.
    let isRepeated = isOneValue && years.contains { $0.outside > 1 }
    let advice = NepRangeAdvice(settings: settings)
    return note(
      "outsideRange",
      Text.noteValuesOutside.filled(["range": ShortNumbers.range(allowed)]).filled(texts: ["years": list]),
      mend: isRepeated
        ? .noteOutsideFillMend
        : advice.mend(justBeyond: years.compactMap(\.outsideRange))
          ?? (isOneValue ? .noteOutsideFillMend : .noteOutsideMend))
  }

  /// The mines that the headline's year lacks, each by its first reason, so that the counts add up; nothing where the note on
  /// mines without a reference says it all.
  private var withoutChange: [Message] {
    guard let year = findings.lastYear else { return [] }
    let without = result.rows.map { $0[year] }.filter { !findings.hasChange($0) }
    let hasReference = findings.hasEffect
    guard !without.allSatisfy({ hasReference && $0.flags.contains(.noReference) }) else { return [] }
    let reasons: [(MineFlag?, Text)] =
      (hasReference ? [(.noReference, Text.reasonNoReference)] : []) + [
        (.beforeBaseline, .reasonBeforeBaseline), (.lowCoverage, .reasonLowCoverage),
        (.lowBaselineCoverage, .reasonLowBaselineCoverage),
      ] + (hasReference ? [(.fewReferenceCells, .reasonFewReferenceCells)] : []) + [(nil, .reasonOther)]
    var left = without
    let parts = reasons.compactMap { flag, text -> Text? in
      let count = left.count
      left.removeAll { row in flag.map(row.flags.contains) ?? true }
      return left.count < count ? text.filled(["count": "\(count - left.count)"]) : nil
    }
    let text = hasReference ? Text.noteWithoutChange : .noteWithoutOwnChange
    return [
      note(
        "withoutChange",
        text.filled(["year": "\(result.years[year])", "count": "\(without.count)", "all": "\(result.mines.count)"])
          .filled(texts: ["reasons": .joined(parts, ", ", zh: "，")]))
    ]
  }

  private var emptyYears: [Message] {
    let empty = run.cells.filter { $0.valid == 0 }.map(\.year)
    guard !empty.isEmpty else { return [] }
    return [note("emptyYears", Text.noteEmptyYears.filled(texts: ["years": .list(empty.map { "\($0)" })]))]
  }

  /// Carbon fluxes of the land are tens to thousands of g C/m²/yr: means of all mines and references far below one point to
  /// kg, to unscaled or to monthly values.
  private var smallValues: Message? {
    guard result.options.hasCarbon else { return nil }
    let largest = result.rows.lazy.flatMap { $0 }.flatMap { [$0.mine, $0.reference] }.compactMap { $0.map(abs) }.max()
    guard let largest, largest > 0, largest < NepNotes.implausiblySmall else { return nil }
    return note(
      "smallValues", Text.noteSmallValues.filled(["value": ShortNumbers.number(largest)]),
      mend: .noteSmallValuesMend.filled(texts: ["scale": NepRangeAdvice(settings: settings).thousandfold]))
  }

  /// g C/m²/yr
  private static let implausiblySmall = 5.0

  // MARK: References

  private var references: [Message] {
    guard settings.reference != .none else { return [note("withoutReference", .noteNoReferenceAsked)] }
    var notes: [Message] = []
    let without = findings.count(.noReference)
    if without > 0 {
      let text = settings.reference == .ring ? Text.noteNoRing : .noteNoPolygon
      notes.append(
        note(
          "noReference",
          text.filled([
            "count": "\(without)", "all": "\(result.mines.count)",
            "distance": ShortNumbers.length(metres: settings.maximumDistance_m),
            "pixels": ShortNumbers.number(settings.minimumPixels),
          ])))
    }
    let widened = findings.count(.widened)
    if widened > 0 {
      notes.append(
        note(
          "widened",
          Text.noteWidened.filled([
            "count": "\(widened)", "distance": ShortNumbers.length(metres: settings.referenceDistance_m),
            "pixels": ShortNumbers.number(settings.minimumPixels),
          ])))
    }
    return notes + NepPlaceboWords(settings: settings, result: result, run: run, placebo: result.placebo).notes
  }

  // MARK: Certainty

  private var certainty: [Message] {
    guard settings.reference != .none else { return [] }
    guard findings.hasEffect else { return [note("noEffect", .noteNoEffect)] }
    let clusters = findings.clusters
    guard clusters < GroupYear.reliableClusters else { return [] }
    let text = clusters < 2 ? Text.noteOneCluster : .noteFewClusters
    return [
      note(
        "fewClusters", text.filled(["count": "\(clusters)", "enough": "\(GroupYear.reliableClusters)"]))
    ]
  }
}
