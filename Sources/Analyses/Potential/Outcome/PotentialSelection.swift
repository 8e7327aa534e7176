internal import Messages
internal import Potential

/// What was learnt and from which mines, in words: for `model.json`, the summary and the report.
struct PotentialSelection {
  let settings: PotentialSettings
  let options: PotentialOptions
  let selection: ModelReport.Selection

  /// What attainable means in the run's mode.
  var label: Text {
    switch options.mode {
    case .frontier: Text.potentialLabelFrontier.filled(["quantile": ShortNumbers.number(options.quantile)])
    case .threshold: Text.potentialLabelThreshold.filled(["threshold": ShortNumbers.number(options.threshold)])
    }
  }

  /// How the mines to learn from were chosen.
  var words: Text {
    var parts = [
      Text.potentialSelectionLearnt.filled(["training": "\(selection.training)", "mines": "\(selection.mines)"])
    ]
    if selection.holdout > 0 {
      let text = selection.isBlockless ? Text.potentialSelectionHoldoutRandom : .potentialSelectionHoldout
      parts.append(
        text.filled(["holdout": "\(selection.holdout)", "side": ShortNumbers.number(options.blocks_km)]))
    }
    let leftOut: [(Int, Text)] = [
      (selection.withoutTarget, .potentialSelectionNoTarget),
      (
        selection.poorQuality,
        .potentialSelectionPoorQuality.filled(["flags": settings.excludedFlags.joined(separator: ", ")])
      ),
      (selection.missingPredictor, .potentialSelectionMissing),
      (
        selection.belowThreshold,
        .potentialSelectionBelow.filled(["threshold": ShortNumbers.number(options.threshold)])
      ),
      (selection.notSampled, .potentialSelectionNotSampled),
    ]
    for (count, text) in leftOut where count > 0 { parts.append(text.filled(["count": "\(count)"])) }
    if options.mode == .threshold { parts.append(.potentialSelectionBiased) }
    return Text(parts.map(\.en).joined(separator: " "), zh: parts.map(\.zh).joined())
  }
}

extension ModelReport.Validation.Scheme {
  var title: Text {
    switch self {
    case .random: .potentialSchemeRandom
    case .spatial: .potentialSchemeSpatial
    case .outOfBag: .potentialSchemeOutOfBag
    case .holdout: .potentialSchemeHoldout
    case .nested: .potentialSchemeNested
    }
  }
}
