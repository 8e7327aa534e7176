internal import Foundation
package import Messages

/// A raster laid on another grid, to be read with it: itself where its cells are the grid's, else a resampled view that is
/// computed while reading (GDAL's warper), always in the same blocks, so that a cell doesn't depend on the window it is read in.
package struct OverlayRaster: Sendable {
  /// What its numbers are, which says how they are resampled.
  package enum Content: Sendable, Hashable {
    /// Codes of classes: the most frequent of the finer cells, or the nearest cell. Read as `Int32`, `Int32.min` outside;
    /// codes that can't be kept apart (``OverlayRaster/largestCode``) are a problem when they are met.
    /// - hasNoData: whether the file's nodata value means that the class isn't known; else it is a code like others.
    case codes(hasNoData: Bool)
    /// Metres: the mean of the finer cells, or bilinear between coarser ones. Read as `Double`, NaN outside.
    case heights
  }

  package let path: String
  package let content: Content
  package let grid: Grid
  /// What was done so that it lies on the grid.
  package let notes: [Message]
  let source: String
  /// Where the grid's first cell lies in what is read.
  let column: Int
  let row: Int
  /// The view has its first row where the grid has its last.
  let isFlipped: Bool
  let noData: Double?
  /// As the file says, even where it counts as a code.
  let declaredNoData: Double?
  /// Codes beyond it, either side of zero, couldn't be told apart: of a resampled view those from 2²⁴ on, because GDAL 3.6
  /// finds the most frequent class in single precision; else those that aren't an `Int32`.
  package let largestCode: Int
  /// What the raster itself holds.
  package let dataType: RasterDataType

  /// Side of a view's blocks.
  package static let block = 256

  /// - Throws: ``Problems``
  package init(_ path: String, content: Content, on grid: Grid) throws {
    self.path = path
    self.content = content
    self.grid = grid
    let description = try RasterCheck.description(of: path, mend: .mendSeriesRaster).get()
    var problems = RasterCheck.cutOff(description) + RasterCheck.placement(description)
    if case .codes = content, !description.dataType.isInteger {
      problems.append(
        .problem(
          "overlay.notCodes", file: path, Text.overlayNotCodes.filled(["type": description.dataType.rawValue]),
          mend: .mendOverlayNotCodes))
    }
    if description.dataType == .complex {
      problems.append(.problem("series.complex", file: path, .seriesComplex, mend: .mendSeriesComplex))
    }
    guard problems.isEmpty, let own = description.grid else { throw Problems(problems) }
    dataType = description.dataType
    declaredNoData = description.noData
    if let alignment = try? GridAlignment(of: own, file: path, on: grid, referenceFile: path),
      alignment.column <= 0, alignment.row <= 0, alignment.column + own.columns >= grid.columns,
      alignment.row + own.rows >= grid.rows
    {
      source = path
      column = -alignment.column
      row = -alignment.row
      isFlipped = false
      noData = content == .codes(hasNoData: false) ? nil : description.noData
      largestCode = Int(Int32.max)
      notes = []
      return
    }
    let g = grid.geotransform
    guard !grid.isRotated, g[1] > 0 else {
      throw Problems([.problem("overlay.rotated", file: path, .overlayRotated, mend: .mendOverlayRotated)])
    }
    let raster = try RasterFile(path)
    let there = try Self.brought(raster, own, to: grid.crs)
    if let there, !Self.box(there).meets(Self.box(grid)) {
      throw Problems([.problem("overlay.outside", file: path, .overlayOutside, mend: .mendOverlayOutside)])
    }
    let isFiner = there.map { Self.cellSize($0) < 0.9 * Self.cellSize(grid) } ?? false
    let (method, words) = Self.resampling(content, isFiner: isFiner, isWide: dataType.isBeyondInt32)
    largestCode = method == "mode" ? (1 << 24) - 1 : Int(Int32.max)
    source = try Self.view(of: raster, on: grid, method: method, words)
    column = 0
    row = 0
    isFlipped = g[5] > 0
    noData = content == .heights || dataType.isBeyondInt32 ? nil : Double(Int32.min)
    notes = [
      .note(
        "overlay.resampled", file: path,
        (isFiner
          ? content == .heights ? Text.overlayAverage : .overlayMode
          : content == .heights ? .overlayBilinear : .overlayNearest))
    ]
  }

  private static func cellSize(_ grid: Grid) -> Double {
    let g = grid.geotransform
    return abs(g[1] * g[5] - g[2] * g[4]).squareRoot()
  }

  /// A raster's grid in another system, with cells of about the same size.
  private static func brought(_ raster: borrowing RasterFile, _ own: Grid, to crs: CoordinateSystem) throws -> Grid? {
    if own.crs.isSame(as: crs) { return own }
    let view = try raster.warpedView(["-of", "VRT", "-t_srs", crs.wellKnownText])
    return try RasterFile(raster.path, source: view).description().grid
  }

  private static func box(_ grid: Grid) -> Bounds {
    let corners = [(0, 0), (grid.columns, 0), (0, grid.rows), (grid.columns, grid.rows)].map { column, row in
      grid.position(column: Double(column), row: Double(row))
    }
    return Polygon.Ring(points: corners.map { Polygon.Point(x: $0.x, y: $0.y) }, isHole: false).bounds
  }

  private static func resampling(
    _ content: Content, isFiner: Bool, isWide: Bool
  ) -> (method: String, words: [String]) {
    switch content {
    case .heights:
      return (isFiner ? "average" : "bilinear", ["-ot", "Float64", "-dstnodata", "nan"])
    case .codes(let hasNoData):
      // As real numbers GDAL doesn't squeeze large codes into the largest that it knows.
      let words = isWide ? ["-ot", "Float64", "-dstnodata", "nan"] : ["-ot", "Int32", "-dstnodata", "\(Int32.min)"]
      return (isFiner ? "mode" : "near", hasNoData ? words : words + ["-srcnodata", "None"])
    }
  }

  private static func view(
    of raster: borrowing RasterFile, on grid: Grid, method: String, _ words: [String]
  ) throws(GDALError) -> String {
    let corners = [
      grid.position(column: 0, row: 0), grid.position(column: Double(grid.columns), row: Double(grid.rows)),
    ]
    let text = try raster.warpedView(
      [
        "-of", "VRT", "-r", method, "-t_srs", grid.crs.wellKnownText, "-ts", "\(grid.columns)", "\(grid.rows)", "-te",
        "\(min(corners[0].x, corners[1].x))", "\(min(corners[0].y, corners[1].y))",
        "\(max(corners[0].x, corners[1].x))", "\(max(corners[0].y, corners[1].y))",
      ] + words)
    return
      text
      .replacing(/<BlockXSize>\d+</, with: "<BlockXSize>\(min(block, grid.columns))<")
      .replacing(/<BlockYSize>\d+</, with: "<BlockYSize>\(min(block, grid.rows))<")
  }

  package func open() throws(GDALError) -> OpenOverlay {
    try OpenOverlay(self)
  }
}

