import Messages

/// What the quantities of strategies are.
extension Text {
  static let aridity = Text(
    "aridity index: precipitation over potential evapotranspiration (P/PET)", zh: "干旱指数：降水量与潜在蒸散量之比（P/PET）")
  static let precipitation = Text("mean annual precipitation, mm/yr", zh: "多年平均降水量，mm/yr")
  static let temperature = Text("mean annual air temperature, °C", zh: "年平均气温，°C")
  static let elevation = Text("elevation above sea level, m", zh: "海拔高度，m")
  static let spei = Text("mean SPEI, in standard deviations", zh: "SPEI 均值，以标准差为单位")
  static let soil = Text(
    "soil organic carbon, % of that of the undisturbed reference", zh: "土壤有机碳，占未扰动参照的百分比（%）")
  static let bulkDensity = Text("bulk density of the soil, g/cm³", zh: "土壤容重，g/cm³")
  static let ph = Text("pH of the soil", zh: "土壤 pH")
  static let importance = Text(
    "ecological importance: extremely important, important or general, or a score from 0 to 1",
    zh: "生态重要性：极重要、重要、一般，或 0–1 的得分")
  static let sensitivity = Text(
    "ecological sensitivity: high, medium or low, or a score from 0 to 1", zh: "生态敏感性：高、中、低，或 0–1 的得分")
  static let reversibility = Text(
    "how far the damage can be undone: high, medium or low, or a score from 0 to 1", zh: "损毁可逆性：高、中、低，或 0–1 的得分")
  static let hazard = Text("geological hazard: yes or no", zh: "地质灾害隐患：是或否")
  static let redLine = Text(
    "overlaps an ecological red line or a protected water source: yes or no", zh: "与生态保护红线或水源保护区重叠：是或否")
  static let plan = Text(
    "restoration against its plan: on_plan or below_plan", zh: "修复进展与计划相比：on_plan（符合）或 below_plan（落后）")
  static let stage = Text(
    "stage of the mine: planned, active or closed", zh: "矿山所处阶段：planned（规划）、active（在采）或 closed（闭矿）")
  static let potential = Text("restoration potential, in the target's unit", zh: "恢复潜力，单位同目标变量")
  static let potentialAboveNoise = Text(
    "restoration potential above the noise floor, in the target's unit", zh: "扣除噪声下限后的恢复潜力，单位同目标变量")
}
