internal import Geospatial
internal import Messages

/// What is said of a layer of mines, whichever analysis reads it.
extension FeatureLayer {
  /// Mines that were taken to cross the antimeridian.
  func antimeridianNotes(_ source: String) -> [Message] {
    let jumping = features.filter { $0.polygon.jumpsOverAntimeridian }.map(\.id)
    guard !jumping.isEmpty else { return [] }
    return [
      .note("mines.antimeridian", file: source, Text.minesAntimeridian.filled(["ids": Text.listed(jumping)]))
    ]
  }

  /// That the mines came from another system.
  func reprojectionNotes(_ source: String) -> [Message] {
    guard let reprojectedFrom else { return [] }
    return [.note("mines.reprojected", file: source, Text.minesReprojected.filled(["own": reprojectedFrom]))]
  }

  /// A group field in which mines have no value.
  /// - Parameters:
  ///   - values: of the field, one for each feature.
  static func groupProblems(
    _ features: [Feature], _ values: [String?], of field: String, flag: String, _ source: String
  ) -> [Message] {
    let without = features.indices.filter { values[$0] == nil }.map { features[$0].id }
    guard !without.isEmpty else { return [] }
    return [
      .problem(
        "mines.groupNull", file: source, place: field,
        Text.minesGroupNull.filled([
          "count": "\(without.count)", "all": "\(features.count)", "ids": Text.listed(without),
        ]),
        mend: (flag == "--group-field" ? Text.mendMinesGroupNull : .mendMinesGroupNullPlain).filled([
          "field": field, "flag": flag,
        ]))
    ]
  }
}
