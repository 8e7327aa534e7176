internal import Geospatial
internal import Messages

/// The inputs of an analysis of productivity, opened and checked; no cell has been read.
struct NepInputs: Sendable {
  let series: RasterSeries
  let mines: NepMines
  /// Nil where references keep all their cells.
  let match: NepMatch?
  /// Of `--reference layer`.
  let references: NepReferenceLayer?
  let groups: NepGroupLayer?
  let notes: [Message]

  /// - Throws: ``Problems``: everything that can be seen without reading cells.
  init(
    _ settings: NepSettings, threads: Int, display: any ProgressDisplay = SilentDisplay(), place: (String) -> Place
  ) throws {
    var problems = settings.seriesProblems
    // Where years are missing, what is wrong with the others is said too.
    let series = settings.years?.isEmpty == true ? nil : try problems.collect { try Self.series(settings) }
    // Years that came from names on disk or from the file itself couldn't be checked with the settings.
    if let series { problems += settings.problems(years: series.years, at: place) }
    let groups = try settings.groupLayer.flatMap { layer in
      try problems.collect { try NepGroupLayer(layer, threads: threads) }
    }
    let mines: NepMines?
    let match: NepMatch?
    var references: NepReferenceLayer?
    if let series {
      mines = try problems.collect {
        try NepMines(
          settings, series: series, groupLayers: groups.map { [$0] } ?? [], threads: threads, display: display)
      }
      match = try problems.collect {
        try NepMatch(
          landCover: settings.match, elevation: settings.matchElevation, exclusions: settings.exclusions,
          grid: series.grid)
      }
      if let source = settings.referenceLayer, let mines {
        references = try problems.collect { try NepReferenceLayer(source, mines, settings, threads: threads) }
      }
    } else {
      // The grid isn't known, but what is wrong with other files can be said with the rest.
      (mines, match) = (nil, nil)
      _ = try problems.collect { try NepMines.layer(settings, threads: threads) }
      for path in [settings.match, settings.matchElevation?.path].compactMap({ $0 }) + settings.exclusions.map(\.path) {
        if let missing = RasterCheck.missing(path) { problems.append(missing) }
      }
    }
    if let source = settings.referenceLayer, mines == nil {
      _ = try problems.collect { try NepReferenceLayer.layer(source, settings, threads: threads) }
    }
    guard problems.isEmpty, let series, let mines else { throw Problems(problems) }
    self.series = series
    self.mines = mines
    self.match = match.flatMap { $0.isEmpty ? nil : $0 }
    self.references = references
    self.groups = groups
    notes =
      series.notes + Self.repeatedFiles(settings) + mines.notes + (groups?.notes ?? []) + (match?.notes ?? [])
      + (references?.notes ?? [])
  }

  private static func series(_ settings: NepSettings) throws -> RasterSeries {
    switch settings.series {
    case .files(let files):
      try RasterSeries(
        files: files.map { ($0.year, $0.path) }, scale: settings.scale, offset: settings.offset,
        validRange: settings.validRange)
    case .stack(let source, let years):
      try RasterSeries(
        stack: source, years: years, scale: settings.scale, offset: settings.offset, validRange: settings.validRange)
    }
  }

  /// A file that was given for several years: most likely a line that was copied and not changed.
  private static func repeatedFiles(_ settings: NepSettings) -> [Message] {
    guard case .files(let files) = settings.series else { return [] }
    return Dictionary(grouping: files) { $0.path }.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
      path, files in
      .note(
        "series.sameFile", file: path,
        Text.seriesSameFile.filled(texts: ["years": .list(files.map { "\($0.year)" })]), mend: .mendSeriesSameFile)
    }
  }
}
