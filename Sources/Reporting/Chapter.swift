import Foundation
import Messages

/// One analysis of a results folder: its summary and every file that the summary names and the page shows.
struct Chapter {
  /// The folder's name, which is the analysis' id.
  let name: String
  /// `summary.json` as it stands; the page reads it.
  let summary: String
  /// Table id to table.
  let tables: [(id: String, table: EmbeddedTable)]
  /// Table id to the columns of those that the page reads by column.
  let packed: [(id: String, table: PackedTable)]
  /// Picture path (as the summary names it) to data URI.
  let pictures: [(path: String, dataURI: String)]
  /// The zones' outlines, GeoJSON as it stands.
  let outlines: String?
  /// The mines' points or polygons and the outlines of their groups; nil where there are none.
  let mineShapes: PackedShapes?
  let groupShapes: PackedShapes?
  /// `model.json` as it stands, of an analysis that trained one.
  let model: String?
  /// Files that the summary names and that aren't there; the page says so.
  let missing: [String]

  /// The names of files in `summary.json`; all else in it is for the page.
  private struct Index: Decodable {
    struct Table: Decodable {
      let id: String
      let file: String
    }
    struct Layer: Decodable {
      let image: String
    }
    struct Maps: Decodable {
      let layers: [Layer]?
      let outlines: String?
    }
    let tables: [Table]?
    let maps: Maps?
  }

  /// What is read on its own, by whatever thread is free.
  private enum Part {
    case table(Index.Table)
    case shapes(String)
  }

  private enum Held {
    case table(EmbeddedTable)
    case packed(PackedTable)
    case shapes(PackedShapes?)
    case missing
  }

  /// - Throws: ``Failure`` when a file is there and can't be read or isn't what MineSink writes; ``Interrupted``.
  init(folder: String, name: String, threads: Int) throws {
    let files = ChapterFiles(folder: folder)
    let summaryFile = files.path("summary.json")
    let index: Index
    summary = try JSONFile.text(summaryFile)
    do {
      index = try JSONDecoder().decode(Index.self, from: Data(summary.utf8))
    } catch {
      throw JSONFile.broken(summaryFile, String(describing: error))
    }
    self.name = name

    // The shapes first: they can't be divided further.
    let parts = ["maps/mines.geojson", "maps/groups.geojson"].map { Part.shapes($0) }
    let indexed = index.tables ?? []
    let held = try Parallel.map(parts + indexed.map { .table($0) }, threads: threads) { part in
      try Chapter.read(part, files, name: name, threads: threads)
    }
    var missing: [String] = []
    var tables: [(id: String, table: EmbeddedTable)] = []
    var packed: [(id: String, table: PackedTable)] = []
    for (table, held) in zip(indexed, held.dropFirst(parts.count)) {
      switch held {
      case .table(let whole): tables.append((table.id, whole))
      case .packed(let columns):
        packed.append((table.id, columns))
        tables.append((table.id, columns.beginning))
      case .missing, .shapes: missing.append("\(name)/\(table.file)")
      }
    }
    let shapes = held.prefix(parts.count).map {
      if case .shapes(let shapes) = $0 { shapes } else { nil as PackedShapes? }
    }
    (mineShapes, groupShapes) = (shapes[0], shapes[1])
    var pictures: [(path: String, dataURI: String)] = []
    for layer in index.maps?.layers ?? [] where !pictures.contains(where: { $0.path == layer.image }) {
      if let bytes = try files.bytes(layer.image) {
        pictures.append((layer.image, DataURI.picture(bytes, named: layer.image)))
      } else {
        missing.append("\(name)/\(layer.image)")
      }
    }
    if let outlinesFile = index.maps?.outlines {
      let path = files.path(outlinesFile)
      if FileManager.default.fileExists(atPath: path) {
        outlines = try JSONFile.text(path)
      } else {
        outlines = nil
        missing.append("\(name)/\(outlinesFile)")
      }
    } else {
      outlines = nil
    }
    let modelFile = files.path("model.json")
    model = FileManager.default.fileExists(atPath: modelFile) ? try JSONFile.text(modelFile) : nil
    self.tables = tables
    self.packed = packed
    self.pictures = pictures
    self.missing = missing
  }

  private static func read(_ part: Part, _ files: ChapterFiles, name: String, threads: Int) throws -> Held {
    switch part {
    case .shapes(let file): return .shapes(try files.shapes(file))
    case .table(let table):
      let path = "\(name)/\(table.file)"
      if PackedTable.ids.contains(table.id), files.has(table.file) {
        return .packed(
          try PackedTable({ try files.mapped(table.file) }, id: table.id, path: path, threads: threads))
      }
      guard let text = try files.text(table.file) else { return .missing }
      return .table(EmbeddedTable(csv: text, file: path))
    }
  }
}
