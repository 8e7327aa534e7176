/// Plain lines, at most one each five seconds, where standard error isn't a terminal; nothing for work under a second.
public struct LineProgress: ProgressDisplay {
  private let language: Language
  private let clock: ProgressClock
  private let say: @Sendable (String) -> Void

  public init(_ language: Language) {
    self.init(language, now_ns: { ProgressClock.monotonic_ns() }, say: { StandardError.say($0) })
  }

  init(_ language: Language, now_ns: @escaping @Sendable () -> Int64, say: @escaping @Sendable (String) -> Void) {
    self.language = language
    clock = ProgressClock(interval_ns: 5_000_000_000, now_ns: now_ns)
    self.say = say
  }

  public func show(_ title: Text, done: Int64, total: Int64) {
    clock.show(title, done: done, total: total) { elapsed_ns in
      say(ProgressLine(title, done: done, total: total, elapsed_ns: elapsed_ns).plain(language))
    }
  }

  public func finish(_ title: Text) {
    clock.finish(title) { elapsed_ns, isComplete in
      if !isComplete { say(ProgressLine(title, done: 1, total: 1, elapsed_ns: elapsed_ns).plain(language)) }
    }
  }
}
