import Foundation
import TestSupport

/// A tiny results folder of `nep`: four mines, eight years, two countries. Mine `b` lost most; mine 3's id tries to break
/// out of the page; mine `d` has no reference.
final class NepFixture: FixtureFolder {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }
  static let hostile = "</script><img src=x onerror=\"document.documentElement.dataset.hacked=1\"> 矿"
  static let mines = ["a", "b", hostile, "d"]
  static let years = Array(2001...2008)

  /// - Parameters:
  ///   - isIndex: no carbon, and cells that are far larger than the mines.
  ///   - noPlacebo: the note that says in both languages why there was no placebo test; nil where there was one.
  init(isIndex: Bool = false, noPlacebo: [String: String]? = nil) throws {
    temporary = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder + "/nep/maps", withIntermediateDirectories: true)
    for table in NepFixture.tables(isIndex) {
      try ("\u{FEFF}" + table.text).write(toFile: folder + "/nep/\(table.id).csv", atomically: false, encoding: .utf8)
    }
    let features = NepFixture.mines.indices.map { mine -> [String: Any] in
      let (x, y) = (112.0 + Double(mine), 39.0)
      let ring = [[x, y], [x + 0.02, y], [x + 0.02, y + 0.02], [x, y]]
      return [
        "type": "Feature", "properties": ["mine": mine], "geometry": ["type": "Polygon", "coordinates": [ring]],
      ]
    }
    try write(["type": "FeatureCollection", "features": features], to: "nep/maps/mines.geojson")
    var summary = NepFixture.summary(isIndex)
    if let noPlacebo {
      try FileManager.default.removeItem(atPath: folder + "/nep/placebo.csv")
      let tables = summary["tables"] as? [[String: Any]]
      summary["tables"] = tables?.filter { $0["id"] as? String != "placebo" }
      summary["messages"] = [["id": "nep.placebo.none", "severity": "note", "text": noPlacebo]]
    }
    try write(summary, to: "nep/summary.json")
    try write(["nep": ["version": "0.3.0", "seed": 1]], to: "run.json")
  }

  private func write(_ object: [String: Any], to file: String) throws {
    try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  /// Relative change of mines a, b and the third, g C/m²/yr: from 2004 on +10, −60 and −20.
  static func change(_ mine: Int, _ year: Int) -> Double? {
    mine == 3 ? nil : year < 2004 ? 0 : [10.0, -60, -20][mine]
  }

  private static func quoted(_ field: String) -> String {
    "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private static func shown(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func tables(_ isIndex: Bool) -> [(id: String, text: String)] {
    let unit = isIndex ? "index" : "gC_per_m2_yr"
    let carbon = isIndex ? "" : "relative_change_tC_per_yr,"
    var mineYear =
      "mine,year,area_km2,valid_coverage,mine_\(unit),reference_\(unit),mine_change_\(unit),reference_change_\(unit),"
      + "relative_change_\(unit),loss_\(unit),\(carbon)mine_pixels,mine_standard_error,reference_pixels,"
      + "reference_standard_error,relative_change_p05,relative_change_p95,reference_distance_km,flag\n"
    for (mine, id) in mines.enumerated() {
      for year in years {
        let change = change(mine, year)
        let own = 100 + (change ?? 0)
        let flags = (isIndex ? ["coarse_cells"] : []) + (mine == 3 ? ["no_reference"] : [])
        let fields: [String] =
          [quoted(id), "\(year)", "2.0", "1.0", "\(own)", change == nil ? "" : "100.0", "\(own - 100)"]
          + [change == nil ? "" : "0.0", shown(change), shown(change.map { -$0 })]
          + (isIndex ? [] : [shown(change.map { $0 * 2 })])
          + ["8.5", "1.5", change == nil ? "" : "300.0", change == nil ? "" : "0.5"]
          + [shown(change.map { $0 - 4 }), shown(change.map { $0 + 4 }), change == nil ? "" : "5.0"]
          + [flags.joined(separator: ";")]
        mineYear += fields.joined(separator: ",") + "\n"
      }
    }
    return [
      ("mine_year", mineYear), ("group_year", groupYear(isIndex)), ("trend", trend(isIndex)),
      ("phases", phases(isIndex)),
      ("placebo", placebo(unit)),
      ("reconciliation", "check,group_field,group,year,expected,found,unit,difference,tolerance,closes\n"),
    ]
  }

  private static func groupYear(_ isIndex: Bool) -> String {
    let unit = isIndex ? "index" : "gC_per_m2_yr"
    func three(_ name: String) -> String { "\(name),\(name)_p05,\(name)_p95" }
    let totals = ["net_GgC_per_yr", "gross_gain_GgC_per_yr", "gross_loss_GgC_per_yr"]
    let names =
      (isIndex ? [] : totals) + [
        "share_losing_percent", "relative_change_by_area_\(unit)", "relative_change_by_mine_\(unit)",
      ]
    var text =
      "group_field,group,year,mines,mines_with_change,area_km2,area_with_change_km2,clusters,"
      + names.map(three).joined(separator: ",")
      + ",mine_change_by_area_\(unit),reference_change_by_area_\(unit),mine_by_area_\(unit),reference_by_area_\(unit),interval\n"
    for (field, group) in [("*", "*"), ("country", "China"), ("country", "India")] {
      for year in years {
        // Three mines of 2 km²: (10 − 60 − 20) × 2 t C/yr = −0.14 Gg C/yr; mean −70 / 3.
        let isAfter = year >= 2004
        let values: [Double] =
          (isIndex ? [] : isAfter ? [-0.14, 0.02, 0.16] : [0, 0, 0]) + (isAfter ? [66.7, -23.3, -23.3] : [0, 0, 0])
        text += "\(field),\(group),\(year),4,3,8.0,6.0,3,"
        text += values.map { "\($0),\($0 - 0.01),\($0 + 0.01)" }.joined(separator: ",")
        text += ",\(isAfter ? -23.3 : 0.0),0.0,\(isAfter ? 76.7 : 100.0),100.0,too_narrow\n"
      }
    }
    return text
  }

  private static func series(_ isIndex: Bool) -> [String] {
    let unit = isIndex ? "index" : "g C/m2/yr"
    return mines.enumerated().map { mine, id in "mine,,\(quoted(id)),\(mine == 3 ? "mine" : "relative_change"),\(unit)"
    }
      + [
        "group,*,*,relative_change,\(unit)",
        "group,*,*,\(isIndex ? "mine" : "net_total"),\(isIndex ? unit : "Gg C/yr")",
      ]
  }

  private static func trend(_ isIndex: Bool) -> String {
    "level,group_field,id,series,unit,years,first_year,last_year,mk_s,mk_variance,mk_z,mk_p,mk_tau_b,"
      + "hamed_rao_variance,hamed_rao_z,hamed_rao_p,sen_slope_per_yr,sen_intercept,mean,peak_year,peak,trough_year,trough\n"
      + series(isIndex).map {
        "\($0),8,2001,2008,-15,60.0,-1.8,0.0313,-0.5,90.0,-1.5,0.0417,-4.25,2.0,-37.5,2001,0.0,2004,-60.0\n"
      }
      .joined()
  }

  private static func phases(_ isIndex: Bool) -> String {
    "level,group_field,id,series,unit,breaks,bic,phase,from_year,to_year,mean,slope_per_yr,r_squared,change_percent\n"
      + series(isIndex).map { "\($0),1,12.5,1,2001,2003,0.0,0.0,,\n\($0),1,12.5,2,2004,2008,-60.0,0.0,,0.0\n" }.joined()
  }

  private static func placebo(_ unit: String) -> String {
    let mean = "mean_by_area_\(unit)"
    return "year,mines,\(mean),\(mean)_p05,\(mean)_p95,standard_deviation_\(unit),share_outside_interval_percent\n"
      + years.map { "\($0),3,0.5,-1.0,2.0,3.0,9.5\n" }.joined()
  }

  private static func summary(_ isIndex: Bool) -> [String: Any] {
    func text(_ english: String, _ chinese: String) -> [String: String] { ["en": english, "zh": chinese] }
    let facts: [String: Any] = [
      "variable": isIndex ? "index" : "nep", "unit": isIndex ? "index" : "g C/m2/yr", "reference": "ring",
      "baseline": "2001–2003", "mines": 5, "minesAnalysed": 4, "belowMinimumArea": 1, "outside": 0, "withReference": 3,
      "withoutReference": 1, "widened": 0, "coarse": isIndex ? 4 : 0, "overlapping": 0, "overlapArea_km2": 0,
      "clusters": 3, "cellSize_m": isIndex ? 50_000 : 463, "valuesOutsideRange": isIndex ? 0 : 7,
      "validRangeLow": -2_000,
      "validRangeHigh": 3_000, "groupFields": ["country"], "hasPlacebo": true, "lastYear": 2008,
    ]
    return [
      "schema": 1, "analysis": "nep", "version": "0.3.0", "name": hostile, "title": text("Productivity", "矿区生产力"),
      "years": years, "periods": [], "zones": [],
      "headline": [
        [
          "id": "netTotal", "title": text("Net", "净"), "value": -0.14, "low": -0.15, "high": -0.13, "coverage": 0.9,
          "unit": isIndex ? "index" : "Gg C/yr", "from": 2008, "source": text("nep", "nep"), "strength": "design",
        ]
      ],
      "tables": ["mine_year", "group_year", "trend", "phases", "placebo", "reconciliation"].map {
        ["id": $0, "file": "\($0).csv", "title": text($0, "表 " + $0), "columns": []] as [String: Any]
      },
      "assumptions": [], "messages": [], "facts": ["nep": facts],
    ]
  }
}
