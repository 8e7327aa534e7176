internal import Messages

/// What is said of the placebo test.
extension Text {
  static let placeboFound = Text(
    "placebo test: the outlines of {count} mines were laid on land of their rings where nobody mined; there the method finds a change of {mean} {unit} in {year} (mean by area), where 0 is expected",
    zh: "安慰剂检验：把 {count} 个矿区的轮廓移到其参照环内未开采的土地上；该处 {year} 年的变化为 {mean} {unit}（面积加权均值），期望为 0")
  static let placeboHoldsZero = Text(
    ". Its 90 % interval ({low} to {high}) holds 0: the test shows nothing against the references, but can't see what is smaller than this interval",
    zh: "。其 90 % 区间（{low} 至 {high}）包含 0：检验未发现参照不合适，但小于该区间的偏差无法察觉")
  static let placeboMissesZero = Text(
    ". Its 90 % interval ({low} to {high}) leaves 0 out: the method finds something where there is nothing to find, so changes of the mines of this size or smaller needn't come from mining",
    zh: "。其 90 % 区间（{low} 至 {high}）不含 0：该方法在没有影响处也得出了变化，因此矿区中这一量级或更小的变化未必由采矿引起")
  static let placeboWithout = Text(
    ". {count} mines aren't in it, since their outline fits nowhere into their ring",
    zh: "。另有 {count} 个矿区的轮廓在其参照环内放不下，未参与检验")
  static let placeboSkipped = Text(
    "no placebo test was made, as asked (--skip-placebo): nothing shows what the method finds where nobody mined",
    zh: "按要求未做安慰剂检验（--skip-placebo）：没有依据说明该方法在未开采处会得出什么")
  static let placeboOnlyRings = Text(
    "no placebo test was made, because it needs rings (--reference ring): nothing shows what the method finds where nobody mined",
    zh: "未做安慰剂检验，因为它只适用于参照环（--reference ring）：没有依据说明该方法在未开采处会得出什么")
  static let placeboNoRoom = Text(
    "no placebo test could be made: of the mines with a reference ({count}) none has an outline that fits into its ring (--reference-distance {distance}); wider rings give it room. Nothing shows what the method finds where nobody mined",
    zh: "无法做安慰剂检验：{count} 个有参照的矿区，其轮廓都放不进各自的参照环（--reference-distance {distance}）；加宽参照环即可放下。没有依据说明该方法在未开采处会得出什么")
  static let placeboNoCells = Text(
    "no placebo test could be made: outlines were laid on land of their rings, but in no year do valid cells cover enough of one ({share} %, --minimum-coverage) and any of the rest of its ring. Nothing shows what the method finds where nobody mined",
    zh: "无法做安慰剂检验：轮廓已移到各自的参照环内，但没有任何年份的有效像元既占轮廓面积的 {share} % 以上（--minimum-coverage），又见于环内其余土地。没有依据说明该方法在未开采处会得出什么")
}
