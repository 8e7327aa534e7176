internal import Geospatial
internal import Messages

/// Polygons at a pole: no outline in longitudes and latitudes is theirs.
extension FeatureLayer {
  /// Refuses the polygons of a layer that lie at a pole, and, where they are mines, those whose ring would.
  ///
  /// - Parameters:
  ///   - id: of the message, such as `mines.atPole`.
  ///   - ring_m: how far rings around the polygons may reach; nil without rings.
  ///   - besides: polygons of which something else is said already.
  func poleProblems(_ id: String, _ source: String, ring_m: Double? = nil, besides: Set<String> = []) -> [Message] {
    // A little more than a degree's length.
    let reach_degrees = (ring_m ?? 0) / 111_000
    let near = features.filter { feature in
      let box = feature.polygon.bounds
      return reach_degrees > 0 && max(-box.south, box.north) + reach_degrees >= 90
    }.map(\.id)
    return Self.poleProblems(
      id, source, atPoles + near, ring_m == nil ? .polygonsAtPole : .polygonsAtPoleOrNear, besides: besides)
  }

  /// Refuses those polygons of a layer that lie at a pole without a side along it from which their land could be told: a
  /// continent with one (as world maps draw Antarctica, some at 89.9° for the sake of Mercator) still holds the points in it.
  func poleProblems(ofGroups id: String, _ source: String) -> [Message] {
    let drawn = features.filter { feature in
      let box = feature.polygon.bounds
      return max(-box.south, box.north) > 89
    }
    return Self.poleProblems(id, source, atPoles, .polygonsAtPole, besides: Set(drawn.map(\.id)))
  }

  private static func poleProblems(
    _ id: String, _ source: String, _ ids: [String], _ text: Text, besides: Set<String>
  ) -> [Message] {
    var said = besides
    let ids = ids.filter { said.insert($0).inserted }
    guard !ids.isEmpty else { return [] }
    return [.problem(id, file: source, text.filled(["ids": Text.listed(ids)]), mend: .mendPolygonsAtPole)]
  }
}
