/// The classes of all dates, in the order of the class table. Everything that is counted is indexed by the position in it.
package struct Legend: Sendable, Hashable {
  /// So that a class index and two signs fit the counting tables.
  package static let maximumClasses = 255

  package let classes: [LandClass]
  private let indicesByCode: [Int: Int]

  /// - Parameter classes: 1...255 classes with codes that all differ
  package init(_ classes: [LandClass]) {
    precondition((1...Self.maximumClasses).contains(classes.count), "a legend has 1 to 255 classes")
    self.classes = classes
    indicesByCode = Dictionary(
      classes.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { _, _ in preconditionFailure("codes of a legend differ") })
  }

  package var count: Int { classes.count }
  package var types: [LandType] { classes.map(\.type) }

  package subscript(index: Int) -> LandClass { classes[index] }

  package func index(ofCode code: Int) -> Int? { indicesByCode[code] }

  /// The indices of the classes of a group.
  package func indices(of group: LandGroup) -> [Int] {
    classes.indices.filter { classes[$0].type.group == group }
  }

  /// The types that the classes have, each once, in the order of ``LandType``.
  package var typesInUse: [LandType] {
    let used = Set(types)
    return LandType.allCases.filter(used.contains)
  }

  /// The user's colour, or that of the type; classes that share a type get lighter one after the other.
  package func colour(at index: Int) -> String {
    if let colour = classes[index].colour { return colour }
    let type = classes[index].type
    let uncoloured = classes.indices.filter { classes[$0].type == type && classes[$0].colour == nil }
    let place = uncoloured.firstIndex(of: index) ?? 0
    return Shade.lighter(type.colour, by: uncoloured.count < 2 ? 0 : 0.6 * Double(place) / Double(uncoloured.count - 1))
  }
}
