internal import Foundation

/// A mine of the example's belt, with the truth that no analysis is told.
package struct BeltMine: Sendable, Hashable {
  package enum Stage: String, Sendable, CaseIterable {
    case planned, active, closed

    /// What the stage adds to the change, g C/m²/yr.
    var effect_gC_per_m2_yr: Double {
      switch self {
      case .planned: 0
      case .active: -24
      case .closed: 12
      }
    }
  }

  package var id: String
  package var longitude: Double
  package var latitude: Double
  /// Corners of the outline, degrees.
  package var outline: [(x: Double, y: Double)] { corners.map { (x: $0[0], y: $0[1]) } }
  var corners: [[Double]]
  /// Half the way across, km.
  var radius_km: Double
  package var region: String
  package var mineral: String
  package var stage: Stage
  /// The year of closure; nil for a mine that isn't closed.
  var closedIn: Int?
  /// Soil organic carbon in % of undisturbed land's; nil where nobody has measured it.
  var soil_percent: Double?
  var bulkDensity_g_per_cm3: Double
  var ph: Double
  var importance: String
  var hazard: String
  /// Whether it lies within an ecological red line or a water source.
  var redLine: String
  var plan: String
  /// What mines like it come to on average by the last year, relative to their reference, g C/m²/yr.
  package var expectedChange_gC_per_m2_yr: Double
  /// What this one comes to: the expected change and what its managers made of it.
  package var change_gC_per_m2_yr: Double

  /// What the best tenth of mines like it reach, g C/m²/yr: Φ⁻¹(0.9) = 1.281552.
  package var frontier_gC_per_m2_yr: Double {
    expectedChange_gC_per_m2_yr + 1.281552 * Self.scatter_gC_per_m2_yr
  }

  /// max(0, frontier − change)
  package var potential_gC_per_m2_yr: Double { max(0, frontier_gC_per_m2_yr - change_gC_per_m2_yr) }

  /// Standard deviation of what isn't due to any driver, g C/m²/yr.
  static let scatter_gC_per_m2_yr = 15.0

  /// What drives the change in this world: rain (less and less, the more there is), soil carbon, elevation and the stage.
  static func expectedChange_gC_per_m2_yr(
    precipitation_mm: Double, soilCarbon_t_per_ha: Double, elevation_m: Double, stage: Stage
  ) -> Double {
    -32 + 52 * (1 - exp(-precipitation_mm / 260)) + 0.4 * (soilCarbon_t_per_ha - 35) - 5 * (elevation_m - 1000) / 1000
      + stage.effect_gC_per_m2_yr
  }
}
