import Foundation
import Messages
import Synchronization
import Testing

/// One test at a time: some need two threads at once.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ParallelTests {
  private struct Failed: Error, Equatable {
    let number: Int
  }

  /// How many were at work at once, at most.
  private final class Count: Sendable {
    private let now = Atomic<Int>(0)
    private let most = Atomic<Int>(0)
    var highest: Int { most.load(ordering: .relaxed) }

    func during(_ body: () -> Void) {
      let count = now.add(1, ordering: .relaxed).newValue
      most.max(count, ordering: .relaxed)
      body()
      now.subtract(1, ordering: .relaxed)
    }
  }

  /// Lets a number of visitors go on as soon as all have come.
  private final class Meeting: Sendable {
    private let expected: Int
    private let come = Atomic<Int>(0)

    init(of expected: Int) {
      self.expected = expected
    }

    /// - Returns: whether all came within a minute.
    func attend() -> Bool {
      come.add(1, ordering: .relaxed)
      let end = Date(timeIntervalSinceNow: 60)
      while come.load(ordering: .relaxed) < expected {
        guard Date() < end else { return false }
        Thread.sleep(forTimeInterval: 0.001)
      }
      return true
    }
  }

  private static let hasTwoProcessors = ProcessInfo.processInfo.activeProcessorCount > 1

  private static func pause() { Thread.sleep(forTimeInterval: 0.0005) }

  @Test(arguments: [1, 2, 3, 8]) func `results come in the order of the items`(threads: Int) throws {
    for count in [0, 1, 2, 7, 1000] {
      #expect(try Parallel.map(Array(0..<count), threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
      #expect(try Parallel.map(count: count, threads: threads) { $0 + 1 } == (0..<count).map { $0 + 1 })
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func `maps three deep give what loops give`(threads: Int) throws {
    let expected = (0..<5).map { a in (0..<6).map { b in (0..<7).map { a * 100 + b * 10 + $0 } } }
    for _ in 0..<50 {
      let found = try Parallel.map(Array(0..<5), threads: threads) { a in
        try Parallel.map(Array(0..<6), threads: threads) { b in
          try Parallel.map(Array(0..<7), threads: threads) { a * 100 + b * 10 + $0 }
        }
      }
      #expect(found == expected)
    }
  }

  @Test(arguments: [1, 2, 4]) func `no more threads work at once than the outermost map has`(threads: Int) throws {
    let count = Count()
    _ = try Parallel.map(Array(0..<4), threads: threads) { _ in
      try Parallel.map(Array(0..<3), threads: 16) { _ in
        try Parallel.map(Array(0..<5), threads: 16) { _ in count.during(Self.pause) }
      }
    }
    #expect(count.highest >= 1 && count.highest <= threads)
  }

  @Test func `no more threads work on a map inside than it asks for`() throws {
    let counts = (0..<2).map { _ in Count() }
    _ = try Parallel.map([0, 1], threads: 4) { number in
      try Parallel.map(Array(0..<20), threads: number + 1) { _ in counts[number].during(Self.pause) }
    }
    #expect(counts[0].highest == 1)
    #expect(counts[1].highest <= 2)
  }

  @Test func `with one thread all is done by the caller in order`() throws {
    let caller = ObjectIdentifier(Thread.current)
    let seen = Mutex<[Int]>([])
    _ = try Parallel.map(Array(0..<4), threads: 1) { outer in
      try Parallel.map(Array(0..<3), threads: 8) { inner in
        #expect(ObjectIdentifier(Thread.current) == caller)
        seen.withLock { $0.append(outer * 3 + inner) }
      }
    }
    #expect(seen.withLock { $0 } == Array(0..<12))
  }

  @Test(.enabled(if: hasTwoProcessors)) func `a thread without items helps a map inside`() throws {
    for outer in [1, 2] {
      let meeting = Meeting(of: 2)
      let met = try Parallel.map(Array(0..<outer), threads: 2) { number in
        // The second item ends at once; its thread is then free.
        number == 0 ? try Parallel.map([0, 1], threads: 2) { _ in meeting.attend() } : []
      }
      #expect(met[0] == [true, true])
    }
  }

  @Test(.enabled(if: hasTwoProcessors)) func `a thread that waits for its last items helps another map`() throws {
    let meeting = Meeting(of: 2)
    let first = Meeting(of: 2)
    let deep = try Parallel.map([0, 1], threads: 2) { number -> [Bool] in
      // Both are at work at once; then the first has nothing left and the second needs another thread.
      guard first.attend() else { return [false] }
      return number == 0 ? [] : try Parallel.map([0, 1], threads: 2) { _ in meeting.attend() }
    }
    #expect(deep == [[], [true, true]])
  }

  /// The owner of the first map waits for its last item, which the second owner works on; inside that item is a map that ends only
  /// with both threads in it.
  @Test(.enabled(if: hasTwoProcessors)) func `an owner that waits for its own map helps with one inside its last item`()
    throws
  {
    let (taken, meeting) = (Meeting(of: 2), Meeting(of: 2))
    let met = try Parallel.map([0], threads: 2) { _ in
      try Parallel.map([0, 1], threads: 2) { number -> [Bool] in
        // Each of the two threads has one of the items.
        guard taken.attend() else { return [false] }
        return number == 0 ? [] : try Parallel.map([0, 1], threads: 2) { _ in meeting.attend() }
      }
    }
    #expect(met == [[[], [true, true]]])
  }

  @Test(arguments: [1, 2, 4]) func `the first of the failing items is the one that is thrown`(threads: Int) {
    for _ in 0..<20 {
      #expect(throws: Failed(number: 13)) {
        try Parallel.map(Array(0..<40), threads: threads) { number in
          if number >= 13, number.isMultiple(of: 13) { throw Failed(number: number) }
        }
      }
      #expect(throws: Failed(number: 1002)) {
        try Parallel.map(Array(0..<4), threads: threads) { outer in
          try Parallel.map(Array(0..<9), threads: threads) { inner in
            if outer > 0, inner > 1 { throw Failed(number: outer * 1000 + inner) }
          }
        }
      }
    }
  }

  @Test func `after a failure no more items are begun`() {
    let begun = Atomic<Int>(0)
    #expect(throws: Failed.self) {
      try Parallel.map(Array(0..<1000), threads: 2) { number in
        begun.add(1, ordering: .relaxed)
        if number == 0 { throw Failed(number: 0) }
        Self.pause()
      }
    }
    #expect(begun.load(ordering: .relaxed) < 1000)
  }

  @Test func `a map that fails leaves its crew at work`() throws {
    let found = try Parallel.map(Array(0..<6), threads: 3) { outer in
      (try? Parallel.map(Array(0..<10), threads: 3) { inner in
        if inner == outer { throw Failed(number: inner) }
        return inner
      }) ?? [outer]
    }
    #expect(found == (0..<6).map { [$0] })
  }
}
