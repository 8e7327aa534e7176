internal import Synchronization

/// A map under way, as its crew sees it.
protocol CrewJob: AnyObject, Sendable {
  /// How many maps it stands inside; 0 for the outermost.
  var depth: Int { get }
  /// Whether all items that will be begun have ended.
  var isDone: Bool { get }
  /// Takes a seat, if there are items left and a seat is free.
  func join() -> Bool
  /// Works on items until none is left or `isWanted` says no, then gives the seat back.
  func work(while isWanted: () -> Bool)
}

/// The items of one ``Parallel/map(_:threads:_:)``, taken in order by whoever has a seat.
///
/// A thread keeps its results to itself until it leaves: one lock for all of them instead of one for each.
final class ParallelJob<Item: Sendable, Output: Sendable>: CrewJob {
  private struct State: Sendable {
    var outputs: [Output?]
    var taken = 0
    /// The failure of the earliest item, so that the same one is reported for any number of threads.
    var failure: (index: Int, error: any Error)?
  }

  private let items: [Item]
  private let transform: @Sendable (Item) throws -> Output
  private let seats: Int
  let depth: Int
  private let next = Atomic<Int>(0)
  private let done = Atomic<Bool>(false)
  private let state: Mutex<State>

  init(_ items: [Item], seats: Int, depth: Int, _ transform: @escaping @Sendable (Item) throws -> Output) {
    self.items = items
    self.seats = seats
    self.depth = depth
    self.transform = transform
    state = Mutex(State(outputs: Array(repeating: nil, count: items.count)))
  }

  var isDone: Bool { done.load(ordering: .acquiring) }

  func join() -> Bool {
    state.withLock { state in
      guard state.taken < seats, next.load(ordering: .relaxed) < items.count else { return false }
      state.taken += 1
      return true
    }
  }

  func work(while isWanted: () -> Bool) {
    var made: [(index: Int, output: Output)] = []
    var failure: (index: Int, error: any Error)?
    while failure == nil, isWanted() {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < items.count else { break }
      do {
        made.append((index, try transform(items[index])))
      } catch {
        failure = (index, error)
        // All items before this one have been begun, so that the first that fails is among those that end.
        next.store(items.count, ordering: .relaxed)
      }
    }
    state.withLock { state in
      for (index, output) in made { state.outputs[index] = output }
      if let failure, state.failure.map({ failure.index < $0.index }) ?? true { state.failure = failure }
      state.taken -= 1
      if state.taken == 0, next.load(ordering: .relaxed) >= items.count { done.store(true, ordering: .releasing) }
    }
  }

  /// - Throws: what the first of the failing items threw.
  func results() throws -> [Output] {
    try state.withLock { state in
      if let failure = state.failure { throw failure.error }
      let outputs = state.outputs
      state.outputs = []
      return outputs
    }.compactMap { $0 }
  }
}
