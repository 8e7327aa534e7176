internal import Dispatch
internal import Synchronization

/// Independent pieces of work on several threads.
public enum Parallel {
  /// The results in the order of the items.
  ///
  /// - Throws: what the first of the failing items threw.
  public static func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], threads: Int, _ transform: @Sendable (Item) throws -> Output
  ) throws -> [Output] {
    let results = Mutex([Result<Output, any Error>?](repeating: nil, count: items.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, items.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = Result { try transform(items[index]) }
        results.withLock { $0[index] = result }
      }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }

  /// The results in the order of the indices `0..<count`, for many small pieces of work: they are taken in batches, so that taking the
  /// next one costs nothing beside the work in it.
  ///
  /// - Throws: ``Interrupted``
  public static func map<Output: Sendable>(
    count: Int, threads: Int, _ transform: @Sendable (Int) -> Output
  ) throws(Interrupted) -> [Output] {
    let size = 64
    let starts = Array(stride(from: 0, to: count, by: size))
    do {
      return try map(starts, threads: threads) { start in
        try Interruption.check()
        return (start..<min(count, start + size)).map(transform)
      }.flatMap(\.self)
    } catch {
      // Nothing else is thrown in a batch.
      throw Interrupted()
    }
  }
}
