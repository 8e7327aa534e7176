package import Messages

/// What a class of a land-use map means to the analysis: the eleven types of seed 002, Table 2, and `other`.
package enum LandType: String, Sendable, Hashable, Codable, CaseIterable {
  case arable, forest, grass, urban, rural, transport, water, openPit, stripping, dump, industrial
  /// Anything else; treated like built-up land and water.
  case other

  /// The eleven types of seed 002, Table 2.
  package static let published: [LandType] = allCases.filter { $0 != .other }

  package var group: LandGroup {
    switch self {
    case .arable, .forest, .grass: .green
    case .openPit, .stripping, .dump, .industrial: .damaged
    case .urban, .rural, .transport, .water, .other: .other
    }
  }

  /// The letter of dossier §1.1, X for `other`.
  package var letter: String {
    switch self {
    case .arable: "A"
    case .forest: "F"
    case .grass: "G"
    case .urban: "U"
    case .rural: "R"
    case .transport: "T"
    case .water: "W"
    case .openPit: "O"
    case .stripping: "S"
    case .dump: "D"
    case .industrial: "I"
    case .other: "X"
    }
  }

  package var name: Text {
    switch self {
    case .arable: .landTypeArable
    case .forest: .landTypeForest
    case .grass: .landTypeGrass
    case .urban: .landTypeUrban
    case .rural: .landTypeRural
    case .transport: .landTypeTransport
    case .water: .landTypeWater
    case .openPit: .landTypeOpenPit
    case .stripping: .landTypeStripping
    case .dump: .landTypeDump
    case .industrial: .landTypeIndustrial
    case .other: .landTypeOther
    }
  }

  /// A default colour, `#rrggbb`. The types differ in lightness where red and green alone would tell them apart.
  package var colour: String {
    switch self {
    case .arable: "#f0d264"
    case .forest: "#14613a"
    case .grass: "#a8d08d"
    case .urban: "#d1495b"
    case .rural: "#f2b5bd"
    case .transport: "#5b5b5b"
    case .water: "#3b8bc4"
    case .openPit: "#2a1f2d"
    case .stripping: "#8a5a2b"
    case .dump: "#c9a27a"
    case .industrial: "#7b3f98"
    case .other: "#bfbfbf"
    }
  }
}
