internal import Messages
internal import Productivity

/// Levels of an index so far from the others that a fill value most likely went into them. Carbon has a valid range that
/// keeps such values out; an index may be of any size, so that only its other values can tell.
struct NepFarLevels {
  let settings: NepSettings
  let rows: [[MineYear]]

  /// Even a desert beside an oasis doesn't differ that much in a vegetation index.
  private static let factor = 100.0

  /// Nil where nothing stands out, or where a valid range was given.
  var note: Message? {
    guard !settings.variable.isCarbon, settings.validRange == nil else { return nil }
    var levels: [(year: Int, value: Double)] = []
    for rows in self.rows {
      for row in rows {
        for value in [row.mine, row.reference] {
          if let value { levels.append((row.year, value)) }
        }
      }
    }
    let sizes = levels.map { abs($0.value) }.sorted()
    guard !sizes.isEmpty, sizes[sizes.count / 2] > 0 else { return nil }
    let middle = sizes[sizes.count / 2]
    let far = levels.filter { abs($0.value) > Self.factor * middle }
    guard let farthest = far.max(by: { abs($0.value) < abs($1.value) }) else { return nil }
    return .note(
      "nep.farLevels",
      Text.noteFarLevels.filled([
        "value": ShortNumbers.number(farthest.value), "middle": ShortNumbers.number(middle),
      ]).filled(texts: ["years": .list(Set(far.map(\.year)).sorted().map { "\($0)" })]), mend: .noteFarLevelsMend)
  }
}
