internal import Dispatch
internal import Messages
internal import Synchronization

/// Many small independent pieces of work on several threads.
enum Batches {
  /// So that taking the next batch costs nothing beside the work in it.
  private static let size = 64

  /// The results in the order of the indices `0..<count`.
  ///
  /// - Throws: ``Interrupted``
  static func map<Output: Sendable>(
    count: Int, threads: Int, _ transform: @Sendable (Int) -> Output
  ) throws(Interrupted) -> [Output] {
    let batches = (count + size - 1) / size
    let results = Mutex([[Output]](repeating: [], count: batches))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, batches))) { _ in
      while !Interruption.isRequested {
        let batch = next.add(1, ordering: .relaxed).oldValue
        guard batch < batches else { return }
        let made = (batch * size..<min(count, (batch + 1) * size)).map(transform)
        results.withLock { $0[batch] = made }
      }
    }
    try Interruption.check()
    return results.withLock { $0.flatMap(\.self) }
  }
}
