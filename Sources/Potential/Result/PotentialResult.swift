public import Statistics

/// What each mine could win back, what drives the target, what groups of mines come to, and which strategy suits each mine.
///
/// Every number is the same for any number of threads and any order of the predictors; the only chance in it is that of the forest and of
/// the bootstrap, which the seed determines.
///
/// **What a potential means.** The frontier is a quantile of the target among mines that are alike in the predictors. So whatever scatters
/// for reasons that no predictor tells (weather, errors of the product, management) is potential for those below it: over the mines that
/// were learnt from, the mean potential is about the mean noise floor by construction, whether that scatter is chance or neglect. The
/// data can't tell the two apart. If it is chance alone, nothing can be won; even then the part above the floor, which is cut at 0 mine by
/// mine, comes to about 0.38 residual standard deviations on average under normal scatter at q = 0.9 (φ(a) + a·Φ(a) with a = z − c, z =
/// 1.2816, c = 1.3289): it ranks mines, it doesn't prove a gain.
public struct PotentialResult: Sendable {
  public let mines: [PotentialMine]
  public let groupFields: [String]
  /// With the mode, the threshold and the blocks of the model.
  public let options: PotentialOptions
  public let model: PotentialModel
  /// In the order of the mines.
  public let rows: [MinePotential]
  /// All mines first, then the values of each field in the order of the fields, sorted by their Unicode scalars.
  public let groups: [PotentialGroup]
  public let drivers: Drivers
  /// In the order of the mines.
  public let strategies: [MineStrategy]
  /// Of the potentials above 0, in the target's unit; nil where there is none.
  public let medianPotential: Double?
  /// Fewer than 30 blocks were learnt from: the bootstrap draws mines, and its intervals are too narrow where neighbours are alike.
  public let clustersAreMines: Bool
  /// Categories of mines that the model couldn't learn, because only mines that weren't learnt from have them; such mines have the role
  /// `missing`.
  public let unseenCategories: [UnseenCategory]

  /// Asks a model about mines.
  ///
  /// - Parameters:
  ///   - mines: those that the model has learnt from, others, or both: a mine is known again by its id and its predictors
  ///   - groupFields: names of the groups of the mines
  ///   - predictors: a row a mine, of the same names and kinds as the model's
  ///   - options: quantile, resamples, seed, threads, importance; the rest is the model's
  ///   - hasCarbon: the target is g C/m²/yr; an index has no totals
  /// - Throws: ``PotentialProblems`` with all that doesn't fit; `Interrupted`.
  public init(
    mines: [PotentialMine], groupFields: [String], predictors: FeatureTable, model: PotentialModel,
    options: PotentialOptions, strategies: StrategyTable, hasCarbon: Bool, progress: PotentialProgress? = nil
  ) throws {
    precondition(mines.count == predictors.rowCount, "a row of predictors for each mine")
    precondition(mines.allSatisfy { $0.groups.count == groupFields.count }, "a value for each group field")
    precondition((0.5..<1).contains(options.quantile) && options.resamples >= 1 && options.threads >= 1)
    let options = model.settled(options)
    let watch = StageWatch(progress)
    let asked = try AskedMines(mines, predictors, model, options)
    let clusters = BootstrapClusters(model, asked, options)
    drivers = try Drivers.measured(model, options, watch)
    let found = try MineRows(asked, model, clusters, options, watch)
    let totals = GroupTotals(mines, found.rows, clusters, options, hasCarbon: hasCarbon)
    groups = try totals.groups(fields: groupFields, found.samples, watch)
    let median = StrategyTable.median(found.rows)
    self.strategies = strategies.strategies(mines: mines, rows: found.rows, median: median)
    medianPotential = median
    rows = found.rows
    clustersAreMines = clusters.areMines
    unseenCategories = asked.unseen
    self.mines = mines
    self.groupFields = groupFields
    self.options = options
    self.model = model
  }
}
