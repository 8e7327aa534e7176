import Messages

/// Which parameters must, may and mustn't be given beside which others.
extension ParameterValues {
  /// Whether a condition holds; nil where the other parameter is misspelt or itself wrong, so that one mistake isn't said
  /// twice.
  private func holds(_ condition: Condition) -> Bool? {
    let other = condition.other
    if isMisspelt(other) { return nil }
    switch condition {
    case .given: return isGiven(other) && !isOff(other)
    case .notGiven: return !isGiven(other) || isOff(other)
    case .chosen(_, let names):
      guard let chosen = texts(other).first?.text, case .choice(let options, _)? = specification.parameter(other)?.kind,
        options.contains(where: { $0.name == chosen })
      else { return nil }
      return names.contains(chosen)
    }
  }

  private func isOff(_ id: String) -> Bool { specification.parameter(id).map(isUnset) ?? false }

  /// Whether a parameter without a value should have one. Of two that are a choice, only the first is missed.
  func isMissed(_ parameter: Parameter) -> Bool {
    switch parameter.requirement {
    case .required: return true
    case .optional, .defaultsTo: return false
    case .requiredWhen(let condition):
      guard holds(condition) == true else { return false }
      return specification.alternative(to: parameter).map { specification.declares(parameter, before: $0) } ?? true
    }
  }

  /// What is wrong with giving a parameter at all. Of two that are a choice, only the second is one too many.
  func outOfPlace(_ parameter: Parameter) -> [Message] {
    let alternative = specification.alternative(to: parameter)
    if let alternative, specification.declares(parameter, before: alternative) { return [] }
    return parameter.conditions.filter { holds($0) == false }.map { condition in
      let other = name(of: condition.other)
      let place = place(of: parameter.id)
      switch condition {
      case .given:
        return place.problem(
          "parameter.alone", .parameterAlone.filled(["other": other]),
          mend: .parameterAloneMend.filled(["other": other, "name": name(of: parameter.id)]))
      case .notGiven:
        return place.problem(
          "parameter.excluded", .parameterExcluded.filled(["other": other]), mend: .parameterExcludedMend)
      case .chosen(let id, let names):
        let chosen = "\(other) \(texts(id).first?.text ?? "")"
        let wanted = Text.alternatives(names.map { "\(other) \($0)" })
        return place.problem(
          "parameter.alone", .parameterIdle.filled(["chosen": chosen]),
          mend: .parameterIdleMend.filled(["name": name(of: parameter.id)]).filled(texts: ["wanted": wanted]))
      }
    }
  }

  /// The problem of a parameter that was needed and not given.
  func missing(_ parameter: Parameter) -> Message {
    let alternative = specification.alternative(to: parameter)
    let usages = [parameter, alternative].compactMap { $0 }.map(\.usage)
    let mend: Text
    if case .projectFile = origin {
      let names = [parameter, alternative].compactMap { $0?.id }
      mend = Text.parameterMissingKey.filled(texts: ["name": Text.alternatives(names)])
    } else {
      mend = Text.parameterMissingFlag.filled(texts: ["usage": Text.alternatives(usages)])
    }
    let text: Text
    switch parameter.requirement {
    case .requiredWhen(.given(let other)):
      text = Text.parameterMissingWith.filled(["other": name(of: other)])
    case .requiredWhen(.notGiven(let other)):
      text = Text.parameterMissingBoth.filled(["other": name(of: other)])
    case .requiredWhen(.chosen(let other, _)):
      text = Text.parameterMissingWith.filled(["other": "\(name(of: other)) \(texts(other).first?.text ?? "")"])
    case .required, .optional, .defaultsTo:
      text = .parameterMissing
    }
    return place(of: parameter.id).problem("parameter.missing", text, mend: mend)
  }

  /// Years that a series has no use for, because its files name their own, or that are too few for it.
  func problems(ofYears id: String, of series: Parameter, atLeast least: Int) -> [Message] {
    guard isGiven(id), let first = texts(series.id).first, let parameter = specification.parameter(id) else {
      return []
    }
    let reader = self.reader(series)
    guard reader.isPattern(first) else {
      return texts(series.id).contains(where: reader.isPattern)
        ? []
        : [
          place(of: id).problem(
            "years.idle", .yearsIdle.filled(["series": name(of: series.id)]),
            mend: .yearsIdleMend.filled(["name": name(of: id)]))
        ]
    }
    guard let years = try? self.reader(parameter).years(texts(id)), years.count < least else {
      return []
    }
    return [
      place(of: id).problem(
        "series.tooFew", .seriesTooFew.filled(["count": "\(years.count)", "least": "\(least)"]),
        mend: .seriesTooFewMend)
    ]
  }
}
