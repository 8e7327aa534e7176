package import Messages

/// Land types (seed 002, Table 2).
extension Text {
  package static let landTypeArable = Text("Arable land", zh: "耕地")
  package static let landTypeForest = Text("Forest land", zh: "林地")
  package static let landTypeGrass = Text("Grassland", zh: "草地")
  package static let landTypeUrban = Text("Urban land", zh: "城镇用地")
  package static let landTypeRural = Text("Rural settlement", zh: "农村居民点")
  package static let landTypeTransport = Text("Transport land", zh: "交通用地")
  package static let landTypeWater = Text("Water", zh: "水域")
  package static let landTypeOpenPit = Text("Open pit", zh: "露天采坑")
  package static let landTypeStripping = Text("Stripping land", zh: "剥离地")
  package static let landTypeDump = Text("Dump", zh: "排土场")
  package static let landTypeIndustrial = Text("Industrial land", zh: "工业用地")
  package static let landTypeOther = Text("Other land", zh: "其他用地")
}

/// Carbon-sink functional areas (seed 002, Table 1).
extension Text {
  package static let areaTypeInvariant = Text("Carbon-sink invariant area", zh: "碳汇不变区")
  package static let areaTypeEnhancement = Text("Carbon-sink enhancement area", zh: "碳汇增强区")
  package static let areaTypeLowCarbonOptimisation = Text("Low-carbon optimisation area", zh: "低碳优化区")
  package static let areaTypeEmissionControl = Text("Carbon-emission control area", zh: "碳排放控制区")
  package static let areaTypeBackground = Text("Background (neither sink nor mine)", zh: "背景区（非碳汇、非采矿）")
  package static let areaTypeUnassigned = Text("Unassigned (no rule)", zh: "未划分（无规则）")
}

/// Damage and reclamation.
extension Text {
  package static let reclamationNeverDamaged = Text("Never damaged", zh: "从未损毁")
  package static let reclamationDamaged = Text("Damaged", zh: "损毁中")
  package static let reclamationDamagedAgain = Text("Damaged again", zh: "再次损毁")
  package static let reclamationRedeveloped = Text("Redeveloped (built on, or water)", zh: "转为建设用地或水域")
  package static let reclamationReclaimedArable = Text("Reclaimed as arable land", zh: "复垦为耕地")
  package static let reclamationReclaimedForest = Text("Reclaimed as forest", zh: "复垦为林地")
  package static let reclamationReclaimedGrass = Text("Reclaimed as grassland", zh: "复垦为草地")
  package static let reclamationSince = Text("{status}, since {from}–{to}", zh: "{status}（{from}—{to}年间起）")
}

/// Carbon pools.
extension Text {
  package static let poolAbove = Text("Above-ground biomass", zh: "地上生物量碳")
  package static let poolBelow = Text("Below-ground biomass", zh: "地下生物量碳")
  package static let poolVegetation = Text("Vegetation", zh: "植被碳")
  package static let poolSoil = Text("Soil", zh: "土壤碳")
  package static let poolDead = Text("Dead organic matter", zh: "死有机质碳")
  package static let poolTotal = Text("Total", zh: "总碳")
}

/// Measures of change.
extension Text {
  package static let dynamicDegreeHalved = Text(
    "composite dynamic degree, changed area over twice the total (Wang & Bao 1999)",
    zh: "综合土地利用动态度，转出面积除以总面积的两倍（王秀兰、包玉海，1999）")
  package static let dynamicDegreeWhole = Text(
    "composite dynamic degree, changed area over the total (Wang & Bao 1999 without the factor 2; equals the intensity of the interval)",
    zh: "综合土地利用动态度，转出面积除以总面积（王秀兰、包玉海，1999，不含系数2；等于时段变化强度）")
  package static let dynamicDegreeRelative = Text(
    "composite dynamic degree, sum of each class's share lost (Liu et al. 2003)",
    zh: "综合土地利用动态度，各类转出比例之和（刘纪远等，2003）")
}
