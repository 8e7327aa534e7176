/// A file that an analysis reads, and the parameter that named it.
package struct InputFile: Sendable, Hashable {
  /// The parameter's id, such as `map`.
  package let parameter: String
  /// Where the file is (relative paths of a project file are resolved).
  package let path: String

  package init(parameter: String, path: String) {
    self.parameter = parameter
    self.path = path
  }
}
