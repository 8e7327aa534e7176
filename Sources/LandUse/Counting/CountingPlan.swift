/// Everything that counting needs to know beforehand; the same for all blocks, zones and threads.
package struct CountingPlan: Sendable {
  package let legend: Legend
  package let states: TrajectoryStates
  package let lookups: [CodeLookup]
  /// All periods: consecutive dates, then first to last where that is another one.
  package let periods: [DatePair]
  let layout: TallyLayout
  /// `[interval × status × class]`: the status after the next date.
  let statusSuccessors: [UInt8]
  /// `[class]`: the status at the first date.
  let firstStatuses: [UInt8]

  /// The tables of all lookups behind each other, so that the counting loop has one array.
  let meanings: [UInt16]
  /// `[date]`
  let places: [LookupPlace]

  /// - Parameters:
  ///   - legend: the classes of all dates
  ///   - lookups: one a date, 2...80
  package init(_ legend: Legend, lookups: [CodeLookup]) {
    let dates = lookups.count
    precondition((2...ReclamationStatus.maximumDates).contains(dates), "2 to 80 dates")
    self.legend = legend
    self.lookups = lookups
    states = TrajectoryStates(legend)
    periods =
      (0..<dates - 1).map { DatePair(from: $0, to: $0 + 1) } + (dates > 2 ? [DatePair(from: 0, to: dates - 1)] : [])
    let statuses = ReclamationStatus.all(dates: dates)
    layout = TallyLayout(
      dates: dates, classes: legend.count, states: states.stateCount, statuses: statuses.count)

    var successors: [UInt8] = []
    for interval in 0..<dates - 1 {
      for status in statuses {
        for type in legend.types { successors.append(status.next(type, interval: interval).rawValue) }
      }
    }
    statusSuccessors = successors
    firstStatuses = legend.types.map { ReclamationStatus(first: $0).rawValue }

    var meanings: [UInt16] = []
    var places: [LookupPlace] = []
    for (date, lookup) in lookups.enumerated() {
      places.append(
        LookupPlace(date: date, base: lookup.base, start: meanings.count, count: lookup.table.count))
      meanings += lookup.table
    }
    self.meanings = meanings
    self.places = places
  }

  package var dates: Int { layout.dates }

  /// Bytes of one ``LandUseTally``; a zone and a thread need one each.
  package var bytesPerTally: Int { layout.count * MemoryLayout<TallyEntry>.stride }
}

/// Where one date's table stands among those of all dates.
struct LookupPlace: Sendable {
  let date: Int
  /// The code at its first position.
  let base: Int
  let start: Int
  /// 0 where the codes are too far apart for a table.
  let count: Int
}
