package import Messages

extension Specification {
  /// The reference page in Markdown: what it does, parameters, options, columns, results.
  package func page(_ language: Language) -> String {
    var lines = ["# \(id): \(title[language])", "", about[language], ""]
    lines += ["## \(Text.pageParameters[language])", ""]
    lines += rows(
      [.pageKey, .pageFlag, .pageKind, .pageMeaning],
      parameters.map { parameter in
        let details = parameter.details { $0 }[language]
        let help = parameter.help[language]
        let meaning = details.isEmpty ? help : language == .chinese ? "\(help)（\(details)）" : "\(help) (\(details))"
        let placeholder = parameter.placeholder.isEmpty ? "" : "`\(parameter.placeholder)`"
        return ["`\(parameter.id)`", "`\(parameter.flag)`", placeholder, meaning]
      }, language)
    for parameter in parameters {
      for (title, options) in [(Text.pageOptionsOf, parameter.kind.options), (.pageFormsOf, parameter.kind.forms)]
      where !options.isEmpty {
        lines += ["", "### \(title.filled(["name": parameter.id])[language])", ""]
        lines += rows(
          [.pageOption, .pageMeaning], options.map { ["`\($0.name)`", $0.about[language]] }, language)
      }
      let columns = parameter.kind.columns
      if !columns.isEmpty {
        lines += ["", "### \(Text.pageColumnsOf.filled(["name": parameter.id])[language])", ""]
        lines += rows(
          [.pageColumn, .pageUnit, .pageMeaning],
          columns.map { column in
            let required = Text.helpRequired[language]
            let mark = !column.isRequired ? "" : language == .chinese ? "（\(required)）" : " (\(required))"
            return ["`\(column.name)`", column.unit ?? "", column.about[language] + mark]
          }, language)
      }
    }
    if !outputs.isEmpty {
      lines += ["", "## \(Text.pageOutputs[language])", ""]
      lines += rows([.pageFile, .pageMeaning], outputs.map { ["`\($0.file)`", $0.about[language]] }, language)
    }
    for output in outputs where !output.columns.isEmpty {
      lines += ["", "### `\(output.file)`", ""]
      lines += rows(
        [.pageColumn, .pageUnit, .pageTitle],
        output.columns.map { ["`\($0.name)`", $0.unit ?? "", $0.title[language]] }, language)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ titles: [Text], _ cells: [[String]], _ language: Language) -> [String] {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return [row(titles.map { $0[language] }), row(titles.map { _ in "---" })] + cells.map(row)
  }
}
