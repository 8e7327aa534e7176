package import Messages

extension CommandSyntax {
  /// The command's page of help.
  package func help(_ language: Language) -> String {
    var page = HelpPage(language)
    let dash = language == .chinese ? "：" : ": "
    page.paragraph(Text(verbatim: "minesink \(name)\(dash)\(specification.title[language])"))
    page.heading(.helpUsage)
    for (number, line) in TextLayout.wrapped(usage(language), to: HelpPage.columns - 8).enumerated() {
      page.verbatim(line, indent: number == 0 ? 2 : 6)
    }
    page.gap()
    page.paragraph(specification.about)
    if !operands.isEmpty {
      page.heading(.helpOperands)
      for operand in operands { page.item(operand.usage, operand.help) }
    }
    if !specification.parameters.isEmpty {
      page.heading(.helpParameters)
      for parameter in specification.parameters { add(parameter, to: &page, language) }
    }
    if !common.parameters.isEmpty {
      page.heading(.helpCommon)
      for parameter in common.parameters { add(parameter, to: &page, language) }
    }
    if !specification.outputs.isEmpty {
      page.heading(.helpOutputs.filled(["id": specification.id]))
      for output in specification.outputs { page.item(output.file, output.about, column: 32) }
    }
    if !specification.examples.isEmpty {
      page.heading(.helpExamples)
      for example in specification.examples { page.verbatim(example) }
    }
    return page.text
  }

  /// The usage line: what must be given is spelt out, the rest is `[options]`.
  func usage(_ language: Language) -> String {
    var words = ["minesink", name] + operands.map(\.usage)
    func usage(_ parameter: Parameter) -> String {
      parameter.kind.isRepeatable ? parameter.usage + " ..." : parameter.usage
    }
    for parameter in specification.parameters {
      if parameter.requirement == .required { words.append(usage(parameter)) }
      if let other = specification.alternative(to: parameter), specification.declares(parameter, before: other) {
        words.append("(\(usage(parameter)) | \(usage(other)))")
      }
    }
    words.append("[\(Text.helpOptions[language])]")
    return words.joined(separator: " ")
  }

  private func add(_ parameter: Parameter, to page: inout HelpPage, _ language: Language) {
    let details = parameter.details(named: \.flag, in: self)[language]
    let help = parameter.help[language]
    let words = details.isEmpty ? help : language == .chinese ? "\(help)（\(details)）" : "\(help) (\(details))"
    page.item(parameter.usage, Text(verbatim: words))
    for option in parameter.kind.options { page.item(option.name, option.about, indent: 30, column: 44) }
    for form in parameter.kind.forms { page.item(form.name, form.about, indent: 30, column: 54) }
    if !parameter.kind.columns.isEmpty {
      page.paragraph(.helpColumns, indent: 28)
    }
    for column in parameter.kind.columns {
      page.item(column.name, column.details, indent: 30, column: 54)
    }
  }
}

extension Parameter {
  /// What else is to be known about the value: required or default, range, repetition.
  func details(named name: KeyPath<Parameter, String>, in syntax: CommandSyntax) -> Text {
    details { id in syntax.parameters.first { $0.id == id }?[keyPath: name] ?? id }
  }

  /// The same with another way to name parameters.
  func details(naming name: (String) -> String) -> Text {
    var pieces: [Text] = []
    switch requirement {
    case .required: pieces.append(.helpRequired)
    case .requiredWhen(.given(let other)): pieces.append(.helpRequiredWith.filled(["other": name(other)]))
    case .requiredWhen(.notGiven(let other)): pieces.append(.helpEither.filled(["other": name(other)]))
    case .requiredWhen(.chosen(let other, let values)):
      pieces.append(.helpRequiredWith.filled(texts: ["other": .chosen(name(other), values)]))
    case .optional, .defaultsTo: break
    }
    switch onlyWhen {
    case .given(let other)?: pieces.append(.helpOnlyWith.filled(["other": name(other)]))
    case .notGiven(let other)?: pieces.append(.helpNotWith.filled(["other": name(other)]))
    case .chosen(let other, let values)?:
      pieces.append(.helpOnlyWith.filled(texts: ["other": .chosen(name(other), values)]))
    case nil: break
    }
    switch kind {
    case .rasterSeries(let least, let years):
      pieces.append((years == nil ? Text.helpAtLeast : .helpAtLeastOrPattern).filled(["least": "\(least)"]))
    case .rasters, .texts, .rasterCodes, .sources: pieces.append(.helpRepeatable)
    case .names, .choices, .nameGroups: pieces.append(.helpCommas)
    case .number(nil, -Double.infinity...Double.infinity): break
    case .number(let unit, let range): pieces.append(Text.range(range, unit: unit))
    case .integer(let unit, let range): pieces.append(Text.range(range, unit: unit))
    case .measure(let dimension, let range), .rasterWithTolerance(let dimension, let range):
      pieces.append(
        Text.helpMeasure
          .filled(texts: ["range": Text.range(range, unit: dimension.unit), "units": Text.list(kind.units)])
          .filled(["unit": dimension.unit]))
    case .range: pieces.append(.helpOpenRange)
    case .years: pieces.append(.helpYears)
    default: break
    }
    if let standardValue { pieces.append(.helpDefault.filled(["value": standardValue])) }
    return Text(pieces.map(\.en).joined(separator: "; "), zh: pieces.map(\.zh).joined(separator: "；"))
  }
}

extension Text {
  /// A choice and the options of it that are meant: `--reference ring or layer`.
  fileprivate static func chosen(_ name: String, _ values: [String]) -> Text {
    let options = Text.alternatives(values)
    return Text("\(name) \(options.en)", zh: "\(name) \(options.zh)")
  }
}

extension TableColumn {
  /// What it holds, its unit, and whether it may be left out.
  var details: Text {
    let pieces = [unit.map { Text(verbatim: $0) }, isRequired ? .helpRequired : nil].compactMap { $0 }
    if pieces.isEmpty { return about }
    return Text(
      "\(about.en) (\(pieces.map(\.en).joined(separator: "; ")))",
      zh: "\(about.zh)（\(pieces.map(\.zh).joined(separator: "；"))）")
  }
}
