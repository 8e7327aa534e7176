/// What the model of potentials is at, in the order of the work.
public enum PotentialStage: String, Sendable, Hashable, CaseIterable {
  /// Settings of the forest are compared. Pieces: forests.
  case search
  /// Mines are left out and predicted. Pieces: forests.
  case validation
  /// The forest is grown. Pieces: trees.
  case training
  /// Predictors are shuffled. Pieces: trees, of each kind of importance anew.
  case importance
  /// Response curves. Pieces: predictors.
  case responses
  /// How far mines are from what was learnt from. Pieces: mines.
  case applicability
  /// What mines could attain. Pieces: packs of mines, learnt from and others anew.
  case frontier
  /// Totals of groups. Pieces: samples of the bootstrap.
  case groups
}

/// Hears how many of how many pieces of a stage are done, on any thread, several at once.
public typealias PotentialProgress = @Sendable (_ stage: PotentialStage, _ done: Int, _ total: Int) -> Void
