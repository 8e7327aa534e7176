package import Messages

/// Class names of the built-in examples.
extension Text {
  static let exampleArable = Text("Arable land", zh: "耕地")
  static let exampleForest = Text("Forest land", zh: "林地")
  static let exampleGrass = Text("Grassland", zh: "草地")
  static let exampleUrban = Text("Urban land", zh: "城镇用地")
  static let exampleRural = Text("Rural settlement", zh: "农村居民点")
  static let exampleTransport = Text("Transport land", zh: "交通用地")
  static let exampleOpenPit = Text("Open pit", zh: "露天采坑")
  static let exampleStripping = Text("Stripping land", zh: "剥离地")
  static let exampleDump = Text("Dump", zh: "排土场")
  static let exampleIndustrial = Text("Industrial land", zh: "工业用地")
  static let exampleWater = Text("Water", zh: "水域")
}

extension PingshuoClass {
  /// The class's name in both languages.
  package var name: Text {
    switch self {
    case .arable: .exampleArable
    case .forest: .exampleForest
    case .grass: .exampleGrass
    case .urban: .exampleUrban
    case .rural: .exampleRural
    case .transport: .exampleTransport
    case .openPit: .exampleOpenPit
    case .stripping: .exampleStripping
    case .dump: .exampleDump
    case .industrial: .exampleIndustrial
    case .water: .exampleWater
    }
  }
}
