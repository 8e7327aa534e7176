/// The eleven classes of the Pingshuo example, in the order in which Yang et al. 2022 (seed 002, §2.4) names them.
package enum PingshuoClass: UInt8, CaseIterable, Sendable {
  case arable = 1
  case forest, grass, urban, rural, transport, openPit, stripping, dump, industrial, water

  /// What a cell outside the study area holds.
  static let noData: UInt8 = 0

  /// The letter in a trajectory (science dossier §1.1).
  var letter: Character {
    switch self {
    case .arable: "A"
    case .forest: "F"
    case .grass: "G"
    case .urban: "U"
    case .rural: "R"
    case .transport: "T"
    case .openPit: "O"
    case .stripping: "S"
    case .dump: "D"
    case .industrial: "I"
    case .water: "W"
    }
  }

  init?(letter: Character) {
    guard let found = PingshuoClass.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = found
  }

  /// The name of the type in class tables.
  var type: String {
    switch self {
    case .arable: "arable"
    case .forest: "forest"
    case .grass: "grass"
    case .urban: "urban"
    case .rural: "rural"
    case .transport: "transport"
    case .openPit: "openPit"
    case .stripping: "stripping"
    case .dump: "dump"
    case .industrial: "industrial"
    case .water: "water"
    }
  }

  /// Arable land, forest and grassland: what the paper counts as carbon sink.
  var isGreen: Bool { self == .arable || self == .forest || self == .grass }

  /// Open pit, stripping land, dump and industrial land.
  var isDamaged: Bool { self == .openPit || self == .stripping || self == .dump || self == .industrial }

  /// The colour on maps, after the habit of Chinese land-use maps.
  var colour: String {
    switch self {
    case .arable: "#f5e2a0"
    case .forest: "#3c8d40"
    case .grass: "#b3d58c"
    case .urban: "#d7301f"
    case .rural: "#f4a582"
    case .transport: "#4d4d4d"
    case .openPit: "#7b3294"
    case .stripping: "#c6924f"
    case .dump: "#a6a6a6"
    case .industrial: "#e78ac3"
    case .water: "#4393c3"
    }
  }
}
