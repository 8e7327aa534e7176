import Messages

/// The command line of one command: its own parameters, the options that it shares with others, its operands.
package struct CommandSyntax: Sendable, Hashable {
  /// The command's own parameters; its id is the command's name.
  package let specification: Specification
  /// The parameters that it shares with other commands.
  package let common: Specification
  package let operands: [Operand]

  /// - Precondition: no flag means two things, and only the last operand repeats.
  package init(_ specification: Specification, common: Specification, operands: [Operand] = []) {
    let flags = (specification.parameters + common.parameters).map(\.flag) + ["--help"]
    precondition(Set(flags).count == flags.count, "\(specification.id) redeclares a common flag")
    precondition(operands.dropLast().allSatisfy { !$0.isRepeatable }, "only the last operand can repeat")
    self.specification = specification
    self.common = common
    self.operands = operands
  }

  package var name: String { specification.id }

  /// Its own parameters, then the common ones.
  var parameters: [Parameter] { specification.parameters + common.parameters }
}
