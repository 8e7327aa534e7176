package import Messages

/// What a command takes without a flag: `PROJECT.yaml`, `MAP...`.
package struct Operand: Sendable, Hashable {
  /// In capitals, as help prints it.
  package let placeholder: String
  package let isRequired: Bool
  /// Whether it takes all that follow.
  package let isRepeatable: Bool
  package let help: Text

  package init(_ placeholder: String, isRequired: Bool = true, isRepeatable: Bool = false, _ help: Text) {
    self.placeholder = placeholder
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// The placeholder with its dots and brackets.
  package var usage: String {
    let name = isRepeatable ? placeholder + "..." : placeholder
    return isRequired ? name : "[\(name)]"
  }
}
