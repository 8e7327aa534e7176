package import Statistics

/// What a run of `minesink potential` found out besides its result: what tables, notes and summary need of the inputs.
package struct PotentialRun: Sendable {
  /// Mines of the layer.
  package var mines: Int
  /// The ellipsoidal area of all mines of the layer, km².
  package var area_km2: Double
  /// A row a mine of the result, in their order; what is missing is NaN, or nil.
  package var predictors: FeatureTable
  /// Of predictors, by name, where it is known.
  package var units: [String: String]
  /// Of the run.
  package var seed: UInt64
  /// The run that trained the model; nil where that is this one.
  package var training: TrainingRun?

  package init(
    mines: Int, area_km2: Double, predictors: FeatureTable, units: [String: String] = [:], seed: UInt64,
    training: TrainingRun? = nil
  ) {
    self.mines = mines
    self.area_km2 = area_km2
    self.predictors = predictors
    self.units = units
    self.seed = seed
    self.training = training
  }
}
