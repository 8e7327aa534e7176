internal import Foundation

/// The villages of the reconstruction: places on a jittered lattice, on low ground.
struct PingshuoVillages: Sendable {
  struct Village: Sendable {
    let column: Float
    let row: Float
    /// Small for large villages: growth counts from here.
    let birth: Float
    /// The order in which villages are given up, 0–1.
    let leaving: Float
  }

  let all: [Village]
  /// The village nearest to a lattice square, with its neighbours, for a fast search.
  private let squares: [Int: Village]

  private static let spacing = 62

  init(_ terrain: PingshuoTerrain) {
    var squares: [Int: Village] = [:]
    var all: [Village] = []
    for y in 0...terrain.rows / PingshuoVillages.spacing {
      for x in 0...terrain.columns / PingshuoVillages.spacing {
        guard ValueNoise.hash(x, y, 43) < 0.86 else { continue }
        let village = Village(
          column: (Float(x) + 0.15 + 0.7 * ValueNoise.hash(x, y, 41)) * Float(PingshuoVillages.spacing),
          row: (Float(y) + 0.15 + 0.7 * ValueNoise.hash(x, y, 42)) * Float(PingshuoVillages.spacing),
          birth: 5 * ValueNoise.hash(x, y, 44), leaving: ValueNoise.hash(x, y, 45))
        squares[y * 100 + x] = village
        all.append(village)
      }
    }
    self.all = all
    self.squares = squares
  }

  /// The nearest village and its distance to a place, in cells.
  func nearest(_ place: (column: Float, row: Float)) -> (village: Village, distance: Float)? {
    let x = Int(place.column) / PingshuoVillages.spacing
    let y = Int(place.row) / PingshuoVillages.spacing
    var best: (village: Village, distance: Float)?
    for row in y - 1...y + 1 {
      for column in x - 1...x + 1 {
        guard let village = squares[row * 100 + column] else { continue }
        let distance = hypot(place.column - village.column, place.row - village.row)
        if distance + village.birth < best.map({ $0.distance + $0.village.birth }) ?? .infinity {
          best = (village, distance)
        }
      }
    }
    return best
  }

  /// Villages come and go whole: an old one is given up, another is built for its people.
  func layer(_ terrain: PingshuoTerrain) -> PingshuoLayer {
    let villages = self
    let size: @Sendable (Int32) -> Float = { cell in
      villages.nearest(terrain.place(cell, push: 0.3)).map { $0.distance + $0.village.birth } ?? 1e6
    }
    let leaving: @Sendable (Int32) -> Float = { cell in
      villages.nearest(terrain.place(cell, push: 0.3)).map { 1000 * $0.village.leaving + $0.distance } ?? 1e6
    }
    return PingshuoLayer(
      takes: { $0.contains(.rural) }, field: size,
      cuts: [
        CellOrder.Cut(
          part: { $0.classes.reduce(0) { 2 * $0 + ($1 == .rural ? 0 : 1) } }, field: leaving)
      ] + PingshuoLayer.land(terrain, dates: [0, 3, 2, 1]))
  }
}
