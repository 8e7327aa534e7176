package import Messages

/// A project file, decoded against the Specifications of its analyses.
package struct ProjectFile: Sendable {
  /// One analysis of the project.
  package struct Entry: Sendable {
    package let type: any Analysis.Type
    package let values: ParameterValues

    package var id: String { type.specification.id }
  }

  /// The file, as the user wrote its path.
  package let path: String
  package let name: String?
  package let language: Language?
  /// In the order of the file.
  package let entries: [Entry]

  /// The folder of a file, from where relative paths in it start; empty for the current folder.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
