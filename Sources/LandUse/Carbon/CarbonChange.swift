package import Quantities

/// The carbon that some land won (positive) or lost in a period.
package struct CarbonChange: Sendable, Hashable {
  package let change: CarbonStock
  /// The 5, 50 and 95 % quantiles of the draws; all equal to the change where nothing is uncertain; nil without draws.
  package let interval: Interval<CarbonStock>?

  package init(_ change: CarbonStock, interval: Interval<CarbonStock>?) {
    self.change = change
    self.interval = interval
  }

  package func perYear(_ years: Double) -> CarbonFlux { change / years }
}

/// The carbon of a pool in a period.
package struct PoolChange: Sendable, Hashable {
  package let pool: CarbonPool
  /// The stock at the first date.
  package let start: CarbonStock
  package let carbon: CarbonChange
  /// start + change; at a soil-loss fraction below 1 it includes the soil that stayed.
  package var end: CarbonStock { start + carbon.change }
}

/// The carbon of the land that went from one class to another.
package struct TransitionChange: Sendable, Hashable {
  package let from: Int
  package let to: Int
  package let area: AreaSum
  package let carbon: CarbonChange
}

/// The carbon of the land of one functional area type.
package struct AreaTypeChange: Sendable, Hashable {
  package let areaType: FunctionalAreaType
  package let area: AreaSum
  package let carbon: CarbonChange
}
