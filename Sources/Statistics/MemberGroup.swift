/// Members that share the name that a field gives them.
package struct MemberGroup: Sendable {
  /// Field and name of the group of all members.
  package static let whole = "*"

  package let field: String
  package let name: String
  /// Their indices, ascending.
  package let members: [Int]

  /// All members, then the groups of each field in the order of the fields, sorted by their names' Unicode scalars.
  ///
  /// - Parameter names: of each member, one a field.
  package static func all(_ names: [[String]], fields: [String]) -> [MemberGroup] {
    var groups = [MemberGroup(field: whole, name: whole, members: Array(names.indices))]
    for (place, field) in fields.enumerated() {
      // Keyed by scalars: Swift's own equality takes two spellings of one accented letter for the same.
      var members: [[UInt32]: [Int]] = [:]
      for (index, own) in names.enumerated() {
        members[own[place].unicodeScalars.map(\.value), default: []].append(index)
      }
      for key in members.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let indices = members[key] ?? []
        groups.append(MemberGroup(field: field, name: names[indices[0]][place], members: indices))
      }
    }
    return groups
  }
}
