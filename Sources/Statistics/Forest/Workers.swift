internal import Dispatch
internal import Synchronization

/// Numbered pieces of work on several threads, whose results come back in the order of the pieces.
enum Workers {
  /// - Parameters:
  ///   - count: pieces
  ///   - threads: at least 1
  ///   - scratch: makes what a thread uses again for each of its pieces; must not carry anything from piece to piece
  static func map<Scratch, Result: Sendable>(
    _ count: Int, threads: Int, scratch: @Sendable () -> Scratch, _ body: @Sendable (Int, inout Scratch) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      var own = scratch()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        let result = body(number, &own)
        results.withLock { $0[number] = result }
      }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }

  static func map<Result: Sendable>(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    map(count, threads: threads, scratch: {}) { number, _ in body(number) }
  }
}
