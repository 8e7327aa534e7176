package import Geospatial

/// The zones of one mine on the grid of the series.
package struct NepZones: Sendable {
  package var mine: ZoneCoverage
  /// Nil without a reference.
  package var reference: ZoneCoverage?
  /// The shifted polygon of the placebo test, inside the reference; nil without one.
  package var placebo: ZoneCoverage?
  /// Numbers of the years that changes are counted from, ascending; not empty.
  package var baseline: [Int]
  /// What the cells of the reference must be like.
  package var habitat: NepHabitat

  package init(
    mine: ZoneCoverage, reference: ZoneCoverage? = nil, placebo: ZoneCoverage? = nil, baseline: [Int],
    habitat: NepHabitat = NepHabitat()
  ) {
    self.mine = mine
    self.reference = reference
    self.placebo = placebo
    self.baseline = baseline
    self.habitat = habitat
  }
}

/// What a mine's land was like before mining.
package struct NepHabitat: Sendable, Hashable {
  /// The class of land cover that covers most of it; nil where the map has none there.
  package var landCover: Int32?
  /// Mean height; nil where the elevation model has none there.
  package var elevation_m: Double?

  package init(landCover: Int32? = nil, elevation_m: Double? = nil) {
    self.landCover = landCover
    self.elevation_m = elevation_m
  }
}

/// A reference as the pass reads it, with the placebo's place in it.
package struct NepReference: Sendable {
  package var coverage: ZoneCoverage
  package var placebo: ZoneCoverage?

  package init(coverage: ZoneCoverage, placebo: ZoneCoverage? = nil) {
    self.coverage = coverage
    self.placebo = placebo
  }
}
