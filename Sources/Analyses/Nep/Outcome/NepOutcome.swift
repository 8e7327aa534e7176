package import Messages
package import Productivity

/// Everything that a run of `minesink nep` leaves in its folder, and the summary of it.
package struct NepOutcome {
  let settings: NepSettings
  let result: NepResult
  let run: NepRun
  let shapes: NepShapes
  let threads: Int

  package init(settings: NepSettings, result: NepResult, run: NepRun, shapes: NepShapes, threads: Int) {
    precondition(shapes.mines.count == result.mines.count, "an outline for each mine")
    self.settings = settings
    self.result = result
    self.run = run
    self.shapes = shapes
    self.threads = threads
  }

  /// What makes the outcome worthless, to be thrown as ``Problems`` before anything is written.
  package var problems: [Message] { NepFindings(settings: settings, result: result, run: run).problems }

  /// What the user must know of the inputs and the outcome, in the order in which it is said.
  package var notes: [Message] { NepNotes(settings: settings, result: result, run: run).all }

  /// Writes tables, layers and outlines.
  /// - Throws: ``Failure`` where something doesn't add up or can't be written; ``Interrupted``.
  package func write(into folder: StagingFolder) throws -> Summary {
    var entries = try NepTables(result, threads: threads).write(into: folder)
    let reconciliation = NepReconciliation(result, run, rows: entries[0].rows)
    try reconciliation.demandClosing()
    entries.append(try reconciliation.write(into: folder))
    try NepLayers(result: result, shapes: shapes).write(into: folder)
    try NepMaps(result: result, shapes: shapes, threads: threads).write(into: folder)
    return NepSummary(settings: settings, result: result, run: run).summary(tables: entries)
  }
}
