internal import Geospatial
internal import Messages
internal import Productivity

/// The mines' layer, read: every field that somebody asks for, and everything that is wrong with them.
struct PotentialMineLayer {
  /// Where `minesink nep` writes its flags.
  static let flagField = "flag"

  let settings: PotentialSettings
  let place: (String) -> Place
  private(set) var problems: [Message] = []
  private(set) var notes: [Message] = []
  private(set) var features: [Feature] = []
  /// The texts of each field that was read.
  private var texts: [String: [String?]] = [:]

  /// - Throws: ``Problems`` where the layer itself can't be read; ``Interrupted``.
  init(_ settings: PotentialSettings, threads: Int, place: @escaping (String) -> Place) throws {
    self.settings = settings
    self.place = place
    let names = try FeatureLayer.fieldNames(of: settings.mines)
    var wanted: [String] = []
    func want(_ field: String) { if !wanted.contains(field) { wanted.append(field) } }
    var absent = asked.filter { !names.contains($0.field) }
    // A model can be asked about mines of which nobody knows what they show now; which field it learnt, it says itself.
    if settings.model != nil, settings.attributes == nil { absent.removeAll(where: \.isTarget) }
    for (field, _, _) in asked where names.contains(field) { want(field) }
    // Without a second table there is nowhere else to look.
    if settings.attributes == nil { problems += absent.map { missing($0.field, at: $0.place, among: names) } }
    for field in [settings.target + "_p05", settings.target + "_p95", Self.flagField] where names.contains(field) {
      want(field)
    }
    let hasID = settings.mineID == "fid" || names.contains(settings.mineID)
    // Without the field of names, what is wrong with the others is said too.
    if !hasID { problems.append(missing(settings.mineID, at: place("mineId"), among: names + ["fid"])) }
    let id = hasID ? settings.mineID : "fid"
    let layer: FeatureLayer
    do {
      layer = try FeatureLayer(
        settings.mines, id: FeatureLayer.Field(id, parameter: "--mine-id"),
        fields: wanted.map { FeatureLayer.Field($0, parameter: "--predictor") }, threads: threads)
    } catch let found as Problems {
      throw Problems(problems + found.messages)
    }
    problems += layer.poleProblems("mines.atPole", settings.mines)
    features = layer.features
    notes = layer.notes + layer.antimeridianNotes(settings.mines) + layer.reprojectionNotes(settings.mines)
    for (index, field) in wanted.enumerated() { texts[field] = features.map { $0.values[index] } }
    try addAttributes(absent, ownNames: names, threads: threads)
    for field in settings.groupFields {
      guard let values = texts[field] else { continue }
      problems += FeatureLayer.groupProblems(features, values, of: field, flag: "--group", settings.mines)
    }
    checkTarget()
    checkFields()
    checkFlags()
    checkVariable()
  }

  /// The fields that were named, each with the first place of a parameter that did.
  private var asked: [(field: String, place: Place, isTarget: Bool)] {
    var asked = [(field: settings.target, parameter: "target", place: place("target"))]
    asked += settings.groupFields.map { ($0, "group", place("group")) }
    for source in settings.predictors {
      guard let field = source.source.field else { continue }
      asked.append((field, "predictor", settings.predictorPlaces[source.name] ?? place("predictor")))
    }
    for source in settings.roles {
      guard let field = source.source.field else { continue }
      asked.append((field, "role", settings.rolePlaces[source.name] ?? place("role")))
    }
    var seen: Set<String> = []
    return asked.filter { seen.insert("\($0.parameter) \($0.field)").inserted }.map {
      ($0.field, $0.place, $0.parameter == "target")
    }
  }

