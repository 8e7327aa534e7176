package import Messages

/// What an analysis takes and gives, declared once: flags, help, project keys, checks, JSON and pages come from it.
package struct Specification: Sendable, Hashable {
  /// The analysis's name on the command line, in project files and in the results folder.
  package let id: String
  /// A few words, without a full stop.
  package let title: Text
  /// What it does, in one or a few sentences.
  package let about: Text
  package let parameters: [Parameter]
  package let outputs: [OutputFile]
  /// Whole command lines to start from.
  package let examples: [String]

  /// - Precondition: parameter ids are camelCase words of ASCII letters and digits, each used once, and a parameter that
  ///   another depends on is declared, and both halves of a choice say so.
  package init(
    id: String, title: Text, about: Text, parameters: [Parameter], outputs: [OutputFile] = [], examples: [String] = []
  ) {
    let ids = Set(parameters.map(\.id))
    precondition(ids.count == parameters.count, "\(id) declares a parameter twice")
    for parameter in parameters {
      precondition(
        parameter.id.first?.isLowercase == true
          && parameter.id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) },
        "\(id) declares '\(parameter.id)', which isn't camelCase")
      for other in parameter.others {
        precondition(ids.contains(other), "\(parameter.id) depends on '\(other)', which isn't declared")
      }
    }
    for parameter in parameters {
      guard case .notGiven(let other)? = parameter.requiredWhen else { continue }
      precondition(
        parameters.first { $0.id == other }?.requiredWhen == .notGiven(parameter.id),
        "\(parameter.id) is a choice with '\(other)', which isn't one with it")
    }
    self.id = id
    self.title = title
    self.about = about
    self.parameters = parameters
    self.outputs = outputs
    self.examples = examples
  }

  /// The other half of a choice between two parameters, exactly one of which must be given; nil for any other parameter.
  func alternative(to parameter: Parameter) -> Parameter? {
    guard case .notGiven(let id)? = parameter.requiredWhen, let other = self.parameter(id),
      other.requiredWhen == .notGiven(parameter.id)
    else { return nil }
    return other
  }

  /// Whether a parameter is declared before another.
  func declares(_ parameter: Parameter, before other: Parameter) -> Bool {
    parameters.first { $0.id == parameter.id || $0.id == other.id }?.id == parameter.id
  }

  /// The parameter with an id, or nil.
  package func parameter(_ id: String) -> Parameter? {
    parameters.first { $0.id == id }
  }
}
