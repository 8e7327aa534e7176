package import Geospatial
package import Messages
package import Potential
internal import Statistics

/// Everything that a run of `minesink potential` leaves in its folder, and the summary of it.
package struct PotentialOutcome: Sendable {
  let settings: PotentialSettings
  let figures: PotentialFigures
  let run: PotentialRun
  /// Longitude and latitude, one for each mine.
  let polygons: [Polygon]
  let table: StrategyTable
  /// The file of ``table``, byte for byte.
  let tableText: [UInt8]
  /// The model as a file with the given notes.
  let model: @Sendable (_ notes: [String: String]) -> ForestFile
  let threads: Int

  /// - Parameters:
  ///   - shapes: longitude and latitude, one for each mine of the result
  ///   - strategies: what the result was made with
  package init(
    settings: PotentialSettings, result: PotentialResult, run: PotentialRun, shapes: [Polygon],
    strategies: StrategyFile, threads: Int
  ) {
    self.init(
      settings: settings, figures: PotentialFigures(result), run: run, polygons: shapes,
      table: strategies.table, tableText: strategies.text, model: { [model = result.model] in model.file(notes: $0) },
      threads: threads)
  }

  init(
    settings: PotentialSettings, figures: PotentialFigures, run: PotentialRun, polygons: [Polygon],
    table: StrategyTable, tableText: [UInt8], model: @escaping @Sendable ([String: String]) -> ForestFile, threads: Int
  ) {
    precondition(polygons.count == figures.mines.count, "an outline for each mine")
    precondition(run.predictors.rowCount == figures.mines.count, "a row of predictors for each mine")
    self.settings = settings
    self.figures = figures
    self.run = run
    self.polygons = polygons
    self.table = table
    self.tableText = tableText
    self.model = model
    self.threads = threads
  }

  /// What the user must know of the inputs and the outcome, in the order in which it is said.
  package var notes: [Message] {
    PotentialNotes(settings: settings, figures: figures, run: run, table: table).all
  }

  private var hasCarbon: Bool { settings.variable.isCarbon }

  // MARK: Writing

  /// Writes tables, layer, outlines, model and table of strategies.
  /// - Throws: ``Failure`` where something doesn't add up or can't be written; ``Interrupted``.
  package func write(into folder: StagingFolder) throws -> Summary {
    // Tables, layer, outlines and model are files of their own: they are written side by side. The outlines take longest.
    let parts: [@Sendable () throws -> [Summary.TableEntry]] = [
      {
        let points = figures.mines.map { Polygon.Point(x: $0.longitude, y: $0.latitude) }
        try MineOutlines.write(polygons, points: points, into: folder, threads: threads)
        return []
      },
      { try tables(into: folder) },
      {
        try PotentialLayers(figures: figures, polygons: polygons).write(into: folder)
        return []
      },
      {
        try writeModel(into: folder)
        return []
      },
    ]
    let entries = try Parallel.map(parts, threads: threads) { try $0() }.flatMap { $0 }
    return PotentialSummary(settings: settings, figures: figures, run: run, table: table).summary(tables: entries)
  }

  private func tables(into folder: StagingFolder) throws -> [Summary.TableEntry] {
    let tables = PotentialTables(figures, hasCarbon: hasCarbon)
    let model = PotentialModelTables(figures: figures, run: run, settings: settings)
    let strategies = PotentialStrategyTables(figures: figures, table: table)
    let mines = try tables.writeMines(into: folder)
    let reconciliation = PotentialReconciliation(
      figures, run, rows: mines.rows, hasCarbon: hasCarbon, isTrained: !figures.isOlderModel)
    try reconciliation.demandClosing()
    return [
      mines, try tables.writeGroups(into: folder), try model.writeImportance(into: folder),
      try model.writeResponse(into: folder), try strategies.writeShares(into: folder),
      try strategies.writeRules(into: folder), try model.writePredictors(into: folder),
      try reconciliation.write(into: folder),
    ]
  }

  private func writeModel(into folder: StagingFolder) throws {
    let document = ModelDocument(settings: settings, figures: figures, run: run)
    try document.write(into: folder)
    let forest = try ByteFile(creating: folder.path(for: ModelDocument.forestFile))
    try forest.write(model(modelNotes).encode())
    let rules = try ByteFile(creating: folder.path(for: PotentialStrategyTables.file))
    try rules.write(tableText)
  }

  /// What a later run or reader of the model should know beside the forest.
  var modelNotes: [String: String] {
    let words = PotentialSelection(settings: settings, options: figures.options, selection: figures.report.selection)
    let training =
      run.training
      ?? TrainingRun(
        holdout: figures.options.holdout, folds: figures.options.folds, seed: run.seed, sample: figures.options.sample,
        excludedFlags: settings.excludedFlags, words: words.words, units: run.units)
    let own = [
      "program": MineSink.version, "target": settings.target, "variable": settings.variable.rawValue,
      "unit": hasCarbon ? "g C/m2/yr" : "index", "label.en": words.label.en, "label.zh": words.label.zh,
      "quantile": "\(figures.options.quantile)",
    ]
    return training.notes.merging(own) { $1 }
  }
}
