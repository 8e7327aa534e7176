/// The figures of Yang et al. 2022 (seed 002) that are printed beside those of the example, as `published.csv`.
enum PingshuoPublished {
  struct Figure: Sendable {
    let quantity: String
    let printed: String
    let unit: String
    let source: String
    var status = "printed"
    var remark = ""
    var remarkChinese = ""
  }

  static let header = "quantity,printed,unit,source,status,remark,remark_zh"

  static var csv: String {
    ([header] + all.map(line)).joined(separator: "\n") + "\n"
  }

  private static func line(_ figure: Figure) -> String {
    [
      figure.quantity, figure.printed, figure.unit, figure.source, figure.status, figure.remark, figure.remarkChinese,
    ].map { $0.contains(",") || $0.contains("\"") ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : $0 }
      .joined(separator: ",")
  }

  static let all: [Figure] = areas + transfers + functionalAreas + reclamation + carbon + contradictions

  private static let areas: [Figure] = [
    figure("class_area:arable:1986", "32119.86", "ha", "3.1"),
    figure("class_area:arable:2018", "24191.34", "ha", "3.1"),
    figure("class_area:forest:1986", "8426.73", "ha", "3.1"), figure("class_area:forest:2009", "7372.44", "ha", "3.1"),
    figure("class_area:forest:2018", "9300", "ha", "3.1"), figure("class_share:forest:2018", "18", "%", "3.1"),
    figure("class_area:grass:1986", "10655.54", "ha", "3.1"), figure("class_area:grass:2018", "8793.36", "ha", "3.1"),
    figure("class_area:stripping:2018", "1109.25", "ha", "3.1"),
    figure("class_share:stripping:2018", "2.14", "%", "3.1"),
    figure("class_area:industrial:2018", "2243.29", "ha", "3.1"),
    figure("class_share:industrial:2018", "4.34", "%", "3.1"),
    figure("class_share:industrial:2000", "0.78", "%", "3.1"),
    figure("class_area:dump:2018", "2856.33", "ha", "3.1"), figure("class_share:dump:2018", "5.52", "%", "3.1"),
    figure("class_area:openPit:2018", "914.7", "ha", "3.1"), figure("class_share:openPit:2018", "1.77", "%", "3.1"),
    Figure(
      quantity: "class_area:damaged:1986", printed: "0", unit: "ha", source: "Yang et al. 2022, 5",
      remark: "\"Starting from zero\".", remarkChinese: "原文：损毁土地“从零开始”。"),
  ]

  private static let transfers: [Figure] = [
    figure("transfer_out:arable:1986:2018", "14085.34", "ha", "3.2"),
    figure("transfer_share_of_outflow:arable:grass:1986:2018", "30.4", "%", "3.2"),
    figure("transfer_share_of_outflow:arable:forest:1986:2018", "25.9", "%", "3.2"),
    figure("damaged_from:arable:1986:2018", "4482.5", "ha", "3.2"),
    figure("transfer_share_of_outflow:arable:damaged:1986:2018", "31.8", "%", "3.2"),
    figure("transfer_out:forest:1986:2018", "4211.57", "ha", "3.2"),
    figure("transfer_share_of_outflow:forest:arable:1986:2018", "53.6", "%", "3.2"),
    figure("transfer_share_of_outflow:forest:grass:1986:2018", "17.5", "%", "3.2"),
    figure("damaged_from:forest:1986:2018", "963.49", "ha", "3.2"),
    figure("transfer_out:grass:1986:2018", "6946.97", "ha", "3.2"),
    figure("transfer_share_of_outflow:grass:arable:1986:2018", "53.9", "%", "3.2"),
    figure("transfer_share_of_outflow:grass:forest:1986:2018", "19.8", "%", "3.2"),
    figure("damaged_from:grass:1986:2018", "1648.13", "ha", "3.2"),
    figure("transfer_share_of_outflow:grass:damaged:1986:2018", "23.7", "%", "3.2"),
  ]

  private static let functionalAreas: [Figure] = [
    ("1986:2000", ["66.7", "4.1", "6.8", "4.2"]), ("2000:2009", ["48.8", "9.69", "14.6", "5.5"]),
    ("2009:2018", ["42.7", "14.8", "15.7", "8.2"]),
  ].flatMap { period, shares in
    zip(PublishedQuantity.areaTypes, shares).map { areaType, share in
      figure("area_type_share:\(areaType):\(period):table1", share, "%", "3.3")
    }
  }

