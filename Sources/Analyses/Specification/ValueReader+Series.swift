import Messages

extension ValueReader {
  /// The rasters of a series by year, or the pattern that stands for them; every problem of every date at once.
  func series(_ values: [GivenValue]) throws(Problems) -> SeriesInput {
    guard case .rasterSeries(let least, _) = parameter.kind else { mistaken("raster series") }
    if values.count == 1, isPattern(values[0]) { return .pattern(try pattern(values[0])) }
    var found: [Message] = []
    var paths: [Int: String] = [:]
    for given in values {
      if isPattern(given) {
        found += problem(given, "series.patternNotAlone", .seriesPatternNotAlone, .seriesPatternNotAloneMend).messages
        continue
      }
      do throws(Problems) {
        let (year, text) = try dated(given)
        let path = try path(text, at: given)
        if let other = paths[year] {
          found.append(
            given.place.problem(
              "series.yearRepeated",
              .seriesYearRepeated.filled(["year": "\(year)", "first": Text.shown(other), "second": Text.shown(path)]),
              mend: .seriesYearRepeatedMend))
        }
        paths[year] = path
      } catch {
        found += error.messages
      }
    }
    if values.count < least, let first = values.first, found.isEmpty || !takesPattern {
      found.append(
        first.place.problem(
          "series.tooFew", .seriesTooFew.filled(["count": "\(values.count)", "least": "\(least)"]),
          mend: .seriesTooFewMend))
    }
    if !found.isEmpty { throw Problems(found) }
    return .files(paths.sorted { $0.key < $1.key }.map { DatedRaster(year: $0.key, path: $0.value) })
  }

  /// A year, or the years from one to another.
  func yearRange(_ given: GivenValue) throws(Problems) -> ClosedRange<Int> {
    guard case .yearRange = parameter.kind else { mistaken("range of years") }
    guard let range = YearNotation.range(given.text) else {
      throw problem(given, "years.notRange", .yearsNotRange, .yearRangeMend)
    }
    return range
  }

  /// Years and ranges of years, ascending; every problem at once.
  func years(_ values: [GivenValue]) throws(Problems) -> [Int] {
    guard case .years = parameter.kind else { mistaken("years") }
    var found: [Message] = []
    var years: Set<Int> = []
    for given in values {
      for piece in pieces(given.text) {
        guard let range = YearNotation.range(piece.withoutOuterSpaces) else {
          found.append(given.place.problem("years.notRange", Text.yearsNotRange.shown(piece), mend: .yearsMend))
          continue
        }
        let twice = years.intersection(range)
        if !twice.isEmpty {
          found.append(
            given.place.problem(
              "years.repeated", .yearsRepeated.filled(["years": YearNotation.text(twice.sorted())]),
              mend: .yearsRepeatedMend))
        }
        years.formUnion(range)
      }
    }
    if !found.isEmpty { throw Problems(found) }
    return years.sorted()
  }

  private var takesPattern: Bool {
    if case .rasterSeries(_, .some) = parameter.kind { true } else { false }
  }

  /// Whether it is meant as a pattern. What begins with a year and an equals sign is one file, whatever its name is.
  func isPattern(_ given: GivenValue) -> Bool {
    guard takesPattern, given.key == nil, given.text.contains(SeriesPattern.placeholder) else { return false }
    guard let sign = given.text.firstIndex(of: "=") else { return true }
    return YearNotation.year(given.text[..<sign]) == nil
  }

  func pattern(_ given: GivenValue) throws(Problems) -> SeriesPattern {
    let path = try path(given)
    guard given.text.ranges(of: SeriesPattern.placeholder).count == 1 else {
      throw problem(given, "series.patternTwice", .seriesPatternTwice, .seriesPatternMend)
    }
    let name = given.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard name.contains(SeriesPattern.placeholder) else {
      throw problem(given, "series.patternInFolder", .seriesPatternInFolder, .seriesPatternMend)
    }
    return SeriesPattern(given.text, path: path, at: given.place)
  }

  /// The year and the path of one member of a series.
  private func dated(_ given: GivenValue) throws(Problems) -> (year: Int, path: String) {
    guard let (key, path) = halves(given, atLast: false) else {
      throw problem(
        given, "series.noYear", .seriesNoYear, takesPattern ? .seriesNoYearPatternMend : .seriesNoYearMend)
    }
    guard let year = YearNotation.year(key) else {
      throw Problems([
        given.place.problem("series.notYear", Text.seriesNotYear.shown(key), mend: .seriesNotYearMend)
      ])
    }
    if takesPattern, path.contains(SeriesPattern.placeholder) {
      throw problem(given, "series.patternWithYear", .seriesPatternWithYear, .seriesPatternNotAloneMend)
    }
    return (year, path)
  }
}
