import LandUse

/// The counting loop's slow and obvious twin: a cell at a time, dictionaries, areas as whole numbers.
struct ObviousTally {
  struct Pair: Hashable {
    let period: Int
    let from: String
    let to: String
  }
  /// Cells and area units, by period and by class and origin in words.
  var flows: [Pair: [Int128]] = [:]
  /// By date and status.
  var statuses: [[UInt8: [Int128]]]
  var masked: [Int128] = [0, 0]
  var valid: [[Int128]]
  var unknown: [[Int: Int]]
  var outcomes: [(functional: [FunctionalAreaType?], states: [(String, String)?], status: ReclamationStatus)] = []

  /// - Parameters:
  ///   - codes: `[date][row][column]`
  ///   - missing: codes without data, by date
  init(
    _ codes: [Int], dates: Int, rows: Int, columns: Int, units: [Int64], _ legend: Legend, missing: [Set<Int>],
    rules: FunctionalRules
  ) {
    statuses = Array(repeating: [:], count: dates)
    valid = Array(repeating: [0, 0], count: dates)
    unknown = Array(repeating: [:], count: dates)
    for cell in 0..<rows * columns {
      let area = Int128(units[cell / columns])
      let path = (0..<dates).map { codes[$0 * rows * columns + cell] }
      let periods = dates == 2 ? 1 : dates
      var outcome: (functional: [FunctionalAreaType?], states: [(String, String)?], status: ReclamationStatus) = (
        Array(repeating: nil, count: periods), Array(repeating: nil, count: periods), .noData
      )
      defer { outcomes.append(outcome) }
      let unknownDates = (0..<dates).filter { !missing[$0].contains(path[$0]) && legend.index(ofCode: path[$0]) == nil }
      guard unknownDates.isEmpty else {
        for date in unknownDates { unknown[date][path[date], default: 0] += 1 }
        continue
      }
      let validDates = (0..<dates).filter { !missing[$0].contains(path[$0]) }
      for date in validDates {
        valid[date][0] += 1
        valid[date][1] += area
      }
      guard validDates.count == dates else {
        masked[0] += 1
        masked[1] += area
        continue
      }
      let classes = path.map { legend.index(ofCode: $0) ?? 0 }
      let types = classes.map { legend[$0].type }
      var origin: Int?
      var words = [String(classes[0])]
      for date in 1..<dates {
        if types[date].group == .green {
          origin = nil
        } else if types[date].group == .damaged, origin == nil, types[date - 1].group != .damaged {
          origin = classes[date - 1]
        }
        words.append(String(classes[date]) + (origin.map { " from \($0)" } ?? ""))
      }
      var pairs = (1..<dates).map { ($0 - 1, $0) }
      if dates > 2 { pairs.append((0, dates - 1)) }
      for (period, (from, to)) in pairs.enumerated() {
        flows[Pair(period: period, from: words[from], to: words[to]), default: [0, 0]][0] += 1
        flows[Pair(period: period, from: words[from], to: words[to]), default: [0, 0]][1] += area
        outcome.functional[period] = rules[types[from], types[to]]
        outcome.states[period] = (words[from], words[to])
      }
      var status = ReclamationStatus(first: types[0])
      for date in 1..<dates {
        status = status.next(types[date], interval: date - 1)
        statuses[date][status.rawValue, default: [0, 0]][0] += 1
        statuses[date][status.rawValue, default: [0, 0]][1] += area
      }
      outcome.status = status
    }
  }
}
