internal import Productivity
internal import Synchronization

/// A zone of a mine.
enum NepRole: Int, Sendable {
  case mine, reference, shifted, rest
}

/// The sums of one zone in one square of the lattice.
struct NepPiece: Sendable {
  let role: NepRole
  /// Squares are numbered row by row.
  let square: Int
  let years: [ZoneYear]
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
  private let zones: [NepZones]
  private let years: Int

  init(_ zones: [NepZones], years: Int, windowsByMine: [Int32]) {
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
    let (sums, referenceCells) = folded(complete, zones[mine])
    state.withLock { state in
      state.sums[mine] = sums
      state.referenceCells[mine] = referenceCells
    }
  }

  private func folded(_ pieces: [NepPiece], _ zones: NepZones) -> (MineSums, referenceCells: Double) {
    var sums = empty(zones)
    var cells = 0.0
    for piece in pieces.sorted(by: { $0.square < $1.square }) {
      for year in 0..<years {
        switch piece.role {
        case .mine: sums.mine[year].merge(piece.years[year])
        case .reference: sums.reference?[year].merge(piece.years[year])
        case .shifted: sums.placebo?.shifted[year].merge(piece.years[year])
        case .rest: sums.placebo?.rest[year].merge(piece.years[year])
        }
      }
      if piece.role == .reference { cells += piece.baselineCells }
    }
    return (sums, cells)
  }

  private func empty(_ zones: NepZones) -> MineSums {
    let none = [ZoneYear](repeating: ZoneYear(), count: years)
    return MineSums(
      mine: none, reference: zones.reference == nil ? nil : none,
      placebo: zones.placebo == nil ? nil : MineSums.Placebo(shifted: none, rest: none))
  }

  /// The sums of all mines; zones without cells have empty ones.
  var sums: [MineSums] {
    let found = state.withLock { $0.sums }
    return zip(found, zones).map { sums, zones in sums ?? empty(zones) }
  }

  /// Σ fraction of the kept reference cells that are valid in each year of the baseline, by mine.
  var referenceCells: [Double] { state.withLock { $0.referenceCells } }
}
