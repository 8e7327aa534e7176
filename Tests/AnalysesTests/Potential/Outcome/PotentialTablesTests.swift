import Messages
import Potential
import TestSupport
import Testing

@testable import Analyses

@Suite struct PotentialTablesTests {
  private func written<Result>(
    _ fixture: PotentialOutcomeFixture, threads: Int = 1, _ body: (String, Summary) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let summary = try fixture.outcome(threads: threads).write(into: StagingFolder(path: folder))
      return try body(folder, summary)
    }
  }

  private func header(_ path: String) throws -> String {
    let bytes = try readBytes(path)
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    return String(String(decoding: bytes.dropFirst(3), as: UTF8.self).prefix { $0 != "\n" })
  }

  private func rows(_ path: String) throws -> [[String]] {
    try TableReader(required: try header(path).split(separator: ",").map(String.init)).read(path).rows.map {
      $0.cells.map(\.text)
    }
  }

  // MARK: Mines

  private static let mines =
    "mine,country,area_km2,longitude,latitude,role,current_gC_per_m2_yr,predicted_gC_per_m2_yr,attainable_gC_per_m2_yr,attainable_p05_gC_per_m2_yr,attainable_p95_gC_per_m2_yr,prediction_p05_gC_per_m2_yr,prediction_p95_gC_per_m2_yr,potential_gC_per_m2_yr,potential_p05_gC_per_m2_yr,potential_p95_gC_per_m2_yr,noise_floor_gC_per_m2_yr,potential_above_noise_gC_per_m2_yr,potential_tC_per_yr,dissimilarity,inside,driver_1,driver_1_contribution,driver_2,driver_2_contribution,driver_3,driver_3_contribution,strategy,strategy_on,not_assessable,climate_zone,grade,stage,flag"

  @Test func `the table of mines has the columns that were promised, and what is unknown is empty`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/potential.csv")
      #expect(
        names == Self.mines)
      let table = try rows("\(folder)/potential.csv")
      // 30 g/m²/yr × 2 km² = 60 t/yr
      #expect(
        table[0] == [
          "安太堡, \"a\"", "X", "2.0", "112.0", "39.0", "training", "100.0", "105.0", "130.0", "120.0", "145.0", "70.0",
          "135.0", "30.0", "15.0", "50.0", "12.0", "18.0", "60.0", "0.25", "yes", "soc", "8.0", "rain", "-3.0", "", "",
          "R1", "aridity=0.31; hazard=yes", "R0: plan; stage: stage", "semi_arid", "general", "", "",
        ])
      // A potential of 0 is a figure; one that isn't known is none.
      #expect(table[1][13] == "0.0" && table[1][18] == "0.0")
      let nothing = [String](repeating: "", count: 11)
      #expect(Array(table[2][5...20]) == ["predicted", "50.0", "55.0"] + nothing + ["2.5", "no"])
      #expect(table[2].last == "outside_applicability;coarse_cells")
      #expect(table[2][29] == "R0: plan; R2: potential, soil" && table[2][27].isEmpty)
      #expect(Array(table[3][5...20]) == ["missing", "60.0"] + nothing + ["", "", ""])
      #expect(table[3].last == "missing_predictor: rain;missing_predictor: rock")
      #expect(table[4][6].isEmpty && table[4][8] == "90.0" && table[4][13].isEmpty && table[4].last == "no_target")
    }
  }

  @Test func `an index has no carbon in any column, unit or headline`() throws {
    try written(PotentialOutcomeFixture(.index)) { folder, summary in
      let names = try header("\(folder)/potential.csv")
      #expect(
        names == Self.mines.replacing("_gC_per_m2_yr", with: "_index").replacing("potential_tC_per_yr,", with: ""))
      for table in summary.tables {
        #expect(table.columns.allSatisfy { !$0.name.contains("C_per") && !$0.name.contains("CO2") })
        #expect(table.columns.allSatisfy { $0.unit?.contains("C") != true })
      }
      #expect(summary.headline.allSatisfy { !$0.unit.contains("C") && !$0.id.hasPrefix("total") })
      #expect(summary.headline.contains { $0.id == "potentialByArea" && $0.unit == "index" })
      #expect(summary.assumptions.allSatisfy { !["carbonDioxide", "unit"].contains($0.id) })
      #expect(summary.facts.potential?.unit == "index")
    }
  }

  @Test func `a group field that is called like a column gets another name in table and layer`() {
    let layout = PotentialTableLayout(hasCarbon: true, groupFields: ["Stage", "country"])
    #expect(layout.mines.columns[1...2].map(\.name) == ["Stage_group", "country"])
    #expect(layout.mines.columns[1].title.en == "Stage")
  }

  // MARK: Groups

  @Test func `groups have means, totals as carbon and as CO2, and their bounds`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let estimates = [
        "potential_by_area", "potential_above_noise_by_area", "noise_floor_by_area", "potential_by_mine",
        "current_by_area", "attainable_by_area",
      ].flatMap { name in ["", "_p05", "_p95"].map { "\(name)\($0)_gC_per_m2_yr" } }
      let totals = ["total,GgC", "total,MtCO2", "above_noise,GgC"].flatMap { pair -> [String] in
        let parts = pair.split(separator: ",")
        return ["", "_p05", "_p95"].map { "\(parts[0])\($0)_\(parts[1])_per_yr" }
      }
      let share = ["", "_p05", "_p95"].map { "share_without_potential\($0)_percent" }
      let expected =
        [
          "group_field", "group", "mines", "mines_with_potential", "mines_outside", "area_km2",
          "area_with_potential_km2", "clusters",
        ] + estimates + totals + share + ["interval"]
      let names = try header("\(folder)/groups.csv")
      #expect(
        names == expected.joined(separator: ","))
      let table = try rows("\(folder)/groups.csv").map { Dictionary(uniqueKeysWithValues: zip(expected, $0)) }
      let whole = table[0]
      #expect(whole["mines"] == "5" && whole["mines_with_potential"] == "2" && whole["mines_outside"] == "1")
      #expect(
        whole["potential_by_area_gC_per_m2_yr"] == "10.0" && whole["potential_by_area_p95_gC_per_m2_yr"] == "19.0")
      // 0.06 Gg C × 44/12 = 0.22 Gg CO2 = 0.00022 Mt CO2
      #expect(whole["total_MtCO2_per_yr"].flatMap(Double.init).map { abs($0 - 0.00022) < 1e-15 } == true)
      #expect(
        whole["total_p05_MtCO2_per_yr"].flatMap(Double.init).map { abs($0 - 0.024 * 44 / 12_000) < 1e-15 } == true)
      #expect(whole["above_noise_GgC_per_yr"] == "0.036" && whole["interval"] == "too_narrow")
      // One cluster has no bounds: empty, not zero.
      #expect(table[1]["group"] == "X" && table[1]["potential_by_area_p05_gC_per_m2_yr"] == "")
      #expect(table[1]["interval"] == "none")
    }
  }

  @Test func `mode threshold has no noise floor: its cells are empty`() throws {
    try written(PotentialOutcomeFixture(mode: .threshold)) { folder, summary in
      let names = try header("\(folder)/groups.csv").split(separator: ",").map(String.init)
      let whole = Dictionary(uniqueKeysWithValues: zip(names, try rows("\(folder)/groups.csv")[0]))
      #expect(whole["noise_floor_by_area_gC_per_m2_yr"] == "" && whole["above_noise_GgC_per_yr"] == "")
      #expect(whole["total_GgC_per_yr"] == "0.06")
      #expect(summary.headline.allSatisfy { !$0.id.contains("oise") })
      #expect(summary.headline.first { $0.id == "total" }?.title.en.contains("biased") == true)
      #expect(summary.facts.potential?.label.en.contains("upper-tail conditional, biased") == true)
    }
  }

  // MARK: The model

  @Test func `importance says how much worse the forest does, and whether the threshold suits`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/importance.csv")
      #expect(
        names
          == "kind,name,predictors,increase,deviation,scaled,trees_using,trees,associated,trees_unconditioned,trees_impossible,mean_cells,advice"
      )
      let table = try rows("\(folder)/importance.csv")
      // 40, 0, 20: mean 20, standard deviation √((400 + 400 + 0)/2) = 20
      #expect(table[0] == ["permutation", "rain", "rain", "20.0", "20.0", "1.0", "2", "3", "", "", "", "", ""])
      #expect(table[2] == ["grouped", "climate", "rain;spei", "2.0", "2.0", "1.0", "2", "3", "", "", "", "", ""])
      #expect(
        table[3] == [
          "conditional", "rain", "rain", "40.0", "40.0", "1.0", "2", "3", "soc;spei", "0", "0", "3.5", "none",
        ])
    }
  }

  @Test func `response curves stand point by point`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/response.csv")
      #expect(
        names == "kind,predictor,value,effect,p05,p95,rows")
      // Parts −1 and −3: mean −2, quantiles (type 7) −3 + 0.05 × 2 = −2.9 and −1.1
      let table = try rows("\(folder)/response.csv")
      #expect(
        table == [
          ["ale", "rain", "300.0", "-2.0", "-2.9", "-1.1", "2"], ["ale", "rain", "500.0", "2.0", "1.1", "2.9", "3"],
          ["partial_dependence", "rain", "400.0", "71.0", "70.1", "71.9", "5"],
        ])
    }
  }

  @Test func `predictors are summed up, categories without numbers`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/predictors.csv")
      #expect(
        names == "predictor,source,kind,unit,mines_with_value,minimum,mean,maximum,missing")
      // (400 + 500 + 300 + 450) / 4 = 412.5
      let table = try rows("\(folder)/predictors.csv")
      #expect(
        table == [
          ["rain", "rain.tif", "numbers", "mm/yr", "4", "300.0", "412.5", "500.0", "1"],
          ["rock", "@mine-type:rock", "categories", "", "4", "", "", "", "1"],
          ["soc", "soc.tif", "numbers", "", "5", "1.0", "4.0", "10.0", "0"],
        ])
    }
  }

  // MARK: Strategies

  @Test func `strategies are counted by group, and those passed over are counted apart`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/strategies.csv")
      #expect(
        names
          == "group_field,group,rule,mines,area_km2,mines_percent,area_percent,not_assessable_mines,mines_with_undecided_earlier_rule"
      )
      let table = try rows("\(folder)/strategies.csv")
      // a (2 km²) and b (4 km²) of 5 mines, 12 km²
      #expect(table[0] == ["*", "*", "R0", "0", "0.0", "0.0", "0.0", "3", "0"])
      // R0 stands before R1 and couldn't be decided for a and b.
      #expect(table[1] == ["*", "*", "R1", "2", "6.0", "40.0", "50.0", "0", "2"])
      #expect(table[2] == ["*", "*", "R2", "0", "0.0", "0.0", "0.0", "1", "0"])
      // d and e come under the rule for all others with every earlier rule decided.
      #expect(table[3][2...3] == ["R5", "2"] && table[3].last == "0")
      #expect(table[4][2...4] == ["none", "1", "1.0"] && table[4][7...] == ["", "1"])
      #expect(table[5][0...3] == ["country", "X", "R0", "0"] && table[5][7...] == ["1", "0"])
      #expect(table.count == 3 * 5)
    }
  }

  @Test func `the rules stand in the results as table and byte for byte`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let names = try header("\(folder)/rules.csv")
      #expect(
        names == "kind,id,title_en,title_zh,condition,measures_en,measures_zh,source,source_zh,strength")
      let table = try rows("\(folder)/rules.csv")
      #expect(
        table[0] == [
          "rule", "R0", "Behind plan", "落后于计划", "plan: {is: below_plan}", "reassess; replant", "重新评估；补植", "seed 003",
          "种子 003", "design",
        ])
      #expect(table[4][0...1] == ["climate", "semi_arid"])
      #expect(try readBytes("\(folder)/strategies.yaml") == Array("rules: []\n".utf8))
    }
  }

  // MARK: All

  @Test func `every table is written with the columns of its layout, and each column has a title in both languages`()
    throws
  {
    for hasCarbon in [true, false] {
      for table in PotentialTableLayout(hasCarbon: hasCarbon).all {
        #expect(Set(table.columns.map(\.name)).count == table.columns.count)
        for column in table.columns {
          #expect(!column.title.en.isEmpty && !column.title.zh.isEmpty && !column.title.en.contains("{"))
        }
        #expect(!table.about.en.contains("\n") && !table.about.zh.isEmpty)
      }
    }
    try written(PotentialOutcomeFixture()) { folder, summary in
      #expect(summary.tables.map(\.id) == PotentialTableLayout(hasCarbon: true).all.map(\.id))
      for table in summary.tables {
        let names = try header("\(folder)/\(table.file)")
        #expect(
          names == table.columns.map(\.name).joined(separator: ","))
      }
    }
  }

  @Test func `any number of threads gives the same bytes`() throws {
    func files(_ threads: Int) throws -> [String: [UInt8]] {
      try written(PotentialOutcomeFixture(), threads: threads) { folder, _ in
        try snapshot(folder)
      }
    }
    #expect(try files(1) == files(3))
  }
}
