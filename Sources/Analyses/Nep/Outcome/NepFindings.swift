internal import Messages
internal import Productivity

/// What a run found out about its inputs as a whole.
struct NepFindings {
  let settings: NepSettings
  let result: NepResult
  let run: NepRun
  /// Whether an effect of mining can be spoken of: there is a mine with a relative change whose cells aren't far larger than
  /// itself.
  let hasEffect: Bool

  init(settings: NepSettings, result: NepResult, run: NepRun) {
    self.settings = settings
    self.result = result
    self.run = run
    hasEffect = result.mines.indices.contains { index in
      !result.mines[index].flags.contains(.coarseCells) && result.rows[index].contains { $0.relativeChange != nil }
    }
  }

  /// Whether a row has the change that the headline is about: against the reference, or the mine's own without an effect.
  func hasChange(_ row: MineYear) -> Bool { (hasEffect ? row.relativeChange : row.mineChange) != nil }

  /// The place of the last year in which any mine has such a change: the headline's year.
  var lastYear: Int? {
    result.years.indices.last { year in result.rows.contains { hasChange($0[year]) } }
  }

  /// Mines with a flag in any year.
  func count(_ flag: MineFlag) -> Int {
    result.mines.indices.filter { index in
      result.mines[index].flags.contains(flag) || result.rows[index].contains { $0.flags.contains(flag) }
    }.count
  }

  /// Clusters of overlapping rings among the mines that have a reference.
  var clusters: Int {
    Set(
      result.mines.indices.filter { index in
        result.rows[index].contains { $0.referenceChange != nil }
      }.map { result.mines[$0].cluster }
    ).count
  }

  /// Values that lie outside the valid range, over all years.
  private var outsideRange: ClosedRange<Double>? {
    run.cells.compactMap(\.outsideRange).reduce(nil) { known, next in
      known.map { min($0.lowerBound, next.lowerBound)...max($0.upperBound, next.upperBound) } ?? next
    }
  }

  /// What makes the outcome worthless: no value at all, or more values that can't be than values that can. The latter is a wrong
  /// scale or unit, whereas a fill value that wasn't declared is one number and only counted.
  var problems: [Message] {
    let valid = run.cells.reduce(0) { $0 + $1.valid }
    let outside = run.valuesOutside
    if valid == 0, outside == 0, !run.cells.isEmpty, !result.mines.isEmpty {
      return [.problem("nep.noValue", place: Text(verbatim: seriesFlag), .nepNoValue, mend: .nepNoValueMend)]
    }
    guard let range = outsideRange, outside > valid, valid == 0 || range.lowerBound < range.upperBound else {
      return []
    }
    let (id, text) =
      valid == 0 ? ("nep.allOutsideRange", Text.nepAllOutside) : ("nep.mostOutsideRange", .nepMostOutside)
    return [
      .problem(
        id, place: Text(verbatim: seriesFlag),
        text.filled([
          "count": "\(outside)", "all": "\(outside + valid)", "low": ShortNumbers.number(range.lowerBound),
          "high": ShortNumbers.number(range.upperBound),
          "range": ShortNumbers.range(settings.validRange ?? CellScreen.conceivable),
        ]), mend: NepRangeAdvice(settings: settings).mend(allOutside: range))
    ]
  }

  private var seriesFlag: String { if case .stack = settings.series { "--stack" } else { "--series" } }
}
