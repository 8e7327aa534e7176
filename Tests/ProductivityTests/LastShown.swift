import Messages
import Synchronization

/// Remembers how far the work had come.
final class LastShown: ProgressDisplay {
  private let state = Mutex<Int64>(0)

  var greatest: Int64 { state.withLock { $0 } }

  func show(_ title: Text, done: Int64, total: Int64) { state.withLock { $0 = max($0, done) } }
  func finish(_ title: Text) {}
}
