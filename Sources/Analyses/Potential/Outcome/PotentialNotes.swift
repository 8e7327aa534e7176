internal import Messages
internal import Potential
internal import Statistics

/// What a run says on standard error, in `summary.json` and in the report about its inputs and outcome.
struct PotentialNotes {
  let settings: PotentialSettings
  let figures: PotentialFigures
  let run: PotentialRun
  let table: StrategyTable

  /// In the order in which they are said.
  var all: [Message] {
    model + mines + predictors + tests + outcome + strategies
  }

  func note(_ id: String, _ text: Text, file: String? = nil, mend: Text? = nil) -> Message {
    .note("potential.\(id)", file: file, text, mend: mend)
  }

  // MARK: What the numbers mean

  private var model: [Message] {
    var notes: [Message] = []
    if figures.options.mode == .threshold {
      notes.append(
        note(
          "biased",
          Text.notePotentialBiased.filled(["threshold": ShortNumbers.number(figures.options.threshold)]),
          mend: .notePotentialBiasedMend))
    }
    if figures.isOlderModel { notes.append(note("olderModel", .notePotentialOlderModel, file: settings.model)) }
    return notes + otherUnits
  }

  /// Predictors that a model has learnt in one unit and is asked about in another: every split would be at the wrong place.
  private var otherUnits: [Message] {
    guard let learnt = run.training?.units else { return [] }
    let other = learnt.sorted { $0.key < $1.key }.compactMap { name, unit in
      run.units[name].flatMap { $0 == unit ? nil : "\(name): \(Text.shown($0)), \(Text.shown(unit))" }
    }
    guard !other.isEmpty else { return [] }
    return [
      note(
        "otherUnits", Text.notePotentialOtherUnits.filled(["units": other.joined(separator: "; ")]),
        file: settings.model,
        mend: .notePotentialOtherUnitsMend)
    ]
  }

  // MARK: Mines

  private func listed(_ indices: [Int]) -> String { Text.listed(indices.map { Text.shown(figures.mines[$0].id) }) }

  private var mines: [Message] {
    var notes: [Message] = []
    func mines(_ id: String, _ text: Text, _ indices: [Int], _ more: KeyValuePairs<String, Text> = [:]) {
      guard !indices.isEmpty else { return }
      notes.append(
        note(
          id,
          text.filled([
            "count": "\(indices.count)", "all": "\(figures.mines.count)",
            "area": ShortNumbers.area(figures.area_km2(indices)), "mines": listed(indices),
          ]).filled(texts: more), file: settings.mines))
    }
    let everyone = figures.mines.indices
    mines(
      "withoutTarget", .notePotentialWithoutTarget, everyone.filter { figures.mines[$0].current == nil },
      [
        "target": Text(verbatim: settings.target)
      ])
    let poor = everyone.filter { !figures.mines[$0].qualityFlags.isEmpty }
    mines("poorQuality", .notePotentialPoorQuality, poor, ["flags": Text(verbatim: flags(poor))])
    let lacking = everyone.filter { !figures.rows[$0].missingPredictors.isEmpty }
    mines("missingPredictor", .notePotentialMissing, lacking, ["predictors": lackingPredictors(lacking)])
    mines(
      "outside", .notePotentialOutside, figures.outside,
      ["threshold": Text(verbatim: ShortNumbers.number(figures.report.applicabilityThreshold))])
    return notes
  }

  /// `coarse_cells 4, low_coverage 30`
  private func flags(_ indices: [Int]) -> String {
    var counts: [String: Int] = [:]
    for flag in indices.flatMap({ figures.mines[$0].qualityFlags }) { counts[flag, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// `soc 3, spei 12`
  private func lackingPredictors(_ indices: [Int]) -> Text {
    var counts: [String: Int] = [:]
    for name in indices.flatMap({ figures.rows[$0].missingPredictors }) { counts[name, default: 0] += 1 }
    return PredictorMeaning.list(
      counts.sorted { $0.key < $1.key }.map { name, count in
        let named = PredictorMeaning.named(name)
        return Text("\(named.en) \(count)", zh: "\(named.zh) \(count)")
      })
  }

  // MARK: Predictors

  private var predictors: [Message] {
    var notes: [Message] = []
    for name in Set(figures.unseenCategories.map(\.predictor)).sorted() {
      let unseen = figures.unseenCategories.filter { $0.predictor == name }
      let mines = unseen.flatMap(\.mines)
      notes.append(
        note(
          "unseenCategories",
          Text.notePotentialUnseen.filled([
            "categories": Text.listed(unseen.map { Text.shown($0.category) }),
            "count": "\(mines.count)", "mines": Text.listed(mines.map { Text.shown($0) }),
          ]).filled(texts: ["predictor": PredictorMeaning.named(name)])))
    }
    let names = run.predictors.names.sorted()
    let productivity = names.filter { PredictorMeaning.isProductivity($0) }
    if settings.variable.isCarbon, !productivity.isEmpty {
      notes.append(
        note(
          "leakage",
          Text.notePotentialLeakage.filled(["variable": settings.variable.rawValue.uppercased()])
            .filled(texts: ["predictors": PredictorMeaning.list(productivity)]), mend: .notePotentialLeakageMend))
    }
    let outcomes = names.filter { PredictorMeaning.isOutcome($0) }
    if !outcomes.isEmpty {
      notes.append(
        note(
          "measuredAfter",
          Text.notePotentialMeasuredAfter.filled(texts: ["predictors": PredictorMeaning.list(outcomes)])))
    }
    for (advice, id, text) in [
      (ConditionalImportance.Advice.lower, "conditionalLower", Text.notePotentialConditionalLower),
      (.raise, "conditionalRaise", .notePotentialConditionalRaise),
    ] {
      let names = figures.drivers.conditional.filter { $0.advice == advice }.map(\.importance.name)
      guard !names.isEmpty else { continue }
      notes.append(note(id, text.filled(texts: ["predictors": PredictorMeaning.list(names.sorted())])))
    }
    return notes
  }
}
