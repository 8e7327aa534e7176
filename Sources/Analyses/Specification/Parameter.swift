package import Messages

/// One parameter of an analysis or a command.
package struct Parameter: Sendable, Hashable {
  /// Whether a value must be given.
  package enum Requirement: Sendable, Hashable {
    case required
    case optional
    /// Used where nothing is given, written as a user would write it.
    case defaultsTo(String)
    /// Required where the parameter with that id is given, and refused where it isn't.
    case requiredWith(String)
  }

  /// camelCase, as in project files and JSON.
  package let id: String
  package let kind: Kind
  package let requirement: Requirement
  /// What stands for the value in help, where the kind's own word says too little (`FIELD`).
  package let placeholder: String
  /// What it is and what it does: full sentences.
  package let help: Text

  package init(
    _ id: String, _ kind: Kind, _ requirement: Requirement, placeholder: String? = nil, _ help: Text
  ) {
    self.id = id
    self.kind = kind
    self.requirement = requirement
    self.placeholder = placeholder ?? kind.placeholder
    self.help = help
  }

  /// The flag of the command line: `referenceDistance` is `--reference-distance`.
  package var flag: String { "--" + Parameter.kebabCase(id) }

  /// The value used where none is given.
  package var standardValue: String? {
    if case .defaultsTo(let value) = requirement { value } else { nil }
  }

  /// The flag with its placeholder: `--map YEAR=FILE`.
  package var usage: String { placeholder.isEmpty ? flag : "\(flag) \(placeholder)" }

  /// `referenceDistance` as `reference-distance`.
  package static func kebabCase(_ id: String) -> String {
    id.reduce(into: "") { text, letter in
      if letter.isUppercase {
        text += "-" + letter.lowercased()
      } else {
        text.append(letter)
      }
    }
  }
}
