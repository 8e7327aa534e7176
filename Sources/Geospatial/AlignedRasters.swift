internal import CGDAL
internal import Foundation
package import Messages

/// Rasters on one grid, read together window by window: how each lies on it, and how a thread opens them.
package struct AlignedRasters: Sendable {
  /// One raster: what to open, and where the common grid's first cell lies in it.
  package struct Layer: Sendable {
    /// What `GDALOpenEx` is given: the file itself, or the description of its resampled view.
    package let source: String
    /// As the user wrote it.
    package let path: String
    package let column: Int
    package let row: Int
    package let description: RasterDescription
    /// What marks cells without data in what is read: the file's own value, or the one that a resampled view fills with.
    package let noData: Double?
    /// The number type of what is read.
    package let dataType: RasterDataType
  }

  /// The cells that all rasters cover.
  package let grid: Grid
  package let layers: [Layer]
  /// What was done so that they lie on one grid.
  package let notes: [Message]

  package var dataTypes: [RasterDataType] { layers.map(\.dataType) }

  /// Lays rasters over each other.
  ///
  /// - Parameter resamples: lays rasters of other grids on the first one's, nearest neighbour (GDAL's warper, a view that is
  ///   computed while reading).
  /// - Throws: ``Problems``, all of them at once, when they don't lie on one grid or don't overlap.
  package init(_ descriptions: [RasterDescription], resamples: Bool) throws {
    precondition(!descriptions.isEmpty)
    guard let first = descriptions[0].grid else { throw Problems([]) }
    let whole = PixelWindow(column: 0, row: 0, columns: first.columns, rows: first.rows)
    var common = whole
    var placed: [(source: String, column: Int, row: Int, noData: Double?)] = []
    var problems: [Message] = []
    var notes: [Message] = []
    for description in descriptions {
      guard let grid = description.grid else { continue }
      do {
        let alignment = try GridAlignment(
          of: grid, file: description.path, on: first, referenceFile: descriptions[0].path)
        placed.append((description.path, alignment.column, alignment.row, description.noData))
        let own = PixelWindow(
          column: alignment.column, row: alignment.row, columns: grid.columns, rows: grid.rows)
        if let overlap = common.intersection(own) {
          common = overlap
        } else {
          problems.append(
            .problem(
              "grid.noOverlap", file: description.path, Text.gridNoOverlap.filled(["first": descriptions[0].path]),
              mend: .mendNoOverlap))
        }
      } catch let differs {
        if resamples {
          let view = try Self.resampledView(of: description, on: first)
          placed.append((view.source, 0, 0, view.noData))
          notes += differs.messages.map { difference in
            .note(
              "grid.aligned", file: description.path,
              Text.gridAligned.filled(["first": descriptions[0].path]).filled(texts: ["difference": difference.text]))
          }
        } else {
          problems += differs.messages
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    grid = first.cropped(to: common)
    self.notes = notes
    layers = zip(placed, descriptions).map { place, description in
      Layer(
        source: place.source, path: description.path, column: common.column - place.column,
        row: common.row - place.row, description: description, noData: place.noData,
        dataType: place.noData == description.noData ? description.dataType : .int32)
    }
  }

  /// Opens every layer for the calling thread.
  package func open() throws(GDALError) -> OpenLayers {
    try OpenLayers(self)
  }

  /// A view of a raster on another grid (a virtual raster in memory, `GDALWarp`), shared by all threads through its text.
  private static func resampledView(of description: RasterDescription, on grid: Grid) throws(GDALError) -> (
    source: String, noData: Double?
  ) {
    let path = description.path
    let raster = try RasterFile(path)
    let corners = [
      grid.position(column: 0, row: 0), grid.position(column: Double(grid.columns), row: Double(grid.rows)),
    ]
    var words = [
      "-of", "VRT", "-r", "near", "-t_srs", grid.crs.wellKnownText, "-ts", "\(grid.columns)", "\(grid.rows)", "-te",
      "\(min(corners[0].x, corners[1].x))", "\(min(corners[0].y, corners[1].y))",
      "\(max(corners[0].x, corners[1].x))", "\(max(corners[0].y, corners[1].y))",
    ]
    // Without a nodata value the warper would fill what it doesn't know with 0, which may be a class: a number that no code
    // of a narrower type equals marks it instead.
    var noData = description.noData
    if noData == nil {
      noData = -2_147_483_648
      words += ["-dstnodata", "-2147483648", "-ot", "Int32"]
    }
    return (try raster.warpedView(words), noData)
  }
}

/// The layers of ``AlignedRasters``, open for one thread.
package struct OpenLayers: ~Copyable {
  private var files: [RasterBox]
  private let layers: [AlignedRasters.Layer]

  /// A box, since an array can't hold what isn't copyable; it never leaves this file.
  private final class RasterBox {
    let raster: RasterFile
    init(_ raster: consuming RasterFile) { self.raster = raster }
  }

  init(_ rasters: AlignedRasters) throws(GDALError) {
    layers = rasters.layers
    var opened: [RasterBox] = []
    for layer in rasters.layers {
      opened.append(RasterBox(try RasterFile(layer.path, source: layer.source)))
    }
    files = opened
  }

  /// Reads a window of the common grid from every layer, one after the other: `[layer][row][column]`.
  package func read<Value: RasterValue>(_ window: PixelWindow, into values: inout MutableSpan<Value>) throws(GDALError)
  {
    for (index, layer) in layers.enumerated() {
      var own = window
      own.column += layer.column
      own.row += layer.row
      try files[index].raster.read(own, into: &values, at: index * window.cells)
    }
  }
}

extension RasterFile {
  /// The text of a virtual raster made by `GDALWarp` with the given words.
  func warpedView(_ words: [String]) throws(GDALError) -> String {
    let path = path
    let name = "/vsimem/minesink-\(UUID().uuidString).vrt"
    let options = unsafe try GDAL.withList(words) { list throws(GDALError) in
      unsafe try GDAL.handle("GDALWarpAppOptionsNew", file: path) {
        unsafe OpaqueRaw.pointer(GDALWarpAppOptionsNew(list, nil))
      }
    }
    defer { unsafe GDALWarpAppOptionsFree(OpaquePointer(options)) }
    var sources: [GDALDatasetH?] = unsafe [openHandle]
    var usageError: Int32 = 0
    let view = unsafe try GDAL.handle("GDALWarp", file: path) {
      unsafe GDALWarp(name, nil, 1, &sources, OpaquePointer(options), &usageError)
    }
    let list = unsafe GDALGetMetadata(view, "xml:VRT")
    let text = unsafe GDAL.strings(list).first ?? ""
    unsafe GDALClose(view)
    unsafe VSIUnlink(name)
    return text
  }
}

enum OpaqueRaw {
  static func pointer(_ opaque: OpaquePointer?) -> UnsafeMutableRawPointer? {
    unsafe opaque.map { unsafe UnsafeMutableRawPointer($0) }
  }
}

extension AlignedRasters {
  /// One raster by itself, georeferenced or not: for what needs its cells and not their place.
  package init(cellsOf description: RasterDescription) throws {
    let grid =
      description.grid
      ?? Grid(
        crs: CoordinateSystem(wellKnownText: ""), geotransform: [0, 1, 0, 0, 0, -1], columns: description.columns,
        rows: description.rows)
    self.init(
      grid: grid,
      layers: [
        Layer(
          source: description.path, path: description.path, column: 0, row: 0, description: description,
          noData: description.noData, dataType: description.dataType)
      ])
  }

  private init(grid: Grid, layers: [Layer]) {
    self.grid = grid
    self.layers = layers
    notes = []
  }
}
