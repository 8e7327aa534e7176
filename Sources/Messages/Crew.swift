internal import Dispatch
internal import Synchronization

/// The threads of an outermost map, and the maps inside it that they help with.
///
/// A thread that waits for a map helps only with maps at least as deep. Going up its stack the waits are therefore ever deeper: the
/// stack grows no further than the maps are nested, and no threads wait for each other in a circle.
final class Crew: Sendable {
  /// Where a thread is at work.
  struct Place: Sendable {
    let crew: Crew
    /// Of the map whose item it works on.
    let depth: Int
  }

  /// Of the thread that asks; nil outside of any map.
  @TaskLocal static var place: Place?

  private struct Board: Sendable {
    /// Maps inside the outermost one that aren't done.
    var open: [any CrewJob] = []
    /// A bell for each thread that sleeps. One for all wouldn't do: a thread that has just fallen asleep could take the ring that
    /// was meant for another.
    var bells: [DispatchSemaphore] = []
  }

  let threads: Int
  private let board = Mutex(Board())

  init(threads: Int) {
    self.threads = threads
  }

  /// Returns when the job is done.
  func finish(_ job: any CrewJob, isOutermost: Bool) {
    guard isOutermost else {
      // The caller takes a seat before others see the job: its own items are never left to others alone.
      _ = job.join()
      ring { $0.open.append(job) }
      work(on: job)
      attend(to: job)
      ring { board in board.open.removeAll { $0 === job } }
      return
    }
    // More threads than items are of use too: to maps inside.
    DispatchQueue.concurrentPerform(iterations: threads) { _ in attend(to: job) }
  }

  /// Works where there is work until the job is done.
  private func attend(to job: any CrewJob) {
    while !job.isDone {
      if let found = find(job) { work(on: found, while: { found === job || !job.isDone }) }
    }
  }

  /// A job with a seat for the caller; nil after a sleep that something new ended, or where the job itself is done.
  private func find(_ job: any CrewJob) -> (any CrewJob)? {
    let (found, bell) = board.withLock { board -> ((any CrewJob)?, DispatchSemaphore?) in
      if job.isDone { return (nil, nil) }
      if job.join() { return (job, nil) }
      if let other = board.open.first(where: { $0.depth >= job.depth && $0.join() }) { return (other, nil) }
      let bell = DispatchSemaphore(value: 0)
      board.bells.append(bell)
      return (nil, bell)
    }
    bell?.wait()
    return found
  }

  private func work(on job: any CrewJob, while isWanted: () -> Bool = { true }) {
    Crew.$place.withValue(Place(crew: self, depth: job.depth)) { job.work(while: isWanted) }
    // Those who waited for it can go on, or a seat is free.
    ring { _ in }
  }

  /// Changes the board and wakes all who sleep, since what they saw may have changed.
  private func ring(_ change: (inout sending Board) -> Void) {
    let bells = board.withLock { board in
      change(&board)
      defer { board.bells = [] }
      return board.bells
    }
    for bell in bells { bell.signal() }
  }
}
