extension LandType {
  /// The type of a name as it stands in class tables and papers, in English or Chinese; nil for a name that isn't known.
  ///
  /// Case, spaces, hyphens and underscores don't matter. Seed 002 itself writes "Opencast" and "Open pit", "Transport" and
  /// "Transportation land" (dossier §14, row 21).
  package init?(named name: String) {
    let plain = String(name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "\u{FEFF}" })
    guard let type = Self.typesByAlias[plain] else { return nil }
    self = type
  }

  /// The names that ``init(named:)`` knows, without spaces and in lower case.
  package var aliases: [String] {
    switch self {
    case .arable:
      [
        "arable", "arableland", "cultivated", "cultivatedland", "cropland", "crop", "crops", "farmland", "agriculture",
        "agriculturalland", "耕地", "农田", "农地", "旱地", "水田",
      ]
    case .forest:
      ["forest", "forests", "forestland", "forestedland", "woodland", "woodlands", "林地", "有林地", "森林", "乔木林地"]
    case .grass: ["grass", "grassland", "grasslands", "grassplot", "pasture", "草地", "草原", "牧草地"]
    case .urban:
      [
        "urban", "urbanland", "urbanarea", "city", "town", "builtup", "builtupland", "builtuparea", "城镇用地", "城镇", "城市",
        "城市用地", "城镇建设用地", "建成区",
      ]
    case .rural:
      [
        "rural", "ruralland", "ruralarea", "ruralsettlement", "ruralsettlements", "ruralresidential",
        "ruralresidentialland", "village", "villages", "农村居民点", "农村居民点用地", "农村", "农村用地", "乡村", "村庄",
      ]
    case .transport:
      [
        "transport", "transportland", "transportation", "transportationland", "traffic", "trafficland", "road", "roads",
        "交通用地", "交通运输用地", "交通", "道路",
      ]
    case .water: ["water", "waters", "waterarea", "waterbody", "waterbodies", "水域", "水体", "水面"]
    case .openPit:
      [
        "openpit", "openpits", "opencast", "opencastpit", "opencastmine", "opencut", "openpitmine", "pit", "miningpit",
        "minepit", "露天采坑", "露天采场", "采场", "采坑", "露天矿坑", "矿坑", "露天坑", "采掘场",
      ]
    case .stripping:
      [
        "stripping", "strippingland", "strippingarea", "stripped", "strippedland", "strippedarea", "剥离地", "剥离区",
        "剥离用地", "剥离场",
      ]
    case .dump:
      [
        "dump", "dumps", "dumpland", "dumpingsite", "dumpingground", "wastedump", "spoildump", "spoil", "spoilheap",
        "overburdendump", "排土场", "排土场用地", "排土区", "内排土场", "外排土场",
      ]
    case .industrial:
      [
        "industrial", "industrialland", "industrialarea", "industrialsite", "industrialsquare", "industry", "工业用地",
        "工业场地", "工业广场", "工业",
      ]
    case .other: ["other", "others", "otherland", "其他", "其它", "其他用地", "其他土地", "其它用地"]
    }
  }

  private static let typesByAlias: [String: LandType] = {
    var types: [String: LandType] = [:]
    for type in allCases {
      for alias in type.aliases { types[alias] = type }
    }
    return types
  }()
}
