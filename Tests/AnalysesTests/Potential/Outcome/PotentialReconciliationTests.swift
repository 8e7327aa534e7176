import Messages
import Potential
import TestSupport
import Testing

@testable import Analyses

@Suite struct PotentialReconciliationTests {
  private func reconciliation(
    _ fixture: PotentialOutcomeFixture, rows: Int = 5, isTrained: Bool = true
  ) -> PotentialReconciliation {
    PotentialReconciliation(
      fixture.figures, fixture.run, rows: rows, hasCarbon: fixture.variable.isCarbon, isTrained: isTrained)
  }

  private func open(_ fixture: PotentialOutcomeFixture, rows: Int = 5) -> String? {
    do throws(Failure) {
      try reconciliation(fixture, rows: rows).demandClosing()
      return nil
    } catch {
      #expect(error.message.id == "reconciliation.open" && !error.message.text.zh.isEmpty)
      return error.message.text.en.split(separator: " ").first.map(String.init)
    }
  }

  @Test(arguments: [ProductivityVariable.nep, .index]) func `what adds up closes`(
    _ variable: ProductivityVariable
  ) throws {
    #expect(open(try PotentialOutcomeFixture(variable)) == nil)
    #expect(open(try PotentialOutcomeFixture(variable, mode: .threshold)) == nil)
  }

  @Test func `the table of checks says what was expected, found and allowed`() throws {
    try withTemporaryFolder { folder in
      let entry = try reconciliation(PotentialOutcomeFixture()).write(into: StagingFolder(path: folder))
      let columns = entry.columns.map(\.name)
      #expect(
        columns == [
          "check", "group_field", "group", "expected", "found", "unit", "difference", "tolerance", "closes",
        ])
      let checks = try TableReader(required: columns).read("\(folder)/reconciliation.csv").rows.map {
        $0.cells.map(\.text)
      }
      #expect(checks.allSatisfy { $0.last == "true" || $0.last == "" })
      #expect(checks[0] == ["mines_of_layer", "*", "*", "5.0", "5.0", "mines", "0.0", "5e-09", "true"])
      #expect(checks.contains { $0[0] == "mines_missing" && $0[3].isEmpty && $0[4] == "1.0" && $0[8].isEmpty })
      #expect(checks.contains { $0[0] == "group_total" && $0[2] == "X" && $0[4] == "0.06" })
      #expect(
        Set(checks.map { $0[0] }).isSuperset(of: [
          "mines_selected", "mines_learnt_from", "group_potential", "group_noise_floor", "groups_equal_whole_total",
        ]))
    }
  }

  @Test func `mines that went missing on the way fail the run`() throws {
    var fixture = try PotentialOutcomeFixture()
    #expect(open(fixture, rows: 4) == "rows_of_potential")
    fixture.run.mines = 6
    #expect(open(fixture) == "mines_of_layer")
    fixture = try PotentialOutcomeFixture()
    fixture.run.area_km2 = 12.1
    #expect(open(fixture) == "area_of_layer")
  }

  @Test func `a selection that isn't that of the rows fails, unless an older run made it`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.report.selection.training = 2
    #expect(open(fixture) == "mines_learnt_from")
    #expect(throws: Never.self) { try reconciliation(fixture, isTrained: false).demandClosing() }
    fixture = try PotentialOutcomeFixture()
    fixture.figures.report.selection.poorQuality = 0
    #expect(open(fixture) == "mines_selected")
  }

  @Test func `a total that isn't that of its mines fails`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.groups[1].total_GgC_per_yr?.value = 0.0600001
    #expect(open(fixture) == "group_total")
    fixture = try PotentialOutcomeFixture()
    fixture.figures.groups[0].potentialByArea?.value = 15
    #expect(open(fixture) == "group_potential")
    fixture = try PotentialOutcomeFixture()
    fixture.figures.rows[1].noiseFloor = 9
    #expect(open(fixture) == "group_noise_floor")
    fixture = try PotentialOutcomeFixture()
    fixture.figures.rows[2].isInside = true
    #expect(open(fixture) == "group_mines_outside")
  }

  @Test func `groups that lost a mine fail`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.groups.removeLast()
    #expect(open(fixture) == "groups_equal_whole_mines")
  }
}
