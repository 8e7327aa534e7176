internal import Geospatial
package import Messages
internal import Statistics

/// Reads predictors and roles: for each mine a number or a word, from rasters, terrain models, the mine's outline and its fields.
///
/// Of a raster: the mean of the valid cells under the mine, each weighing covered fraction × cell area; of a series, a reducer over the
/// mine's yearly means; of terrain, the mean of the derivative. Every raster is read on its own grid, once, in the blocks that mines
/// touch; sources of the same file share the pass.
package struct PredictorReading: Sendable {
  /// Valid cells must cover this share of a mine's area, what lies outside the raster included, or else its value is missing; and this
  /// share of a series' years must have one. Half: below it the mean says more about what is known than about the mine `[design]`.
  package static let minimumCoverage = 0.5

  private let entries: [PredictorEntry]
  private let mines: PotentialMinesInput
  private let threads: Int
  private let memoryBytes: Int
  private let display: any ProgressDisplay

  /// - Parameters:
  ///   - predictors: names all different.
  ///   - roles: names all different, which may be those of predictors.
  ///   - memoryBytes: to stay within; values don't depend on it, nor on the threads.
  package init(
    _ predictors: [PotentialSettings.NamedSource], roles: [PotentialSettings.NamedSource] = [],
    mines: PotentialMinesInput, threads: Int, memoryBytes: Int, display: any ProgressDisplay
  ) {
    entries =
      predictors.map { PredictorEntry($0, isRole: false) } + roles.map { PredictorEntry($0, isRole: true) }
    self.mines = mines
    self.threads = threads
    self.memoryBytes = memoryBytes
    self.display = display
  }

  /// What is wrong with the rasters, whatever the mines are.
  package func checkRasters() -> [Message] { opened().problems }

  /// Opens every raster and looks for every field, and says everything that is wrong with them; no cell is read.
  package func check() -> [Message] {
    let (rasters, problems) = opened()
    return problems + outside(rasters) + fieldProblems()
  }

  /// - Throws: ``Problems`` (those of ``check()``; rasters whose cells can't be read, or that have no value under any mine),
  ///   ``Interrupted``.
  package func read() throws -> PredictorValues {
    let (rasters, problems) = opened()
    let all = problems + outside(rasters) + fieldProblems()
    guard all.isEmpty else { throw Problems(all) }
    let means = try PredictorMeans(
      rasters, mines: mines, threads: threads, memoryBytes: memoryBytes, display: display)
    let empty = rasters.enumerated().filter { !means.hasValue($0.offset) }.map { _, raster in
      Message.problem(
        "predictor.noCells", file: raster.files.file, place: raster.names, .predictorNoCells,
        mend: .mendPredictorNoCells)
    }
    guard empty.isEmpty else { throw Problems(empty) }
    var notes = means.notes
    var columns: [FeatureTable.Column] = []
    for entry in entries {
      let found = try column(entry, rasters, means)
      columns.append(found.column)
      notes += found.notes
    }
    let units = entries.map { entry in
      entry.raster.flatMap { raster in rasters.first { $0.files == raster.files }?.unit(raster.use) }
    }
    return try PredictorValues(entries: entries, columns: columns, units: units, ids: mines.ids, notes: notes)
  }

  // MARK: Rasters

  private func opened() -> (rasters: [PredictorRaster], problems: [Message]) {
    var rasters: [PredictorRaster] = []
    var problems: [Message] = []
    var seen: Set<PredictorRaster.Files> = []
    for entry in entries {
      guard let files = entry.raster?.files, seen.insert(files).inserted else { continue }
      let sharing = entries.filter { $0.raster?.files == files }
      var names: [String] = []
      for name in sharing.map(\.source.name) where !names.contains(name) { names.append(name) }
      let place = names.joined(separator: ", ")
      do {
        rasters.append(try PredictorRaster(files, uses: sharing.compactMap { $0.raster?.use }, names: place))
      } catch {
        problems += PredictorRaster.problems(error, names: place, file: files.file)
      }
    }
    return (rasters, problems)
  }

  /// Rasters on which no mine lies.
  private func outside(_ rasters: [PredictorRaster]) -> [Message] {
    var known: [Grid: Bool] = [:]
    return rasters.compactMap { raster in
      let grid = raster.series.grid
      let touches = known[grid] ?? MinePlaces.touches(mines.polygons, grid)
      known[grid] = touches
      guard !touches else { return nil }
      return .problem(
        "predictor.outside", file: raster.files.file, place: raster.names, .predictorOutside,
        mend: .mendPredictorOutside)
    }
  }

  // MARK: Columns

  private func fieldProblems() -> [Message] {
    entries.compactMap { entry in
      guard let field = entry.field, mines.fields[field] == nil else { return nil }
      return .problem(
        "predictor.noField", place: entry.source.name, Text.predictorNoField.filled(["field": field]),
        mend: .mendPredictorNoField)
    }
  }

  private func column(
    _ entry: PredictorEntry, _ rasters: [PredictorRaster], _ means: PredictorMeans
  ) throws -> (column: FeatureTable.Column, notes: [Message]) {
    if let (files, use) = entry.raster, let number = rasters.firstIndex(where: { $0.files == files }) {
      let values = mines.ids.indices.map { rasters[number].value(use, means.layers(of: number, mine: $0)) }
      return (.numbers(values), [])
    }
    if case .geometry(let what) = entry.reading {
      return (.numbers(try MineGeometry.values(what, of: mines.polygons, threads: threads)), [])
    }
    let field = entry.field.flatMap { mines.fields[$0] } ?? .texts(mines.ids.map { _ in "" })
    return PredictorField(entry, field).read()
  }
}
