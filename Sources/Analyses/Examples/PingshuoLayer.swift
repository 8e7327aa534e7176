internal import Foundation

/// Trajectories that are dealt out together, where they lie, and how they are parted.
struct PingshuoLayer: Sendable {
  let takes: @Sendable (PingshuoTrajectory) -> Bool
  let field: @Sendable (Int32) -> Float
  let cuts: [CellOrder.Cut]

  /// All layers, in the order in which they take their cells; the last takes what is left.
  static func all(_ terrain: PingshuoTerrain) -> [PingshuoLayer] {
    let villages = PingshuoVillages(terrain)
    let roads = PingshuoRoads(villages, terrain)
    return [
      grown(.water, terrain) { cell in reachOfWater(terrain.place(cell, push: 0.5)) },
      mined(terrain, { $0.contains(.stripping, .openPit) }) { cell in reachOfPits(terrain.place(cell, push: 0.45)) },
      mined(terrain, { $0.contains(.dump) }) { cell in reach(of: PingshuoSites.dumps, terrain.place(cell), square: 0.2)
      },
      grown(.urban, terrain) { cell in
        reach(of: PingshuoSites.towns, terrain.place(cell, push: 0.6), square: 0.7)
      },
      mined(terrain, { $0.contains(.industrial) }) { cell in
        reach(of: PingshuoSites.industries, terrain.place(cell, push: 0.35), square: 0.9)
      },
      villages.layer(terrain),
      roads.layer(terrain),
      PingshuoLayer(takes: { _ in true }, field: { Float($0) }, cuts: land(terrain, dates: [0, 3, 2, 1])),
    ]
  }

  /// Cuts of open country: arable land low, grassland between, forest high, date after date.
  static func land(_ terrain: PingshuoTerrain, dates: [Int]) -> [CellOrder.Cut] {
    dates.map { date in
      CellOrder.Cut(part: { $0.height(at: date) }, field: { terrain.suitability($0, date: date) })
    }
  }

  /// A class that grows around its sites: what came first lies inside; what came and went lies outermost.
  private static func grown(
    _ grown: PingshuoClass, _ terrain: PingshuoTerrain, _ field: @escaping @Sendable (Int32) -> Float
  ) -> PingshuoLayer {
    PingshuoLayer(
      takes: { $0.classes.contains(grown) && !$0.classes.contains(where: \.isDamaged) }, field: field,
      cuts: [
        CellOrder.Cut(part: { $0.classes[3] == grown ? 0 : 1 }, field: field),
        CellOrder.Cut(part: { $0.first { $0 == grown } }, field: field),
      ] + land(terrain, dates: [0, 3, 2, 1]))
  }

  /// Land that mining takes: by when, then how far it has gone at each date, then what it was.
  private static func mined(
    _ terrain: PingshuoTerrain, _ takes: @escaping @Sendable (PingshuoTrajectory) -> Bool,
    _ field: @escaping @Sendable (Int32) -> Float
  ) -> PingshuoLayer {
    var cuts = [CellOrder.Cut(part: { $0.first(\.isDamaged) }, field: field)]
    for date in [3, 2, 1] { cuts.append(CellOrder.Cut(part: { $0.miningStage(at: date) }, field: field)) }
    return PingshuoLayer(takes: takes, field: field, cuts: cuts + land(terrain, dates: [0, 3, 2, 1]))
  }

  private static func reachOfPits(_ place: (column: Float, row: Float)) -> Float {
    var soonest = Float.infinity
    for pit in PingshuoSites.pits { soonest = min(soonest, pit.reaches(place.column, place.row)) }
    return soonest
  }

  /// When growth from the nearest site gets to a place; `square` blends from round (0) to four-square (1) outlines.
  private static func reach(
    of sites: [PingshuoSites.Site], _ place: (column: Float, row: Float), square: Float
  ) -> Float {
    var soonest = Float.infinity
    for site in sites {
      let east = abs(place.column - site.column)
      let south = abs(place.row - site.row)
      let distance = (1 - square) * hypot(east, south) + square * max(east, south)
      soonest = min(soonest, site.birth + site.slowness * distance)
    }
    return soonest
  }

  private static func reachOfWater(_ place: (column: Float, row: Float)) -> Float {
    let lake = PingshuoSites.reservoir
    let basin = hypot((place.column - lake.column) / 1.7, place.row - lake.row)
    var bank = Float.infinity
    for (from, to) in zip(PingshuoSites.river, PingshuoSites.river.dropFirst()) {
      bank = min(bank, PingshuoRoads.distance(place, from, to))
    }
    return min(basin, 6 + 8 * bank)
  }
}
