package import Messages
internal import Geospatial
internal import LandUse

/// A class table to fill in: every code of some maps with its cells in each, and names and colours where a file has them.
package struct ClassTableDraft: Sendable {
  package struct Row: Sendable, Hashable {
    package let code: Int
    package var name: String
    /// Empty unless the name says it.
    package var type: String
    package var colour: String
    /// For each map.
    package var cells: [Int]
  }

  package let maps: [String]
  /// By code.
  package let rows: [Row]

  /// More codes than this aren't a map of classes.
  private static let mostCodes = 5_000

  /// - Throws: ``Problems`` for what isn't an integer raster, all maps at once.
  package init(maps: [String], threads: Int, display: any ProgressDisplay) throws {
    var problems: [Message] = []
    var descriptions: [RasterDescription] = []
    for path in maps {
      switch MapCheck.description(of: path) {
      case .success(let description):
        problems += MapCheck.cellProblems(with: description)
        descriptions.append(description)
      case .failure(let found): problems += found.messages
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    var rows: [Int: Row] = [:]
    for (number, description) in descriptions.enumerated() {
      let file = try RasterFile(description.path)
      let names = try file.categoryNames()
      let colours = try file.colours()
      let counts: [Int: Int]
      do {
        counts = try Self.counts(of: description, threads: threads, display: display)
      } catch let error as GDALError {
        throw RasterCheck.unreadable(error)
      }
      guard counts.count <= Self.mostCodes else {
        problems.append(
          .problem(
            "classes.tooMany", file: description.path, Text.classesTooMany.filled(["count": "\(counts.count)"]),
            mend: .mendTooMany))
        continue
      }
      for (code, cells) in counts where description.noData != Double(code) {
        var row =
          rows[code] ?? Row(code: code, name: "", type: "", colour: "", cells: [Int](repeating: 0, count: maps.count))
        row.cells[number] = cells
        if row.name.isEmpty, let name = names[code] {
          row.name = name
          row.type = LandType(named: name)?.rawValue ?? ""
        }
        if row.colour.isEmpty, let colour = colours[code] { row.colour = colour }
        rows[code] = row
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.maps = maps
    self.rows = rows.values.sorted { $0.code < $1.code }
  }

  private static func counts(
    of description: RasterDescription, threads: Int, display: any ProgressDisplay
  ) throws -> [Int: Int] {
    let raster = try AlignedRasters(cellsOf: description)
    let plan = BlockPlan(for: raster, threads: threads, bytesPerCell: 4, budget: 64 << 20)
    let progress = Progress(.progressClasses, total: Int64(raster.grid.cells), on: display)
    let parts = try BlockPipeline.run(plan.windows, threads: threads, progress: progress) {
      CodeCounter(layers: try raster.open(), cells: plan.largest)
    } process: { counter, window in
      try counter.process(window)
    } finish: { counter in
      counter.counts
    }
    return parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }

  /// The table as CSV without its byte-order mark: what ``LandUseSettings/classes`` takes once `type` is filled in.
  package var csv: String {
    func quoted(_ text: String) -> String {
      text.contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    let heads = maps.indices.map { maps.count == 1 ? "cells" : "cells_\($0 + 1)" }
    let lines = rows.map { row in
      (["\(row.code)", row.name, row.type, "", row.colour] + row.cells.map { "\($0)" }).map(quoted)
        .joined(separator: ",")
    }
    return ((["code,name,type,name_zh,colour"] + heads).joined(separator: ",") + "\n")
      + lines.map { $0 + "\n" }.joined()
  }
}

/// Counts the codes of one map, run by run.
private struct CodeCounter: ~Copyable {
  var layers: OpenLayers
  var counts: [Int: Int] = [:]
  private var cells: [Int32]

  init(layers: consuming OpenLayers, cells: Int) {
    self.layers = layers
    self.cells = [Int32](repeating: 0, count: cells)
  }

  private static func read(_ layers: borrowing OpenLayers, _ window: PixelWindow, into cells: inout [Int32]) throws {
    var target = cells.mutableSpan
    try layers.read(window, into: &target)
  }

  mutating func process(_ window: PixelWindow) throws {
    try Self.read(layers, window, into: &cells)
    var last = cells[0]
    var run = 0
    for index in 0..<window.cells {
      if cells[index] == last {
        run += 1
      } else {
        counts[Int(last), default: 0] += run
        last = cells[index]
        run = 1
      }
    }
    counts[Int(last), default: 0] += run
  }
}
