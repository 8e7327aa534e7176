package import Messages
internal import Geospatial

extension NepSettings {
  /// The years of a baseline that isn't given, and of a mine's own that begins in a year.
  package static let baselineLength = 3

  /// - Throws: everything that is wrong with the values and with how they go together. What is wrong with the files of a
  ///   pattern is in ``seriesProblems``.
  package init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    let variable = try values.option("variable", ProductivityVariable.self)
    let reference = try values.option("reference", ReferenceKind.self)
    let years = try values.yearsIfGiven("years")
    var seriesProblems: [Message] = []
    var isListed = true
    let series: SeriesSource
    switch try values.seriesIfGiven("series") {
    case .files(let files): series = .files(files)
    case .pattern(let pattern):
      if let years {
        series = .files(years.map(pattern.file(of:)))
      } else {
        let found = pattern.files(atLeast: 2, namingYearsWith: values.name(of: "years"))
        series = .files(found.files)
        seriesProblems = found.problems
        isListed = false
      }
    case nil: series = .stack(try values.stack("stack").text, years: years)
    }
    self.init(
      mines: try values.vectorLayer("mines").text, mineID: try values.text("mineId"), series: series,
      scale: try values.numberIfGiven("scale"), offset: try values.numberIfGiven("offset"),
      validRange: try values.rangeIfGiven("validRange") ?? variable.plausibleRange, variable: variable,
      baseline: try values.yearRangeIfGiven("baseline"), baselineField: try values.textIfGiven("baselineField"),
      minimumArea_km2: try values.measure("minimumArea"), minimumCoverage: try values.number("minimumCoverage"),
      reference: reference, referenceDistance_m: try values.measure("referenceDistance"),
      gap_m: try values.measure("gap"), maximumDistance_m: try values.measure("maximumDistance"),
      minimumPixels: try values.number("minimumPixels"), match: try values.rasterIfGiven("match"),
      matchElevation: try values.rasterWithToleranceIfGiven("matchElevation").map {
        ElevationBand(path: $0.path, tolerance_m: $0.tolerance)
      },
      exclusions: try values.rasterCodes("exclude").map { Exclusion(path: $0.path, codes: $0.codes) },
      referenceLayer: try values.vectorLayerIfGiven("referenceLayer")?.text,
      groupFields: try values.names("groupField"),
      groupLayer: try values.layerFieldIfGiven("groupLayer").map {
        GroupLayer(source: $0.layer.text, field: $0.field)
      },
      breaks: try Breaks(values.choice("breaks")), resamples: try values.integer("resamples"),
      skipsPlacebo: try values.flag("skipPlacebo"), seriesProblems: seriesProblems)
    var found = crossProblems(values)
    // The years that were found in a folder are no setting: the check asks for them.
    if isListed, let known = self.years { found += problems(years: known, at: values.place(of:)) }
    if !found.isEmpty { throw Problems(found) }
  }

  /// The years of the series, ascending; nil where only the file knows them.
  package var years: [Int]? {
    switch series {
    case .files(let files): files.map(\.year)
    case .stack(_, let years): years
    }
  }

  /// The years whose mean the changes are taken from, for mines without a baseline of their own: the given ones, else the
  /// first three of the series.
  /// - Parameter years: those of the series, ascending, at least one.
  package func baseline(in years: [Int]) -> ClosedRange<Int> {
    if let baseline { return baseline }
    let last = years.prefix(NepSettings.baselineLength).last ?? 0
    return (years.first ?? last)...last
  }

  /// A mine's own baseline from the text of its field: the first of three years, or the first and the last; nil for
  /// anything else. A whole number that was stored as a real one (`2005.0`) is a year.
  package static func ownBaseline(_ text: String) -> ClosedRange<Int>? {
    var text = text.withoutOuterSpaces
    if text.hasSuffix(".0") { text.removeLast(2) }
    if let year = YearNotation.year(text) { return year...(year + baselineLength - 1) }
    return YearNotation.range(text)
  }

  /// What is wrong with the settings now that the years of the series are known.
  /// - Parameters:
  ///   - years: ascending.
  ///   - place: where a parameter was given (``ParameterValues/place(of:)``); without it, its flag.
  package func problems(
    years: [Int], at place: (String) -> Place = { .commandLine("--" + Parameter.kebabCase($0)) }
  ) -> [Message] {
    let shown = YearNotation.text(years)
    let seriesID = if case .stack = series { "stack" } else { "series" }
    guard let first = years.first, let last = years.last, years.count > 1 else {
      // A pattern that finds fewer than two files has said so.
      if !seriesProblems.isEmpty { return [] }
      return [
        place(seriesID).problem(
          "series.tooFew", .nepTooFewYears.filled(["count": "\(years.count)"]), mend: .nepTooFewYearsMend)
      ]
    }
    if baselineField != nil { return [] }
    let window = baseline(in: years)
    let written = window.count == 1 ? "\(window.lowerBound)" : "\(window.lowerBound)-\(window.upperBound)"
    if !years.contains(window.lowerBound) || !years.contains(window.upperBound) {
      return [
        place("baseline").problem(
          "baseline.outside", .nepBaselineOutside.filled(["baseline": written, "years": shown]),
          mend: .nepBaselineOutsideMend)
      ]
    }
    guard window.upperBound >= last else { return [] }
    let text =
      baseline == nil
      ? Text.nepNoYearAfterThree.filled(["years": shown])
      : .nepBaselineLast.filled(["baseline": written, "last": "\(last)"])
    return [
      place("baseline").problem("baseline.last", text, mend: .nepBaselineLastMend.filled(["first": "\(first)"]))
    ]
  }

  private func crossProblems(_ values: ParameterValues) -> [Message] {
    var found: [Message] = []
    if scale == 0 {
      let written = values.texts("scale").first?.text ?? "0"
      found.append(
        values.place(of: "scale").problem(
          "scale.zero", Text.nepScaleZero.shown(written), mend: .nepScaleZeroMend))
    }
    /// As the user wrote it, with the unit that a bare number has.
    func written(_ id: String) -> String {
      let text = Text.shown(values.texts(id).first?.text ?? "")
      return text.last?.isLetter == true ? text : text + " m"
    }
    if reference == .ring, gap_m >= referenceDistance_m {
      found.append(
        values.place(of: "gap").problem(
          "gap.tooWide", .nepGapTooWide.filled(["gap": written("gap"), "distance": written("referenceDistance")]),
          mend: .nepGapTooWideMend.filled([
            "distance": written("referenceDistance"), "name": values.name(of: "referenceDistance"),
          ])))
    }
    if reference == .ring, maximumDistance_m < referenceDistance_m {
      found.append(
        values.place(of: "maximumDistance").problem(
          "maximumDistance.tooNear",
          .nepMaximumTooNear.filled([
            "maximum": written("maximumDistance"), "distance": written("referenceDistance"),
          ]),
          mend: .nepMaximumTooNearMend.filled([
            "distance": written("referenceDistance"), "name": values.name(of: "referenceDistance"),
          ])))
    }
    if let field = groupLayer?.field, groupFields.contains(field) {
      found.append(
        values.place(of: "groupLayer").problem(
          "groups.sameName", Text.nepGroupTwice.shown(field), mend: .nepGroupTwiceMend))
    }
    return found
  }
}

extension NepSettings.Breaks {
  fileprivate init(_ choice: Choice) {
    guard case .option(let name) = choice, let count = Int(name) else {
      self = .automatic
      return
    }
    self = .exactly(count)
  }
}
