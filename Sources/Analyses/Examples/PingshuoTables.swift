internal import Messages

/// The tables of the example: classes and carbon densities.
enum PingshuoTables {
  /// `classes.csv`
  static var classes: String {
    "code,name,type,name_zh,colour\n"
      + PingshuoClass.allCases.map { "\($0.rawValue),\($0.name.en),\($0.type),\($0.name.zh),\($0.colour)\n" }.joined()
  }

  /// Soil and vegetation carbon that mining destroys, t C/ha (seed 002, §3.2, after Yang et al. 2019), in hundredths and
  /// thousandths as whole numbers, so that the bounds below are exact.
  private static let densitiesOfGreen: [(land: PingshuoClass, soil: Int, vegetation: Int)] = [
    (.arable, 82_110, 5_000), (.forest, 92_670, 15_500), (.grass, 88_350, 6_398),
  ]

  /// Half-widths of the 95 % bounds, percent of the value `[design]`: means of some ten plots whose soil carbon scatters by a
  /// quarter and whose plant carbon scatters by half of the mean (2 × 25 % / √10 ≈ 15 %; 2 × 50 % / √10 ≈ 30 %).
  static let soilBound_percent = 15
  static let vegetationBound_percent = 30

  /// `densities.csv`. Land without vegetation and topsoil has 0, without bounds.
  static var densities: String {
    var lines = [
      "code,name,vegetation_tC_per_ha,vegetation_tC_per_ha_low,vegetation_tC_per_ha_high,"
        + "soil_tC_per_ha,soil_tC_per_ha_low,soil_tC_per_ha_high"
    ]
    for land in PingshuoClass.allCases {
      let start = "\(land.rawValue),\(land.name.en)"
      if let row = densitiesOfGreen.first(where: { $0.land == land }) {
        lines.append(
          start + "," + bounded(row.vegetation, vegetationBound_percent) + "," + bounded(row.soil, soilBound_percent))
      } else {
        lines.append(start + ",0,,,0,,")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A value in thousandths with its bounds, as three cells.
  private static func bounded(_ thousandths: Int, _ percent: Int) -> String {
    [thousandths * 100, thousandths * (100 - percent), thousandths * (100 + percent)]
      .map { decimal(hundredThousandths: $0) }.joined(separator: ",")
  }

  /// A number with as many decimals as it needs.
  private static func decimal(hundredThousandths number: Int) -> String {
    var decimals = String(number % 100_000 + 100_000).dropFirst()
    while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    return decimals.isEmpty ? "\(number / 100_000)" : "\(number / 100_000).\(decimals)"
  }
}
