/// Carbon per horizontal area, t C/ha. Densities are never summed over land: multiply by an area first.
public struct CarbonDensity: Sendable, Hashable, Comparable, Codable {
  /// t C/ha
  public var value: Double

  public init(_ value: Double) { self.value = value }

  /// Plausible for any ecosystem (dossier §16, convention 11).
  public static let plausible_tC_per_ha = 0.0...1000.0

  public static func < (left: CarbonDensity, right: CarbonDensity) -> Bool { left.value < right.value }
  /// Pools of the same land add up; land doesn't.
  public static func + (left: CarbonDensity, right: CarbonDensity) -> CarbonDensity {
    CarbonDensity(left.value + right.value)
  }
  public static func - (left: CarbonDensity, right: CarbonDensity) -> CarbonDensity {
    CarbonDensity(left.value - right.value)
  }
  public static func * (density: CarbonDensity, area: Hectares) -> CarbonStock {
    CarbonStock(density.value * area.value)
  }
}

/// Carbon held by land at one time, or the difference of two such amounts, t C. A stock isn't a credit.
public struct CarbonStock: Sendable, Hashable, Comparable, Codable {
  /// t C
  public var value: Double

  public init(_ value: Double) { self.value = value }

  public static let zero = CarbonStock(0)
  public static func < (left: CarbonStock, right: CarbonStock) -> Bool { left.value < right.value }
  public static func + (left: CarbonStock, right: CarbonStock) -> CarbonStock {
    CarbonStock(left.value + right.value)
  }
  public static func - (left: CarbonStock, right: CarbonStock) -> CarbonStock {
    CarbonStock(left.value - right.value)
  }
  public static func / (change: CarbonStock, years: Double) -> CarbonFlux { CarbonFlux(change.value / years) }

  /// CO2 = C × 44/12 exactly; a gain of carbon by land is CO2 taken from the air, and positive.
  public var carbonDioxide: CarbonDioxide { CarbonDioxide(value * 44 / 12) }
}

/// A change of stock per year, t C/yr. Land gaining carbon is positive.
public struct CarbonFlux: Sendable, Hashable, Comparable, Codable {
  /// t C/yr
  public var value: Double

  public init(_ value: Double) { self.value = value }

  public static func < (left: CarbonFlux, right: CarbonFlux) -> Bool { left.value < right.value }
}

/// Carbon dioxide equivalent to an amount of carbon, t CO2.
public struct CarbonDioxide: Sendable, Hashable, Comparable, Codable {
  /// t CO2
  public var value: Double

  public init(_ value: Double) { self.value = value }

  public static func < (left: CarbonDioxide, right: CarbonDioxide) -> Bool { left.value < right.value }
}
