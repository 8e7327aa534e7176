internal import Dispatch
package import Messages
internal import Synchronization

/// Runs workers over the windows of a plan: each worker opens its own files and takes the next window until none is left.
///
/// Outputs must not depend on which worker had which window: sums that are exact (`Int`, `AreaSum`) and cells written to
/// their own place don't.
package enum BlockPipeline {
  private struct State<Output: Sendable>: Sendable {
    var outputs: [Output] = []
    /// The failure of the earliest window, so that the same one is reported for any number of threads.
    var failure: (window: Int, error: any Error)?
  }

  /// - Parameters:
  ///   - start: called once in each worker's thread.
  ///   - process: called for each window that the worker takes.
  ///   - finish: turns the worker into what it found.
  /// - Throws: what a worker threw, or ``Interrupted``.
  package static func run<Worker: ~Copyable, Output: Sendable>(
    _ windows: [PixelWindow], threads: Int, progress: Progress,
    start: @Sendable () throws -> Worker,
    process: @Sendable (inout Worker, PixelWindow) throws -> Void,
    finish: @Sendable (consuming Worker) -> Output
  ) throws -> [Output] {
    let next = Atomic<Int>(0)
    let stop = Atomic<Bool>(false)
    let state = Mutex(State<Output>())
    let workers = max(1, min(threads, windows.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var taken = 0
      do {
        var worker = try start()
        while !stop.load(ordering: .relaxed) {
          taken = next.add(1, ordering: .relaxed).oldValue
          guard taken < windows.count else { break }
          try Interruption.check()
          try process(&worker, windows[taken])
          progress.advance(by: Int64(windows[taken].cells))
        }
        let output = finish(worker)
        state.withLock { $0.outputs.append(output) }
      } catch {
        stop.store(true, ordering: .relaxed)
        let window = taken
        state.withLock { state in
          if state.failure.map({ window < $0.window }) ?? true {
            state.failure = (window, error)
          }
        }
      }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure.error }
    progress.finish()
    return state.withLock { $0.outputs }
  }
}
