internal import Foundation

/// The land of the example's belt: what its climate, soil, terrain and people are at any place. All of it is made up.
struct BeltLand: Sendable {
  /// The upper left corner, degrees.
  static let west = 84.0
  static let north = 42.0
  /// The side of a cell of the yearly maps, degrees.
  static let cell = 0.0125
  /// From the west border to where it is wettest, degrees.
  static let breadth = 36.0

  private let rain = ValueNoise(seed: 401, wavelength: 3.5, octaves: 3)
  private let warmth = ValueNoise(seed: 402, wavelength: 5, octaves: 2)
  private let hills = ValueNoise(seed: 403, wavelength: 4, octaves: 6)
  private let earth = ValueNoise(seed: 404, wavelength: 1.2, octaves: 3)
  private let leaves = ValueNoise(seed: 405, wavelength: 2, octaves: 3)
  private let people = ValueNoise(seed: 406, wavelength: 1.5, octaves: 4)
  private let wealth = ValueNoise(seed: 407, wavelength: 2.5, octaves: 2)
  private let wetness = ValueNoise(seed: 408, wavelength: 6, octaves: 2)

  /// Noise around 0 within about ±1, by degrees.
  private func varied(_ noise: ValueNoise, _ longitude: Double, _ latitude: Double) -> Double {
    Double(noise(Float(longitude - Self.west), Float(Self.north - latitude)) - 0.5) * 3
  }

  /// Mean annual precipitation, mm: dry in the west, wet in the east.
  func precipitation_mm(_ longitude: Double, _ latitude: Double) -> Double {
    let east = (longitude - Self.west) / Self.breadth
    return max(40, 110 + 580 * east + 110 * varied(rain, longitude, latitude))
  }

  func elevation_m(_ longitude: Double, _ latitude: Double) -> Double {
    let east = (longitude - Self.west) / Self.breadth
    let height = 0.5 + varied(hills, longitude, latitude) / 3
    return 150 + (3300 - 2500 * east) * max(0, height)
  }

  /// Mean of the warmest month, °C.
  func maximumTemperature_C(_ longitude: Double, _ latitude: Double) -> Double {
    35 - 0.7 * (latitude - 33) - 0.005 * elevation_m(longitude, latitude) + 2 * varied(warmth, longitude, latitude)
  }

  /// Mean of the coldest month, °C.
  func minimumTemperature_C(_ longitude: Double, _ latitude: Double) -> Double {
    maximumTemperature_C(longitude, latitude) - 28 - 0.6 * (latitude - 33)
  }

  func meanTemperature_C(_ longitude: Double, _ latitude: Double) -> Double {
    (maximumTemperature_C(longitude, latitude) + minimumTemperature_C(longitude, latitude)) / 2
  }

  /// Precipitation over potential evapotranspiration.
  func aridityIndex(_ longitude: Double, _ latitude: Double) -> Double {
    precipitation_mm(longitude, latitude) / max(400, 820 + 22 * meanTemperature_C(longitude, latitude))
  }

  /// Soil organic carbon, t C/ha.
  func soilCarbon_t_per_ha(_ longitude: Double, _ latitude: Double) -> Double {
    max(5, 14 + 0.05 * precipitation_mm(longitude, latitude) + 14 * varied(earth, longitude, latitude))
  }

  /// Gross primary production, g C/m²/yr: goes along with rain and drives nothing in this world.
  func grossProduction_gC_per_m2_yr(_ longitude: Double, _ latitude: Double) -> Double {
    max(20, 90 + 1.7 * precipitation_mm(longitude, latitude) + 130 * varied(leaves, longitude, latitude))
  }

  /// Standardised precipitation-evapotranspiration index, a mean of years.
  func spei(_ longitude: Double, _ latitude: Double) -> Double {
    0.8 * varied(wetness, longitude, latitude) - 0.1
  }

  /// People per km².
  func population_per_km2(_ longitude: Double, _ latitude: Double) -> Double {
    exp(3.6 + 2.2 * varied(people, longitude, latitude) + 0.0015 * precipitation_mm(longitude, latitude))
  }

  /// Gross domestic product per km², 10⁴ CNY: goes along with people.
  func product_per_km2(_ longitude: Double, _ latitude: Double) -> Double {
    population_per_km2(longitude, latitude) * exp(1.2 + 0.7 * varied(wealth, longitude, latitude))
  }

  /// Net ecosystem productivity of undisturbed land in the years of the baseline, g C/m²/yr.
  func productivity_gC_per_m2_yr(_ longitude: Double, _ latitude: Double) -> Double {
    30 + 0.38 * precipitation_mm(longitude, latitude) + 20 * varied(leaves, longitude, latitude)
  }
}
