import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct TablesKindsTests {
  private let types = ["arable", "forest", "openPit"]

  private func sheet(_ text: String) throws -> Sheet {
    let header = text.split(separator: "\n")[0].split(separator: ",").map(String.init)
    return try TableReader(required: header).read(Array(text.utf8), file: "in.csv")
  }

  private func places(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let problems as Problems {
      return problems.messages.map { "\($0.id) \($0.place?.en ?? "")" }
    } catch {
      return ["\(error)"]
    }
  }

  private func classes(_ text: String) throws -> ClassTable {
    try ClassTable(sheet(text), types: types) { types.contains($0) || $0 == "opencast" }
  }

  private func densities(_ text: String) throws -> DensityTable {
    try DensityTable(sheet(text))
  }

  @Test func `a class table gives codes, names, types and colours`() throws {
    let table = try classes(
      "code,name,type,name_zh,colour,cells_1986\n1,Arable,arable,耕地,#FFD37F,12\n0,None,nodata,,,3\n8,Pit,opencast,,,0\n"
    )
    #expect(table.rows.map(\.code) == [1, 0, 8])
    #expect(table.rows[0].nameChinese == "耕地")
    #expect(table.rows[0].colour == "#ffd37f")
    #expect(table.rows[1].isNodata && table.rows[1].nameChinese == nil && table.rows[1].colour == nil)
    #expect(table.rows[2].typeText == "opencast")
    #expect(table.rows[2].line == 4)
  }

  @Test func `counts of cells are passed over in a class table, other columns aren't`() throws {
    try withTemporaryFolder { folder in
      try writeText("code,name,type,cells_1986\n1,a,arable,7\n", "\(folder)/c.csv")
      #expect(try ClassTable("\(folder)/c.csv", types: types) { types.contains($0) }.rows.count == 1)
      try writeText("code,name,type,color\n1,a,arable,#000000\n", "\(folder)/d.csv")
      #expect(
        places { _ = try ClassTable("\(folder)/d.csv", types: types) { types.contains($0) } } == [
          "table.columnUnknown line 1, column color"
        ])
    }
  }

  @Test func `everything wrong with a class table is said at once`() {
    let found = places {
      _ = try classes("code,name,type,colour\n1,Arable,arabel,\nx,,forest,red\n1,B,forest,#12345\n,C,,\n")
    }
    #expect(
      found == [
        "table.unknownWord line 2, column type", "table.notWhole line 3, column code",
        "table.emptyCell line 3, column name", "classes.colour line 3, column colour",
        "table.duplicate line 4, column code", "classes.colour line 4, column colour",
        "table.emptyCell line 5, column code", "table.emptyCell line 5, column type",
      ])
  }

  @Test func `a wrong type says the nearest and all that are allowed`() throws {
    let error = try #require(throws: Problems.self) { try classes("code,name,type\n1,A,arabel\n") }
    #expect(error.messages[0].text.en.contains("did you mean arable?"))
    #expect(error.messages[0].mend?.en == "Allowed: arable, forest, openPit, nodata.")
    #expect(error.messages[0].mend?.zh == "允许：arable、forest、openPit、nodata。")
  }

  @Test func `densities keep the pools that are given and no others`() throws {
    let table = try densities(
      "code,above_tC_per_ha,soil_tC_per_ha,soil_tC_per_ha_low,soil_tC_per_ha_high,soil_depth_cm\n1,5.7,108.4,90,120,100\n2,0,0,,,100\n"
    )
    #expect(table.pools == [.above, .soil])
    #expect(table.rows[0].densities[.soil] == DensityTable.Density(value: 108.4, low: 90, high: 120))
    #expect(table.rows[1].densities[.soil] == DensityTable.Density(value: 0, low: nil, high: nil))
    #expect(table.rows[0].densities[.dead] == nil)
    #expect(table.rows[0].soilDepth_cm == 100)
  }

  @Test(arguments: [
    ("code\n1\n", "densities.noPool line 1"),
    ("code,total_tC_per_ha,soil_tC_per_ha\n1,5,3\n", "densities.totalAndPools line 1, column total_tC_per_ha"),
    (
      "code,vegetation_tC_per_ha,above_tC_per_ha\n1,5,3\n",
      "densities.vegetationTwice line 1, column vegetation_tC_per_ha"
    ),
    ("code,soil_tC_per_ha\n1,-1\n", "densities.negative line 2, column soil_tC_per_ha"),
    ("code,soil_tC_per_ha\n1,1000.1\n", "densities.implausible line 2, column soil_tC_per_ha"),
    ("code,soil_tC_per_ha\n1,1e999\n", "table.notNumber line 2, column soil_tC_per_ha"),
    ("code,soil_tC_per_ha\n1,\"1,5\"\n", "table.notNumber line 2, column soil_tC_per_ha"),
    ("code,soil_tC_per_ha\n1,\n", "densities.blank line 2, column soil_tC_per_ha"),
    ("code,soil_tC_per_ha\n1,5\n1,6\n", "table.duplicate line 3, column code"),
    (
      "code,soil_tC_per_ha,soil_tC_per_ha_low\n1,5,4\n", "densities.oneBound line 1, column soil_tC_per_ha_low"
    ),
    (
      "code,soil_tC_per_ha,soil_tC_per_ha_low,soil_tC_per_ha_high\n1,5,6,7\n",
      "densities.order line 2, column soil_tC_per_ha"
    ),
    (
      "code,soil_tC_per_ha,soil_tC_per_ha_low,soil_tC_per_ha_high\n1,5,3,4\n",
      "densities.order line 2, column soil_tC_per_ha"
    ),
    (
      "code,soil_tC_per_ha,soil_tC_per_ha_low,soil_tC_per_ha_high\n1,5,3,\n",
      "densities.oneBound line 2, column soil_tC_per_ha_high"
    ),
    (
      "code,soil_tC_per_ha,soil_depth_cm\n1,5,20\n2,5,100\n", "densities.soilDepths line 3, column soil_depth_cm"
    ),
    ("code,soil_tC_per_ha,soil_depth_cm\n1,5,-3\n", "densities.soilDepth line 2, column soil_depth_cm"),
  ])
  func `a density table that can't be right says where`(text: String, place: String) {
    #expect(places { _ = try densities(text) }.contains(place))
  }

  @Test func `rules are read by the types that their words mean`() throws {
    func canonical(_ word: String) -> String? { word == "opencast" ? "openPit" : types.contains(word) ? word : nil }
    let areas = ["enhancement", "unassigned"]
    let table = try RuleTable(
      sheet("from_type,to_type,area_type\nopencast,forest,enhancement\n"), types: types, areaTypes: areas,
      canonicalType: canonical)
    #expect(table.rows.map(\.fromType) == ["openPit"])
    let found = places {
      _ = try RuleTable(
        sheet(
          "from_type,to_type,area_type\nopencast,forest,enhancement\nopenPit,forest,enhancement\nx,forest,growth\n"),
        types: types, areaTypes: areas, canonicalType: canonical)
    }
    #expect(
      found == [
        "table.duplicate line 3, column from_type", "table.unknownWord line 4, column from_type",
        "table.unknownWord line 4, column area_type",
      ])
  }

  @Test func `published figures keep the digits that were printed`() throws {
    let table = try PublishedTable(
      sheet("quantity,printed,unit,source,status\na,66.70,%,Table 3,printed\nb,,ha,derived,reconstructed\n"))
    #expect(table.rows[0].printed == 66.7)
    #expect(table.rows[0].decimals == 2)
    #expect(table.rows[1].printed == nil)
    #expect(
      places {
        _ = try PublishedTable(sheet("quantity,printed,unit,source,status\na,,ha,x,printed\nb,1,ha,x,wrong\n"))
      } == ["published.noFigure line 2, column printed", "table.unknownWord line 3, column status"])
  }

  @Test func `a table that is wrong all over says fifty problems and how many more`() throws {
    let rows = (0..<80).map { "x\($0),A,arable" }.joined(separator: "\n")
    let error = try #require(throws: Problems.self) { try classes("code,name,type\n\(rows)\n") }
    #expect(error.messages.count == 51)
    #expect(error.messages.last?.text.en == "30 more problems like these.")
  }
}
