internal import LandUse
internal import Messages
internal import Quantities

/// Everything that follows from one tally: of the whole or of a zone.
struct LandUseResult: Sendable {
  let plan: CountingPlan
  let years: [Int]
  let densities: CarbonDensityTable?
  let tally: LandUseTally
  /// By period of the plan.
  let matrices: [TransferMatrix]
  let functionalAreas: [FunctionalAreas]
  /// nil without densities.
  let balances: [CarbonBalance]?
  /// By date, from the second.
  let trajectories: [TrajectorySummary]

  init(_ tally: LandUseTally, _ inputs: LandUseInputs, draws: CarbonDraws?) throws {
    plan = inputs.plan
    years = inputs.years
    densities = inputs.densities
    self.tally = tally
    let plan = inputs.plan
    let flows = plan.periods.indices.map { tally.flows($0, plan) }
    matrices = flows.map { TransferMatrix($0, plan.states) }
    functionalAreas = matrices.map { FunctionalAreas($0, plan.legend, inputs.rules) }
    balances = try inputs.densities.map { densities in
      try flows.map { try CarbonBalance($0, plan.states, plan.legend, densities, inputs.rules, draws: draws) }
    }
    trajectories = (1..<plan.dates).map { TrajectorySummary(tally, plan, date: $0) }
  }

  func fromYear(_ period: Int) -> Int { years[plan.periods[period].from] }
  func toYear(_ period: Int) -> Int { years[plan.periods[period].to] }
  func duration_yr(_ period: Int) -> Double { Double(toYear(period) - fromYear(period)) }

  /// Periods between neighbouring dates.
  var consecutive: Range<Int> { 0..<plan.dates - 1 }

  /// The period from the first to the last date.
  var overall: Int { plan.periods.count - 1 }
}
