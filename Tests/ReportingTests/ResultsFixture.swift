import Foundation
import TestSupport

/// A tiny results folder: two classes, two dates, one zone, names that try to break out of the page.
///
/// Whole area 30 ha: 10 ha arable stay, 15.25 ha arable become dump, 4.75 ha dump stay.
/// Carbon: 15.25 ha x (0 - 87.11 t C/ha) = -1328.4275 t C.
final class ResultsFixture {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }

  static let hostile = "</script><img src=x onerror=\"document.documentElement.dataset.hacked=1\">Mine & 矿 <b>"
  static let change_tC = -1328.4275

  static let tables: [(file: String, text: String)] = [
    (
      "transitions.csv",
      """
      zone,from_year,to_year,from_code,from_name,to_code,to_name,area_ha,share_percent
      *,1986,2018,1,\(quoted(hostile)),1,\(quoted(hostile)),10.0,33.333333333333336
      *,1986,2018,1,\(quoted(hostile)),10,Dump,15.25,50.833333333333336
      *,1986,2018,10,Dump,1,\(quoted(hostile)),0.0,0.0
      *,1986,2018,10,Dump,10,Dump,4.75,15.833333333333334
      \(quoted(hostile)),1986,2018,1,\(quoted(hostile)),10,Dump,7.5,100.0

      """
    ),
    (
      "functional_areas.csv",
      """
      zone,from_year,to_year,area_type,area_ha,share_percent
      *,1986,2018,invariant,10.0,33.333333333333336
      *,1986,2018,emission_control,15.25,50.833333333333336
      *,1986,2018,unassigned,4.75,15.833333333333334

      """
    ),
    (
      "carbon_change.csv",
      """
      zone,from_year,to_year,pool,start_tC,end_tC,change_tC,change_tC_p05,change_tC_p50,change_tC_p95,change_tCO2,change_tCO2_p05,change_tCO2_p95,change_tC_per_yr
      *,1986,2018,above,,,,,,,,,,
      *,1986,2018,total,2199.5275,871.1,-1328.4275,-1400.125,-1330.0625,-1250.5,-4870.900833333333,-5133.791666666667,-4585.166666666667,-41.513359375

      """
    ),
    (
      "reconciliation.csv",
      """
      zone,check,from_year,to_year,pool,expected,found,unit,difference,tolerance,closes
      *,area_in_equals_area_out,1986,2018,,30.0,30.0,ha,0.0,3e-08,true

      """
    ),
  ]

  init() throws {
    temporary = try TemporaryFolder()
    let landuse = folder + "/landuse"
    try FileManager.default.createDirectory(atPath: landuse + "/maps", withIntermediateDirectories: true)
    for table in ResultsFixture.tables {
      try ("\u{FEFF}" + table.text).write(toFile: landuse + "/" + table.file, atomically: false, encoding: .utf8)
    }
    try Data(base64Encoded: ResultsFixture.picture).map {
      try $0.write(to: URL(fileURLWithPath: landuse + "/maps/a.png"))
    }
    try write(ResultsFixture.summary, to: "landuse/summary.json")
    try write(
      ["landuse": ["version": "0.1.0", "seed": 1, "command": ["minesink", ResultsFixture.hostile]]], to: "run.json")
  }

  func write(_ object: [String: Any], to file: String) throws {
    let path = folder + "/" + file
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: path))
  }

  /// Adds an analysis that the page has no chapter for.
  func addUnknownAnalysis() throws {
    try FileManager.default.createDirectory(atPath: folder + "/nep", withIntermediateDirectories: true)
    try "\u{FEFF}year,nep_gC_per_m2_yr\n2000,120.5\n2001,\n"
      .write(toFile: folder + "/nep/yearly.csv", atomically: false, encoding: .utf8)
    try write(
      [
        "schema": 1, "analysis": "nep", "title": ResultsFixture.text("Productivity", "生产力"),
        "tables": [["id": "yearly", "file": "yearly.csv", "title": ResultsFixture.text("Yearly", "逐年")]],
      ], to: "nep/summary.json")
  }

  private static func quoted(_ field: String) -> String {
    "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private static func text(_ english: String, _ chinese: String) -> [String: String] {
    ["en": english, "zh": chinese]
  }

  /// One red pixel.
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

  private static var summary: [String: Any] {
    let legend: [[String: Any]] = [["label": text(hostile, hostile), "colour": "#ff0000"]]
    return [
      "schema": 1, "analysis": "landuse", "version": "0.1.0", "name": hostile,
      "title": text("Land use", "土地利用"), "years": [1986, 2018], "periods": [[1986, 2018]], "zones": [hostile],
      "headline": [
        [
          "id": "carbonChange", "title": text("Carbon change", "碳变化"), "value": change_tC, "low": -1400.125,
          "high": -1250.5, "coverage": 0.9, "unit": "t C", "from": 1986, "to": 2018, "source": text("paper", "论文"),
          "strength": "memory",
        ]
      ],
      "classes": [
        ["code": 1, "name": text(hostile, hostile), "type": "arable", "colour": "#ffd37f"],
        ["code": 10, "name": text("Dump", "排土场"), "type": "dump", "colour": "#d98324"],
      ],
      "areaTypes": [["id": "emission_control", "name": text("Control", "碳排放控制区"), "colour": "#b2182b"]],
      "maps": [
        "corners": [[112.0, 39.6], [112.4, 39.6], [112.4, 39.4], [112.0, 39.4]], "width": 1, "height": 1,
        "layers": [
          [
            "id": "landuse_1986", "kind": "landuse", "title": text("Land use 1986", "1986年土地利用"), "from": 1986,
            "image": "maps/a.png", "legend": legend,
          ]
        ],
      ],
      "tables": tables.map { table in
        let id = table.file.replacing(".csv", with: "")
        return ["id": id, "file": table.file, "title": text(id, "表 " + id), "columns": []] as [String: Any]
      },
      "assumptions": [
        [
          "id": "depth", "text": text("Depth", "深度"), "value": "100", "unit": "cm", "source": text("memory", "记忆"),
          "strength": "memory", "affects": ["carbonChange"],
        ]
      ],
      "messages": [["id": "a.b", "severity": "note", "file": hostile, "text": text(hostile, hostile)]],
      "facts": ["ruledPairs": 42, "possiblePairs": 121, "scheme": "extended"],
    ]
  }
}
