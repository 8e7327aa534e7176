internal import Foundation
internal import Messages

extension RasterSeries {
  /// One raster by itself: `FILE`, `FILE:VARIABLE` of a netCDF or HDF, or `FILE:BAND`; the whole text is tried as a path first.
  /// It is a series of one layer, whose year has no meaning (0).
  ///
  /// - Throws: ``Problems``: all that can be seen without reading cells, such as several bands of which none is named.
  package init(raster text: String) throws {
    let (path, source, named) = try Self.single(text)
    let part: RasterSeriesPart
    do {
      let raster = try RasterFile(path, source: source)
      let bands = try raster.description().bands
      guard bands > 0, (named ?? 1) <= bands, named != nil || bands == 1 else {
        throw Problems([
          .problem(
            "raster.bands", file: text,
            (named == nil ? Text.rasterBands : .rasterNoBand).filled(["count": "\(bands)", "band": "\(named ?? 0)"]),
            mend: .mendRasterBands)
        ])
      }
      part = try RasterSeriesPart(raster, source: source, band: named ?? 1, year: 0)
    } catch let error as GDALError {
      throw RasterCheck.notOpened(error, text, mend: .mendSeriesRaster)
    }
    var problems = part.problems
    var area: CellArea?
    if let grid = part.description.grid {
      area = try problems.collect { try CellArea(of: grid, file: text) }
    }
    guard problems.isEmpty, let grid = part.description.grid, let area else { throw Problems(problems) }
    self.init(
      grid: grid,
      layers: [
        Layer(
          year: 0, path: path, source: source, band: part.band, column: 0, row: 0, description: part.description,
          scale: part.facts.scale ?? 1, offset: part.facts.offset ?? 0)
      ], area: area,
      notes: part.description.isOneBlock
        ? [.note("series.oneBlock", file: text, .seriesOneBlock, mend: .mendSeriesTile)] : [])
  }

  private init(grid: Grid, layers: [Layer], area: CellArea, notes: [Message]) {
    self.grid = grid
    self.layers = layers
    self.area = area
    self.notes = notes
    validRange = nil
  }

  /// The file, what GDAL is given for it, and the band that the text names.
  private static func single(_ text: String) throws(Problems) -> (path: String, source: String, band: Int?) {
    if !FileManager.default.fileExists(atPath: text), let colon = text.lastIndex(of: ":"),
      let band = Int(text[text.index(after: colon)...]), band > 0
    {
      let path = String(text[..<colon])
      // A file that lists variables has one of this name, or says that it hasn't.
      if FileManager.default.fileExists(atPath: path), let raster = try? RasterFile(path),
        raster.metadata(domain: "SUBDATASETS").isEmpty
      {
        return (path, path, band)
      }
    }
    return (text, try RasterStackSource.name(of: text), nil)
  }
}
