/// From the sums of one mine and its reference to the rows of `mine_year.csv`.
public enum MineYears {
  /// - Parameters:
  ///   - years: in the order of the sums
  ///   - minimumCoverage: the share of the whole polygon that valid cells must cover, 0–1
  public static func rows(_ mine: Mine, _ sums: MineSums, years: [Int], minimumCoverage: Double) -> [MineYear] {
    precondition(sums.mine.count == years.count && (sums.reference?.count ?? years.count) == years.count)
    // The years of the baseline hold every cell that is valid in all of them.
    let whole = sums.reference?.reduce(0) { max($0, $1.change.weight) } ?? 0
    return years.indices.map { place in
      row(
        mine, sums.mine[place], sums.reference?[place], year: years[place], minimumCoverage: minimumCoverage,
        wholeReference_m2: whole)
    }
  }

  private static func row(
    _ mine: Mine, _ zone: ZoneYear, _ reference: ZoneYear?, year: Int, minimumCoverage: Double,
    wholeReference_m2: Double
  ) -> MineYear {
    let coverage = share(zone.value, of: mine)
    var row = MineYear(year: year, validCoverage: coverage, minePixels: zone.value.cells, flags: mine.flags)
    if let reference {
      row.referencePixels = reference.value.cells
      if !reference.value.isEmpty {
        row.reference = reference.value.mean
        row.referenceStandardError = reference.value.standardError()
      }
    } else {
      row.flags.insert(.noReference)
    }
    if isEnough(zone.value, of: mine, minimumCoverage) {
      row.mine = zone.value.mean
      row.mineStandardError = zone.value.standardError(correlation: correlation(zone.value, reference?.value))
    } else {
      row.flags.insert(.lowCoverage)
    }
    guard year >= mine.baseline.lowerBound else {
      row.flags.insert(.beforeBaseline)
      return row
    }
    let comparable = reference.flatMap { reference in
      reference.change.isEmpty || reference.change.weight < minimumCoverage * wholeReference_m2 ? nil : reference.change
    }
    row.referenceChange = comparable?.mean
    guard isEnough(zone.change, of: mine, minimumCoverage) else {
      row.flags.insert(.lowBaselineCoverage)
      return row
    }
    row.mineChange = zone.change.mean
    if let comparable {
      let relative = RelativeChange(mine: zone.change, reference: comparable)
      row.relativeChange = relative.value
      row.low = relative.interval?.lowerBound
      row.high = relative.interval?.upperBound
    } else if reference != nil {
      row.flags.insert(.fewReferenceCells)
    }
    return row
  }

  /// Whether cells cover enough of a polygon for their mean to speak for it.
  static func isEnough(_ moments: WeightedMoments, of mine: Mine, _ minimumCoverage: Double) -> Bool {
    !moments.isEmpty && share(moments, of: mine) >= minimumCoverage
  }

  /// The share of the whole polygon under these cells; rounding may not lift it above one.
  private static func share(_ moments: WeightedMoments, of mine: Mine) -> Double {
    mine.weight_m2 > 0 ? min(1, moments.weight / mine.weight_m2) : 0
  }

  /// A mine of few cells can't tell how neighbours correlate; its reference can.
  private static func correlation(_ mine: WeightedMoments, _ reference: WeightedMoments?) -> Double? {
    mine.kishCount >= RelativeChange.ownVarianceCells
      ? mine.neighbourCorrelation ?? reference?.neighbourCorrelation
      : reference?.neighbourCorrelation ?? mine.neighbourCorrelation
  }
}
