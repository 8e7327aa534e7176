internal import Messages

/// What is said of the placebo test.
extension Text {
  static let placeboFound = Text(
    "placebo test: mine outlines ({count}) were laid on land of their rings where nobody mined; there the method finds a change of {mean} {unit} in {year} (mean by area), where 0 is expected",
    zh: "安慰剂检验：把 {count} 个矿区的轮廓移到其参照环内未开采的土地上；该处 {year} 年的变化为 {mean} {unit}（面积加权均值），期望为 0")
  static let placeboAsLarge = Text(
    "; that is as large as the mines' own change ({mines} {unit}), so that can't be told from it",
    zh: "；其大小不亚于矿区自身的变化（{mines} {unit}），因此无法将矿区的变化与之区分")
  static let placeboSmaller = Text("; the mines' own change is {mines} {unit}", zh: "；矿区自身的变化为 {mines} {unit}")
  static let placeboHoldsZero = Text(
    ". Its 90 % interval ({low} to {high}) holds 0", zh: "。其 90 % 区间（{low} 至 {high}）包含 0")
  static let placeboNothingFound = Text(
    ": the test shows nothing against the references, but can't see what is smaller than this interval",
    zh: "：检验未发现参照不合适，但小于该区间的偏差无法察觉")
  static let placeboFewClusters = Text(
    ", but rests on fewer than {enough} clusters of mines and is too narrow: that doesn't clear the references",
    zh: "，但所依据的矿区簇不足 {enough} 个，区间偏窄：不能据此认定参照合适")
  static let placeboReaches = Text(
    ", but reaches as far from 0 as the mines' own change: the test can't rule out that the references make it",
    zh: "，但其偏离 0 的范围不小于矿区自身的变化：检验不能排除该变化由参照造成")
  static let placeboMissesZero = Text(
    ". Its 90 % interval ({low} to {high}) leaves 0 out: the method finds something where there is nothing to find, so changes of the mines of this size or smaller needn't come from mining",
    zh: "。其 90 % 区间（{low} 至 {high}）不含 0：该方法在没有影响处也得出了变化，因此矿区中这一量级或更小的变化未必由采矿引起")
  static let placeboYears = Text(
    ". Years whose interval leaves 0 out: {years} ({count} of {all}; about one in ten does by chance)",
    zh: "。区间不含 0 的年份：{years}（{all} 年中有 {count} 年；随机情况下约为十分之一）")
  static let placeboNotIn = Text(
    ". Mines that aren't in it: {reasons}", zh: "。未参与检验的矿区：{reasons}")
  static let placeboWithoutRoom = Text(
    "{count} whose outline fits nowhere into their ring", zh: "轮廓在参照环内放不下的 {count} 个")
  static let placeboWithoutCells = Text(
    "{count} with too few valid cells there", zh: "移动后有效像元不足的 {count} 个")
  static let placeboWithoutReference = Text("{count} without a reference", zh: "没有参照的 {count} 个")
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
