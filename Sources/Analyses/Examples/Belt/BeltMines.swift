internal import Foundation
internal import Statistics

/// Where the mines of the belt lie, and what they are.
enum BeltMines {
  /// Mines keep this far from each other, km, so that each has land of its own around it.
  private static let spacing_km = 15.0
  /// Kilometres in a degree of latitude, about.
  static let kilometresPerDegree = 111.0

  static func all(_ size: BeltSize, _ land: BeltLand) -> [BeltMine] {
    var stream = RandomStream(seed: 2026, name: "example.belt.mines")
    let breadth = Double(size.columns) * BeltLand.cell
    let height = Double(size.rows) * BeltLand.cell
    // The outermost land is left for rings.
    let margin = 0.12
    let crowd = ValueNoise(seed: 409, wavelength: 3, octaves: 2)
    var mines: [BeltMine] = []
    var taken: [Int: [(Double, Double)]] = [:]
    var tries = 0
    while mines.count < size.mines, tries < size.mines * 2000 {
      tries += 1
      let longitude = BeltLand.west + margin + (breadth - 2 * margin) * stream.uniform()
      let latitude = BeltLand.north - margin - (height - 2 * margin) * stream.uniform()
      // Ore lies in districts.
      let density = Double(crowd(Float(longitude - BeltLand.west), Float(BeltLand.north - latitude)))
      guard stream.uniform() < min(1, max(0.15, 2 * density - 0.4)) else { continue }
      let narrowing = cos(latitude * .pi / 180)
      let column = Int((longitude - BeltLand.west) * kilometresPerDegree / spacing_km)
      let row = Int((BeltLand.north - latitude) * kilometresPerDegree / spacing_km)
      let isCrowded = (-2...2).contains { across in
        (-2...2).contains { down in
          taken[(row + down) * 10_000 + column + across, default: []].contains {
            kilometresPerDegree * hypot(($0.0 - longitude) * narrowing, $0.1 - latitude) < spacing_km
          }
        }
      }
      if isCrowded { continue }
      taken[row * 10_000 + column, default: []].append((longitude, latitude))
      mines.append(mine(number: mines.count + 1, longitude, latitude, land, &stream))
    }
    return mines
  }

  private static func mine(
    number: Int, _ longitude: Double, _ latitude: Double, _ land: BeltLand, _ stream: inout RandomStream
  ) -> BeltMine {
    let radius = 0.9 + 2.6 * pow(stream.uniform(), 1.6)
    let draw = stream.uniform()
    let stage: BeltMine.Stage = draw < 0.1 ? .planned : draw < 0.45 ? .active : .closed
    let kind = stream.uniform()
    let soil = land.soilCarbon_t_per_ha(longitude, latitude)
    let expected = BeltMine.expectedChange_gC_per_m2_yr(
      precipitation_mm: land.precipitation_mm(longitude, latitude), soilCarbon_t_per_ha: soil,
      elevation_m: land.elevation_m(longitude, latitude), stage: stage)
    let fortune = Normal.quantile(stream.uniform())
    let corners = outline(longitude, latitude, radius, &stream)
    let kept = 35 + 60 * stream.uniform()
    let isMeasured = stream.uniform() < 0.9
    let grade = stream.uniform()
    return BeltMine(
      id: "B" + String(String(10_000 + number).dropFirst()), longitude: longitude, latitude: latitude, corners: corners,
      radius_km: radius, region: region(longitude, latitude),
      mineral: kind < 0.55 ? "coal" : kind < 0.8 ? "iron" : "copper", stage: stage,
      closedIn: stage == .closed ? 1985 + Int(24 * stream.uniform()) : nil,
      soil_percent: isMeasured ? (kept * 10).rounded() / 10 : nil,
      bulkDensity_g_per_cm3: (100 * (1.2 + 0.55 * stream.uniform())).rounded() / 100,
      ph: (10 * (5 + 4.2 * stream.uniform())).rounded() / 10,
      importance: grade < 0.1 ? "extremely important" : grade < 0.4 ? "important" : "general",
      hazard: stream.uniform() < 0.12 ? "yes" : "no",
      redLine: stream.uniform() < 0.04 ? "yes" : "no",
      plan: fortune < -1.3 && stream.uniform() < 0.5 ? "below_plan" : "on_plan",
      expectedChange_gC_per_m2_yr: expected,
      change_gC_per_m2_yr: expected + BeltMine.scatter_gC_per_m2_yr * fortune)
  }

  private static func outline(
    _ longitude: Double, _ latitude: Double, _ radius_km: Double, _ stream: inout RandomStream
  ) -> [[Double]] {
    let waves = (2...5).map { number in
      (Double(number), 0.28 * stream.uniform() / Double(number - 1), 2 * Double.pi * stream.uniform())
    }
    let corners = 36
    return (0..<corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let reach = radius_km * waves.reduce(1) { $0 + $1.1 * cos($1.0 * angle + $1.2) }
      return [
        longitude + reach * cos(angle) / (kilometresPerDegree * cos(latitude * .pi / 180)),
        latitude + reach * sin(angle) / kilometresPerDegree,
      ]
    }
  }

  private static func region(_ longitude: Double, _ latitude: Double) -> String {
    switch longitude {
    case ..<93: "Desert basin"
    case ..<101: "High steppe"
    case ..<109: latitude > 37.5 ? "Northern loess" : "Southern loess"
    case ..<114: "Hill country"
    default: "Eastern plain"
    }
  }
}
