/// A value that reads what an analysis of the same project writes: `{out}/nep/nep.gpkg:mines`.
package struct OutputReference: Sendable, Hashable {
  /// What stands for the results folder.
  package static let placeholder = "{out}"

  /// The id of the parameter.
  package let parameter: String
  /// The id of the analysis, as written.
  package let analysis: String
  /// From the placeholder on, as written.
  package let text: String
  package let place: Place

  /// Whether a path begins with the placeholder. One that only looks so is written `./{out}`.
  static func isMeant(by path: String) -> Bool { path.hasPrefix(placeholder) }

  /// The analysis of `{out}/ANALYSIS/FILE`; nil for any other text.
  static func analysis(in path: some StringProtocol) -> String? {
    guard path.hasPrefix(placeholder) else { return nil }
    let pieces = path.dropFirst(placeholder.count).split(
      separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].isEmpty, !pieces[1].isEmpty, !pieces[2].isEmpty else { return nil }
    return String(pieces[1])
  }
}

extension ParameterValues {
  /// What these values read of other analyses' results, in the order of the Specification.
  package var outputReferences: [OutputReference] {
    specification.parameters.filter(\.kind.holdsPaths).flatMap { parameter in
      texts(parameter.id).flatMap { given in
        // Codes stand behind their file, which is the key; a source stands behind its name, a terrain model behind a word.
        [given.key, given.text].compactMap { $0 }.compactMap { text in
          text.firstRange(of: OutputReference.placeholder + "/").flatMap { range in
            let path = text[range.lowerBound...]
            return OutputReference.analysis(in: path).map {
              OutputReference(parameter: parameter.id, analysis: $0, text: String(path), place: given.place)
            }
          }
        }
      }
    }
  }
}
