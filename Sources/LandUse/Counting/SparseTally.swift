internal import Quantities

/// What was counted of a zone, without what didn't occur in it: thousands of small zones fit, where a ``LandUseTally`` of each
/// wouldn't.
package struct SparseTally: Sendable, Hashable {
  private var entries: [Int: TallyEntry] = [:]
  private var masked = TallyEntry()
  private var partlyValid: [TallyEntry] = []

  package init() {}

  package init(_ tally: LandUseTally) {
    for (slot, entry) in tally.entries.enumerated() where !entry.isEmpty { entries[slot] = entry }
    masked = tally.masked
    partlyValid = tally.partlyValid
  }

  package mutating func merge(_ other: SparseTally) {
    entries.merge(other.entries) { left, right in
      var sum = left
      sum += right
      return sum
    }
    masked += other.masked
    if partlyValid.isEmpty {
      partlyValid = other.partlyValid
    } else {
      for date in other.partlyValid.indices { partlyValid[date] += other.partlyValid[date] }
    }
  }

  /// The same counts with a place for everything. Unknown codes aren't in it: they end the run.
  package func tally(_ plan: CountingPlan) -> LandUseTally {
    var tally = LandUseTally(plan)
    for (slot, entry) in entries { tally.entries[slot] = entry }
    tally.masked = masked
    if !partlyValid.isEmpty { tally.partlyValid = partlyValid }
    return tally
  }
}

extension LandUseTally {
  /// Empties the tally for another use.
  package mutating func reset() {
    for slot in entries.indices { entries[slot] = TallyEntry() }
    masked = TallyEntry()
    for date in partlyValid.indices {
      partlyValid[date] = TallyEntry()
      unknownCodes[date].removeAll()
    }
    unknownCells = 0
  }
}
