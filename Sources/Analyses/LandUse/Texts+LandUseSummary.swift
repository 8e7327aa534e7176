internal import Messages

/// Headline, assumptions and their sources.
extension Text {
  static let headlineCommonArea = Text("Land compared", zh: "参与对比的土地")
  static let headlineDamaged = Text("Damaged land", zh: "损毁土地")
  static let headlineReclaimed = Text("Reclaimed land", zh: "已复垦土地")
  static let headlineReclaimedOfFirst = Text(
    "Reclaimed, of the land damaged at the first date", zh: "第一期已损毁土地中已复垦")
  static let headlineCarbonChange = Text("Change of carbon stock", zh: "碳储量变化")
  static let headlineCarbonChangeCO2 = Text("Change of carbon stock as CO₂", zh: "碳储量变化（折合 CO₂）")

  static let sourceMaps = Text("the maps", zh: "土地利用图")
  static let sourceDensities = Text("the density table", zh: "碳密度表")
  static let sourceSettings = Text("the settings", zh: "运行设置")
  static let sourceTable1 = Text("Yang et al. 2022, Table 1", zh: "Yang 等（2022）表 1")
  static let sourceExtended = Text(
    "Yang et al. 2022, Table 1, completed by MineSink", zh: "Yang 等（2022）表 1，由 MineSink 补全")
  static let sourceSoilLoss = Text(
    "Yang et al. 2022 assume the whole difference; mine soils hold up to 83 % less carbon than undisturbed ones (Shrestha & Lal)",
    zh: "Yang 等（2022）假设全部差额损失；矿区土壤碳较未扰动土壤低至 83 %（Shrestha 和 Lal）")
  static let sourceDossierConventions = Text(
    "MineSink conventions (Docs/Methods.md)", zh: "MineSink 约定（Docs/Methods.md）")
  static let sourceDossierAccuracy = Text(
    "expected false change 1 − OA1·OA2 of two maps", zh: "两期图的期望伪变化率 1 − OA1·OA2")
  static let sourceDossierUncertainty = Text(
    "IPCC 2006, volume 1, chapter 3, approach 2", zh: "IPCC 2006 第 1 卷第 3 章方法 2")

  static let assumptionMask = Text(
    "A cell counts where every date has a class; the rest is masked and listed in the reconciliation.",
    zh: "只统计各期均有地类的像元；其余按缺失处理，并列于平衡核对表。")
  static let assumptionScheme = Text(
    "The scheme that says which transition is which functional area. Areas are categories, not a carbon balance.",
    zh: "划定碳汇功能区所用的规则。功能区只是类别，不代表碳收支。")
  static let assumptionMapErrors = Text(
    "Errors of the maps aren't in any interval. Two maps of 85 % accuracy disagree by chance on up to 28 % of the land.",
    zh: "各区间不含土地利用图自身的误差。两期精度均为 85 % 的图，偶然不一致可达 28 % 的面积。")
  static let assumptionDensities = Text(
    "One density for all land of a class, whatever its age, slope or soil. The table's sources are its author's.",
    zh: "同一地类取同一碳密度，不区分年龄、坡度与土壤。数据来源由碳密度表的作者负责。")
  static let assumptionSoilLoss = Text(
    "Share of the soil carbon difference that is lost when land becomes damaged. 1 is the papers' assumption, not a measurement.",
    zh: "土地变为损毁地时土壤碳差额的损失比例。取 1 是文献的假设，而非实测。")
  static let assumptionDistribution = Text(
    "Densities are split normal within their 95 % bounds, truncated to 0–1000 t C/ha; one draw serves all land and dates of a class; classes and pools are independent. Number of draws:",
    zh: "碳密度在其 95 % 界限内服从分段正态分布，截断于 0–1000 t C/ha；同一地类的一次抽样用于其全部土地与各期；地类之间、碳库之间相互独立。抽样次数：")
  static let assumptionSeed = Text("Seed of the random numbers.", zh: "随机数种子。")
  static let assumptionNoBounds = Text(
    "The density table has no bounds, so the change has no interval: its uncertainty is unknown, not zero.",
    zh: "碳密度表没有上下限，因此变化量没有区间：其不确定性未知，而不是零。")
  static let assumptionStockNotCredit = Text(
    "A change of stock isn't a carbon credit: baseline, leakage, permanence and deductions aren't in it.",
    zh: "碳储量变化不等于碳信用：未考虑基线、泄漏、持久性与扣减。")
  static let assumptionCarbonDioxide = Text("CO₂ is carbon × 44/12.", zh: "CO₂ = 碳 × 44/12。")
}
