package import Messages

/// One parameter of an analysis or a command.
package struct Parameter: Sendable, Hashable {
  /// Whether a value must be given.
  package enum Requirement: Sendable, Hashable {
    case required
    case optional
    /// Used where nothing is given, written as a user would write it.
    case defaultsTo(String)
    /// Required where the condition holds, and refused where it doesn't. What is required where another isn't given makes
    /// a choice with that other, which says the same of it: exactly one of the two is given.
    case requiredWhen(Condition)

    /// Required where the parameter with that id is given, and refused where it isn't.
    package static func requiredWith(_ id: String) -> Requirement { .requiredWhen(.given(id)) }
  }

  /// camelCase, as in project files and JSON.
  package let id: String
  package let kind: Kind
  package let requirement: Requirement
  /// Where it has a meaning; a value that is given where it has none is refused. Nil: everywhere.
  package let onlyWhen: Condition?
  /// What stands for the value in help, where the kind's own word says too little (`FIELD`).
  package let placeholder: String
  /// What it is and what it does: full sentences.
  package let help: Text

  package init(
    _ id: String, _ kind: Kind, _ requirement: Requirement, onlyWhen: Condition? = nil, placeholder: String? = nil,
    _ help: Text
  ) {
    self.id = id
    self.kind = kind
    self.requirement = requirement
    self.onlyWhen = onlyWhen
    self.placeholder = placeholder ?? kind.placeholder
    self.help = help
  }

  /// The flag of the command line: `referenceDistance` is `--reference-distance`.
  package var flag: String { "--" + Parameter.kebabCase(id) }

  /// The value used where none is given.
  package var standardValue: String? {
    if case .defaultsTo(let value) = requirement { value } else { nil }
  }

  /// Where it must be given.
  var requiredWhen: Condition? {
    if case .requiredWhen(let condition) = requirement { condition } else { nil }
  }

  /// Where it may be given: both conditions that it can have.
  var conditions: [Condition] { [requiredWhen, onlyWhen].compactMap { $0 } }

  /// The parameters that it depends on.
  var others: [String] {
    var ids = conditions.map(\.other)
    if case .rasterSeries(_, let years?) = kind { ids.append(years) }
    return ids
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
