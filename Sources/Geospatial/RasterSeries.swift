package import Messages

/// Rasters of one quantity by year, on one grid: a file a year, or the bands of a stack. Opened and checked; no cell has
/// been read.
package struct RasterSeries: Sendable {
  /// One year's cells: what to open, where the common grid's first cell lies in it, and what its numbers mean.
  package struct Layer: Sendable, Hashable {
    package let year: Int
    /// As the user wrote it.
    package let path: String
    /// What `GDALOpenEx` is given.
    package let source: String
    package let band: Int
    package let column: Int
    package let row: Int
    package let description: RasterDescription
    /// value = stored number × scale + offset
    package let scale: Double
    package let offset: Double
    /// The stored number that marks cells without data.
    package var noData: Double? { description.noData }
  }

  /// The cells that all years cover.
  package let grid: Grid
  /// By year, ascending.
  package let layers: [Layer]
  /// Ground area of the grid's cells.
  package let area: CellArea
  /// After scaling; nil: no limit.
  package let validRange: ClosedRange<Double>?
  /// What of the files is worth knowing.
  package let notes: [Message]

  package var years: [Int] { layers.map(\.year) }

  /// Single precision holds every stored number, so that cells can be read as `Float`; else they are read as `Double`.
  package var isSinglePrecision: Bool {
    layers.allSatisfy { [.uint8, .int8, .uint16, .int16, .float32].contains($0.description.dataType) }
  }

  /// A file a year (its first band).
  ///
  /// - Parameters:
  ///   - scale: nil: what each band declares, else 1; likewise `offset`, else 0.
  ///   - validRange: after scaling.
  /// - Throws: ``Problems``: all that can be seen without reading cells.
  package init(
    files: [(year: Int, path: String)], scale: Double? = nil, offset: Double? = nil,
    validRange: ClosedRange<Double>? = nil
  ) throws {
    var problems: [Message] = []
    var parts: [RasterSeriesPart] = []
    for file in files.sorted(by: { $0.year < $1.year }) {
      if let missing = RasterCheck.missing(file.path) {
        problems.append(missing)
        continue
      }
      do {
        let part = try RasterSeriesPart(
          try RasterFile(file.path), source: file.path, band: 1, year: file.year)
        problems += part.problems
        if part.description.bands > 1 {
          problems.append(
            .problem(
              "series.bands", file: file.path, Text.seriesBands.filled(["count": "\(part.description.bands)"]),
              mend: .mendSeriesBands))
        }
        parts.append(part)
      } catch {
        problems += RasterCheck.notOpened(error, file.path, mend: .mendSeriesRaster).messages
      }
    }
    for (earlier, later) in zip(parts, parts.dropFirst()) where earlier.year == later.year {
      problems.append(
        .problem(
          "series.repeatedYear", file: later.description.path,
          Text.seriesRepeatedYear.filled(["year": "\(later.year)", "first": earlier.description.path]),
          mend: .mendSeriesRepeatedYear))
    }
    try self.init(parts, problems: problems, scale: scale, offset: offset, validRange: validRange)
  }

  /// The bands of one file: `FILE`, or `FILE:VARIABLE` of a netCDF or HDF; the whole text is tried as a path first.
  ///
  /// - Parameter years: of the bands, in order; nil: as the file's time axis or the bands' names say.
  /// - Throws: ``Problems``
  package init(
    stack text: String, years: [Int]?, scale: Double? = nil, offset: Double? = nil,
    validRange: ClosedRange<Double>? = nil
  ) throws {
    let source = try RasterStackSource.name(of: text)
    var parts: [RasterSeriesPart] = []
    var problems: [Message] = []
    do {
      let raster = try RasterFile(text, source: source)
      let count = try raster.description().bands
      let facts = try (1...max(count, 1)).map { try raster.facts(band: $0) }
      let found = try RasterStackYears.years(
        given: years, bands: facts, metadata: raster.metadata(), file: text)
      for (index, year) in found.enumerated() {
        let part = try RasterSeriesPart(raster, source: source, band: index + 1, year: year)
        problems += part.problems.filter { !problems.contains($0) }
        parts.append(part)
      }
    } catch let error as GDALError {
      throw RasterCheck.notOpened(error, text, mend: .mendSeriesRaster)
    }
    parts.sort { $0.year < $1.year }
    try self.init(parts, problems: problems, scale: scale, offset: offset, validRange: validRange)
  }

  private init(
    _ parts: [RasterSeriesPart], problems earlier: [Message], scale: Double?, offset: Double?,
    validRange: ClosedRange<Double>?
  ) throws {
    var problems = earlier
    let placed = parts.filter { $0.description.grid != nil }
    guard let first = placed.first, let firstGrid = first.description.grid else { throw Problems(problems) }
    var aligned: AlignedRasters?
    var area: CellArea?
    do {
      aligned = try AlignedRasters(placed.map(\.description), resamples: false)
      area = try CellArea(of: aligned?.grid ?? firstGrid, file: first.description.path)
    } catch let found as Problems {
      problems += found.messages.map(Self.ownMend)
    } catch let error as GDALError {
      problems.append(error.message)
    }
    guard problems.isEmpty, let aligned, let area else { throw Problems(problems) }
    grid = aligned.grid
    self.area = area
    self.validRange = validRange
    notes = Self.notes(parts, grid: aligned.grid, first: firstGrid)
    layers = zip(parts, aligned.layers).map { part, layer in
      Layer(
        year: part.year, path: part.description.path, source: part.source, band: part.band, column: layer.column,
        row: layer.row, description: part.description, scale: scale ?? part.facts.scale ?? 1,
        offset: offset ?? part.facts.offset ?? 0)
    }
  }

  /// Years are never resampled, so that the mend of other rasters doesn't fit.
  private static func ownMend(_ message: Message) -> Message {
    guard message.mend == .mendAlign else { return message }
    return .problem(
      message.id, file: message.file, place: message.place, message.text, mend: .mendSeriesGrid)
  }

  private static func notes(_ parts: [RasterSeriesPart], grid: Grid, first: Grid) -> [Message] {
    var notes: [Message] = []
    let descriptions = parts.map(\.description)
    if grid.cells < (descriptions.compactMap { $0.grid?.cells }.max() ?? 0) {
      notes.append(
        .note(
          "grid.partialOverlap",
          Text.seriesPartialOverlap.filled(["columns": "\(grid.columns)", "rows": "\(grid.rows)"])))
    }
    if let slow = descriptions.first(where: \.isOneBlock) {
      notes.append(.note("series.oneBlock", file: slow.path, .seriesOneBlock, mend: .mendSeriesTile))
    }
    return notes
  }

  /// Opens every year for the calling thread.
  package func open() throws(GDALError) -> OpenSeries {
    try OpenSeries(layers)
  }
}
