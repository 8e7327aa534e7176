internal import Messages

/// What to do about values outside the valid range.
extension Text {
  static let rangeJustBeyond = Text(
    "They lie just beyond the limit. If they are real, give --valid-range {range}: leaving the largest or smallest values out shifts means and changes. If not, check --scale and whether the file declares its fill value.",
    zh: "这些值只略微超出界限。若属实，请给出 --valid-range {range}：剔除最大或最小的值会使均值与变化产生偏移；若不属实，请检查 --scale，以及文件是否声明了填充值。")
  static let rangeAdvice = Text(
    "Check --scale, --offset and --variable{scale}; --valid-range LOW:HIGH sets other limits; fill values are best declared in the files.",
    zh: "请检查 --scale、--offset 与 --variable{scale}；可用 --valid-range 低:高 另设范围；填充值最好在文件中声明。")
  static let rangeThousandfold = Text("--scale {scale}", zh: "--scale {scale}")
  static let rangeThousandfoldOwn = Text(
    "--scale 1000 where the file has none of its own", zh: "文件未声明系数时用 --scale 1000")
  static let rangeScale = Text(
    " (with --scale {scale} they would be {low} to {high})", zh: "（若用 --scale {scale}，则为 {low} 至 {high}）")
  static let rangeOwnScale = Text(
    " (with a scale {factor} times the file's own, --scale {scale} where it has none, they would be {low} to {high})",
    zh: "（若缩放系数为文件自带系数的 {factor} 倍，即文件未声明系数时用 --scale {scale}，则为 {low} 至 {high}）")
}
