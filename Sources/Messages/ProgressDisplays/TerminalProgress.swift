/// A bar on a terminal, drawn in place, at most ten times a second; nothing for work under a second.
public struct TerminalProgress: ProgressDisplay {
  private let language: Language
  private let clock: ProgressClock
  private let columns: @Sendable () -> Int
  private let draw: @Sendable (String) -> Void
  private let say: @Sendable (String) -> Void

  public init(_ language: Language) {
    self.init(
      language, now_ns: { ProgressClock.monotonic_ns() }, columns: { StandardError.columns },
      draw: { StandardError.draw($0) }, say: { StandardError.say($0) })
  }

  init(
    _ language: Language, now_ns: @escaping @Sendable () -> Int64, columns: @escaping @Sendable () -> Int,
    draw: @escaping @Sendable (String) -> Void, say: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    clock = ProgressClock(interval_ns: 100_000_000, now_ns: now_ns)
    self.columns = columns
    self.draw = draw
    self.say = say
  }

  public func show(_ title: Text, done: Int64, total: Int64) {
    clock.show(title, done: done, total: total) { elapsed_ns in
      let line = ProgressLine(title, done: done, total: total, elapsed_ns: elapsed_ns)
      draw(line.drawn(language, columns: columns()))
    }
  }

  /// Leaves the finished bar standing, with the time that it took.
  public func finish(_ title: Text) {
    clock.finish(title) { elapsed_ns, _ in
      say(ProgressLine(title, done: 1, total: 1, elapsed_ns: elapsed_ns).drawn(language, columns: columns()))
    }
  }
}
