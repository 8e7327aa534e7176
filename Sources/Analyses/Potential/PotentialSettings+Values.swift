package import Messages

extension PotentialSettings {
  /// Flags of `minesink nep` that say that a mine's value can't be trusted.
  static let standardFlags = "low_coverage,low_baseline_coverage,no_reference,few_reference_cells,coarse_cells"

  /// Opens no file; the folders of `{year}` patterns and of a preset are listed, and what is wrong with them is in
  /// ``sourceProblems``.
  /// - Throws: everything that is wrong with the values and with how they go together.
  package init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    let variable = try values.option("variable", ProductivityVariable.self)
    let years = YearSelection(years: try values.yearsIfGiven("years"), name: values.name(of: "years"))
    let year = try values.integerIfGiven("year")
    var sourceProblems: [Message] = []
    func resolve(_ given: [NamedSourceInput]) -> [NamedSource] {
      given.map { given in
        let source: PredictorSource
        switch given.input {
        case .raster(let path): source = .raster(path)
        case .series(let pattern, let variable, let reducer):
          let found = years.files(of: pattern, variable: variable, for: reducer)
          sourceProblems += found.problems
          source = .series(found.files, reducer)
        case .terrain(let kind, let elevation): source = .terrain(kind, elevation: elevation)
        case .geometry(let kind): source = .geometry(kind)
        case .field(let field): source = .field(field)
        case .stage(let field): source = .stage(field)
        case .mineType(let field): source = .mineType(field)
        // Without a year the settings are refused below.
        case .yearsSinceClosure(let field): source = .yearsSinceClosure(field, year: year ?? 0)
        }
        return NamedSource(name: given.name, source: source, text: given.text)
      }
    }
    func places(_ given: [NamedSourceInput]) -> [String: Place] {
      Dictionary(given.map { ($0.name, $0.place) }) { first, _ in first }
    }
    let given = try values.sources("predictor")
    let givenRoles = try values.sources("role")
    var predictors = resolve(given)
    let roles = resolve(givenRoles)
    if let (name, folder) = try values.namedFolderIfGiven("preset"), let preset = Preset.named(name) {
      let found = preset.sources(
        in: folder, without: Set(given.map(\.name)), years: years, at: values.place(of: "preset"))
      predictors += found.sources
      sourceProblems += found.problems
    }
    predictors.sort { $0.name < $1.name }
    let importance = Set(try values.choices("importance").compactMap(ImportanceKind.init))
    let excluded = try values.names("excludeFlags")
    let mineID = try values.text("mineId")
    let ownID = try values.textIfGiven("attributesId")
    self.init(
      mines: try values.vectorLayer("mines").text, mineID: mineID,
      attributes: try values.vectorLayerIfGiven("attributes")?.text,
      attributesID: ownID ?? mineID,
      target: try values.text("target"), variable: variable, predictors: predictors,
      roles: roles.sorted { $0.name < $1.name }, predictorPlaces: places(given), rolePlaces: places(givenRoles),
      mode: try values.option("mode", Mode.self),
      quantile: try values.number("quantile"), threshold: try values.number("threshold"),
      sample: try values.integer("sample"), holdout: try values.number("holdout"), folds: try values.integer("folds"),
      blocks_km: try values.measure("blocks") / 1000, trees: try values.integer("trees"),
      candidates: try values.integerIfGiven("candidates"), minimumNode: try values.integerIfGiven("minimumNode"),
      maximumDepth: try values.integerIfGiven("maximumDepth"), search: Search(try values.choiceIfGiven("search")),
      importance: importance,
      importanceGroups: try PotentialSettings.groups(values, predictors: predictors.map(\.name)),
      model: try values.flag("predictOnly") ? try values.fileIfGiven("model") : nil,
      groupFields: try values.names("group"), strategies: try values.fileIfGiven("strategies"),
      resamples: try values.integer("resamples"), excludedFlags: excluded == ["none"] ? [] : excluded,
      sourceProblems: sourceProblems)
    let found =
      problems(withYears: values, given + givenRoles) + problems(withPredictors: values, given)
      + problems(withModel: values)
    if !found.isEmpty { throw Problems(found) }
  }

  /// The groups of `--importance-groups`, else those of the preset of which at least two members are there.
  private static func groups(
    _ values: ParameterValues, predictors: [String]
  ) throws(Problems) -> [String: [String]] {
    let known = Set(predictors)
    let groups: [(name: String, members: [String])]
    if values.isGiven("importanceGroups") {
      groups = try values.nameGroups("importanceGroups")
    } else {
      groups = Preset.importanceGroups.map { ($0.name, $0.members.filter(known.contains)) }.filter {
        $0.members.count > 1
      }
    }
    return Dictionary(groups.map { ($0.name, $0.members) }) { first, _ in first }
  }

  // MARK: What goes together

  private func problems(withYears values: ParameterValues, _ given: [NamedSourceInput]) -> [Message] {
    var found: [Message] = []
    let closures = given.filter { if case .yearsSinceClosure = $0.input { true } else { false } }
    if let first = closures.first, !values.isGiven("year") {
      found.append(
        first.place.problem(
          "year.missing", .potentialYearMissing,
          mend: Text.potentialYearMissingMend.filled(["name": values.name(of: "year")])))
    }
    if closures.isEmpty, values.isGiven("year") {
      found.append(
        values.place(of: "year").problem(
          "year.idle", .potentialYearIdle, mend: Text.potentialYearIdleMend.filled(["name": values.name(of: "year")])))
    }
    let hasSeries = (predictors + roles).contains { if case .series = $0.source { true } else { false } }
    if !hasSeries, values.isGiven("years") {
      found.append(
        values.place(of: "years").problem(
          "years.idle", .potentialYearsIdle, mend: Text.potentialYearIdleMend.filled(["name": values.name(of: "years")])
        ))
    }
    return found
  }

  private func problems(withPredictors values: ParameterValues, _ given: [NamedSourceInput]) -> [Message] {
    var found: [Message] = []
    if !values.isGiven("predictor"), !values.isGiven("preset") {
      found.append(
        values.place(of: "predictor").problem(
          "predictor.missing", .potentialNoPredictor, mend: .potentialNoPredictorMend))
    }
    let own = [target, target + "_p05", target + "_p95"]
    for source in given {
      if case .field(let field) = source.input, own.contains(field) {
        found.append(
          source.place.problem(
            "predictor.target", Text.potentialPredictsItself.shown(field),
            mend: Text.potentialPredictsItselfMend.filled(["name": source.name])))
      }
    }
    let names = predictors.map(\.name)
    // Where a preset's files are missing, their names aren't unknown as well.
    let known = names + (values.isGiven("preset") ? Preset.importanceGroups.flatMap(\.members) : [])
    if values.isGiven("importanceGroups") {
      for member in Set(importanceGroups.values.joined()).subtracting(known).sorted() {
        let near = Suggestion.nearest(to: member, in: names)
        let said = near.map { Text.potentialNotPredictorNear.filled(["near": $0]) } ?? .potentialNotPredictor
        found.append(
          values.place(of: "importanceGroups").problem(
            "importanceGroups.unknown", said.shown(member),
            mend: Text.potentialNotPredictorMend.filled(texts: ["names": .list(names)])))
      }
    }
    if let candidates, candidates > names.count, !names.isEmpty, sourceProblems.isEmpty {
      found.append(
        values.place(of: "candidates").problem(
          "candidates.tooMany",
          .potentialTooManyCandidates.filled(["candidates": "\(candidates)", "predictors": "\(names.count)"]),
          mend: .potentialTooManyCandidatesMend))
    }
    return found
  }

  private func problems(withModel values: ParameterValues) -> [Message] {
    var found: [Message] = []
    if mode == .threshold, variable == .index, !values.isGiven("threshold") {
      found.append(
        values.place(of: "threshold").problem(
          "threshold.unit", .potentialThresholdUnit,
          mend: Text.potentialThresholdUnitMend.filled(["name": values.name(of: "threshold")])))
    }
    if search == .standard {
      let chosen = "\(values.name(of: "search")) default"
      for id in ["trees", "candidates", "minimumNode", "maximumDepth"] where values.isGiven(id) {
        found.append(
          values.place(of: id).problem(
            "parameter.alone", .parameterIdle.filled(["chosen": chosen]),
            mend: Text.potentialSearchMend.filled(["name": values.name(of: id)])))
      }
    }
    if let names = try? values.choices("importance"), names.count > 1, names.contains("none") {
      found.append(
        values.place(of: "importance").problem(
          "importance.none", .potentialNoneAndMore, mend: .potentialNoneAndMoreMend))
    }
    if excludedFlags.contains("none") {
      found.append(
        values.place(of: "excludeFlags").problem(
          "excludeFlags.none", .potentialNoneAndMore, mend: .potentialNoneAndMoreMend))
    }
    if groupFields.contains("*") {
      found.append(values.place(of: "group").problem("group.star", .potentialGroupStar, mend: .potentialGroupStarMend))
    }
    return found
  }
}

extension PotentialSettings.Search {
  fileprivate init(_ choice: Choice?) {
    self =
      switch choice {
      case nil: .none
      case .option: .standard
      case .table(let path): .file(path)
      }
  }
}