  private static let reclamation: [Figure] = [
    Figure(
      quantity: "transfer:dump:green:2000:2009", printed: "898.3", unit: "ha", source: "Yang et al. 2022, 3.3",
      remark: "560 + 24.7 + 117.3 + 196.3 ha of dumps.", remarkChinese: "排土场复垦 560 + 24.7 + 117.3 + 196.3 公顷。"),
    Figure(
      quantity: "transfer:dump:green:2009:2018", printed: "556", unit: "ha", source: "Yang et al. 2022, 3.3",
      remark: "354.7 + 101.3 + 100 ha of dumps.", remarkChinese: "排土场复垦 354.7 + 101.3 + 100 公顷。"),
    Figure(
      quantity: "transfer:dump:green:1986:2000", printed: "1100", unit: "ha", source: "Yang et al. 2022, 3.3",
      status: "contradiction",
      remark:
        "560 + 226.7 + 313.3 ha were heaped up and reclaimed between two maps, and in 1986 there was no dump: no map can "
        + "show them as dumps.",
      remarkChinese: "560 + 226.7 + 313.3 公顷在两期图之间堆起并复垦，而 1986 年尚无排土场：任何一期图都无法显示其为排土场。"),
    Figure(
      quantity: "transfer:dump:green:1986:2018", printed: "2340", unit: "ha", source: "Yang et al. 2022, 3.3",
      status: "contradiction",
      remark:
        "11 dumps, 2,340 ha by 2016, but the dumps listed are 10 with 2,554.3 ha (560 ha stands there twice). The matrix "
        + "from first to last hides them all: trajectory.csv shows them.",
      remarkChinese: "截至 2016 年 11 个排土场 2340 公顷，而原文逐一列出的是 10 个、共 2554.3 公顷（560 公顷出现两次）。"
        + "首末两期转移矩阵看不到它们，见 trajectory.csv。"),
  ]

  private static let carbon: [Figure] = [
    ("arable", "390470.6"), ("forest", "104220.7"), ("grass", "156157"), ("green", "650848.3"),
  ].map { type, loss in
    Figure(
      quantity: "loss_from_damage:\(type):1986:2018", printed: loss, unit: "t C",
      source: "Yang et al. 2022, 3.2: areas × densities", status: "reconstructed",
      remark: "The product isn't printed, its factors are. It assumes that all soil carbon is lost.",
      remarkChinese: "原文只给出面积与碳密度，未给出乘积；此处假定土壤碳全部损失。")
  }

  private static let contradictions: [Figure] =
    [
      Figure(
        quantity: "total_area", printed: "380", unit: "km2", source: "Yang et al. 2022, 2.1", status: "contradiction",
        remark:
          "Arable land, forest and grassland of 1986 alone are 512 km². The printed areas and shares of 2018 confine the total "
          + "to 517.1–517.5 km²; 517.3 km² was taken.",
        remarkChinese: "仅 1986 年耕地、林地、草地之和就达 512 平方千米。2018 年印出的面积与占比把总面积限定在 "
          + "517.1—517.5 平方千米之间，此处取 517.3。"),
      Figure(
        quantity: "transfer_out:arable:1986:2018", printed: "1408.34", unit: "ha", source: "Yang et al. 2022, 5",
        status: "misprint", remark: "A digit is missing: 14,085.34 in section 3.2.",
        remarkChinese: "漏印一位：3.2 节为 14085.34。"),
      Figure(
        quantity: "transfer_out:forest:1986:2018", printed: "421.57", unit: "ha", source: "Yang et al. 2022, 5",
        status: "misprint", remark: "A digit is missing: 4,211.57 in section 3.2.",
        remarkChinese: "漏印一位：3.2 节为 4211.57。"),
    ]
    + [("arable", "31.82"), ("forest", "22.88"), ("grass", "23.72")].flatMap { type, share in
      [
        figure("transfer_share_of_outflow:\(type):damaged:1986:2018", share, "%", "5"),
        Figure(
          quantity: "damaged_share_from:\(type):1986:2018", printed: share, unit: "%", source: "Yang et al. 2022, 5",
          status: "contradiction",
          remark:
            "Said to be the share of damaged land that came from this class, but it is the share of the class's outflow that "
            + "became damaged.",
          remarkChinese: "原文称为损毁土地中来自该地类的比例，实为该地类转出面积中转为损毁土地的比例。"),
      ]
    }
    + [("1986:2000", "81.8"), ("2000:2009", "78.59"), ("2009:2018", "81.4")].map { period, share in
      Figure(
        quantity: "area_type_sum:\(period):table1", printed: share, unit: "%", source: "Yang et al. 2022, 3.3",
        status: "contradiction",
        remark:
          "Sum of the four printed shares. The land is said to be divided into these areas, but Table 1 lists 42 of 121 pairs, so "
          + "that a fifth of it belongs to none.",
        remarkChinese: "四类印出占比之和。原文称全区划分为四类功能区，但表 1 只列 121 对中的 42 对，约五分之一的土地无归属。")
    }

  private static func figure(_ quantity: String, _ printed: String, _ unit: String, _ section: String) -> Figure {
    Figure(quantity: quantity, printed: printed, unit: unit, source: "Yang et al. 2022, \(section)")
  }
}
