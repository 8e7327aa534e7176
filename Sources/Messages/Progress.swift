internal import Synchronization

/// Where progress is shown: a terminal, plain lines, nowhere.
public protocol ProgressDisplay: Sendable {
  /// Called from any thread, at every advance; the display decides how often to draw.
  func show(_ title: Text, done: Int64, total: Int64)
  /// Called once when the work is done.
  func finish(_ title: Text)
}

/// Shows nothing (`--quiet`, tests, library use).
public struct SilentDisplay: ProgressDisplay {
  public init() {}
  public func show(_ title: Text, done: Int64, total: Int64) {}
  public func finish(_ title: Text) {}
}

/// The share done of one piece of work, counted in units of work really done (cells, bytes, draws).
///
/// Advanced from any thread.
public final class Progress: Sendable {
  public let title: Text
  public let total: Int64
  private let display: any ProgressDisplay
  private let done = Atomic<Int64>(0)

  public init(_ title: Text, total: Int64, on display: any ProgressDisplay) {
    self.title = title
    self.total = total
    self.display = display
    display.show(title, done: 0, total: total)
  }

  public func advance(by amount: Int64 = 1) {
    let now = done.add(amount, ordering: .relaxed).newValue
    display.show(title, done: now, total: total)
  }

  public func finish() {
    display.finish(title)
  }
}
