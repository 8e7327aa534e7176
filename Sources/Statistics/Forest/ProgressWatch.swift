internal import Synchronization

/// Counts pieces of work that are done, on any thread, and remembers when the progress closure has asked to stop.
final class ProgressWatch: Sendable {
  private let total: Int
  private let progress: RandomForest.Progress?
  private let done = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)

  init(total: Int, _ progress: RandomForest.Progress?) {
    self.total = total
    self.progress = progress
  }

  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  func advance() {
    let count = done.add(1, ordering: .relaxed).newValue
    if let progress, !progress(count, total) { stopped.store(true, ordering: .relaxed) }
  }
}
