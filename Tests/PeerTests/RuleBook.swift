/// What `Docs/Methods.md` says of area types and trajectories, written down a second time for tests.
enum RuleBook {
  private static let letters: [String: Character] = [
    "arable": "A", "forest": "F", "grass": "G", "openPit": "O", "stripping": "S", "dump": "D", "industrial": "I",
  ]

  static func isGreen(_ type: String) -> Bool { ["arable", "forest", "grass"].contains(type) }
  static func isDamaged(_ type: String) -> Bool { ["openPit", "stripping", "dump", "industrial"].contains(type) }

  /// The code in `functional_….tif`: invariant, enhancement, low-carbon optimisation, emission control, background.
  static func extended(_ from: String, _ to: String) -> Int {
    if isDamaged(to) { return 4 }
    if isGreen(from), isGreen(to) {
      switch (from, to) {
      case _ where from == to: return 1
      case (_, "forest"), ("arable", "grass"): return 2
      default: return 3
      }
    }
    if isGreen(to) { return 2 }
    return isGreen(from) || isDamaged(from) ? 3 : 5
  }

  /// What a cell with these types at these dates is at the last one, as the category of `reclamation_….tif` says it.
  static func status(_ types: [String], _ years: [Int]) -> String {
    guard let first = types.firstIndex(where: isDamaged), let last = types.lastIndex(where: isDamaged) else {
      return "Never damaged"
    }
    if last == types.count - 1 {
      return types[first...].allSatisfy(isDamaged) ? "Damaged" : "Damaged again"
    }
    let now = types[types.count - 1]
    guard isGreen(now) else { return "Redeveloped (built on, or water)" }
    // Since the interval in which it turned green for good.
    let since = (types.lastIndex { !isGreen($0) } ?? 0)
    let cover = ["arable": "arable land", "forest": "forest", "grass": "grassland"][now] ?? now
    return "Reclaimed as \(cover), since \(years[since])–\(years[since + 1])"
  }
}
