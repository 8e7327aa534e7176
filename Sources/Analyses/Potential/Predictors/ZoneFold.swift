internal import Geospatial
internal import Synchronization

/// The means of one zone in one square of the lattice, by layer.
struct ZonePiece: Sendable {
  let zone: Int32
  /// Squares are numbered row by row.
  let square: Int
  let means: [ZoneMean]
}

/// Merges the pieces of every zone in row-major order of squares, whatever the order in which windows were read, as soon as the last of the
/// zone's windows has been read.
final class ZoneFold: Sendable {
  private struct State: Sendable {
    /// Windows that are still to come, by zone.
    var awaited: [Int32]
    var waiting: [Int32: [ZonePiece]] = [:]
    /// `[zone][layer]`
    var means: [ZoneMean]
  }

  private let state: Mutex<State>
  private let layers: Int

  init(layers: Int, windowsByZone: [Int32]) {
    self.layers = layers
    state = Mutex(
      State(
        awaited: windowsByZone, means: [ZoneMean](repeating: ZoneMean(), count: windowsByZone.count * layers)))
  }

  /// Takes what one window adds.
  ///
  /// - Parameters:
  ///   - pieces: by zone.
  ///   - zones: all that have cells in the window, each once.
  func add(_ pieces: [ZonePiece], of zones: ArraySlice<Int32>) {
    state.withLock { state in
      for piece in pieces { state.waiting[piece.zone, default: []].append(piece) }
      for zone in zones {
        state.awaited[Int(zone)] -= 1
        guard state.awaited[Int(zone)] == 0, let all = state.waiting.removeValue(forKey: zone) else { continue }
        let first = Int(zone) * layers
        for piece in all.sorted(by: { $0.square < $1.square }) {
          for layer in 0..<layers { state.means[first + layer].merge(piece.means[layer]) }
        }
      }
    }
  }

  var means: [ZoneMean] { state.withLock { $0.means } }
}
