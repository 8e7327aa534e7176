package import Messages

/// A carbon pool as it stands in the density table.
package enum CarbonPool: String, Sendable, Hashable, CaseIterable {
  case above, below
  /// Above and below together, where the source doesn't tell them apart (seed 002).
  case vegetation
  case soil, dead
  /// All pools together: the sum of the pools given, or the only column there is.
  case total

  package var name: Text {
    switch self {
    case .above: .poolAbove
    case .below: .poolBelow
    case .vegetation: .poolVegetation
    case .soil: .poolSoil
    case .dead: .poolDead
    case .total: .poolTotal
    }
  }

  /// Pools that count the same carbon and can't both be given.
  package func overlaps(_ other: CarbonPool) -> Bool {
    switch (self, other) {
    case (.total, .total): false
    case (.total, _), (_, .total): true
    case (.vegetation, .above), (.vegetation, .below), (.above, .vegetation), (.below, .vegetation): true
    default: false
    }
  }
}
