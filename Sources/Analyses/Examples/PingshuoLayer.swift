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
      pits(terrain),
      sites(PingshuoSites.dumps, .dump, terrain, push: 1, square: 0.2),
      grown(.urban, terrain) { cell in
        nearest(PingshuoSites.towns, terrain.place(cell), square: 0.5).reach
      },
      sites(PingshuoSites.industries, .industrial, terrain, push: 0.7, square: 0.7),
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

  /// A class that grows around its sites: what came first lies inside; what went again lies outermost.
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

  /// Pits: by when the land is opened; then benches, pit and inner dump one behind the other as they are at that date; and what
  /// becomes of them later, more or less in the same direction.
  private static func pits(_ terrain: PingshuoTerrain) -> PingshuoLayer {
    let reach: @Sendable (Int32) -> Float = { reachOfPits(terrain.place($0, push: 0.45)) }
    let drift: @Sendable (Int32) -> Float = { ahead(terrain.place($0, push: 0.3)) + 70 * terrain.patch($0) }
    var cuts = [CellOrder.Cut(part: { $0.first(\.isDamaged) }, field: reach)]
    for date in [1, 2, 3] {
      cuts.append(
        CellOrder.Cut(
          part: { $0.first(\.isDamaged) == date ? $0.miningStage(at: date) : 0 },
          field: { ahead(terrain.place($0, push: 0.3)) }))
    }
    for date in [2, 3] { cuts.append(CellOrder.Cut(part: { $0.miningStage(at: date) }, field: drift)) }
    return PingshuoLayer(
      takes: { $0.contains(.stripping, .openPit) }, field: reach, cuts: cuts + land(terrain, dates: [0, 3, 2, 1]))
  }

  /// Dumps or industrial sites: which of them are reclaimed by 2018, old ones first; then growth from the middle.
  private static func sites(
    _ sites: [PingshuoSites.Site], _ kind: PingshuoClass, _ terrain: PingshuoTerrain, push: Float, square: Float
  ) -> PingshuoLayer {
    let reach: @Sendable (Int32) -> Float = { nearest(sites, terrain.place($0, push: push), square: square).reach }
    let turn: @Sendable (Int32) -> Float = { cell in
      let site = nearest(sites, terrain.place(cell, push: push), square: square).site
      return sites[site].birth + 14 * ValueNoise.hash(site, Int(kind.rawValue), 71) + 0.1 * terrain.patch(cell)
    }
    var cuts = [
      CellOrder.Cut(part: { $0.miningStage(at: 3) }, field: turn),
      CellOrder.Cut(part: { $0.first(\.isDamaged) }, field: reach),
    ]
    for date in [2, 1] { cuts.append(CellOrder.Cut(part: { $0.miningStage(at: date) }, field: turn)) }
    return PingshuoLayer(takes: { $0.contains(kind) }, field: reach, cuts: cuts + land(terrain, dates: [0, 3, 2, 1]))
  }

  /// How far ahead of its pit's first cut a place lies.
  private static func ahead(_ place: (column: Float, row: Float)) -> Float {
    var soonest = Float.infinity
    var ahead: Float = 0
    for pit in PingshuoSites.pits where pit.reaches(place.column, place.row) < soonest {
      soonest = pit.reaches(place.column, place.row)
      ahead = pit.ahead(place.column, place.row)
    }
    return ahead
  }

  private static func reachOfPits(_ place: (column: Float, row: Float)) -> Float {
    var soonest = Float.infinity
    for pit in PingshuoSites.pits { soonest = min(soonest, pit.reaches(place.column, place.row)) }
    return soonest
  }

  /// The site whose growth gets to a place first, and when.
  private static func nearest(
    _ sites: [PingshuoSites.Site], _ place: (column: Float, row: Float), square: Float
  ) -> (site: Int, reach: Float) {
    var best = (site: 0, reach: Float.infinity)
    for (number, site) in sites.enumerated() {
      let reach = site.reaches(place, square: square)
      if reach < best.reach { best = (number, reach) }
    }
    return best
  }

  private static func reachOfWater(_ place: (column: Float, row: Float)) -> Float {
    let lake = PingshuoSites.reservoir
    let basin = hypot((place.column - lake.column) / 1.7, place.row - lake.row)
    var bank = Float.infinity
    for (reach, course) in zip(PingshuoSites.river, PingshuoSites.river.dropFirst()).enumerated() {
      // The lower course first: it is the widest and is mapped first.
      let upstream = Float(PingshuoSites.river.count - reach)
      bank = min(bank, 10 + upstream + 4 * PingshuoRoads.distance(place, course.0, course.1))
    }
    // The dam's crest: the reservoir fills to here, and then only the river is left.
    return min(basin <= 17 ? basin : 17 + 8 * (basin - 17), bank)
  }
}
