internal import Dispatch
internal import Synchronization

/// Independent pieces of work on several threads.
package enum Parallel {
  /// The results in the order of the items.
  ///
  /// - Throws: what the first of the failing items threw.
  package static func map<Item: Sendable, Output: Sendable>(
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
}
