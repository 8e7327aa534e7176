package import Messages

/// The values of one analysis's parameters, as texts with their places, and their reading by kind.
///
/// ``check()`` says everything that the Specification alone knows to be wrong; after it no getter throws. A getter of
/// another kind than the parameter's, or of an id that isn't declared, is a programming mistake and traps.
package struct ParameterValues: Sendable, Hashable {
  package let specification: Specification
  /// Where the analysis itself was named: the place of what is missing.
  package let origin: Place
  /// The folder that relative paths start from; empty for the current one.
  package let baseFolder: String
  /// The results folder, which `{out}` at the beginning of a path stands for; nil as long as nobody knows it.
  package var outputFolder: String?
  private var given: [String: [GivenValue]] = [:]
  /// Parameters whose value was given under a name that nobody knows: they aren't reported as missing as well.
  private var misspelt: Set<String> = []

  package init(_ specification: Specification, origin: Place, baseFolder: String = "") {
    self.specification = specification
    self.origin = origin
    self.baseFolder = baseFolder
  }

  /// Adds a value to what was given for a parameter.
  package mutating func add(_ value: GivenValue, to id: String) {
    given[id, default: []].append(value)
  }

  /// Takes other values for what was given for a parameter.
  package mutating func replace(_ id: String, with values: [GivenValue]) {
    given[id] = values
  }

  /// Reads the texts of one of the parameters.
  func reader(_ parameter: Parameter) -> ValueReader {
    let isProject = if case .projectFile = origin { true } else { false }
    return ValueReader(
      parameter, baseFolder: baseFolder,
      output: outputFolder.map { .folder($0) } ?? (isProject ? .unknown : .none))
  }

  /// Keeps a parameter from being reported as missing: it was probably meant by an unknown name.
  package mutating func excuse(_ id: String) {
    misspelt.insert(id)
  }

  /// Whether the user gave a value (a default isn't given).
  package func isGiven(_ id: String) -> Bool {
    given[id]?.isEmpty == false
  }

  /// What the user gave, in order; the default where nothing was given; else nothing.
  package func texts(_ id: String) -> [GivenValue] {
    if let values = given[id], !values.isEmpty { return values }
    guard let standard = specification.parameter(id)?.standardValue else { return [] }
    return [GivenValue(standard, at: .specification(id))]
  }

  /// Where the value of a parameter stands; where nothing was given, where it belongs.
  package func place(of id: String) -> Place {
    if let place = given[id]?.first?.place { return place }
    return switch origin {
    case .projectFile(let file, let line, let column, let keys):
      .projectFile(file, line: line, column: column, keys: keys.isEmpty ? id : "\(keys).\(id)")
    case .commandLine, .specification: .commandLine(name(of: id))
    }
  }

  /// A parameter's name where these values come from: a flag on the command line, a key in a project file.
  package func name(of id: String) -> String {
    if case .projectFile = origin { id } else { "--" + Parameter.kebabCase(id) }
  }

  /// Every parameter that has a value, defaults filled in, in the order of the Specification: for provenance and the
  /// fingerprint. Raster series are sorted by year; paths are as the user wrote them.
  package var record: [(id: String, text: String)] {
    specification.parameters.flatMap { parameter in
      var lines = texts(parameter.id).map { $0.record(parameter.kind) }
      if case .rasterSeries = parameter.kind { lines.sort() }
      return lines.map { (parameter.id, $0) }
    }
  }

  /// Whether a value was given under a name that nobody knows.
  func isMisspelt(_ id: String) -> Bool { !isGiven(id) && misspelt.contains(id) }

  /// Everything that the Specification alone knows to be wrong, in its order.
  package var problems: [Message] {
    specification.parameters.flatMap(problems(with:))
  }

  /// - Throws: ``problems`` where there are any.
  package func check() throws(Problems) {
    let found = problems
    if !found.isEmpty { throw Problems(found) }
  }

  private func problems(with parameter: Parameter) -> [Message] {
    let id = parameter.id
    let values = texts(id)
    guard let first = values.first else {
      return misspelt.contains(id) || !isMissed(parameter) ? [] : [missing(parameter)]
    }
    var found = isGiven(id) && !isUnset(parameter) ? outOfPlace(parameter) : []
    if values.count > 1, !parameter.kind.isRepeatable, !isList(values, parameter.kind) {
      found.append(
        first.place.problem(
          "parameter.repeated", .parameterRepeated.filled(["count": "\(values.count)"]), mend: .parameterRepeatedMend))
    }
    found += reader(parameter).problems(values)
    if case .rasterSeries(let least, let years?) = parameter.kind {
      found += problems(ofYears: years, of: parameter, atLeast: least)
    }
    return found
  }

  /// One list of a project file is one value.
  private func isList(_ values: [GivenValue], _ kind: Kind) -> Bool {
    kind.allowsList && values.allSatisfy(\.isMember)
  }

  /// A flag that a project file sets to `false`.
  func isUnset(_ parameter: Parameter) -> Bool {
    parameter.kind == .flag && texts(parameter.id).allSatisfy { $0.text == "false" }
  }
}
