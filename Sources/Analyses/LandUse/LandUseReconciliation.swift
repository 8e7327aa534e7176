internal import Geospatial
internal import LandUse
internal import Messages
internal import Quantities

/// What must add up, worked out twice on different ways, and what was left out.
///
/// A check closes when its two sides differ by at most 10⁻⁹ of its gross terms (start + end).
struct LandUseReconciliation {
  struct Check {
    let id: String
    let years: (from: Int, to: Int)?
    let pool: CarbonPool?
    /// nil for an amount that is only reported.
    let expected: Double?
    let found: Double
    let unit: String
    let gross: Double

    var tolerance: Double? { expected == nil ? nil : LandUseReconciliation.relativeTolerance * abs(gross) }
    var closes: Bool {
      guard let expected, let tolerance else { return true }
      return abs(found - expected) <= tolerance
    }
  }

  static let relativeTolerance = 1e-9

  private(set) var checks: [Check] = []

  init(_ result: LandUseResult, gridArea: AreaSum) {
    let tally = result.tally
    let common = tally.commonValidArea.hectares.value
    add("grid_area", nil, nil, gridArea.hectares.value, common + tally.maskedArea.hectares.value, "ha")
    report("masked_area", nil, tally.maskedArea.hectares.value)
    for (date, year) in result.years.enumerated() {
      report("valid_area", (year, year), tally.validArea(date: date).hectares.value)
    }
    for period in result.plan.periods.indices {
      let years = (result.fromYear(period), result.toYear(period))
      let matrix = result.matrices[period]
      let starts = (0..<matrix.size).map { matrix.start($0).hectares.value }.reduce(0, +)
      let ends = (0..<matrix.size).map { matrix.end($0).hectares.value }.reduce(0, +)
      add("area_in_equals_area_out", years, nil, starts, ends, "ha")
      add("matrix_equals_common_area", years, nil, common, matrix.total.hectares.value, "ha")
      let types = FunctionalAreaType.allCases.map { result.functionalAreas[period][$0].hectares.value }.reduce(0, +)
      add("area_types_equal_common_area", years, nil, common, types, "ha")
    }
    for summary in result.trajectories {
      let year = result.years[summary.date]
      add(
        "statuses_equal_common_area", (year, year), nil, common,
        summary.rows.map { $0.area.hectares.value }.reduce(0, +), "ha")
    }
    addCarbon(result)
  }

  private mutating func addCarbon(_ result: LandUseResult) {
    guard let balances = result.balances else { return }
    for (period, balance) in balances.enumerated() {
      let years = (result.fromYear(period), result.toYear(period))
      let total = balance.total
      let gross = total.start.value + total.end.value
      for pool in balance.pools {
        addStocks(result, period, pool, gross: pool.start.value + pool.end.value)
      }
      add(
        "change_equals_sum_of_pools", years, .total, total.carbon.change.value,
        balance.pools.dropLast(balance.pools.count > 1 ? 1 : 0).map { $0.carbon.change.value }.reduce(0, +), "t C",
        gross: gross)
      add(
        "change_equals_sum_of_transitions", years, .total, total.carbon.change.value,
        balance.transitions.map { $0.carbon.change.value }.reduce(0, +), "t C", gross: gross)
      add(
        "change_equals_sum_of_area_types", years, .total, total.carbon.change.value,
        balance.areaTypes.map { $0.carbon.change.value }.reduce(0, +), "t C", gross: gross)
    }
    if balances.count > 1, let whole = balances.last {
      add(
        "change_equals_sum_of_periods", (result.fromYear(result.overall), result.toYear(result.overall)), .total,
        whole.total.carbon.change.value, balances.dropLast().map { $0.total.carbon.change.value }.reduce(0, +), "t C",
        gross: whole.total.start.value + whole.total.end.value)
    }
  }

  /// The change from class areas × densities, where no soil is carried from class to class.
  private mutating func addStocks(_ result: LandUseResult, _ period: Int, _ pool: PoolChange, gross: Double) {
    guard let densities = result.densities, !densities.carriesSoil else { return }
    let matrix = result.matrices[period]
    func stock(_ area: (Int) -> AreaSum) -> Double {
      (0..<matrix.size).map { index in
        let hectares = area(index).hectares.value
        guard hectares > 0 else { return 0 }
        return hectares * (densities.held_tC_per_ha(pool.pool, index, result.plan.states) ?? .nan)
      }.reduce(0, +)
    }
    add(
      "change_equals_difference_of_stocks", (result.fromYear(period), result.toYear(period)), pool.pool,
      stock(matrix.end) - stock(matrix.start), pool.carbon.change.value, "t C", gross: gross)
  }

  private mutating func add(
    _ id: String, _ years: (Int, Int)?, _ pool: CarbonPool?, _ expected: Double, _ found: Double, _ unit: String,
    gross: Double? = nil
  ) {
    checks.append(
      Check(
        id: id, years: years.map { (from: $0.0, to: $0.1) }, pool: pool, expected: expected, found: found, unit: unit,
        gross: gross ?? abs(expected) + abs(found)))
  }

  private mutating func report(_ id: String, _ years: (Int, Int)?, _ area_ha: Double) {
    checks.append(
      Check(
        id: id, years: years.map { (from: $0.0, to: $0.1) }, pool: nil, expected: nil, found: area_ha, unit: "ha",
        gross: 0))
  }

  /// Adds the rows to a table.
  func append(to writer: inout TableWriter, lead: [Cell]) throws {
    for check in checks {
      try writer.append(
        lead + [
          .text(check.id), Cell(check.years?.from), Cell(check.years?.to), Cell(check.pool?.rawValue),
          Cell(check.expected), .double(check.found), .text(check.unit), Cell(check.expected.map { check.found - $0 }),
          Cell(check.tolerance), check.expected == nil ? .missing : Cell(check.closes),
        ])
    }
  }

  /// - Throws: ``Failure`` naming the first check that doesn't close: its numbers mustn't be believed.
  func demandClosing(zone: String) throws(Failure) {
    guard let open = checks.first(where: { !$0.closes }) else { return }
    throw Failure(
      "reconciliation.open", place: Text(verbatim: zone),
      Text.reconciliationOpen.filled([
        "check": open.id, "expected": "\(open.expected ?? .nan)", "found": "\(open.found)", "unit": open.unit,
        "years": open.years.map { "\($0.from)–\($0.to)" } ?? "",
      ]))
  }
}
