internal import Geospatial
internal import Messages
internal import Productivity

/// Writes the tables of `minesink nep` except the reconciliation.
struct NepTables {
  let result: NepResult
  let layout: NepTableLayout
  let threads: Int

  /// - Parameter threads: make the rows of mines; they don't change the file.
  init(_ result: NepResult, threads: Int = 1) {
    self.result = result
    layout = NepTableLayout(hasCarbon: result.options.hasCarbon)
    self.threads = threads
  }

  private var hasCarbon: Bool { result.options.hasCarbon }

  /// What writes the tables after that of ``writeMineYears(into:)``, each apart from the others, in the order of the reference page; no
  /// placebo table without a test.
  var parts: [@Sendable (StagingFolder) throws -> Summary.TableEntry] {
    var parts: [@Sendable (StagingFolder) throws -> Summary.TableEntry] = [
      { try writeGroupYears(into: $0) }, { try writeTrends(into: $0) }, { try writePhases(into: $0) },
    ]
    if !result.placebo.isEmpty { parts.append { try writePlacebo(into: $0) } }
    return parts
  }

  // MARK: Mines by year

  /// Mines whose rows are made at once by one thread.
  private static let batch = 512

  /// A million rows: several threads make them, a few batches at a time, and they are written in order.
  /// - Returns: what the report needs to know of the table.
  /// - Throws: ``Failure`` naming path and cause; ``Interrupted``.
  func writeMineYears(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.mineYear, into: folder)
    var next = 0
    while next < result.mines.count {
      try Interruption.check()
      let end = min(result.mines.count, next + Self.batch * max(1, threads) * 2)
      let starts = Array(stride(from: next, to: end, by: Self.batch))
      let made = try Parallel.map(starts, threads: threads) { start in
        rows(ofMines: start..<min(end, start + Self.batch))
      }
      for rows in made { try writer.append(rows) }
      next = end
    }
    return try writer.close()
  }

  private func rows(ofMines mines: Range<Int>) -> TableRows {
    var rows = TableRows(columns: layout.mineYear.columns.count, capacity: mines.count * result.years.count * 260)
    var flags: [Set<MineFlag>: [UInt8]] = [:]
    for index in mines {
      let mine = result.mines[index]
      let id = TableRows.encoded(mine.id)
      for year in result.rows[index] {
        let flag = flags[year.flags] ?? TableRows.encoded(Self.words(year.flags))
        flags[year.flags] = flag
        rows.add(encoded: id)
        rows.add(year.year)
        rows.add(mine.area_km2)
        rows.add(year.validCoverage)
        rows.add(year.mine)
        rows.add(year.reference)
        rows.add(year.mineChange)
        rows.add(year.referenceChange)
        rows.add(year.relativeChange)
        rows.add(year.loss)
        if hasCarbon { rows.add(year.total_tC_per_yr(area_km2: mine.area_km2)) }
        rows.add(year.minePixels)
        rows.add(year.mineStandardError)
        rows.add(year.referencePixels)
        rows.add(year.referenceStandardError)
        rows.add(year.low)
        rows.add(year.high)
        rows.add(mine.referenceDistance_km)
        rows.add(encoded: flag)
        rows.endRow()
      }
    }
    return rows
  }

  /// Flags in their order, joined with `;`; nil without any.
  static func words(_ flags: Set<MineFlag>) -> String? {
    flags.isEmpty ? nil : flags.sorted().map(\.rawValue).joined(separator: ";")
  }

  // MARK: Groups, trends, phases, placebo

  private static func cells(_ estimate: GroupEstimate?) -> [Cell] {
    [Cell(estimate?.value), Cell(estimate?.low), Cell(estimate?.high)]
  }

  private func writeGroupYears(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.groupYear, into: folder)
    for group in result.groups {
      for year in group.years {
        var row: [Cell] = [
          .text(group.field), .text(group.group), .integer(year.year), .integer(year.mines),
          .integer(year.minesWithChange), .double(year.area_km2), .double(year.areaWithChange_km2),
          .integer(year.clusters),
        ]
        if hasCarbon {
          row += Self.cells(year.net_GgC_per_yr) + Self.cells(year.grossGain_GgC_per_yr)
          row += Self.cells(year.grossLoss_GgC_per_yr)
        }
        row += Self.cells(year.shareLosing_percent) + Self.cells(year.relativeChangeByArea)
        row += Self.cells(year.relativeChangeByMine)
        row += [
          Cell(year.mineChangeByArea), Cell(year.referenceChangeByArea), Cell(year.mineByArea),
          Cell(year.referenceByArea), .text(year.interval.rawValue),
        ]
        try writer.append(row)
      }
    }
    return try writer.close()
  }

  private static func cells(_ subject: TrendSubject, _ series: TrendSeries, _ unit: String) -> [Cell] {
    [
      .text(subject.level.rawValue), Cell(subject.groupField), .text(subject.id), .text(series.rawValue), .text(unit),
    ]
  }

  private func writeTrends(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.trend, into: folder)
    for trend in result.trends {
      try writer.append(
        Self.cells(trend.subject, trend.series, trend.unit) + [
          .integer(trend.years), .integer(trend.firstYear), .integer(trend.lastYear), .integer(trend.mannKendallS),
          .double(trend.mannKendallVariance), .double(trend.mannKendallZ), .double(trend.mannKendallP),
          Cell(trend.tauB), .double(trend.hamedRaoVariance), Cell(trend.hamedRaoZ), Cell(trend.hamedRaoP),
          .double(trend.senSlope_per_yr), .double(trend.senIntercept), .double(trend.mean),
          .integer(trend.peak.year), .double(trend.peak.value), .integer(trend.trough.year),
          .double(trend.trough.value),
        ])
    }
    return try writer.close()
  }

  private func writePhases(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.phases, into: folder)
    for phase in result.phases {
      try writer.append(
        Self.cells(phase.subject, phase.series, phase.unit) + [
          .integer(phase.breaks), Cell(phase.bic), .integer(phase.phase), .integer(phase.fromYear),
          .integer(phase.toYear), .double(phase.mean), Cell(phase.slope_per_yr), Cell(phase.rSquared),
          Cell(phase.change_percent),
        ])
    }
    return try writer.close()
  }

  private func writePlacebo(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.placebo, into: folder)
    for year in result.placebo {
      try writer.append(
        [.integer(year.year), .integer(year.mines)] + Self.cells(year.meanByArea) + [
          Cell(year.standardDeviation), Cell(year.shareOutsideInterval_percent),
        ])
    }
    return try writer.close()
  }
}
