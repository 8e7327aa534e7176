internal import Geospatial
internal import Messages
internal import Statistics
internal import Synchronization

/// Makes the rings of mines and keeps those that were made last: the ones that were used.
final class NepRings: Sendable {
  private let neighbourhood: MineNeighbourhood
  private let mines: NepMines
  private let place: GridPlace
  private let hasPlacebo: Bool
  private let seed: UInt64
  private let threads: Int
  private let made: Mutex<[NepShapes.Reference?]>

  /// - Parameter hasPlacebo: whether each mine is moved into its ring for the placebo test, too.
  init(_ mines: NepMines, grid: Grid, gap_m: Double, hasPlacebo: Bool, seed: UInt64, threads: Int) throws {
    neighbourhood = try MineNeighbourhood(polygons: mines.polygons, gap_m: gap_m, threads: threads)
    self.mines = mines
    place = GridPlace(grid)
    self.hasPlacebo = hasPlacebo
    self.seed = seed
    self.threads = threads
    made = Mutex([NepShapes.Reference?](repeating: nil, count: mines.analysed.count))
  }

  /// The ring of an analysed mine as it was made last, WGS 84.
  func shape(of mine: Int) -> NepShapes.Reference? { made.withLock { $0[mine] } }

  /// The rings of some of the analysed mines at a distance, on the grid.
  func references(
    of numbers: [Int], distance_m: Double, display: any ProgressDisplay
  ) throws -> [NepReference?] {
    let progress = Progress(.progressReferences, total: Int64(numbers.count), on: display)
    defer { progress.finish() }
    let found = try Parallel.map(Array(numbers.indices.chunked(by: 64)), threads: threads) { [self] chunk in
      let transform = try place.transform()
      return try chunk.map { index -> (ring: NepShapes.Reference, reference: NepReference)? in
        try Interruption.check()
        defer { progress.advance() }
        return try reference(of: numbers[index], distance_m, transform)
      }
    }.flatMap { $0 }
    made.withLock { made in
      for (number, one) in zip(numbers, found) { made[number] = one?.ring }
    }
    return found.map { $0?.reference }
  }

  private func reference(
    of mine: Int, _ distance_m: Double, _ transform: borrowing PolygonTransform
  ) throws -> (ring: NepShapes.Reference, reference: NepReference)? {
    let number = mines.analysed[mine]
    guard let ring = try neighbourhood.ring(of: number, distance_m: distance_m),
      let placed = transform.transformed(ring)
    else { return nil }
    var reference = NepReference(coverage: place.coverage(of: placed))
    if hasPlacebo {
      var random = RandomStream(seed: seed, name: "nep.placebo.\(mines.ids[number])")
      let shifted = try neighbourhood.placebo(
        of: number, in: ring, seedAngle_rad: 2 * Double.pi * random.uniform())
      if let shifted, let placed = transform.transformed(shifted) {
        reference.placebo = place.coverage(of: placed)
      }
    }
    return (NepShapes.Reference(polygon: ring, area_km2: ring.groundArea_m2() / 1e6), reference)
  }
}
