/// Names of a layer's or a table's group fields beside its own.
enum GroupNames {
  /// The user's own names, with `_group` at the end where another field has that name already (names differ in more than
  /// case).
  static func distinct(_ fields: [String], from others: [String]) -> [String] {
    var taken = Set(others.map { $0.lowercased() })
    return fields.map { field in
      var name = field
      var number = 1
      while !taken.insert(name.lowercased()).inserted {
        name = number == 1 ? "\(field)_group" : "\(field)_group\(number)"
        number += 1
      }
      return name
    }
  }
}
