import Messages

/// What is said about a value that can't be taken. The place stands before the text, the mend after it.
extension Text {
  static let parameterMissing = Text("is required, but isn't given.", zh: "是必填项，但没有给出。")
  static let parameterMissingWith = Text(
    "is required together with {other}, but isn't given.", zh: "在给出 {other} 时必填，但没有给出。")
  static let parameterMissingFlag = Text("Give {usage}.", zh: "请给出 {usage}。")
  static let parameterMissingKey = Text("Add the key {name}.", zh: "请加上键 {name}。")
  static let parameterAlone = Text("is of no use without {other}.", zh: "没有 {other} 就不起作用。")
  static let parameterAloneMend = Text(
    "Give {other} too, or leave {name} out.", zh: "请同时给出 {other}，或去掉 {name}。")
  static let parameterMissingBoth = Text(
    "either this or {other} is required, but neither is given.", zh: "与 {other} 须给出其一，但两者都没有给出。")
  static let parameterExcluded = Text("can't be given together with {other}.", zh: "不能与 {other} 同时给出。")
  static let parameterExcludedMend = Text("Keep one of the two.", zh: "请只保留其中一个。")
  static let parameterIdle = Text("is of no use with {chosen}.", zh: "在 {chosen} 时不起作用。")
  static let parameterIdleMend = Text(
    "Leave {name} out, or choose {wanted}.", zh: "请去掉 {name}，或选用 {wanted}。")
  static let parameterRepeated = Text("is given {count} times.", zh: "给出了 {count} 次。")
  static let parameterRepeatedMend = Text("Give it once.", zh: "只能给出一次。")

  static let numberNotNumber = Text("'{value}' isn't a number.", zh: "“{value}”不是数字。")
  static let numberNotNumberMend = Text(
    "Give a number {allowed}, with a point for the decimals.", zh: "应为数字（{allowed}），小数点用“.”。")
  static let numberNotWhole = Text("'{value}' isn't a whole number.", zh: "“{value}”不是整数。")
  static let numberNotWholeMend = Text("Give a whole number {allowed}.", zh: "应为整数（{allowed}）。")
  static let numberOutOfRange = Text(
    "'{value}' is out of range; allowed: {allowed}.", zh: "“{value}”超出范围（允许：{allowed}）。")
  static let numberOutOfRangeMend = Text("Give a value in that range.", zh: "请给出该范围内的值。")
  static let rangeBoth = Text("from {low} to {high}", zh: "{low} 至 {high}")
  static let rangeLow = Text("from {low} upwards", zh: "不小于 {low}")
  static let rangeHigh = Text("up to {high}", zh: "不大于 {high}")
  static let rangeNone = Text("of any size{unit}", zh: "任意大小{unit}")

  static let choiceUnknown = Text("'{value}' isn't one of the choices.", zh: "“{value}”不在可选项中。")
  static let choiceUnknownNear = Text(
    "'{value}' isn't one of the choices; did you mean {near}?", zh: "“{value}”不在可选项中；是不是 {near}？")
  static let choiceMend = Text("Choose one of: {names}.", zh: "可选：{names}。")
  static let choiceOrTableMend = Text(
    "Choose one of: {names}; or give the path of a CSV table (with a dot or a slash in it).",
    zh: "可选：{names}；或给出 CSV 表格的路径（含“.”或“/”）。")

  static let flagNotBoolean = Text("'{value}' is neither true nor false.", zh: "“{value}”既不是 true 也不是 false。")
  static let flagNotBooleanMend = Text("Write true or false.", zh: "请写 true 或 false。")

  static let textEmpty = Text("is empty.", zh: "是空的。")
  static let textEmptyMend = Text("Give a value, or leave it out.", zh: "请给出一个值，或去掉这一项。")
  static let textNul = Text("'{value}' holds a NUL character.", zh: "“{value}”含有空字符（NUL）。")
  static let textNulMend = Text("Take that character out.", zh: "请去掉该字符。")

  static let seriesNoYear = Text("'{value}' has no year.", zh: "“{value}”没有年份。")
  static let seriesNoYearMend = Text("Write YEAR=FILE, such as 1986=lu1986.tif.", zh: "请写成“年份=文件”，例如 1986=lu1986.tif。")
  static let seriesNotYear = Text("'{value}' isn't a year.", zh: "“{value}”不是年份。")
  static let seriesNotYearMend = Text(
    "Write the year as a whole number from 1 to 9999, such as 1986.", zh: "年份应为 1 至 9999 的整数，例如 1986。")
  static let seriesYearRepeated = Text(
    "the year {year} is given twice: {first} and {second}.", zh: "年份 {year} 给出了两次：{first} 和 {second}。")
  static let seriesYearRepeatedMend = Text("Give one file for each year.", zh: "每个年份只能有一个文件。")
  static let seriesTooFew = Text(
    "dates given: {count}; needed: at least {least}.", zh: "给出了 {count} 个时期，至少需要 {least} 个。")
  static let seriesTooFewMend = Text("Add a raster of another year.", zh: "请再加上其他年份的栅格。")
}
