internal import Geospatial
internal import LandUse
internal import Synchronization

/// Which zones reach into which rows of the grid.
struct ZoneIndex: Sendable {
  private static let band = 256
  private var bands: [[Int]]

  init(_ zones: [ZoneCoverage], rows: Int) {
    bands = [[Int]](repeating: [], count: rows / Self.band + 1)
    for (number, zone) in zones.enumerated() {
      guard let first = zone.runs.first?.row, let last = zone.runs.last?.row else { continue }
      for band in Int(first) / Self.band...Int(last) / Self.band { bands[band].append(number) }
    }
  }

  /// Ascending, each once.
  func zones(in rows: Range<Int>) -> [Int] {
    guard !rows.isEmpty else { return [] }
    let range = rows.lowerBound / Self.band...(rows.upperBound - 1) / Self.band
    if range.count == 1 { return bands[range.lowerBound] }
    return Set(bands[range].joined()).sorted()
  }
}

/// The tallies of all zones while they grow: only what occurs in each is kept, so that 45,000 mines fit.
final class ZoneSums: Sendable {
  private let sums: Mutex<[SparseTally]>

  init(count: Int) {
    sums = Mutex([SparseTally](repeating: SparseTally(), count: count))
  }

  func add(_ part: SparseTally, to zone: Int) {
    sums.withLock { $0[zone].merge(part) }
  }

  var tallies: [SparseTally] { sums.withLock { $0 } }
}
