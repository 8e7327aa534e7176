public import Messages
internal import Statistics
internal import Synchronization

/// What mining cost and what recovery returned: from the sums over mines and references to changes of each mine, totals of
/// groups, trends, phases, and the placebo test.
///
/// Every number is the same for any number of threads; the only chance in it is that of the bootstrap, which the seed
/// determines.
public struct NepResult: Sendable {
  public let mines: [Mine]
  /// Ascending.
  public let years: [Int]
  public let options: NepOptions
  /// By mine, then by year.
  public let rows: [[MineYear]]
  /// All mines first, then the values of each field in the order of the fields, sorted by their Unicode scalars.
  public let groups: [GroupSeries]
  /// By mine (mine, reference, relative change), then by group (the same, and the net total). Series with fewer than
  /// ``Trend/minimumYears`` values have none.
  public let trends: [TrendRow]
  /// By mine (relative change; the mine's own level where it has none), then by group (relative change and net total; the
  /// mines' level where there is no reference).
  public let phases: [PhaseRow]
  /// By year; empty where no mine has a placebo.
  public let placebo: [PlaceboYear]

  /// - Parameters:
  ///   - sums: of each mine in the order of `mines`, year by year in the order of `years`; let go of one by one where the
  ///     caller keeps no other reference
  ///   - years: ascending, none twice; gaps are allowed
  ///   - seed: of the run, for the bootstrap
  ///   - threads: ≥ 1
  ///   - progress: advanced by ``steps(_:options:)`` in all
  /// - Throws: ``Interrupted``
  public init(
    mines: [Mine], sums: consuming [MineSums], years: [Int], options: NepOptions, seed: UInt64, threads: Int = 1,
    progress: Progress? = nil
  ) throws {
    precondition(mines.count == sums.count && threads >= 1 && options.resamples >= 1)
    precondition(zip(years, years.dropFirst()).allSatisfy { $0 < $1 })
    precondition(mines.allSatisfy { $0.groups.count == options.groupFields.count })
    self.mines = mines
    self.years = years
    self.options = options

    // The sums of thousands of mines take more memory than what is made of them: each goes as it is used.
    let held = Mutex(sums.map(Optional.some))
    sums = []
    let perMine = try Parallel.map(count: mines.count, threads: threads) { index in
      let own = held.withLock { held in
        defer { held[index] = nil }
        return held[index]
      }
      guard let own else { preconditionFailure("the sums of a mine are used once") }
      let rows = MineYears.rows(mines[index], own, years: years, minimumCoverage: options.minimumCoverage)
      let placebo = PlaceboTest.changes(mines[index], own, years: years, options.minimumCoverage)
      let analysed = SeriesAnalysis(mine: mines[index].id, rows, options)
      progress?.advance()
      return (rows: rows, analysed: analysed, placebo: placebo)
    }
    rows = perMine.map(\.rows)

    let bootstrap = GroupBootstrap(options.resamples, seed: seed, threads: threads, progress: progress)
    let rows = rows
    groups = try MemberGroup.all(mines.map(\.groups), fields: options.groupFields).map { members in
      try GroupTotals.series(of: members, mines, rows, years: years, options, bootstrap)
    }
    placebo = try PlaceboTest.years(mines, perMine.map(\.placebo), years: years, bootstrap)

    let perGroup = groups.map { SeriesAnalysis(group: $0, options) }
    trends = perMine.flatMap(\.analysed.trends) + perGroup.flatMap(\.trends)
    phases = perMine.flatMap(\.analysed.phases) + perGroup.flatMap(\.phases)
  }

  /// How many times the progress of ``init(mines:sums:years:options:seed:threads:progress:)`` advances.
  public static func steps(_ mines: [Mine], options: NepOptions) -> Int64 {
    // Every group and the placebo test are resampled.
    Int64(mines.count + MemberGroup.all(mines.map(\.groups), fields: options.groupFields).count + 1)
  }

  /// All mines.
  public var whole: GroupSeries { groups[0] }

  /// What is known of a mine in the last year.
  public func lastYear(ofMine index: Int) -> MineYear? { rows[index].last }
}
