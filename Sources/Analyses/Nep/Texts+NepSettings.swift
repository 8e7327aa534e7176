internal import Messages

/// What is said about settings of `minesink nep` that can't be taken together.
extension Text {
  static let nepScaleZero = Text("'{value}' makes every value the same.", zh: "“{value}”会使所有值相同。")
  static let nepScaleZeroMend = Text(
    "Give the factor from stored values to the unit, such as 0.1.", zh: "应给出存储值换算到实际单位的系数，例如 0.1。")
  static let nepGapTooWide = Text(
    "{gap} is not less than {distance}, the reach of the ring: nothing would be left of it.",
    zh: "{gap} 不小于参照环的外缘距离 {distance}：参照环将不剩任何土地。")
  static let nepGapTooWideMend = Text(
    "Give a gap below {distance}, or a larger {name}.", zh: "请给出小于 {distance} 的间隔，或加大 {name}。")
  static let nepMaximumTooNear = Text(
    "{maximum} is less than {distance}, where the ring begins to be widened.", zh: "{maximum} 小于参照环的初始外缘距离 {distance}。")
  static let nepMaximumTooNearMend = Text(
    "Give {distance} or more, or a smaller {name}.", zh: "请给出不小于 {distance} 的距离，或减小 {name}。")
  static let nepGroupTwice = Text(
    "'{value}' names groups both of the mines and of the layer: their rows couldn't be told apart.",
    zh: "“{value}”既是矿区的分组字段又是图层的字段：结果行将无法区分。")
  static let nepGroupTwiceMend = Text("Leave one of them out, or rename its field.", zh: "请去掉其中一个，或改换字段名。")
  static let nepTooFewYears = Text(
    "years of the series: {count}; needed: at least 2.", zh: "序列只有 {count} 个年份，至少需要 2 个。")
  static let nepTooFewYearsMend = Text("Add rasters of other years.", zh: "请补充其他年份的栅格。")
  static let nepBaselineOutside = Text(
    "{baseline} begins or ends in a year that the series doesn't have; it has {years}.",
    zh: "{baseline} 的首年或末年不在序列中；序列年份为 {years}。")
  static let nepBaselineOutsideMend = Text("Give years of the series.", zh: "请给出序列中的年份。")
  static let nepBaselineLast = Text(
    "no year of the series is later than {baseline}; it ends in {last}.", zh: "序列中没有晚于 {baseline} 的年份；序列止于 {last} 年。")
  static let nepBaselineLastMend = Text(
    "Give an earlier baseline, such as {first}.", zh: "请给出更早的基准期，例如 {first}。")
  static let nepNoYearAfterThree = Text(
    "the baseline would be the first three years, and the series has only {years}.",
    zh: "默认以前三年为基准期，而序列只有 {years}。")
}
