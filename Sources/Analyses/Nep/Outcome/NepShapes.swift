package import Geospatial

/// The land that a run was about, in longitude and latitude (WGS 84).
package struct NepShapes: Sendable {
  /// The land that a mine was compared with, before cells were chosen from it.
  package struct Reference: Sendable {
    package var polygon: Polygon
    /// Ellipsoidal, km².
    package var area_km2: Double

    package init(polygon: Polygon, area_km2: Double) {
      self.polygon = polygon
      self.area_km2 = area_km2
    }
  }

  /// Of the mines that were analysed, in the order of the result.
  package var mines: [Polygon]
  /// The reference of a mine, by its place in the result; nil without one. Asked once for each, by several threads.
  package var reference: @Sendable (Int) throws -> Reference?
  /// Of `--group-layer`; empty without.
  package var groups: [Zone]

  package init(
    mines: [Polygon], groups: [Zone] = [], reference: @escaping @Sendable (Int) throws -> Reference? = { _ in nil }
  ) {
    self.mines = mines
    self.groups = groups
    self.reference = reference
  }
}
