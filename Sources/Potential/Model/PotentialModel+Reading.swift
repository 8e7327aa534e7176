public import Statistics

extension PotentialModel {
  /// Reads what ``file(notes:)`` made.
  ///
  /// - Throws: ``PotentialProblems`` (`modelFile`) where the file holds another kind of model, or notes that don't fit the forest.
  public init(_ file: ForestFile) throws(PotentialProblems) {
    guard file.forest.kind == .regression, let area = file.area, let format = file.notes[Note.format.rawValue] else {
      throw PotentialProblems([.modelFile("minesink potential")])
    }
    guard format == Self.noteFormat else { throw PotentialProblems([.modelFile(Note.format.rawValue)]) }
    let facts = NoteReader(file, Note.facts.rawValue)
    let (trainingMines, leftOut) = try Self.training(
      NoteReader(file, Note.training.rawValue), rows: file.forest.trainingRows)
    let heldOutMines = try Self.heldOut(NoteReader(file, Note.heldOut.rawValue))
    var selection = try Self.selection(facts)
    selection.training = trainingMines.count
    selection.holdout = heldOutMines.count
    let targets = trainingMines.map(\.target)
    let validations = try Self.validations(
      NoteReader(file, Note.validations.rawValue), targets: targets, leftOut, heldOutMines)
    self.init(
      forest: file.forest, area: area,
      report: ModelReport(
        selection, file.forest.settings, [], validations, targets: targets, outOfBag: leftOut[.outOfBag] ?? [], area),
      trainingMines: trainingMines, heldOutMines: heldOutMines,
      mode: try facts.fact("mode", PotentialOptions.Mode.init(rawValue:)), threshold: try facts.number("threshold"),
      calibration: try Self.calibration(NoteReader(file, Note.levels.rawValue)),
      bootstrapStretch: try facts.fact("bootstrap_stretch") { text in
        Double(text).flatMap { $0 >= 1 && $0.isFinite ? $0 : nil }
      },
      blocks_km: try facts.fact("blocks_km") { text in Double(text).flatMap { (0.001...50_000).contains($0) ? $0 : nil }
      },
      isFromFile: true, leftOut: leftOut, permutation: nil)
  }

  private static func selection(_ facts: NoteReader) throws(PotentialProblems) -> ModelReport.Selection {
    ModelReport.Selection(
      mines: try facts.count("mines"), withoutTarget: try facts.count("without_target"),
      poorQuality: try facts.count("poor_quality"), missingPredictor: try facts.count("missing_predictor"),
      belowThreshold: try facts.count("below_threshold"), notSampled: try facts.count("not_sampled"),
      blocks: try facts.count("blocks"), isBlockless: try facts.fact("blockless") { ["yes": true, "no": false][$0] })
  }

  private static func calibration(_ lines: NoteReader) throws(PotentialProblems) -> QuantileCalibration {
    guard lines.rows.count >= 2, lines.rows.allSatisfy({ $0.count == 1 }) else { throw lines.problem }
    let shares = try lines.each { (row) throws(PotentialProblems) in try lines.finite(row[0]) }
    guard zip(shares, shares.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw lines.problem }
    return QuantileCalibration(shares: shares)
  }

  private static func training(
    _ lines: NoteReader, rows: Int
  ) throws(PotentialProblems) -> ([TrainingMine], [ModelReport.Validation.Scheme: [Double]]) {
    guard lines.rows.count == rows, lines.rows.allSatisfy({ $0.count == 5 + foldSchemes.count }) else {
      throw lines.problem
    }
    let mines = try lines.each { (row) throws(PotentialProblems) in
      TrainingMine(
        id: row[0], target: try lines.finite(row[1]), block: try lines.whole(row[2]),
        longitude: try lines.finite(row[3]), latitude: try lines.finite(row[4]))
    }
    guard mines.allSatisfy({ abs($0.latitude) <= 90 && abs($0.longitude) <= 540 }) else { throw lines.problem }
    var leftOut: [ModelReport.Validation.Scheme: [Double]] = [:]
    for (place, scheme) in foldSchemes.enumerated() where lines.rows.first?[5 + place].isEmpty == false {
      leftOut[scheme] = try lines.each { (row) throws(PotentialProblems) in try lines.value(row[5 + place]) }
    }
    return (mines, leftOut)
  }

  private static func heldOut(_ lines: NoteReader) throws(PotentialProblems) -> [HeldOutMine] {
    guard lines.rows.allSatisfy({ $0.count == 3 }) else { throw lines.problem }
    return try lines.each { (row) throws(PotentialProblems) in
      HeldOutMine(
        id: row[0], target: try lines.finite(row[1]), predicted: row[2].isEmpty ? nil : try lines.finite(row[2]))
    }
  }

  private static func validations(
    _ lines: NoteReader, targets: [Double], _ leftOut: [ModelReport.Validation.Scheme: [Double]],
    _ heldOut: [HeldOutMine]
  ) throws(PotentialProblems) -> [ModelReport.Validation] {
    guard lines.rows.allSatisfy({ $0.count == 3 }) else { throw lines.problem }
    return try lines.each { (row) throws(PotentialProblems) in
      guard let scheme = ModelReport.Validation.Scheme(rawValue: row[0]) else { throw lines.problem }
      let scores: PredictionScores
      if scheme == .holdout {
        let known = heldOut.filter { $0.predicted != nil }
        scores = PredictionScores(truth: known.map(\.target), predicted: known.compactMap(\.predicted))
      } else {
        guard let predicted = leftOut[scheme] else { throw lines.problem }
        scores = PredictionScores(truth: targets, predicted: predicted)
      }
      return ModelReport.Validation(
        scheme: scheme, scores: scores, intervalCoverage_percent: row[1].isEmpty ? nil : try lines.finite(row[1]),
        belowFrontier_percent: row[2].isEmpty ? nil : try lines.finite(row[2]))
    }
  }
}
