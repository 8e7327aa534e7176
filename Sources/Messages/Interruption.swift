internal import Synchronization

/// Thrown where work stops because the user asked for it (exit code 130).
public struct Interrupted: Error, Sendable, Hashable {
  public init() {}
}

/// Whether the user asked to stop. Set by a signal handler, hence a single atomic flag and nothing else.
public enum Interruption {
  private static let requested = Atomic<Bool>(false)

  public static var isRequested: Bool { requested.load(ordering: .relaxed) }

  public static func request() { requested.store(true, ordering: .relaxed) }

  /// - Throws: ``Interrupted`` when the user asked to stop.
  public static func check() throws(Interrupted) {
    if isRequested { throw Interrupted() }
  }
}
