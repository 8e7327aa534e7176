internal import Messages

/// What is said of the mines' layer that `minesink potential` reads.
extension Text {
  static let minesNoField = Text("'{layer}' has no field '{value}'.", zh: "“{layer}”没有字段“{value}”。")
  static let minesNoFieldNear = Text(
    "'{layer}' has no field '{value}'; did you mean {near}?", zh: "“{layer}”没有字段“{value}”；是不是 {near}？")
  static let attributesNoFieldMend = Text(
    "Name the field with the mines' ids by --attributes-id. Its fields: {names}.",
    zh: "请用 --attributes-id 指定矿区编号所在字段。现有字段：{names}。")
  static let attributesNoMine = Text(
    "None of the mines is in it: its {field} holds {values}, the mines are {mines}.",
    zh: "其中没有任何一个矿区：其 {field} 为 {values}，矿区编号为 {mines}。")
  static let attributesNoMineMend = Text(
    "Name the field with the same ids by --attributes-id.", zh: "请用 --attributes-id 指定编号相同的字段。")
  static let attributesMissing = Text(
    "Mines that it doesn't hold: {count} ({ids}); what only it could tell is missing for them.",
    zh: "其中未列出的矿区有 {count} 个（{ids}），相应属性按缺失处理。")
  static let attributesRepeated = Text(
    "Ids that stand in {field} more than once: {ids}.", zh: "{field} 中重复的编号：{ids}。")
  static let attributesRepeatedMend = Text("Keep one row for each mine.", zh: "每个矿区只保留一行。")
  static let targetAbsent = Text(
    "is no field of it: what these mines show now isn't known, so that they get an attainable level, but no potential, and rules that read the potential aren't assessable",
    zh: "图层中没有该字段：不知道这些矿区的现状值，因此只给出可达水平，不给出恢复潜力，涉及潜力的规则不可评估")
  static let targetAbsentMend = Text(
    "If another table with the same ids holds it, give that with --attributes.",
    zh: "若另有编号相同的表含有该字段，请用 --attributes 给出。")
  static let minesNoFieldMend = Text("Its fields: {names}.", zh: "现有字段：{names}。")
  static let targetImplausible = Text(
    "'{value}' can't be: no land changes by more than {most} g C/m²/yr; mines with such a value: {count} ({ids}).",
    zh: "取值“{value}”不可能：变化不会超过 {most} g C/m²/yr；此类矿区有 {count} 个（{ids}）。")
  static let targetImplausibleMend = Text(
    "Clear fill values such as -9999, or give --variable index where it isn't carbon.",
    zh: "请清除 -9999 一类的填充值；若不是碳量，请用 --variable index。")
  static let targetBounds = Text(
    "{field}_p05 lies above the value, or {field}_p95 below it, in {count} mines ({ids}).",
    zh: "有 {count} 个矿区的 {field}_p05 高于或 {field}_p95 低于其取值（{ids}）。")
  static let targetBoundsMend = Text("Correct the bounds, or rename the fields.", zh: "请更正上下界，或将字段改名。")
  static let minesNoFieldMendElsewhere = Text(
    "Its fields: {names}. If another table with the same ids holds it, give that with --attributes.",
    zh: "现有字段：{names}。若另有编号相同的表含有该字段，请用 --attributes 给出。")
  static let targetNotNumber = Text(
    "'{value}' isn't a number; mines with such a value: {count} ({ids}).",
    zh: "“{value}”不是数字；取值如此的矿区有 {count} 个（{ids}）。")
  static let targetNotNumberMend = Text(
    "Name a field of numbers with --target; leave it empty where there is none.", zh: "请用 --target 指定数值字段；没有值时留空。")
  static let targetEmpty = Text("no mine has a value.", zh: "所有矿区都没有值。")
  static let targetEmptyMend = Text(
    "Name another field with --target; relative_change needs a run of nep with a reference.",
    zh: "请用 --target 另选字段；relative_change 需要有参照的 nep 结果。")
  static let minesMixedField = Text(
    "most values are numbers, but '{value}' isn't; mines with such a value: {count} ({ids}).",
    zh: "多数值是数字，但“{value}”不是；取值如此的矿区有 {count} 个（{ids}）。")
  static let minesMixedFieldMend = Text(
    "Leave the field empty where a value is missing; where all of them are categories, write @mine-type:{field}.",
    zh: "缺失值请留空；若全部都是类别，请写成 @mine-type:{field}。")
  static let minesNoFlags = Text(
    "has no field flag: every mine with a value is learnt from", zh: "没有 flag 字段：所有有值的矿区都用于学习")
  static let minesNoFlagField = Text("'{value}' has no field flag.", zh: "“{value}”没有 flag 字段。")
  static let minesNoFlagFieldMend = Text("Leave it out, or give a layer with flags.", zh: "请去掉这一项，或给出带 flag 字段的图层。")
  static let flagNotKnown = Text("'{value}' is a flag of no mine, nor of nep.", zh: "没有矿区带有标记“{value}”，nep 也没有这一标记。")
  static let flagNotKnownNear = Text(
    "'{value}' is a flag of no mine, nor of nep; did you mean {near}?", zh: "没有矿区带有标记“{value}”，nep 也没有这一标记；是不是 {near}？")
  static let flagNotKnownMend = Text("Known flags: {names}.", zh: "可用的标记：{names}。")
  static let variableOther = Text(
    "is '{value}', but '{layer}' comes from a run of nep with {own}.", zh: "为“{value}”，但“{layer}”来自变量为 {own} 的 nep 结果。")
  static let variableOtherMend = Text(
    "Give {own}, or the layer of another run.", zh: "请改为 {own}，或给出另一次运行的图层。")
}
