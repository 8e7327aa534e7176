import Foundation
import TestSupport

/// A tiny results folder of `potential`: five mines in two countries. Mine `a` could win back 50 g C/m²/yr, 10 of them above the noise
/// floor; the second mine's id tries to break out of the page; `c` lies outside the area of applicability, `d` lacks a predictor and
/// `e` has no current value.
final class PotentialFixture: FixtureFolder {
  enum Kind {
    /// `targetless`: no mine has a current value.
    case carbon, index, threshold, targetless
  }

  private let temporary: TemporaryFolder
  var folder: String { temporary.path }
  static let hostile = "</script><img src=x onerror=\"document.documentElement.dataset.hacked=1\"> 矿"
  static let mines = ["a", hostile, "c", "d", "e"]
  static let predictors = ["precipitation", "soc", "x<b>"]

  init(_ kind: Kind = .carbon) throws {
    temporary = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder + "/potential/maps", withIntermediateDirectories: true)
    for table in Self.tables(kind) {
      try ("\u{FEFF}" + table.text).write(
        toFile: folder + "/potential/\(table.id).csv", atomically: false, encoding: .utf8)
    }
    let features = Self.mines.indices.map { mine -> [String: Any] in
      let (x, y) = (112.0 + Double(mine), 39.0)
      let ring = [[x, y], [x + 0.02, y], [x + 0.02, y + 0.02], [x, y]]
      return [
        "type": "Feature", "properties": ["mine": mine], "geometry": ["type": "Polygon", "coordinates": [ring]],
      ]
    }
    try write(["type": "FeatureCollection", "features": features], to: "potential/maps/mines.geojson")
    try write(Self.summary(kind), to: "potential/summary.json")
    try write(Self.model, to: "potential/model.json")
    try write(["potential": ["version": "0.4.0", "seed": 1]], to: "run.json")
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/potential/" + file)
  }

  private func write(_ object: [String: Any], to file: String) throws {
    try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  private static func quoted(_ field: String) -> String {
    "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private static func tables(_ kind: Kind) -> [(id: String, text: String)] {
    [
      ("potential", mineRows(kind)), ("groups", groups(kind)), ("importance", importance), ("response", response),
      ("strategies", strategies), ("rules", rules), ("predictors", predictorRows),
      (
        "reconciliation",
        "check,group_field,group,expected,found,unit,difference,tolerance,closes\nmines_of_layer,,,5,5,mines,0,0,true\n"
      ),
    ]
  }

  private static func mineRows(_ kind: Kind) -> String {
    let unit = kind == .index ? "_index" : "_gC_per_m2_yr"
    let densities = [
      "current", "predicted", "attainable", "attainable_p05", "attainable_p95", "prediction_p05", "prediction_p95",
      "potential", "potential_p05", "potential_p95", "noise_floor", "potential_above_noise",
    ]
    let carbon = kind == .index ? "" : "potential_tC_per_yr,"
    // The group field has numbers for names, which stay words.
    var text =
      "mine,year,area_km2,longitude,latitude,role,\(densities.map { $0 + unit }.joined(separator: ",")),\(carbon)"
      + "dissimilarity,inside,driver_1,driver_1_contribution,driver_2,driver_2_contribution,driver_3,"
      + "driver_3_contribution,strategy,strategy_on,not_assessable,climate_zone,grade,stage,flag\n"
    let noise = kind == .threshold ? "," : "40.0,10.0"
    let noNoise = kind == .threshold ? "," : "40.0,0.0"
    let numbers = [
      "20.0,35.0,70.0,66.0,74.0,-5.0,80.0,50.0,44.0,56.0,\(noise)",
      "80.0,35.0,70.0,66.0,74.0,-5.0,80.0,0.0,0.0,4.0,\(noNoise)", "20.0,35.0,,,,,,,,,,", "20.0,,,,,,,,,,,",
      ",35.0,70.0,66.0,74.0,-5.0,80.0,,,,\(kind == .threshold ? "" : "40.0"),",
    ]
    let unknown = ",35.0,70.0,66.0,74.0,-5.0,80.0,,,,40.0,"
    let roles = ["training", "holdout", "training", "missing", "predicted"]
    let flags = ["", "", "outside_applicability", "missing_predictor: soc", "low_coverage;no_target"]
    for (mine, id) in mines.enumerated() {
      // 50 g/m²/yr × 2 km² = 100 t/yr.
      let isKnown = kind != .targetless
      let total = kind == .index ? [] : [isKnown && mine == 0 ? "100.0" : isKnown && mine == 1 ? "0.0" : ""]
      let drivers =
        mine == 3 ? [String](repeating: "", count: 6) : ["precipitation", "8.5", "soc", "-3.25", "x<b>", "0.5"]
      let strategy =
        mine == 0
        ? ["R2", "potential=50; medianPotential=50", quoted("R0: plan; R1: aridity, spei"), "semi_arid", "", ""]
        : ["", "", "R0: plan", "", "", ""]
      let fields: [String] =
        [
          quoted(id), mine < 3 ? "2001" : "2002", "2.0", "\(112 + mine)", "39.0", roles[mine],
          kind == .targetless ? unknown : numbers[mine],
        ] + total
        + [mine == 3 ? "" : mine == 2 ? "0.9" : "0.2", mine == 3 ? "" : mine == 2 ? "no" : "yes"] + drivers + strategy
        + [flags[mine]]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func groups(_ kind: Kind) -> String {
    let unit = kind == .index ? "index" : "gC_per_m2_yr"
    func three(_ name: String, _ unit: String) -> String { "\(name)_\(unit),\(name)_p05_\(unit),\(name)_p95_\(unit)" }
    // Mines a and the second: (50 + 0) / 2; 50 g/m²/yr × 2 km² = 0.1 Gg/yr = 0.1 × 44/12/1000 Mt CO2/yr.
    let densities: [(name: String, value: Double, isNoise: Bool)] = [
      ("potential_by_area", 25, false), ("potential_above_noise_by_area", 5, true), ("noise_floor_by_area", 40, true),
      ("potential_by_mine", 25, false), ("current_by_area", 50, false), ("attainable_by_area", 70, false),
    ]
    let totals =
      kind == .index
      ? []
      : [
        ("total", "GgC_per_yr", 0.1), ("total", "MtCO2_per_yr", 0.1 * 44 / 12 / 1000),
        ("above_noise", "GgC_per_yr", 0.02),
      ]
    let names =
      densities.map { three($0.name, unit) } + totals.map { three($0.0, $0.1) }
      + [three("share_without_potential", "percent"), "interval"]
    var text =
      "group_field,group,mines,mines_with_potential,mines_outside,area_km2,area_with_potential_km2,clusters,"
      + names.joined(separator: ",") + "\n"
    for (field, group) in [("*", "*"), ("year", "2001"), ("year", "2002")] {
      let isEmpty = group == "2002" || kind == .targetless
      let counts = isEmpty ? "2,0,0,4.0,0.0,0" : group == "*" ? "5,2,1,10.0,4.0,2" : "3,2,1,6.0,4.0,2"
      let values =
        densities.map { kind == .threshold && $0.isNoise ? nil : $0.value }
        + totals.map { kind == .threshold && $0.0 == "above_noise" ? nil : $0.2 } + [50]
      let cells = values.map { value in
        guard let value, !isEmpty else { return ",," }
        return "\(value),\(value * 0.9),\(value * 1.1)"
      }
      text += "\(field),\(group),\(counts),\(cells.joined(separator: ",")),\(isEmpty ? "none" : "too_narrow")\n"
    }
    return text
  }

  private static let importance =
    "kind,name,predictors,increase,deviation,scaled,trees_using,trees,associated,trees_unconditioned,trees_impossible,mean_cells,advice\n"
    + predictors.enumerated().map { "permutation,\($1),\($1),\(100 - 20 * $0),10.0,5.0,90,100,,,,,\n" }.joined()
    + "grouped,soil & rain,precipitation;soc,150.0,12.0,6.0,99,100,,,,,\n"
    + predictors.enumerated().map {
      "conditional,\($1),\($1),\(80 - 38 * $0).5,10.0,5.0,90,100,soc,3,\($0 == 0 ? 70 : 2),12.5,\($0 == 0 ? "raise" : "none")\n"
    }.joined()

  /// One predictor is so small that its axis wants a power of ten.
  private static func place(_ predictor: String, _ step: Int) -> String {
    predictor == "soc" ? "\(Double(step) * 1e-6)" : "\(step * 100)"
  }

  private static let response =
    "kind,predictor,value,effect,p05,p95,rows\n"
    + predictors.flatMap { predictor in
      (0...4).flatMap { step in
        [
          "ale,\(predictor),\(place(predictor, step)),\(Double(step) - 2),\(Double(step) - 3),\(Double(step) - 1),\(step == 0 ? 0 : 8)\n",
          "partial_dependence,\(predictor),\(place(predictor, step)),\(Double(step) + 40),,,32\n",
        ]
      }
    }.joined()

  private static let strategies =
    "group_field,group,rule,mines,area_km2,mines_percent,area_percent,not_assessable_mines,mines_with_undecided_earlier_rule\n"
    + [("*", "*"), ("year", "2001"), ("year", "2002")].map { field, group in
      "\(field),\(group),R0,0,0.0,0.0,0.0,5,0\n\(field),\(group),R2,2,4.0,40.0,40.0,3,1\n"
        + "\(field),\(group),R5,2,4.0,40.0,40.0,0,1\n\(field),\(group),none,1,2.0,20.0,20.0,,1\n"
    }.joined()

  private static let rules =
    "kind,id,title_en,title_zh,condition,measures_en,measures_zh,source,source_zh,strength\n"
    + "rule,R0,Below plan,低于计划,plan: {is: below_plan},Reassess,重新评估,Seed 003,种子 003,design\n"
    + "rule,R2,High potential,潜力高,\"all: [{potential: {atLeast: 1.25 median}}, {any: [{soil: {below: 50}}, {ph: {outside: [5.5, 8.5]}}]}]\",Accelerate recovery,加速恢复,Seed 003,种子 003,design\n"
    + "rule,R5,Assisted regeneration,辅助自然更新,always,Mix,自然与人工结合,Seed 003,种子 003,design\n"
    + "climate,semi_arid,Semi-arid,半干旱,\"aridity: {missing: no, atLeast: 0.2, below: 0.5}\",Shrub and grass,灌草,UNEP,UNEP,source\n"
    + "grade,general,General,一般,{not what a condition is,Remove hazards,消除灾害,Seed 004,种子 004,seed\n"
    + "stage,closed,Supervision,监管,stage: {is: closed},Hand over,移交,Seed 004,种子 004,seed\n"
    + "always,hazard_first,Hazards first,隐患优先,hazard: {is: yes},Remove hazards,消除隐患,Seed 004,种子 004,seed\n"
    + "always,monitoring,Monitoring,监测,always,Monitor,监测,Seed 004,种子 004,seed\n"

  private static let predictorRows =
    "predictor,source,kind,unit,mines_with_value,minimum,mean,maximum,missing\n"
    + predictors.map {
      "\($0),\($0).tif,numbers,\($0 == "precipitation" ? "mm/yr" : $0 == "soc" ? "persons/km2" : ""),5,1.0,2.5,400.0,0\n"
    }.joined()

  private static func text(_ english: String, _ chinese: String) -> [String: String] {
    ["en": english, "zh": chinese]
  }

  private static var model: [String: Any] {
    let settings: [String: Any] = ["trees": 100, "candidates": 2, "minimumNode": 5, "maximumDepth": NSNull()]
    return [
      "schema": 1, "forest": settings, "selection": ["words": text("Two of five mines.", "五个矿区中的两个。")],
      "search": [
        ["settings": settings, "rootMeanSquareError": 31.5, "determination": 0.2, "isChosen": true] as [String: Any]
      ],
    ]
  }

  private static func summary(_ kind: Kind) -> [String: Any] {
    func validation(_ scheme: String, _ determination: Double, _ coverage: Double?) -> [String: Any] {
      [
        "scheme": scheme, "title": text(scheme, "检验 " + scheme), "mines": 5, "rootMeanSquareError": 30.5,
        "meanAbsoluteError": 24.0, "bias": -0.5, "determination": determination,
        "intervalCoverage_percent": coverage as Any? ?? NSNull(), "belowFrontier_percent": NSNull(),
      ]
    }
    let isThreshold = kind == .threshold
    let facts: [String: Any] = [
      "variable": kind == .index ? "index" : "nep", "unit": kind == .index ? "index" : "g C/m2/yr",
      "target": "relative_change", "mode": isThreshold ? "threshold" : "frontier", "label": text("the label", "标签"),
      "quantile": isThreshold ? NSNull() : 0.9, "threshold": isThreshold ? 100.0 : NSNull(), "mines": 5,
      "area_km2": 10.0, "minesWithPotential": kind == .targetless ? 0 : 2, "areaWithPotential_km2": 4.0, "training": 2,
      "holdout": 1,
      "predicted": 1, "missing": 1, "outside": 1, "outsideArea_km2": 2.0, "withoutTarget": kind == .targetless ? 5 : 1,
      "poorQuality": 1,
      "blocks": 2, "blocks_km": 200.0, "isBlockless": true, "clusters": 2, "groupFields": ["year"],
      "predictors": predictors, "roles": ["aridity"], "targetMean": 40.0, "targetStandardDeviation": 34.0,
      "residualStandardDeviation": 30.0, "applicabilityThreshold": 0.5, "medianPotential": 50.0, "isBelowNoise": false,
      "validations": [
        validation("out_of_bag", 0.3, 91), validation("random", 0.28, nil), validation("spatial", 0.1, nil),
        validation("holdout", 0.05, 80),
      ],
      "driversBy": "conditional", "drivers": [], "strategies": [], "strategiesFile": NSNull(), "model": NSNull(),
    ]
    return [
      "schema": 1, "analysis": "potential", "version": "0.4.0", "name": hostile,
      "title": text("restoration potential", "恢复潜力"), "years": [], "periods": [], "zones": [],
      "headline": [
        [
          "id": "potentialByArea", "title": text("Potential", "潜力"), "value": 25.0, "low": 22.5, "high": 27.5,
          "coverage": 0.9, "unit": kind == .index ? "index" : "g C/m2/yr", "source": text("forest", "森林"),
          "strength": "design",
        ] as [String: Any],
        [
          "id": "strategy_R2", "title": text("R2", "R2"), "value": 1.0, "unit": "mines", "source": text("rules", "规则"),
          "strength": "design",
        ],
        [
          "id": "driver1", "title": text("Driver 1", "因子 1"), "value": 60.0, "unit": "%",
          "source": text("mines", "矿区"), "strength": "modelled",
        ],
      ],
      "tables": [
        "potential", "groups", "importance", "response", "strategies", "rules", "predictors", "reconciliation",
      ].map { ["id": $0, "file": "\($0).csv", "title": text($0, "表 " + $0), "columns": []] as [String: Any] },
      "assumptions": [
        [
          "id": "forest", "text": text("The forest's settings", "森林参数"), "value": "few_cells,coarse",
          "strength": "modelled", "source": text("the mines", "矿区"),
          "affects": ["potentialByArea", "strategy_R2", "driver1"],
        ] as [String: Any]
      ],
      "messages": [
        [
          "id": "predictor.nearTarget", "severity": "note", "file": "gpp.tif",
          "text": text("hides other drivers", "会掩盖其他驱动因子"), "mend": text("Run once more without it.", "请去掉它再运行一次。"),
        ]
      ],
      "facts": ["potential": facts],
    ]
  }
}
