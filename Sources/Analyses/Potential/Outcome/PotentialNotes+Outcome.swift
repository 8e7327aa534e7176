internal import Messages
internal import Potential
internal import Statistics

extension PotentialNotes {
  /// A fall of R² from random to spatial folds that is worth a word (`design`).
  static let spatialGap = 0.2
  /// What the share of held-out mines within their 90 % interval may be, %: dossier §4.6.
  static let coverage_percent = 85.0...95.0

  // MARK: How well the model does

  var tests: [Message] {
    let report = figures.report
    var notes: [Message] = []
    let blocks = ["blocks": "\(report.selection.blocks)", "side": ShortNumbers.number(figures.options.blocks_km)]
    if report.selection.isBlockless {
      notes.append(
        note(
          "blockless",
          Text.notePotentialBlockless.filled(["blocks": blocks["blocks"] ?? "", "side": blocks["side"] ?? ""]),
          mend: .notePotentialBlocklessMend))
    }
    if report.validation(.holdout) == nil, report.validation(.nested) == nil {
      notes.append(note("noHoldout", .notePotentialNoHoldout, mend: .notePotentialNoHoldoutMend))
    }
    if let test = figures.honestTest, let determination = test.scores.determination, determination <= 0 {
      notes.append(
        note(
          "poorModel",
          Text.notePotentialPoorModel.filled([
            "determination": ShortNumbers.number(determination), "count": "\(test.scores.count)",
          ]).filled(texts: ["scheme": test.scheme.title])))
    }
    if let random = report.validation(.random)?.scores.determination,
      let spatial = report.validation(.spatial)?.scores.determination, random > 0,
      random - spatial >= Self.spatialGap
    {
      notes.append(
        note(
          "spatialGap",
          Text.notePotentialSpatialGap.filled([
            "random": ShortNumbers.number(random), "spatial": ShortNumbers.number(spatial),
          ])))
    }
    if let test = report.validation(.holdout), let coverage = test.intervalCoverage_percent,
      !Self.coverage_percent.contains(coverage)
    {
      notes.append(
        note(
          "coverage",
          (coverage < Self.coverage_percent.lowerBound ? Text.notePotentialCoverageLow : .notePotentialCoverageHigh)
            .filled(["coverage": ShortNumbers.number(coverage), "count": "\(test.scores.count)"])))
    }
    return notes
  }

  // MARK: What came of it

  var outcome: [Message] {
    guard let whole = figures.whole else { return [] }
    guard whole.minesWithPotential > 0 else {
      return [note("noFigure", .notePotentialNoFigure, mend: .notePotentialNoFigureMend)]
    }
    var notes: [Message] = []
    if figures.isBelowNoise, let potential = whole.potentialByArea, let floor = whole.noiseFloorByArea {
      notes.append(
        note(
          "belowNoise",
          Text.notePotentialBelowNoise.filled([
            "potential": ShortNumbers.number(potential.value), "floor": ShortNumbers.number(floor.value),
            "quantile": ShortNumbers.number(figures.options.quantile),
          ]).filled(texts: ["unit": settings.variable.isCarbon ? .potentialDensityUnit : Text(verbatim: "")])))
    }
    if figures.clustersAreMines {
      notes.append(
        note(
          "clustersAreMines",
          Text.notePotentialClustersAreMines.filled(["side": ShortNumbers.number(figures.options.blocks_km)]),
          mend: .notePotentialBlocklessMend))
    } else if whole.clusters < 2 {
      notes.append(
        note(
          "oneCluster", Text.notePotentialOneCluster.filled(["side": ShortNumbers.number(figures.options.blocks_km)])))
    } else if whole.clusters < PotentialGroup.reliableClusters {
      notes.append(
        note(
          "fewClusters",
          Text.notePotentialFewClusters.filled([
            "count": "\(whole.clusters)", "side": ShortNumbers.number(figures.options.blocks_km),
            "enough": "\(PotentialGroup.reliableClusters)",
          ])))
    }
    return notes
  }

  // MARK: Strategies

  var strategies: [Message] {
    var notes: [Message] = []
    let undecided = figures.undecided
    let order = table.rules.map(\.id) + ["climate", "grade", "stage"] + table.always.map(\.id)
    let rules = order.compactMap { rule in undecided[rule].map { (rule, $0) } }
    if !rules.isEmpty {
      let missing = Set(rules.flatMap(\.1.missing)).sorted()
      let listed = rules.map { rule, lack in
        let title = StrategyInput.entry(rule, of: table)
        let inputs = PredictorMeaning.list(StrategyInput.missing(lack.missing))
        return Text("\(title.en): \(inputs.en) (\(lack.mines))", zh: "\(title.zh)：\(inputs.zh)（\(lack.mines)）")
      }
      notes.append(
        note(
          "notAssessable",
          Text.notePotentialNotAssessable.filled(["all": "\(figures.mines.count)"]).filled(texts: [
            "rules": PredictorMeaning.list(listed, between: Text("; ", zh: "；"))
          ]), mend: mend(for: missing)))
    }
    for (role, words) in table.unknownWords(figures.mines).sorted(by: { $0.key < $1.key }) where !words.isEmpty {
      let known = table.vocabulary.words[role]?.map(\.word) ?? []
      notes.append(
        note(
          "unknownWords",
          Text.notePotentialUnknownWords.filled([
            "role": role, "words": Text.listed(words.map { Text.shown($0) }),
          ]),
          mend: known.isEmpty
            ? Self.range(of: role)
            : Text.notePotentialUnknownWordsMend.filled(["known": known.joined(separator: ", ")])))
    }
    return notes
  }
}

extension PotentialNotes {
  /// Which roles to give, and which of them are there already as predictors: rules read roles only.
  fileprivate func mend(for missing: [String]) -> Text? {
    let given = Set(settings.roles.map(\.name))
    let absent = missing.filter { StrategyQuantity.named($0)?.isRole == true && !given.contains($0) }
    guard !absent.isEmpty else { return nil }
    let roles = Text.notePotentialNotAssessableMend.filled(texts: [
      "roles": PredictorMeaning.list(absent.map(StrategyInput.role))
    ])
    let known = settings.predictors.filter { absent.contains($0.name) && StrategyInput.isPredictorToo($0.name) }
    guard !known.isEmpty else { return roles }
    let also = Text.notePotentialAlsoRole.filled([
      "options": known.map { "--role \(Text.shown("\($0.name)=\($0.text)"))" }.joined(separator: " ")
    ]).filled(texts: [
      "names": PredictorMeaning.list(known.map { Text("'\($0.name)'", zh: "“\($0.name)”") })
    ])
    return Text("\(roles.en) \(also.en)", zh: roles.zh + also.zh)
  }

  /// What a role of numbers can hold, with its unit.
  fileprivate static func range(of role: String) -> Text? {
    guard let quantity = StrategyQuantity.named(role), let values = quantity.values else { return nil }
    return Text.notePotentialRoleRangeMend.filled(texts: ["meaning": quantity.meaning]).filled([
      "low": Text.plain(values.lowerBound), "high": Text.plain(values.upperBound),
    ])
  }
}

extension PotentialFigures {
  /// The potential of all mines isn't clearly above what mines that differ by chance alone would show: its interval, where it has
  /// one, reaches down to the noise floor.
  var isBelowNoise: Bool {
    guard let potential = whole?.potentialByArea, let floor = whole?.noiseFloorByArea else { return false }
    return (potential.low ?? potential.value) <= floor.value
  }
}