  /// Looks fields that the layer doesn't have up in the table beside it.
  private mutating func addAttributes(
    _ absent: [(field: String, place: Place, isTarget: Bool)], ownNames: [String], threads: Int
  ) throws {
    guard let source = settings.attributes else { return }
    do {
      let attributes = try MineAttributes(
        source, idField: settings.attributesID, wanted: absent.map(\.field), mines: features.map(\.id),
        threads: threads)
      for (field, place, isTarget) in absent {
        guard let values = attributes.texts[field] else {
          if settings.model != nil, isTarget { continue }
          problems.append(missing(field, at: place, among: ownNames + attributes.names))
          continue
        }
        texts[field] = values
      }
      notes += attributes.notes
    } catch let found as Problems {
      problems += found.messages
    } catch let error as any Explained {
      problems.append(error.message)
    }
  }

  private func missing(_ field: String, at place: Place, among names: [String]) -> Message {
    let near = Suggestion.nearest(to: field, in: names)
    let said = near.map { Text.minesNoFieldNear.filled(["near": $0]) } ?? .minesNoField
    // The field of names can't come from a table that is looked up by these names.
    let mayBeElsewhere = settings.attributes == nil && field != settings.mineID
    let mend = mayBeElsewhere ? Text.minesNoFieldMendElsewhere : .minesNoFieldMend
    return place.problem(
      "mines.noField", said.shown(field).filled(["layer": Text.shown(settings.mines)]),
      mend: mend.filled(texts: ["names": .list(names)]))
  }

  // MARK: Values

  /// A field with one value for each mine; nil where the layer doesn't have it.
  func column(_ field: String) -> FieldColumn? { texts[field].map { FieldColumn($0) } }

  /// Numbers of a field, one for each mine; nil where there are none.
  func numbers(_ field: String) -> [Double?] {
    guard case .numbers(let values)? = column(field) else { return features.map { _ in nil } }
    return values.map { $0.isNaN ? nil : $0 }
  }

  /// The words of a field that a mine must have.
  func word(_ field: String, ofMine mine: Int) -> String { texts[field]?[mine] ?? "" }

  /// What `minesink nep` says of a mine.
  func flags(ofMine mine: Int) -> [String] {
    guard let text = texts[Self.flagField]?[mine] else { return [] }
    return text.split(separator: ";").map { $0.withoutOuterSpaces }
  }

  /// Every field that a predictor or a role reads.
  var sourceFields: [String: FieldColumn] {
    var columns: [String: FieldColumn] = [:]
    for source in settings.predictors + settings.roles {
      guard let field = source.source.field, columns[field] == nil else { continue }
      columns[field] = column(field)
    }
    return columns
  }

  // MARK: Checks

  private mutating func checkTarget() {
    guard let values = texts[settings.target] else {
      if settings.model != nil { notes.append(withoutTarget) }
      return
    }
    let wrong = features.indices.filter { values[$0].map { Double($0) == nil } ?? false }
    if let first = wrong.first {
      problems.append(
        .problem(
          "target.notNumber", file: settings.mines, place: settings.target,
          Text.targetNotNumber.shown(values[first] ?? "").filled([
            "count": "\(wrong.count)", "ids": Text.listed(wrong.map { features[$0].id }),
          ]), mend: .targetNotNumberMend))
    } else {
      checkTargetValues()
    }
    if settings.model == nil, values.allSatisfy({ $0 == nil }) {
      problems.append(
        .problem("target.empty", file: settings.mines, place: settings.target, .targetEmpty, mend: .targetEmptyMend))
    }
  }

  /// The layer of mines that are only predicted may lack the target.
  private var withoutTarget: Message {
    .note(
      "target.absent", file: settings.mines, place: Text(verbatim: settings.target), .targetAbsent,
      mend: .targetAbsentMend)
  }

