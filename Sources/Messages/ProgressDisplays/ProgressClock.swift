internal import Synchronization

/// When to show what: the starts of the pieces of work and the time of the next showing.
///
/// Asked at every advance from any thread, hence one atomic load and a look at the clock where nothing is to be shown.
final class ProgressClock: Sendable {
  /// Work that ends within a second isn't worth a line.
  static let patience_ns: Int64 = 1_000_000_000

  private struct Work {
    let start_ns: Int64
    var isShown = false
    var isComplete = false
  }

  private let interval_ns: Int64
  private let now_ns: @Sendable () -> Int64
  private let next_ns = Atomic<Int64>(0)
  private let works = Mutex<[Text: Work]>([:])

  init(interval_ns: Int64, now_ns: @escaping @Sendable () -> Int64) {
    self.interval_ns = interval_ns
    self.now_ns = now_ns
  }

  /// Nanoseconds since some moment, never going back.
  static func monotonic_ns() -> Int64 {
    let (seconds, attoseconds) = (ContinuousClock.now - origin).components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }

  private static let origin = ContinuousClock.now

  /// Draws if it is time, told the nanoseconds since the work's start; never from two threads at once.
  func show(_ title: Text, done: Int64, total: Int64, _ draw: (_ elapsed_ns: Int64) -> Void) {
    let now = now_ns()
    let isEnd = done <= 0 || done >= total
    if !isEnd, now < next_ns.load(ordering: .relaxed) { return }
    works.withLock { works in
      var work = works[title] ?? Work(start_ns: now)
      let elapsed = now - work.start_ns
      let isLast = done >= total && work.isShown && !work.isComplete
      // Asked again inside the lock: another thread may have drawn meanwhile.
      if isLast || (!work.isComplete && elapsed >= ProgressClock.patience_ns && now >= next_ns.load(ordering: .relaxed))
      {
        draw(elapsed)
        work.isShown = true
        work.isComplete = done >= total
        next_ns.store(now + interval_ns, ordering: .relaxed)
      } else if !work.isShown {
        // Nothing to do before the second is over, unless other work is shown before that.
        next_ns.store(
          max(min(next_ns.load(ordering: .relaxed), work.start_ns + ProgressClock.patience_ns), now),
          ordering: .relaxed)
      }
      works[title] = work
    }
  }

  /// Ends a piece of work; draws its end where it was shown and the end wasn't.
  func finish(_ title: Text, _ draw: (_ elapsed_ns: Int64, _ isComplete: Bool) -> Void) {
    let now = now_ns()
    works.withLock { works in
      guard let work = works.removeValue(forKey: title), work.isShown else { return }
      draw(now - work.start_ns, work.isComplete)
    }
  }
}
