internal import Geospatial
internal import Synchronization

/// The zones of all mines while the pass reads them; those of a mine that is done are let go, because coverages are most of
/// what the pass holds.
final class NepZoneShelf: Sendable {
  private let zones: Mutex<[NepZones?]>
  /// Which mines have a reference and a placebo; known when their zones are gone, too.
  let hasReference: [Bool]
  let hasPlacebo: [Bool]

  init(_ zones: consuming [NepZones]) {
    hasReference = zones.map { $0.reference != nil }
    hasPlacebo = zones.map { $0.placebo != nil }
    self.zones = Mutex(zones)
  }

  var count: Int { hasReference.count }

  /// - Precondition: the mine isn't done.
  subscript(mine: Int) -> NepZones {
    guard let zones = zones.withLock({ $0[mine] }) else {
      preconditionFailure("zones are asked for until they are done")
    }
    return zones
  }

  func letGo(_ mine: Int) { zones.withLock { $0[mine] = nil } }
}
