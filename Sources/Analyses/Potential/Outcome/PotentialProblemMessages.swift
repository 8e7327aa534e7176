package import Messages
package import Potential
package import Statistics

/// What stops a model from being trained or asked, said to the user: what was found, what is allowed, how to mend it.
package struct PotentialProblemMessages {
  let settings: PotentialSettings
  /// Where a parameter was given (``ParameterValues/place(of:)``).
  let place: (String) -> Place

  package init(_ settings: PotentialSettings, place: @escaping (String) -> Place) {
    self.settings = settings
    self.place = place
  }

  package func problems(_ found: PotentialProblems) -> Problems { Problems(found.problems.map(message)) }

  /// About a file or a predictor.
  private func problem(
    _ id: String, file: String? = nil, place: Text? = nil, _ text: Text, mend: Text? = nil
  ) -> Message {
    .problem("potential.\(id)", file: file, place: place, text, mend: mend)
  }

  /// About a parameter.
  private func problem(_ id: String, at parameter: String, _ text: Text, mend: Text? = nil) -> Message {
    place(parameter).problem("potential.\(id)", text, mend: mend)
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
        "noPredictors", at: "predictor", .problemPotentialNoPredictors, mend: .problemPotentialNoPredictorsMend)
    case .repeatedMines(let ids):
      return problem(
        "repeatedMines", file: settings.mines,
        Text.problemPotentialRepeatedMines.filled([
          "field": Text.shown(settings.mineID), "mines": Text.listed(ids.map { Text.shown($0) }),
        ]), mend: .problemPotentialRepeatedMinesMend)
    case .tooManyCandidates(let candidates, let predictors):
      return problem(
        "tooManyCandidates", at: "candidates",
        Text.potentialTooManyCandidates.filled(["candidates": "\(candidates)", "predictors": "\(predictors)"]),
        mend: .potentialTooManyCandidatesMend)
    case .unknownInGroup(let group, let names):
      return problem(
        "unknownInGroup", at: "importanceGroups",
        Text.problemPotentialUnknownInGroup.filled(["group": Text.shown(group)]).filled(
          texts: ["names": .list(names.map { Text.shown($0) })]),
        mend: Text.problemPotentialUnknownInGroupMend.filled(texts: [
          "known": .list(settings.predictors.map { Text.shown($0.name) })
        ]))
    case .constantPredictor(let name, let value):
      return problem(
        "constantPredictor", place: flag(name),
        Text.problemPotentialConstantPredictor.filled(["predictor": Text.shown(name), "found": Text.shown(value)]),
        mend: .problemPotentialConstantPredictorMend)
    case .emptyPredictor(let name):
      return problem(
        "emptyPredictor", place: flag(name),
        Text.problemPotentialEmptyPredictor.filled(["predictor": Text.shown(name)]),
        mend: .problemPotentialEmptyPredictorMend)
    case .tooFewMines(let usable, let withoutTarget, let poorQuality, let missingPredictor):
      return problem(
        "tooFewMines", file: settings.mines,
        Text.problemPotentialTooFewMines.filled([
          "usable": "\(usable)", "minimum": minimum, "withoutTarget": "\(withoutTarget)",
          "poorQuality": "\(poorQuality)", "missing": "\(missingPredictor)", "target": Text.shown(settings.target),
        ]), mend: .problemPotentialTooFewMinesMend)
    case .constantTarget(let value):
      return problem(
        "constantTarget", file: settings.mines,
        Text.problemPotentialConstantTarget.filled([
          "target": Text.shown(settings.target), "found": ShortNumbers.number(value),
        ]), mend: .problemPotentialConstantTargetMend)
    case .tooFewAboveThreshold(let threshold, let above, let usable, let highest):
      return problem(
        "tooFewAboveThreshold", at: "threshold",
        Text.problemPotentialTooFewAbove.filled([
          "threshold": ShortNumbers.number(threshold), "above": "\(above)", "usable": "\(usable)", "minimum": minimum,
          "highest": ShortNumbers.number(highest), "target": Text.shown(settings.target),
        ]), mend: .problemPotentialTooFewAboveMend)
    case .predictorNames(let lacking, let unknown):
      return names(lacking: lacking, unknown: unknown)
    case .predictorKind(let name, let modelHasCategories):
      return problem(
        "predictorKind", place: flag(name),
        (modelHasCategories ? Text.problemPotentialKindWantsCategories : .problemPotentialKindWantsNumbers)
          .filled(["predictor": Text.shown(name)]), mend: .problemPotentialKindMend)
    case .unseenCategories(let name, let categories, let mines):
      return problem(
        "unseenCategories", place: flag(name),
        Text.problemPotentialUnseenCategories.filled([
          "predictor": Text.shown(name), "categories": Text.listed(categories.map { Text.shown($0) }),
          "mines": Text.listed(mines.map { Text.shown($0) }),
        ]), mend: .problemPotentialUnseenCategoriesMend)
    case .modelFile(let wrong):
      return problem(
        "modelFile", file: settings.model,
        wrong == "minesink potential"
          ? .problemPotentialModelOther : Text.problemPotentialModelPart.filled(["part": wrong]),
        mend: .problemPotentialModelFileMend)
    }
  }

  /// What is wrong with the bytes of a model's file.
  package func message(_ error: ForestFileError) -> Message {
    let text: Text =
      switch error {
      case .notAModel: .problemPotentialModelNone
      case .version(let found, let supported):
        Text.problemPotentialModelVersion.filled(["found": "\(found)", "supported": "\(supported)"])
      case .length(let expected, let found):
        Text.problemPotentialModelLength.filled(["expected": "\(expected)", "found": "\(found)"])
      case .damaged: .problemPotentialModelDamaged
      case .invalid(let part): Text.problemPotentialModelPart.filled(["part": part])
      }
    return problem("modelFile", file: settings.model, text, mend: .problemPotentialModelFileMend)
  }

  private func names(lacking: [String], unknown: [String]) -> Message {
    var texts: [Text] = []
    if !lacking.isEmpty {
      texts.append(
        Text.problemPotentialNamesLacking.filled(texts: ["names": .list(lacking.sorted().map { Text.shown($0) })]))
    }
    if !unknown.isEmpty {
      texts.append(
        Text.problemPotentialNamesUnknown.filled(texts: ["names": .list(unknown.sorted().map { Text.shown($0) })]))
    }
    return problem(
      "predictorNames", file: settings.model,
      Text(texts.map(\.en).joined(separator: "; "), zh: texts.map(\.zh).joined(separator: "；")),
      mend: .problemPotentialNamesMend)
  }
}
