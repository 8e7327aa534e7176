internal import Messages

/// What must add up, worked out twice on different ways.
///
/// A check closes when its two sides differ by at most 10⁻⁹ of its gross terms (of a net total: gains and losses).
struct ReconciliationChecks {
  struct Check {
    let id: String
    let field: String
    let group: String
    let year: Int?
    /// nil for an amount that is only reported.
    let expected: Double?
    let found: Double
    let unit: String
    let gross: Double

    var tolerance: Double? { expected == nil ? nil : ReconciliationChecks.relativeTolerance * abs(gross) }
    var closes: Bool {
      guard let expected, let tolerance else { return true }
      return abs(found - expected) <= tolerance
    }
  }

  static let relativeTolerance = 1e-9
  /// Field and name of the group of all mines.
  static let whole = "*"

  private(set) var checks: [Check] = []

  mutating func add(
    _ id: String, expected: Double, found: Double, _ unit: String, gross: Double, field: String = whole,
    group: String = whole, year: Int? = nil
  ) {
    checks.append(
      Check(
        id: id, field: field, group: group, year: year, expected: expected, found: found, unit: unit, gross: gross))
  }

  mutating func addCount(
    _ id: String, expected: Int, found: Int, unit: String = "mines", field: String = whole, group: String = whole,
    year: Int? = nil
  ) {
    add(
      id, expected: Double(expected), found: Double(found), unit, gross: Double(expected), field: field, group: group,
      year: year)
  }

  /// An amount that there is nothing to hold against.
  mutating func report(_ id: String, _ amount: Double, _ unit: String, year: Int? = nil) {
    checks.append(
      Check(
        id: id, field: Self.whole, group: Self.whole, year: year, expected: nil, found: amount, unit: unit, gross: 0))
  }

  /// - Parameter table: its columns are check, group_field, group, year (where `hasYears`), expected, found, unit,
  ///   difference, tolerance, closes.
  /// - Throws: ``Failure`` naming path and cause.
  func write(_ table: Table, hasYears: Bool, into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(table, into: folder)
    for check in checks {
      try writer.append(
        [.text(check.id), .text(check.field), .text(check.group)] + (hasYears ? [Cell(check.year)] : []) + [
          Cell(check.expected), .double(check.found), .text(check.unit), Cell(check.expected.map { check.found - $0 }),
          Cell(check.tolerance), check.expected == nil ? .missing : Cell(check.closes),
        ])
    }
    return try writer.close()
  }

  /// - Throws: ``Failure`` naming the first check that doesn't close: its numbers mustn't be believed.
  func demandClosing() throws(Failure) {
    guard let open = checks.first(where: { !$0.closes }) else { return }
    throw Failure(
      "reconciliation.open", place: Text(verbatim: "\(open.field) \(open.group)"),
      Text.reconciliationOpen.filled([
        "check": open.id, "expected": "\(open.expected ?? .nan)", "found": "\(open.found)", "unit": open.unit,
        "years": open.year.map { "\($0)" } ?? "",
      ]))
  }
}
