extension PotentialProblems {
  /// Ids that several mines have, in the order of the mines.
  static func repeated(_ mines: [PotentialMine]) -> [String] {
    var counts: [String: Int] = [:]
    for mine in mines { counts[mine.id, default: 0] += 1 }
    var said: Set<String> = []
    return mines.map(\.id).filter { (counts[$0] ?? 0) > 1 && said.insert($0).inserted }
  }

  /// Groups of predictors that name what isn't one, in name order.
  static func unknown(in groups: [String: [String]], names: [String]) -> [Problem] {
    groups.sorted { $0.key < $1.key }.compactMap { group, members in
      let unknown = members.filter { !names.contains($0) }
      return unknown.isEmpty ? nil : .unknownInGroup(group, unknown)
    }
  }
}
