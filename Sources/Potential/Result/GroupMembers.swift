/// Mines that share the value of a field.
struct GroupMembers {
  let field: String
  let name: String
  /// Indices of mines, ascending.
  let members: [Int]

  /// All mines, then the values of each field in the order of the fields, sorted by their Unicode scalars.
  static func all(_ mines: [PotentialMine], fields: [String]) -> [GroupMembers] {
    var groups = [
      GroupMembers(field: PotentialGroup.whole, name: PotentialGroup.whole, members: Array(mines.indices))
    ]
    for (place, field) in fields.enumerated() {
      // Keyed by scalars: Swift's own equality takes two spellings of one accented letter for the same.
      var members: [[UInt32]: [Int]] = [:]
      for (index, mine) in mines.enumerated() {
        members[mine.groups[place].unicodeScalars.map(\.value), default: []].append(index)
      }
      for key in members.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let indices = members[key] ?? []
        groups.append(GroupMembers(field: field, name: mines[indices[0]].groups[place], members: indices))
      }
    }
    return groups
  }
}
