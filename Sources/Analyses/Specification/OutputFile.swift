package import Messages

/// A file that an analysis writes into its results folder.
package struct OutputFile: Sendable, Hashable {
  /// The name, with `<from>`-like placeholders where there are several.
  package let file: String
  package let about: Text

  package init(_ file: String, _ about: Text) {
    self.file = file
    self.about = about
  }
}
