/// What shuffling a predictor within cells did to one tree.
struct ConditionalTrial: Sendable {
  let increase: Double
  let isUnconditioned: Bool
  let isImpossible: Bool
  let cells: Int
}
