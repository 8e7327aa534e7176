package import Messages

/// What a piece of land did as a carbon sink between two dates (seed 002, Table 1; dossier §1.7). Categorical: none of them
/// is "carbon neutral".
package enum FunctionalAreaType: String, Sendable, Hashable, Codable, CaseIterable {
  case invariant, enhancement
  case lowCarbonOptimisation = "low_carbon_optimisation"
  case emissionControl = "emission_control"
  /// Neither sink nor mine.
  case background
  /// No rule says.
  case unassigned

  /// The value of a cell without data in a raster of area types.
  package static let noDataCode: UInt8 = 255

  /// The value in a raster of area types, 1...6.
  package var code: UInt8 {
    switch self {
    case .invariant: 1
    case .enhancement: 2
    case .lowCarbonOptimisation: 3
    case .emissionControl: 4
    case .background: 5
    case .unassigned: 6
    }
  }

  /// Its place in ``allCases``.
  package var index: Int { Int(code) - 1 }

  package var name: Text {
    switch self {
    case .invariant: .areaTypeInvariant
    case .enhancement: .areaTypeEnhancement
    case .lowCarbonOptimisation: .areaTypeLowCarbonOptimisation
    case .emissionControl: .areaTypeEmissionControl
    case .background: .areaTypeBackground
    case .unassigned: .areaTypeUnassigned
    }
  }

  /// `#rrggbb`; from ColorBrewer's PRGn and PuOr, which colour-blind readers can tell apart.
  package var colour: String {
    switch self {
    case .invariant: "#1b7837"
    case .enhancement: "#a6dba0"
    case .lowCarbonOptimisation: "#fdb863"
    case .emissionControl: "#762a83"
    case .background: "#e0e0e0"
    case .unassigned: "#969696"
    }
  }
}
