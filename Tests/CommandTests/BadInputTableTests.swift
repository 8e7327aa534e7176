import Foundation
import TestSupport
import Testing

/// Tables that can't be right are refused with line, column, value, what is allowed, and the mend.
@Suite struct BadInputTableTests {
  private static let types =
    "arable, forest, grass, urban, rural, transport, water, openPit, stripping, dump, industrial, other"
  private static let typesChinese = types.replacingOccurrences(of: ", ", with: "、")
  private static let areas = "invariant, enhancement, low_carbon_optimisation, emission_control, background, unassigned"
  private static let areasChinese = areas.replacingOccurrences(of: ", ", with: "、")

  @Test(arguments: classTables + densities + rules) func `a table that can't be right is refused`(_ fault: Fault) throws
  {
    try fault.expectRefusal()
  }

  private static let classTables = [
    Fault(
      name: "missing", classes: "没有.csv",
      english: ["没有.csv: there is no such file. Give the path of a CSV table."],
      chinese: ["没有.csv: 文件不存在。请给出 CSV 表格的路径。"]),
    Fault(
      name: "a raster for a table", classes: "lu1986.tif",
      english: ["lu1986.tif: holds bytes of zero, so it isn't a text table. Give the path of a CSV table."],
      chinese: ["lu1986.tif: 含有零字节，不是文本表格。请给出 CSV 表格的路径。"]),
    Fault(
      name: "a wrong type", classes: "地类 表.csv",
      prepare: { try $0.write("地类 表.csv", "code,name,type\n1,Arable,arable\n2,Forest,forrest\n7,Pit,hole\n") },
      english: [
        "地类 表.csv: line 3, column type: 'forrest' isn't one of the words allowed here; did you mean forest? Allowed: \(types), nodata.",
        "地类 表.csv: line 4, column type: 'hole' isn't one of the words allowed here. Allowed: \(types), nodata.",
      ],
      chinese: [
        "地类 表.csv: 第 3 行，type 列: “forrest”不是此处允许的词；是不是 forest？允许：\(typesChinese)、nodata。",
        "地类 表.csv: 第 4 行，type 列: “hole”不是此处允许的词。允许：\(typesChinese)、nodata。",
      ]),
    Fault(
      name: "a duplicate code", classes: "twice.csv",
      prepare: { try $0.write("twice.csv", "code,name,type\n1,Arable,arable\n2,Forest,forest\n1,Pit,openPit\n") },
      english: ["twice.csv: line 4, column code: '1' stands on line 2 already. Keep one of the rows."],
      chinese: ["twice.csv: 第 4 行，code 列: “1”在第 2 行已出现。请只保留其中一行。"]),
    Fault(
      name: "a missing column", classes: "narrow.csv", prepare: { try $0.write("narrow.csv", "code,name\n1,Arable\n") },
      english: ["narrow.csv: line 1: the column 'type' is missing. Add the column type."],
      chinese: ["narrow.csv: 第 1 行: 缺少列“type”。请加上列 type。"]),
    Fault(
      // 耕地 in GBK.
      name: "GBK", classes: "地类 gbk.csv",
      prepare: { mine in
        let bytes = Data("code,name,type\n1,".utf8) + Data([0xB8, 0xFB, 0xB5, 0xD8]) + Data(",arable\n".utf8)
        try bytes.write(to: URL(fileURLWithPath: mine.path + "/地类 gbk.csv"))
      },
      english: [
        "地类 gbk.csv: is in GBK; it must be UTF-8. Convert it: iconv -f GBK -t UTF-8 '地类 gbk.csv' > '地类 gbk.utf8.csv'"
      ],
      chinese: ["地类 gbk.csv: 编码是 GBK，应为 UTF-8。请转换：iconv -f GBK -t UTF-8 '地类 gbk.csv' > '地类 gbk.utf8.csv'"]),
    Fault(
      name: "no class of land", classes: "none.csv",
      prepare: { try $0.write("none.csv", "code,name,type\n0,None,nodata\n") },
      english: ["none.csv: names no class of land, only nodata. Give at least one code a type of land."],
      chinese: ["none.csv: 没有任何地类，只有 nodata。请至少为一个代码填写地类类型。"]),
  ]

