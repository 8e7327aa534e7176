package import Messages

/// A command line, taken apart.
package struct ParsedCommandLine: Sendable {
  /// The values of the command's own parameters.
  package var values: ParameterValues
  /// The values of the common options.
  package var common: ParameterValues
  package var operands: [String] = []
  package var wantsHelp = false
  /// What is wrong with the flags and operands themselves, in the order of the command line.
  var syntaxProblems: [Message] = []

  /// Everything that is wrong: with flags, operands, values; the last as far as the Specification knows.
  package var problems: [Message] {
    syntaxProblems + values.problems + common.problems
  }

  /// - Throws: ``problems`` where there are any.
  package func check() throws(Problems) {
    let found = problems
    if !found.isEmpty { throw Problems(found) }
  }
}
