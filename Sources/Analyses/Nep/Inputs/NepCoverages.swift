internal import Geospatial
internal import Synchronization

/// The coverages of the analysed mines, until the pass takes them: it lets go of each as it is summed.
final class NepCoverages: Sendable {
  private let held: Mutex<[ZoneCoverage]?>

  init(_ coverages: [ZoneCoverage]) { held = Mutex(coverages) }

  /// Once: none are left.
  func take() -> [ZoneCoverage] {
    held.withLock { held in
      defer { held = nil }
      guard let held else { preconditionFailure("coverages are taken once") }
      return held
    }
  }
}