  /// Changes that no land has (a fill value, another unit), and bounds on the wrong side of their value.
  private mutating func checkTargetValues() {
    let current = numbers(settings.target)
    if let plausible = settings.variable.plausibleRange {
      let most = plausible.upperBound - plausible.lowerBound
      let beyond = features.indices.filter { abs(current[$0] ?? 0) > most }
      if let first = beyond.first {
        problems.append(
          .problem(
            "target.implausible", file: settings.mines, place: settings.target,
            Text.targetImplausible.shown(texts[settings.target]?[first] ?? "").filled([
              "count": "\(beyond.count)", "ids": Text.listed(beyond.map { features[$0].id }), "most": Text.plain(most),
            ]), mend: .targetImplausibleMend))
      }
    }
    let low = numbers(settings.target + "_p05")
    let high = numbers(settings.target + "_p95")
    let wrong = features.indices.filter { index in
      guard let value = current[index] else { return false }
      return (low[index].map { $0 > value } ?? false) || (high[index].map { $0 < value } ?? false)
    }
    guard !wrong.isEmpty else { return }
    problems.append(
      .problem(
        "target.bounds", file: settings.mines, place: settings.target,
        Text.targetBounds.filled([
          "field": Text.shown(settings.target), "count": "\(wrong.count)",
          "ids": Text.listed(wrong.map { features[$0].id }),
        ]), mend: .targetBoundsMend))
  }

  /// Fields of numbers in which some mines have a word: as categories each number would be one of its own.
  private mutating func checkFields() {
    var seen: Set<String> = []
    for source in settings.predictors + settings.roles {
      guard case .field(let field) = source.source, let values = texts[field], seen.insert(field).inserted else {
        continue
      }
      let words = FieldColumn.words(among: values)
      guard let first = words.first else { continue }
      problems.append(
        .problem(
          "mines.mixedField", file: settings.mines, place: field,
          Text.minesMixedField.shown(values[first] ?? "").filled([
            "count": "\(words.count)", "ids": Text.listed(words.map { features[$0].id }),
          ]), mend: Text.minesMixedFieldMend.filled(["field": field])))
    }
  }

  private mutating func checkFlags() {
    guard !settings.excludedFlags.isEmpty else { return }
    let isStandard = settings.excludedFlags.joined(separator: ",") == PotentialSettings.standardFlags
    guard texts[Self.flagField] != nil else {
      if isStandard {
        // Whoever only asks a model learns from none.
        if settings.model == nil { notes.append(.note("mines.noFlags", file: settings.mines, .minesNoFlags)) }
      } else {
        problems.append(
          place("excludeFlags").problem(
            "mines.noFlags", Text.minesNoFlagField.shown(settings.mines), mend: .minesNoFlagFieldMend))
      }
      return
    }
    if isStandard { return }
    var known = MineFlag.allCases.map(\.rawValue)
    known += Set(features.indices.flatMap { flags(ofMine: $0) }).subtracting(known).sorted()
    for flag in settings.excludedFlags where !known.contains(flag) {
      let near = Suggestion.nearest(to: flag, in: known)
      let said = near.map { Text.flagNotKnownNear.filled(["near": $0]) } ?? .flagNotKnown
      problems.append(
        place("excludeFlags").problem(
          "excludeFlags.unknown", said.shown(flag), mend: Text.flagNotKnownMend.filled(texts: ["names": .list(known)])))
    }
  }

  /// A layer of a run of `minesink nep` whose variable is another one.
  private mutating func checkVariable() {
    let file = FeatureLayer.file(of: settings.mines)
    let folder = FileSystem.parent(of: file)
    guard file.split(separator: "/").last.map(String.init) == NepLayers.file,
      let bytes = FileSystem.contents(folder.isEmpty ? "summary.json" : "\(folder)/summary.json"),
      let summary = try? JSONText.value(Summary.self, from: bytes), let nep = summary.facts.nep
    else { return }
    if nep.variable != settings.variable.rawValue {
      problems.append(
        place("variable").problem(
          "variable.other",
          Text.variableOther.filled(["layer": Text.shown(settings.mines), "own": nep.variable]).shown(
            settings.variable.rawValue), mend: Text.variableOtherMend.filled(["own": nep.variable])))
    }
  }
}
