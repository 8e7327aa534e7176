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

  init(folder: String, name: String) throws(Failure) {
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

    var missing: [String] = []
    var tables: [(id: String, table: EmbeddedTable)] = []
    var packed: [(id: String, table: PackedTable)] = []
    for table in index.tables ?? [] {
      if PackedTable.ids.contains(table.id), let bytes = try files.mapped(table.file) {
        let columns = PackedTable(bytes.span, id: table.id, file: "\(name)/\(table.file)")
        packed.append((table.id, columns))
        tables.append((table.id, columns.beginning))
      } else if let text = try files.text(table.file) {
        tables.append((table.id, EmbeddedTable(csv: text, file: "\(name)/\(table.file)")))
      } else {
        missing.append("\(name)/\(table.file)")
      }
    }
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
    mineShapes = try files.shapes("maps/mines.geojson")
    groupShapes = try files.shapes("maps/groups.geojson")
    let modelFile = files.path("model.json")
    model = FileManager.default.fileExists(atPath: modelFile) ? try JSONFile.text(modelFile) : nil
    self.tables = tables
    self.packed = packed
    self.pictures = pictures
    self.missing = missing
  }
}
