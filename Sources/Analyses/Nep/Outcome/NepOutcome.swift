internal import Geospatial
package import Messages
package import Productivity

/// Everything that a run of `minesink nep` leaves in its folder, and the summary of it.
package struct NepOutcome: Sendable {
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
    let tables = NepTables(result, threads: threads)
    // Tables, layers and outlines are files of their own: they are written side by side. What one thread has to do alone begins first,
    // what all can share comes last.
    let parts: [@Sendable () throws -> [Summary.TableEntry]] =
      [
        {
          try NepMaps(result: result, shapes: shapes, threads: threads).write(into: folder)
          return []
        },
        {
          try NepLayers(result: result, shapes: shapes, threads: threads).write(into: folder)
          return []
        },
      ] + tables.parts.map { part in { @Sendable in [try part(folder)] } } + [{ try mineYears(tables, into: folder) }]
    var entries = try Parallel.map(parts, threads: threads) { try $0() }.flatMap { $0 }
    // In the order of the reference page: the mines by year come first, their reconciliation with everything last.
    entries.insert(entries.remove(at: entries.count - 2), at: 0)
    return NepSummary(settings: settings, result: result, run: run).summary(tables: entries)
  }

  /// The rows of mines, and what they are held against.
  private func mineYears(_ tables: NepTables, into folder: StagingFolder) throws -> [Summary.TableEntry] {
    let rows = try tables.writeMineYears(into: folder)
    let reconciliation = NepReconciliation(result, run, rows: rows.rows)
    try reconciliation.demandClosing()
    return [rows, try reconciliation.write(into: folder)]
  }
}