/// An ``OverlayRaster``, open for one thread. A class, since holders keep several of them in arrays.
package final class OpenOverlay {
  private let overlay: OverlayRaster
  private let raster: RasterFile

  init(_ overlay: OverlayRaster) throws(GDALError) {
    self.overlay = overlay
    raster = try RasterFile(overlay.path, source: overlay.source)
  }

  /// The codes of a window of the grid, row by row; `Int32.min` where there is none.
  /// - Throws: ``GDALError``; ``Problems`` where there is a code beyond ``OverlayRaster/largestCode``.
  package func codes(_ window: PixelWindow) throws -> [Int32] {
    if overlay.dataType.isBeyondInt32 { return try wideCodes(window) }
    var cells = try read(window, empty: Int32.min)
    if let noData = overlay.noData, let code = Int32(exactly: noData), code != .min {
      for index in cells.indices where cells[index] == code { cells[index] = .min }
    }
    if overlay.largestCode < Int(Int32.max) {
      for code in cells where code != .min && abs(Int(code)) > overlay.largestCode { throw tooLarge(Double(code)) }
    }
    return cells
  }

  /// Of a raster whose type holds more than `Int32`.
  private func wideCodes(_ window: PixelWindow) throws -> [Int32] {
    let cells = try read(window, empty: Double.nan)
    let limit = Double(overlay.largestCode)
    // What the file declares as nodata is no class, even where it would count as a code.
    let unknown = overlay.declaredNoData
    return try cells.map { value in
      if value.isNaN || value == overlay.noData { return .min }
      if abs(value) <= limit { return Int32(value) }
      guard value == unknown else { throw tooLarge(value) }
      return .min
    }
  }

  private func tooLarge(_ code: Double) -> Problems {
    let isResampled = overlay.largestCode < Int(Int32.max)
    return Problems([
      .problem(
        "overlay.largeCode", file: overlay.path,
        (isResampled ? Text.overlayLargeCodeResampled : .overlayLargeCode).filled([
          "code": String(format: "%.0f", code), "limit": "\(overlay.largestCode)",
        ]), mend: .mendOverlayLargeCode)
    ])
  }

  /// The heights of a window of the grid, row by row; NaN where there is none.
  package func heights(_ window: PixelWindow) throws(GDALError) -> [Double] {
    var cells = try read(window, empty: Double.nan)
    let noData = overlay.noData
    for index in cells.indices where !cells[index].isFinite || cells[index] == noData { cells[index] = .nan }
    return cells
  }

  private func read<Value: RasterValue>(_ window: PixelWindow, empty: Value) throws(GDALError) -> [Value] {
    var own = window
    own.column += overlay.column
    own.row = overlay.isFlipped ? overlay.grid.rows - window.row - window.rows : window.row + overlay.row
    var cells = [Value](repeating: empty, count: window.cells)
    var span = cells.mutableSpan
    try raster.read(own, into: &span)
    guard overlay.isFlipped else { return cells }
    var turned: [Value] = []
    turned.reserveCapacity(cells.count)
    for row in (0..<window.rows).reversed() {
      turned += cells[row * window.columns..<(row + 1) * window.columns]
    }
    return turned
  }
}
