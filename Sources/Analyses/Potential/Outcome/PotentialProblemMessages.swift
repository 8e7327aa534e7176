package import Messages
package import Potential
package import Statistics

/// What stops a model from being trained or asked, said to the user: what was found, what is allowed, how to mend it.
package struct PotentialProblemMessages: Sendable {
  let settings: PotentialSettings
  /// Where a parameter was given; nil where that isn't known.
  let place: @Sendable (String) -> Text?

  package init(_ settings: PotentialSettings, place: @escaping @Sendable (String) -> Text? = { _ in nil }) {
    self.settings = settings
    self.place = place
  }

  package func problems(_ found: PotentialProblems) -> Problems { Problems(found.problems.map(message)) }

  private func problem(
    _ id: String, file: String? = nil, place: Text? = nil, _ text: Text, mend: Text? = nil
  ) -> Message {
    .problem("potential.\(id)", file: file, place: place, text, mend: mend)
  }

  /// The predictor as it was given.
  private func flag(_ predictor: String) -> Text {
    let given = settings.predictors.first { $0.name == predictor }
    return Text(verbatim: given.map { "--predictor \(Text.shown($0.name))=\(Text.shown($0.text))" } ?? predictor)
  }

  func message(_ found: PotentialProblems.Problem) -> Message {
    let minimum = "\(PotentialProblems.minimumMines)"
    switch found {
    case .noPredictors:
      return problem(
        "noPredictors", place: place("predictor"), .potentialNoPredictors, mend: .potentialNoPredictorsMend)
    case .repeatedMines(let ids):
      return problem(
        "repeatedMines", file: settings.mines, place: place("mineId"),
        Text.potentialRepeatedMines.filled([
          "field": Text.shown(settings.mineID), "mines": Text.listed(ids.map { Text.shown($0) }),
        ]), mend: .potentialRepeatedMinesMend)
    case .tooManyCandidates(let candidates, let predictors):
      return problem(
        "tooManyCandidates", place: place("candidates"),
        Text.potentialTooManyCandidates.filled(["candidates": "\(candidates)", "predictors": "\(predictors)"]),
        mend: Text.potentialTooManyCandidatesMend.filled(["predictors": "\(predictors)"]))
    case .unknownInGroup(let group, let names):
      return problem(
        "unknownInGroup", place: place("importanceGroup"),
        Text.potentialUnknownInGroup.filled(["group": Text.shown(group)]).filled(
          texts: ["names": .list(names.map { Text.shown($0) })]),
        mend: Text.potentialUnknownInGroupMend.filled(texts: [
          "known": .list(settings.predictors.map { Text.shown($0.name) })
        ]))
    case .constantPredictor(let name, let value):
      return problem(
        "constantPredictor", place: flag(name),
        Text.potentialConstantPredictor.filled(["predictor": Text.shown(name), "found": Text.shown(value)]),
        mend: .potentialConstantPredictorMend)
    case .emptyPredictor(let name):
      return problem(
        "emptyPredictor", place: flag(name), Text.potentialEmptyPredictor.filled(["predictor": Text.shown(name)]),
        mend: .potentialEmptyPredictorMend)
    case .tooFewMines(let usable, let withoutTarget, let poorQuality, let missingPredictor):
      return problem(
        "tooFewMines", file: settings.mines,
        Text.potentialTooFewMines.filled([
          "usable": "\(usable)", "minimum": minimum, "withoutTarget": "\(withoutTarget)",
          "poorQuality": "\(poorQuality)", "missing": "\(missingPredictor)", "target": Text.shown(settings.target),
        ]), mend: .potentialTooFewMinesMend)
    case .constantTarget(let value):
      return problem(
        "constantTarget", file: settings.mines, place: place("target"),
        Text.potentialConstantTarget.filled([
          "target": Text.shown(settings.target), "found": NepWords.number(value),
        ]), mend: .potentialConstantTargetMend)
    case .tooFewAboveThreshold(let threshold, let above, let usable, let highest):
      return problem(
        "tooFewAboveThreshold", place: place("threshold"),
        Text.potentialTooFewAbove.filled([
          "threshold": NepWords.number(threshold), "above": "\(above)", "usable": "\(usable)", "minimum": minimum,
          "highest": NepWords.number(highest), "target": Text.shown(settings.target),
        ]), mend: .potentialTooFewAboveMend)
    case .predictorNames(let lacking, let unknown):
      return names(lacking: lacking, unknown: unknown)
    case .predictorKind(let name, let modelHasCategories):
      return problem(
        "predictorKind", place: flag(name),
        (modelHasCategories ? Text.potentialKindWantsCategories : .potentialKindWantsNumbers)
          .filled(["predictor": Text.shown(name)]), mend: .potentialKindMend)
    case .unseenCategories(let name, let categories, let mines):
      return problem(
        "unseenCategories", place: flag(name),
        Text.potentialUnseenCategories.filled([
          "predictor": Text.shown(name), "categories": Text.listed(categories.map { Text.shown($0) }),
          "mines": Text.listed(mines.map { Text.shown($0) }),
        ]), mend: .potentialUnseenCategoriesMend)
    case .modelFile(let wrong):
      return problem(
        "modelFile", file: settings.model,
        wrong == "minesink potential"
          ? .potentialModelOther : Text.potentialModelPart.filled(["part": wrong]), mend: .potentialModelFileMend)
    }
  }

  /// What is wrong with the bytes of a model's file.
  package func message(_ error: ForestFileError) -> Message {
    let text: Text =
      switch error {
      case .notAModel: .potentialModelNone
      case .version(let found, let supported):
        Text.potentialModelVersion.filled(["found": "\(found)", "supported": "\(supported)"])
      case .length(let expected, let found):
        Text.potentialModelLength.filled(["expected": "\(expected)", "found": "\(found)"])
      case .damaged: .potentialModelDamaged
      case .invalid(let part): Text.potentialModelPart.filled(["part": part])
      }
    return problem("modelFile", file: settings.model, place: place("model"), text, mend: .potentialModelFileMend)
  }

  private func names(lacking: [String], unknown: [String]) -> Message {
    var texts: [Text] = []
    if !lacking.isEmpty {
      texts.append(
        Text.potentialNamesLacking.filled(texts: ["names": .list(lacking.sorted().map { Text.shown($0) })]))
    }
    if !unknown.isEmpty {
      texts.append(
        Text.potentialNamesUnknown.filled(texts: ["names": .list(unknown.sorted().map { Text.shown($0) })]))
    }
    return problem(
      "predictorNames", file: settings.model, place: place("predictor"),
      Text(texts.map(\.en).joined(separator: "; "), zh: texts.map(\.zh).joined(separator: "；")),
      mend: .potentialNamesMend)
  }
}
