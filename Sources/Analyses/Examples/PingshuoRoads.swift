internal import Foundation

/// The roads of the reconstruction: the trunk road, then from village to village, each joined to the nearest that has a road.
struct PingshuoRoads: Sendable {
  /// When the road gets to a cell: its place in the order of building; beside a road later than on it.
  private let order: [Float]

  init(_ villages: PingshuoVillages, _ terrain: PingshuoTerrain) {
    let columns = terrain.columns
    let rows = terrain.rows
    var order = [Float](repeating: 1e9, count: columns * rows)
    var next: Float = 0
    func build(_ from: (Float, Float), _ to: (Float, Float)) {
      let length = hypot(to.0 - from.0, to.1 - from.1)
      let bend = ValueNoise(seed: 51, wavelength: 40, octaves: 2)
      for step in 0...Int(length * 1.5) {
        let share = Float(step) / (length * 1.5)
        let sway =
          4 * share * (1 - share) * 24
          * (bend(from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1)) - 0.5)
        let column = Int(from.0 + share * (to.0 - from.0) - sway * (to.1 - from.1) / max(length, 1))
        let row = Int(from.1 + share * (to.1 - from.1) + sway * (to.0 - from.0) / max(length, 1))
        guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
        if order[row * columns + column] == 1e9 {
          order[row * columns + column] = next
          next += 1
        }
      }
    }
    for (from, to) in zip(PingshuoSites.trunkRoad, PingshuoSites.trunkRoad.dropFirst()) { build(from, to) }
    // Prim's order: always the shortest way from the network to a village that has no road yet.
    var network = PingshuoSites.trunkRoad
    var waiting = villages.all.map { ($0.column, $0.row) }
    var ways = waiting.map { PingshuoRoads.shortest($0, network) }
    while let best = ways.indices.min(by: { ways[$0].length < ways[$1].length }) {
      build(ways[best].end, waiting[best])
      let joined = waiting.remove(at: best)
      ways.remove(at: best)
      network.append(joined)
      for place in waiting.indices {
        let length = hypot(waiting[place].0 - joined.0, waiting[place].1 - joined.1)
        if length < ways[place].length { ways[place] = (joined, length) }
      }
    }
    // Then the short cuts between villages, shortest first.
    let places = villages.all.map { ($0.column, $0.row) }
    var shortCuts: [(from: Int, to: Int, length: Float)] = []
    for from in places.indices {
      for to in places.indices where to > from {
        let length = hypot(places[from].0 - places[to].0, places[from].1 - places[to].1)
        if length > 45 && length < 90 { shortCuts.append((from, to, length)) }
      }
    }
    for cut in shortCuts.sorted(by: { ($0.length, $0.from, $0.to) < ($1.length, $1.from, $1.to) }) {
      build(places[cut.from], places[cut.to])
    }
    // Second lanes, stations and yards, should the quota go beyond the roads: the cells beside them, in the same order.
    var widened = order
    for row in 1..<rows - 1 {
      for column in 1..<columns - 1 where order[row * columns + column] == 1e9 {
        let cell = row * columns + column
        let beside = min(order[cell - 1], order[cell + 1], order[cell - columns], order[cell + columns])
        if beside < 1e9 { widened[cell] = 1e6 + beside }
      }
    }
    self.order = widened
  }

  private static func shortest(_ place: (Float, Float), _ network: [(Float, Float)]) -> (
    end: (Float, Float), length: Float
  ) {
    var best: (end: (Float, Float), length: Float) = ((0, 0), .infinity)
    for node in network where hypot(place.0 - node.0, place.1 - node.1) < best.length {
      best = (node, hypot(place.0 - node.0, place.1 - node.1))
    }
    return best
  }

  /// Distance of a place from the line between two others.
  static func distance(_ place: (column: Float, row: Float), _ from: (Float, Float), _ to: (Float, Float)) -> Float {
    let along = (to.0 - from.0, to.1 - from.1)
    let square = along.0 * along.0 + along.1 * along.1
    let share = ((place.column - from.0) * along.0 + (place.row - from.1) * along.1) / max(square, 1)
    let clamped = min(1, max(0, share))
    return hypot(place.column - from.0 - clamped * along.0, place.row - from.1 - clamped * along.1)
  }

  func layer(_ terrain: PingshuoTerrain) -> PingshuoLayer {
    let order = self.order
    let field: @Sendable (Int32) -> Float = { order[Int($0)] }
    return PingshuoLayer(
      takes: { $0.contains(.transport) }, field: field,
      cuts: [
        CellOrder.Cut(part: { $0.first { $0 == .transport } }, field: field),
        CellOrder.Cut(part: { $0.classes[3] == .transport ? 0 : 1 }, field: field),
      ] + PingshuoLayer.land(terrain, dates: [0, 3, 2, 1]))
  }
}
