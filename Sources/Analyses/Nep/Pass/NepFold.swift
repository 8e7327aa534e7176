internal import Productivity
internal import Synchronization

/// A zone of a mine.
enum NepRole: Int, Sendable {
  case mine, reference, shifted, rest

  /// Whether the years' own values are asked for, not only changes.
  var hasLevels: Bool { self == .mine || self == .reference }
}

/// The sums of one zone in one square of the lattice.
struct NepPiece: Sendable {
  let role: NepRole
  /// Squares are numbered row by row.
  let square: Int
  /// Empty where only changes are asked for, and the other way round.
  let years: [ZoneYear]
  let changes: [WeightedMoments]
  let baselineCells: Double
}

/// Merges the pieces of every mine in row-major order of squares, whatever the order in which windows were read. A mine is
/// folded as soon as the last of its windows has been read, so that few pieces wait in memory.
final class NepFold: Sendable {
  private struct State: Sendable {
    /// Windows that are still to come, by mine.
    var awaited: [Int32]
    var waiting: [Int: [NepPiece]] = [:]
    var sums: [MineSums?]
    var referenceCells: [Double]
  }

  private let state: Mutex<State>
  private let zones: NepZoneShelf
  private let years: Int

  init(_ zones: NepZoneShelf, years: Int, windowsByMine: [Int32]) {
    self.zones = zones
    self.years = years
    state = Mutex(
      State(
        awaited: windowsByMine, sums: [MineSums?](repeating: nil, count: zones.count),
        referenceCells: [Double](repeating: 0, count: zones.count)))
  }

  /// Takes what one window adds to a mine.
  func add(_ pieces: [NepPiece], to mine: Int) {
    let complete: [NepPiece]? = state.withLock { state in
      state.awaited[mine] -= 1
      if state.awaited[mine] > 0 {
        state.waiting[mine, default: []] += pieces
        return nil
      }
      guard let earlier = state.waiting.removeValue(forKey: mine) else { return pieces }
      return earlier + pieces
    }
    guard let complete else { return }
    zones.letGo(mine)
    let (sums, referenceCells) = folded(complete, mine)
    state.withLock { state in
      state.sums[mine] = sums
      state.referenceCells[mine] = referenceCells
    }
  }

  private func folded(_ pieces: [NepPiece], _ mine: Int) -> (MineSums, referenceCells: Double) {
    var sums = empty(mine)
    var cells = 0.0
    for piece in pieces.sorted(by: { $0.square < $1.square }) {
      for year in 0..<years {
        switch piece.role {
        case .mine: sums.mine[year].merge(piece.years[year])
        case .reference: sums.reference?[year].merge(piece.years[year])
        case .shifted: sums.placebo?.shifted[year].merge(piece.changes[year])
        case .rest: sums.placebo?.rest[year].merge(piece.changes[year])
        }
      }
      if piece.role == .reference { cells += piece.baselineCells }
    }
    return (sums, cells)
  }

  private func empty(_ mine: Int) -> MineSums {
    let none = [ZoneYear](repeating: ZoneYear(), count: years)
    return MineSums(
      mine: none, reference: zones.hasReference[mine] ? none : nil,
      placebo: zones.hasPlacebo[mine]
        ? MineSums.Placebo(shifted: none.map(\.change), rest: none.map(\.change)) : nil)
  }

  /// The sums of all mines; zones without cells have empty ones.
  var sums: [MineSums] {
    let found = state.withLock { $0.sums }
    return found.enumerated().map { mine, sums in sums ?? empty(mine) }
  }

  /// Σ fraction of the kept reference cells that are valid in each year of the baseline, by mine.
  var referenceCells: [Double] { state.withLock { $0.referenceCells } }
}
