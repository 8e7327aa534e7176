package import Geospatial

/// The mines of `minesink potential` as their layer holds them: what a predictor can be read from.
package struct PotentialMinesInput: Sendable {
  /// In the order of the layer; each once.
  package let ids: [String]
  /// Longitude and latitude (WGS 84), one for each id; a mine beyond the antimeridian stays in one piece (x may pass 180°).
  package let polygons: [Polygon]
  /// By name: the fields that a predictor or a role reads, one value for each id.
  package let fields: [String: FieldColumn]

  package init(ids: [String], polygons: [Polygon], fields: [String: FieldColumn]) {
    precondition(polygons.count == ids.count && fields.values.allSatisfy { $0.count == ids.count })
    self.ids = ids
    self.polygons = polygons
    self.fields = fields
  }
}
