import Foundation
import Messages

/// The Specifications as JSON, for web forms, QGIS and Python (`minesink spec --json`).
package struct SpecificationDocument: Sendable, Encodable {
  struct Page: Encodable {
    let id: String
    let title: Text
    let about: Text
    let parameters: [Entry]
    let outputs: [Output]
    let examples: [String]
  }

  struct Entry: Encodable {
    let id: String
    let flag: String
    let kind: String
    let placeholder: String
    let help: Text
    let required: Bool
    let requiredWith: String?
    /// The other half of a choice: exactly one of the two is given.
    let alternativeTo: String?
    let requiredWhen: Chosen?
    let onlyWith: String?
    let onlyWhen: Chosen?
    let notWith: String?
    let `default`: String?
    let repeatable: Bool
    let atLeast: Int?
    /// The parameter that lists the years of a pattern with `{year}`; missing where a series takes no pattern.
    let patternYears: String?
    let unit: String?
    /// The units that may be written behind the number.
    let units: [String]?
    let low: Double?
    let high: Double?
    let options: [Option]?
    /// The ways in which a value can be written.
    let forms: [Option]?
    let table: [Column]?
  }

  /// A choice that must be one of some values.
  struct Chosen: Encodable {
    let parameter: String
    let values: [String]

    init?(_ condition: Condition?) {
      guard case .chosen(let parameter, let values)? = condition else { return nil }
      self.parameter = parameter
      self.values = values
    }
  }

  struct Option: Encodable {
    let name: String
    let about: Text
  }

  struct Column: Encodable {
    let name: String
    let unit: String?
    let required: Bool
    let about: Text
  }

  struct Output: Encodable {
    let file: String
    let about: Text
    /// Missing for what isn't a table.
    let columns: [Table.Column]?
  }

  let schema = 1
  let version = MineSink.version
  let analyses: [Page]

  package init(_ specifications: [Specification]) {
    analyses = specifications.map(Page.init)
  }

  /// The document, keys sorted, ending in a line feed.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension SpecificationDocument.Page {
  init(_ specification: Specification) {
    id = specification.id
    title = specification.title
    about = specification.about
    parameters = specification.parameters.map(SpecificationDocument.Entry.init)
    outputs = specification.outputs.map {
      .init(file: $0.file, about: $0.about, columns: $0.columns.isEmpty ? nil : $0.columns)
    }
    examples = specification.examples
  }
}

extension SpecificationDocument.Entry {
  init(_ parameter: Parameter) {
    id = parameter.id
    flag = parameter.flag
    kind = parameter.kind.name
    placeholder = parameter.placeholder
    help = parameter.help
    required = parameter.requirement == .required
    requiredWith = if case .given(let other)? = parameter.requiredWhen { other } else { nil }
    alternativeTo = if case .notGiven(let other)? = parameter.requiredWhen { other } else { nil }
    requiredWhen = SpecificationDocument.Chosen(parameter.requiredWhen)
    onlyWith = if case .given(let other)? = parameter.onlyWhen { other } else { nil }
    onlyWhen = SpecificationDocument.Chosen(parameter.onlyWhen)
    notWith = if case .notGiven(let other)? = parameter.onlyWhen { other } else { nil }
    `default` = parameter.standardValue
    repeatable = parameter.kind.isRepeatable
    (atLeast, patternYears) =
      if case .rasterSeries(let least, let years) = parameter.kind { (least, years) } else { (nil, nil) }
    unit = parameter.kind.unit
    units = parameter.kind.units.isEmpty ? nil : parameter.kind.units
    switch parameter.kind {
    case .number(_, let range), .measure(_, let range), .rasterWithTolerance(_, let range):
      low = range.lowerBound.isFinite ? range.lowerBound : nil
      high = range.upperBound.isFinite ? range.upperBound : nil
    case .integer(_, let range):
      low = range.lowerBound == .min ? nil : Double(range.lowerBound)
      high = range.upperBound == .max ? nil : Double(range.upperBound)
    default: (low, high) = (nil, nil)
    }
    func list(_ options: [ChoiceOption]) -> [SpecificationDocument.Option]? {
      options.isEmpty ? nil : options.map { .init(name: $0.name, about: $0.about) }
    }
    options = list(parameter.kind.options)
    forms = list(parameter.kind.forms)
    let columns = parameter.kind.columns.map {
      SpecificationDocument.Column(name: $0.name, unit: $0.unit, required: $0.isRequired, about: $0.about)
    }
    table = columns.isEmpty ? nil : columns
  }
}
