internal import Geospatial
internal import Messages

extension NepMines {
  /// Mines that go around a pole, or whose ring would: no outline in longitudes and latitudes is theirs.
  ///
  /// - Parameter besides: mines of which something else is said already.
  static func atPoles(_ layer: FeatureLayer, besides: Set<String>, _ settings: NepSettings) -> [Message] {
    // The farthest that a ring may reach, with a little more than a degree's length.
    let reach_degrees = settings.reference == .ring ? settings.maximumDistance_m / 111_000 : 0
    let near = layer.features.filter { feature in
      let box = feature.polygon.bounds
      return reach_degrees > 0 && max(-box.south, box.north) + reach_degrees >= 90
    }.map(\.id)
    let around = Set(layer.atPoles)
    let ids = (layer.atPoles + near.filter { !around.contains($0) }).filter { !besides.contains($0) }
    guard !ids.isEmpty else { return [] }
    return [
      .problem(
        "mines.atPole", file: settings.mines, Text.minesAtPole.filled(["ids": Text.listed(ids)]),
        mend: .mendMinesAtPole)
    ]
  }
}
