/// Independent pieces of work on several threads.
///
/// Maps may stand inside maps. All of them share the threads of the outermost one: its `threads` is the most that run at once, and a thread
/// that finds no more items where it was helps with a map deeper inside, also while it waits for the last items of its own. An item must
/// therefore hold no lock while it maps. What keeps threads of its own (a pipeline over blocks, a forest, a bootstrap) mustn't stand inside
/// an item: its threads would come on top.
public enum Parallel {
  /// The results in the order of the items.
  ///
  /// - Parameters:
  ///   - threads: the most that work on these items at once; 1: the caller alone, in order.
  ///   - transform: after one failure no more items are begun.
  /// - Throws: what the first of the failing items threw.
  public static func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], threads: Int, _ transform: @escaping @Sendable (Item) throws -> Output
  ) throws -> [Output] {
    guard !items.isEmpty else { return [] }
    let place = Crew.place
    let crew = place?.crew ?? Crew(threads: threads)
    guard threads > 1, crew.threads > 1 else {
      // Bound also where there is only the caller: a map inside mustn't begin a crew of its own.
      return try Crew.$place.withValue(Crew.Place(crew: crew, depth: place?.depth ?? 0)) { try items.map(transform) }
    }
    let job = ParallelJob(items, seats: min(threads, crew.threads), depth: (place?.depth ?? -1) + 1, transform)
    crew.finish(job, isOutermost: place == nil)
    return try job.results()
  }

  /// The results in the order of the indices `0..<count`, for many small pieces of work: they are taken in batches, so that taking the
  /// next one costs nothing beside the work in it.
  ///
  /// - Throws: ``Interrupted``
  public static func map<Output: Sendable>(
    count: Int, threads: Int, _ transform: @escaping @Sendable (Int) -> Output
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