  private static let densities = [
    Fault(
      name: "negative and implausible densities", more: ["--densities", "d.csv"],
      prepare: { try $0.write("d.csv", "code,above_tC_per_ha,soil_tC_per_ha\n1,-5,82.11\n2,15.5,9267\n7,0,1000\n") },
      english: [
        "d.csv: line 2, column above_tC_per_ha: -5 t C/ha is negative; allowed: from 0 to 1000. Give the carbon that a hectare of the class holds, 0 where it holds none; losses are computed from the maps.",
        "d.csv: line 3, column soil_tC_per_ha: 9267 t C/ha is more than any land holds; allowed: from 0 to 1000. Give t C/ha; g/m² divided by 100 and kg/m² times 10 are t/ha.",
      ],
      chinese: [
        "d.csv: 第 2 行，above_tC_per_ha 列: -5 t C/ha 为负数；允许 0 至 1000。请填写该地类每公顷的碳储量，没有则填 0；碳损失由各期图计算得出。",
        "d.csv: 第 3 行，soil_tC_per_ha 列: 9267 t C/ha 超出任何土地的碳密度；允许 0 至 1000。请用 t C/ha；g/m² 除以 100、kg/m² 乘以 10 即为 t/ha。",
      ]),
    Fault(
      name: "a class in use without density", more: ["--densities", "d.csv"],
      prepare: { try $0.write("d.csv", "code,total_tC_per_ha\n1,87.11\n") },
      english: [
        "d.csv: has no density for classes that have land: 2 (Forest land), 7 (Open pit). Add a row for each; 0 if it holds none."
      ],
      chinese: ["d.csv: 缺少图中出现的地类的碳密度：2（林地）、7（露天采坑）。请逐一补充；若不含碳则填 0。"]),
    Fault(
      name: "a soil-loss fraction without soil", more: ["--densities", "densities.csv", "--soil-loss-fraction", "0.5"],
      english: [
        "densities.csv: --soil-loss-fraction: has no soil_tC_per_ha, so that a soil-loss fraction of 0.5 has nothing to work on. Give soil by itself, or leave the fraction at 1."
      ],
      chinese: [
        "densities.csv: --soil-loss-fraction: 没有 soil_tC_per_ha 列，土壤损失比例 0.5 无从应用。请单独给出土壤碳密度，或将比例保持为 1。"
      ]),
  ]

  private static let rules = [
    Fault(
      // Three types have nine pairs; two have a rule.
      name: "rules with a gap", more: ["--scheme", "rules.csv"],
      prepare: { mine in
        try mine.write(
          "rules.csv", "from_type,to_type,area_type\narable,forest,enhancement\nforest,openPit,emission_control\n")
      },
      english: [
        "rules.csv: has no rule for 7 pairs of types of the class table: arable→arable, arable→openPit, forest→arable, forest→forest, openPit→arable, openPit→forest, openPit→openPit. Add them; write unassigned where none applies."
      ],
      chinese: [
        "rules.csv: 对地类表中的 7 个类型对没有规则：arable→arable、arable→openPit、forest→arable、forest→forest、openPit→arable、openPit→forest、openPit→openPit。请补充；不归入任何类型的填 unassigned。"
      ]),
    Fault(
      name: "rules with wrong words", more: ["--scheme", "rules.csv"],
      prepare: { try $0.write("rules.csv", "from_type,to_type,area_type\nforest,arabel,invarient\n") },
      english: [
        "rules.csv: line 2, column to_type: 'arabel' isn't one of the words allowed here; did you mean arable? Allowed: \(types).",
        "rules.csv: line 2, column area_type: 'invarient' isn't one of the words allowed here; did you mean invariant? Allowed: \(areas).",
      ],
      chinese: [
        "rules.csv: 第 2 行，to_type 列: “arabel”不是此处允许的词；是不是 arable？允许：\(typesChinese)。",
        "rules.csv: 第 2 行，area_type 列: “invarient”不是此处允许的词；是不是 invariant？允许：\(areasChinese)。",
      ]),
  ]
}
