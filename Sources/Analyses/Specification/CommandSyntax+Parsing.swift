import Messages

extension CommandSyntax {
  /// Takes the arguments after the command's name apart.
  ///
  /// `--name value` and `--name=value`; after `--` everything is an operand; a value may begin with one hyphen (a negative
  /// number), with two only after an equals sign. Flags can't be shortened or bundled.
  package func parse(_ arguments: [String]) -> ParsedCommandLine {
    var parsed = ParsedCommandLine(
      values: ParameterValues(specification, origin: .commandLine(name)),
      common: ParameterValues(common, origin: .commandLine(name)))
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        rest = []
      } else if argument == "--help" || argument == "-h" {
        parsed.wantsHelp = true
      } else if argument.hasPrefix("--") {
        take(flag: argument, &rest, into: &parsed)
      } else if argument.hasPrefix("-"), argument.count > 1, argument.dropFirst().first?.isLetter == true {
        parsed.syntaxProblems.append(unknown(argument))
      } else {
        parsed.operands.append(argument)
      }
    }
    checkOperands(&parsed)
    return parsed
  }

  private func take(flag argument: String, _ rest: inout ArraySlice<String>, into parsed: inout ParsedCommandLine) {
    let sign = argument.firstIndex(of: "=")
    let flag = String(argument[..<(sign ?? argument.endIndex)])
    var value = sign.map { String(argument[argument.index(after: $0)...]) }
    guard let parameter = parameters.first(where: { $0.flag == flag }) else {
      parsed.syntaxProblems.append(unknown(flag))
      let near = nearest(flag)
      if let near {
        parsed.values.excuse(near.id)
        parsed.common.excuse(near.id)
      }
      // The value of a flag that nobody knows isn't an operand, and needn't be reported a second time.
      let takesValue = near.map { $0.kind != .flag } ?? operands.isEmpty
      if takesValue, value == nil, let next = rest.first, !next.hasPrefix("--") { rest.removeFirst() }
      return
    }
    if value == nil {
      if parameter.kind == .flag {
        value = "true"
      } else if let next = rest.first, !next.hasPrefix("--") {
        value = rest.removeFirst()
      }
    }
    guard let value else {
      parsed.values.excuse(parameter.id)
      parsed.syntaxProblems.append(
        Place.commandLine(flag).problem(
          "flag.noValue", .flagNoValue, mend: .flagNoValueMend.filled(["usage": parameter.usage])))
      return
    }
    let given = GivenValue(value, at: .commandLine(flag))
    if specification.parameter(parameter.id) != nil {
      parsed.values.add(given, to: parameter.id)
    } else {
      parsed.common.add(given, to: parameter.id)
    }
  }

  private func nearest(_ flag: String) -> Parameter? {
    let near = Suggestion.nearest(to: flag, in: parameters.map(\.flag))
    return parameters.first { $0.flag == near }
  }

  private func unknown(_ flag: String) -> Message {
    let near = nearest(flag)?.flag
    let text = near.map { Text.flagUnknownNear.filled(["near": $0]) } ?? .flagUnknown
    return Place.commandLine(Text.shown(flag)).problem(
      "flag.unknown", text, mend: near == nil ? .flagUnknownMend.filled(["name": name]) : nil)
  }

  private func checkOperands(_ parsed: inout ParsedCommandLine) {
    if parsed.wantsHelp { return }
    for operand in operands.dropFirst(parsed.operands.count) where operand.isRequired {
      parsed.syntaxProblems.append(
        Place.commandLine(operand.placeholder).problem(
          "operand.missing", .parameterMissing, mend: .parameterMissingFlag.filled(["usage": operand.usage])))
    }
    if operands.last?.isRepeatable == true { return }
    for extra in parsed.operands.dropFirst(operands.count) {
      parsed.syntaxProblems.append(
        Place.commandLine(Text.shown(extra)).problem(
          "operand.unexpected", .operandUnexpected, mend: .operandUnexpectedMend.filled(["name": name])))
    }
    for empty in parsed.operands.prefix(max(operands.count, 1)) where empty.isEmpty {
      parsed.syntaxProblems.append(
        Place.commandLine(operands.first?.placeholder ?? "''").problem("text.empty", .textEmpty, mend: .textEmptyMend))
    }
  }
}
