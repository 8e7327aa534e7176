import Foundation
import Geospatial
import Messages
import Productivity
import TestSupport
import Testing

@testable import Analyses

@Suite struct NepOutcomeTests {
  private func written<Result>(
    _ fixture: NepOutcomeFixture, threads: Int = 1, _ body: (String, Summary) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let summary = try fixture.outcome(threads: threads).write(into: StagingFolder(path: folder))
      return try body(folder, summary)
    }
  }

  private func rows(_ path: String, _ columns: [String]) throws -> [[String]] {
    try TableReader(required: columns).read(path).rows.map { $0.cells.map(\.text) }
  }

  private func header(_ path: String) throws -> String {
    let text = String(decoding: try readBytes(path).dropFirst(3), as: UTF8.self)
    return String(text.prefix { $0 != "\n" })
  }

  @Test func `the table of mines by year has the columns that were promised, and what is unknown is empty`() throws {
    try written(NepOutcomeFixture()) { folder, _ in
      let expected =
        "mine,year,area_km2,valid_coverage,mine_gC_per_m2_yr,reference_gC_per_m2_yr,mine_change_gC_per_m2_yr,reference_change_gC_per_m2_yr,relative_change_gC_per_m2_yr,loss_gC_per_m2_yr,relative_change_tC_per_yr,mine_pixels,mine_standard_error,reference_pixels,reference_standard_error,relative_change_p05,relative_change_p95,reference_distance_km,flag"
      let names = try header("\(folder)/mine_year.csv")
      #expect(names == expected)
      let table = try rows("\(folder)/mine_year.csv", expected.split(separator: ",").map(String.init))
      #expect(table.count == 3 * 4)
      // (100 − 100) − (150 − 120) = −30 g/m²/yr; × 2 km² = −60 t/yr
      #expect(
        table[3].prefix(11) == [
          "安太堡, \"a\"", "2003", "2.0", "1.0", "100.0", "150.0", "0.0", "30.0", "-30.0", "30.0", "-60.0",
        ])
      // b has no valid cell in 2002, and its reference still has: nothing is zero.
      #expect(table[6].prefix(11) == ["b", "2002", "4.0", "0.0", "", "80.0", "", "0.0", "", "", ""])
      #expect(table[6].last == "low_coverage;low_baseline_coverage")
      #expect(table[11].last == "no_reference")
    }
  }

  @Test func `an index has no carbon in any column, unit or headline`() throws {
    try written(NepOutcomeFixture(.index)) { folder, summary in
      let names = try header("\(folder)/mine_year.csv")
      #expect(
        names
          == "mine,year,area_km2,valid_coverage,mine_index,reference_index,mine_change_index,reference_change_index,relative_change_index,loss_index,mine_pixels,mine_standard_error,reference_pixels,reference_standard_error,relative_change_p05,relative_change_p95,reference_distance_km,flag"
      )
      for table in summary.tables {
        #expect(table.columns.allSatisfy { !$0.name.contains("C_per") && $0.unit?.contains(" C") != true })
      }
      #expect(summary.headline.allSatisfy { !$0.unit.contains("C") })
      #expect(summary.headline.contains { $0.id == "meanByArea" && $0.unit == "index" })
      #expect(summary.facts.nep?.unit == "index")
    }
  }

  @Test func `group_year has the columns that were promised`() {
    #expect(
      NepTableLayout(hasCarbon: true).groupYear.columns.map(\.name).joined(separator: ",")
        == "group_field,group,year,mines,mines_with_change,area_km2,area_with_change_km2,clusters,net_GgC_per_yr,net_GgC_per_yr_p05,net_GgC_per_yr_p95,gross_gain_GgC_per_yr,gross_gain_GgC_per_yr_p05,gross_gain_GgC_per_yr_p95,gross_loss_GgC_per_yr,gross_loss_GgC_per_yr_p05,gross_loss_GgC_per_yr_p95,share_losing_percent,share_losing_percent_p05,share_losing_percent_p95,relative_change_by_area_gC_per_m2_yr,relative_change_by_area_gC_per_m2_yr_p05,relative_change_by_area_gC_per_m2_yr_p95,relative_change_by_mine_gC_per_m2_yr,relative_change_by_mine_gC_per_m2_yr_p05,relative_change_by_mine_gC_per_m2_yr_p95,mine_change_by_area_gC_per_m2_yr,reference_change_by_area_gC_per_m2_yr,mine_by_area_gC_per_m2_yr,reference_by_area_gC_per_m2_yr,interval"
    )
  }

  @Test func `every table is written with the columns of its layout, and each column has a title in both languages`()
    throws
  {
    for hasCarbon in [true, false] {
      for table in NepTableLayout(hasCarbon: hasCarbon).all {
        #expect(Set(table.columns.map(\.name)).count == table.columns.count)
        for column in table.columns {
          #expect(!column.title.en.isEmpty && !column.title.zh.isEmpty && !column.title.en.contains("{"))
        }
        #expect(!table.about.en.contains("\n"))
      }
    }
    try written(NepOutcomeFixture()) { folder, summary in
      #expect(
        summary.tables.map(\.id) == ["mine_year", "group_year", "trend", "phases", "placebo", "reconciliation"])
      for table in summary.tables {
        let names = try header("\(folder)/\(table.file)")
        #expect(names == table.columns.map(\.name).joined(separator: ","))
      }
    }
  }

  @Test func `totals of groups are those of their mines, and the reconciliation closes`() throws {
    try written(NepOutcomeFixture()) { folder, summary in
      let groups = try rows("\(folder)/group_year.csv", NepTableLayout(hasCarbon: true).groupYear.columns.map(\.name))
      let last = try #require(groups.first { $0[0] == "*" && $0[2] == "2003" })
      // −30 × 2 + 10 × 4 = −20 t/yr = −0.02 Gg/yr
      #expect(abs((Double(last[8]) ?? .nan) + 0.02) < 1e-12)
      let checks = try rows(
        "\(folder)/reconciliation.csv", NepTableLayout(hasCarbon: true).reconciliation.columns.map(\.name))
      #expect(checks.allSatisfy { $0.last == "true" || $0.last == "" })
      #expect(
        Set(checks.map { $0[0] }).isSuperset(of: ["mines_of_layer", "gain_less_loss_is_net", "groups_equal_whole_net"]))
      #expect(summary.tables.last?.rows == checks.count)
    }
  }

  @Test func `mines that went missing on the way fail the run`() throws {
    let fixture = NepOutcomeFixture()
    var run = fixture.run
    run.mines += 1
    let reconciliation = NepReconciliation(try fixture.result(), run, rows: 12)
    let failure = #expect(throws: Failure.self) { try reconciliation.demandClosing() }
    #expect(failure?.message.text.en.contains("mines_of_layer") == true)
    #expect(throws: Failure.self) {
      try NepReconciliation(fixture.result(), fixture.run, rows: 11).demandClosing()
    }
  }

  @Test func `the summary names net, gross, share, both means, trend and placebo, and reads back`() throws {
    try written(NepOutcomeFixture()) { _, summary in
      let values = Dictionary(uniqueKeysWithValues: summary.headline.map { ($0.id, $0) })
      // c has no reference.
      #expect(values["minesAnalysed"]?.value == 3 && values["minesWithValue"]?.value == 2)
      // −0.02 Gg C = −20 t C × 44/12
      #expect(abs((values["netCO2"]?.value ?? 0) + 20.0 * 44 / 12) < 1e-9)
      #expect(values["grossLoss"].map { abs($0.value - 0.06) < 1e-12 } == true)
      #expect(values["grossGain"].map { abs($0.value - 0.04) < 1e-12 } == true)
      #expect(values["shareLosing"]?.value == 50)
      // −20 / 6 and (−30 + 10) / 2
      #expect(values["meanByArea"].map { abs($0.value + 20.0 / 6) < 1e-12 } == true)
      #expect(values["meanByMine"]?.value == -10)
      #expect(values["placeboMean"] != nil)
      let facts = try #require(summary.facts.nep)
      #expect(facts.baseline == "2000–2001" && facts.mines == 6 && facts.minesAnalysed == 3)
      #expect(facts.withReference == 2 && facts.withoutReference == 1 && facts.clusters == 2)
      #expect(facts.valuesOutsideRange == 10 && facts.overlapArea_km2 == 0.25)
      let said = Set(values.keys)
      for assumption in summary.assumptions { #expect(said.isSuperset(of: assumption.affects)) }
      #expect(Set(summary.assumptions.map(\.id)).count == summary.assumptions.count)
      let bytes = try JSONText.bytes(of: summary)
      #expect(try JSONText.value(Summary.self, from: bytes) == summary)
    }
  }

  @Test func `mines without a value are counted by their reasons, which add up`() throws {
    func text(_ fixture: NepOutcomeFixture) throws -> Text? {
      try fixture.outcome().notes.first { $0.id == "nep.withoutChange" }?.text
    }
    let compared = try #require(try text(NepOutcomeFixture(lastOfB: nil)))
    #expect(
      compared.en
        == "mines without a relative change in 2003, in no total of that year: 2 of 3; of these 1 without a reference, 1 with too few valid cells in that year"
    )
    #expect(compared.zh == "2003 年没有相对变化、不计入该年总量的矿区：3 个中有 2 个；其中没有参照的 1 个，该年有效像元不足的 1 个")
    let alone = try #require(try text(NepOutcomeFixture(reference: .none, lastOfB: nil)))
    #expect(
      alone.en
        == "mines without a change since the baseline in 2003: 1 of 3; of these 1 with too few valid cells in that year"
    )
    #expect(alone.zh == "2003 年没有相对基准期变化值的矿区：3 个中有 1 个；其中该年有效像元不足的 1 个")
    // The note on mines without a reference says it all.
    #expect(try text(NepOutcomeFixture()) == nil)
  }

  @Test func `shared land counts twice where there is something that it counts in`() throws {
    func text(_ fixture: NepOutcomeFixture, isCountedTwice: Bool = true) throws -> String? {
      var run = fixture.run
      run.overlaps[0].isCountedTwice = isCountedTwice
      return NepNotes(settings: fixture.settings, result: try fixture.result(), run: run).all
        .first { $0.id == "nep.overlaps" }?.text.en
    }
    #expect(
      try text(NepOutcomeFixture())?.hasSuffix("0.25 km², counts twice in totals of groups and in means by area")
        == true)
    #expect(try text(NepOutcomeFixture(.index))?.hasSuffix("0.25 km², counts twice in means by area") == true)
    #expect(try text(NepOutcomeFixture(reference: .none))?.hasSuffix("counts twice in means by area") == true)
    #expect(try text(NepOutcomeFixture(), isCountedTwice: false)?.hasSuffix("so none counts twice") == true)
  }

  @Test(arguments: [
    NepOutcomeFixture(reference: .none), NepOutcomeFixture(isCoarse: true), NepOutcomeFixture(.index, isCoarse: true),
  ])
  func `without a comparison nothing is said about an effect of mining`(_ fixture: NepOutcomeFixture) throws {
    try written(fixture) { folder, summary in
      #expect(
        summary.headline.map(\.id)
          == ["minesAnalysed", "area", "minesWithValue", "mineByArea", "mineChangeByArea", "trendMine"])
      #expect(
        summary.headline.filter { !$0.source.zh.contains("多边形") }.allSatisfy { !$0.source.en.contains("reference") })
      // What comparisons rest on applies to nothing; the mines' own changes count from the baseline.
      let comparisons = [
        "differenceInDifferences", "parallelTrends", "referenceDistance", "maximumDistance", "gap", "noMatch",
      ]
      #expect(summary.assumptions.allSatisfy { !comparisons.contains($0.id) && !$0.affects.isEmpty })
      #expect(summary.assumptions.first { $0.id == "baseline" }?.affects == ["mineChangeByArea"])
      // (100 × 2 + 60 × 4 + 77 × 1) / 7
      #expect(summary.headline.first { $0.id == "mineByArea" }.map { abs($0.value - 517.0 / 7) < 1e-9 } == true)
      let notes = try fixture.outcome().notes
      #expect(notes.contains { $0.id == (fixture.reference == .none ? "nep.withoutReference" : "nep.noEffect") })
      #expect(notes.contains { $0.id == "nep.coarseCells" } == fixture.isCoarse)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/placebo.csv"))
      #expect(summary.assumptions.allSatisfy { $0.id != "bootstrap" })
    }
  }
}
