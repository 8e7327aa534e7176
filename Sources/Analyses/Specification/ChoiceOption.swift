package import Messages

/// One of the named values that a choice allows.
package struct ChoiceOption: Sendable, Hashable {
  package let name: String
  package let about: Text

  package init(_ name: String, _ about: Text) {
    self.name = name
    self.about = about
  }
}
