import Foundation
import Messages

/// A long table whose columns the page needs whole: mines × years are too many rows to be held as text.
struct PackedTable {
  /// The tables that the page reads by column.
  static let ids: Set<String> = ["mine_year", "group_year", "trend", "phases", "potential"]

  let rows: Int
  let columns: [PackedColumn]
  /// The first records as they stand in the file, for the page's list of tables.
  let beginning: EmbeddedTable

  /// Columns that hold words even where these look like numbers.
  private static let words: Set<String> = [
    "mine", "id", "flag", "level", "group_field", "group", "series", "unit", "interval", "role", "inside", "driver_1",
    "driver_2", "driver_3", "strategy", "strategy_on", "not_assessable", "climate_zone", "grade", "stage",
  ]
  /// Tables whose columns between the mine and its area are the mine's groups, whatever these are called.
  private static let withGroups: Set<String> = ["potential"]
  /// Of a table beyond the exact limit only the columns that the page shows are held: what follows from others, or is
  /// known by mine, stays in the file.
  private static let leftOut: Set<String> = [
    "loss_gC_per_m2_yr", "loss_index", "relative_change_tC_per_yr", "mine_standard_error", "reference_standard_error",
    "mine_change_gC_per_m2_yr", "reference_change_gC_per_m2_yr", "mine_change_index", "reference_change_index",
    "mk_s", "mk_variance", "mk_z", "hamed_rao_variance", "hamed_rao_z", "sen_intercept", "bic", "slope_per_yr",
    "r_squared", "change_percent", "peak", "trough", "peak_year", "trough_year", "mk_tau_b", "breaks",
  ]
  /// Rows from which on ``leftOut`` is left out.
  private static let leanLimit = 50_000
  /// Records of the file that the page lists, where they aren't all.
  private static let listed = 500

  /// - Parameters:
  ///   - file: maps the CSV file; called for each piece of it, so that what has been read doesn't stay in memory.
  ///   - id: the table's name in the summary.
  ///   - path: its path below the results folder.
  ///   - exactLimit: ``PackedColumn/exactLimit``.
  ///   - pieceLength: ``CSVPieces/length``; the outcome doesn't depend on it.
  ///   - threads: the outcome doesn't depend on it.
  /// - Throws: ``Interrupted``, and what `file` throws.
  init(
    _ file: @escaping @Sendable () throws -> Data, id: String, path: String, exactLimit: Int = PackedColumn.exactLimit,
    pieceLength: Int = CSVPieces.length, threads: Int
  ) throws {
    let (header, start) = PackedTable.header(try file(), id: id)
    let cuts = try CSVPieces(file, from: start, length: pieceLength, threads: threads)
    let isLean = cuts.lines > PackedTable.leanLimit
    let readings = header.map { isLean && PackedTable.leftOut.contains($0.name) ? .nothing : $0.reading }
    let pieces = try Parallel.map(cuts.ranges, threads: threads) { range in
      try Interruption.check()
      let bytes = try file()
      return TablePiece(bytes.span.extracting(range), readings)
    }
    let rows = pieces.reduce(0) { $0 + $1.rows }
    let mirror =
      rows > exactLimit ? PackedTable.mirror(zip(header, readings).map { $1 == .number ? $0.name : "" }, pieces) : nil
    columns = try Parallel.map(header.indices.filter { readings[$0] != .nothing }, threads: threads) { index in
      let name = header[index].name
      if let mirror, mirror.name == name { return mirror }
      let column = TablePiece.joined(pieces, column: index)
      return readings[index] == .text
        ? PackedColumn(name: name, codes: column.values, strings: column.strings)
        : PackedColumn(name: name, numbers: column.values, exactLimit: exactLimit)
    }
    self.rows = rows
    beginning = PackedTable.beginning(try file(), rows: rows, from: start, path: path)
  }

  /// The columns, and where the first record begins.
  private static func header(
    _ file: Data, id: String
  ) -> (columns: [(name: String, reading: TablePiece.Reading)], end: Int) {
    let bytes = file.span
    var cursor = CSVCursor(bytes)
    var columns: [(name: String, reading: TablePiece.Reading)] = []
    var isGroup = withGroups.contains(id)
    while cursor.next(in: bytes) {
      let name = cursor.text(in: bytes)
      if name == "area_km2" { isGroup = false }
      columns.append((name, isGroup || words.contains(name) ? .text : .number))
      if cursor.endsRecord { break }
    }
    return (columns, cursor.place)
  }

  private static func beginning(_ bytes: Data, rows: Int, from start: Int, path: String) -> EmbeddedTable {
    guard rows > EmbeddedTable.limit else {
      return EmbeddedTable(
        csv: String(decoding: bytes, as: UTF8.self), file: path, total: rows, rowNumbers: nil)
    }
    let records = bytes.span.extracting(start..<bytes.count)
    var cursor = CSVCursor(records, isBeginning: false)
    for _ in 0..<listed {
      while cursor.next(in: records), !cursor.endsRecord {}
    }
    return EmbeddedTable(
      csv: String(decoding: bytes.prefix(start + cursor.place), as: UTF8.self), file: path, total: rows,
      rowNumbers: Array(0..<listed))
  }

  var json: [UInt8] {
    var json = Array("{\"rows\":\(rows),\"columns\":{".utf8)
    for (number, column) in columns.enumerated() {
      if number > 0 { json.append(UInt8(ascii: ",")) }
      json += ScriptText.quoted(column.name)
      json.append(UInt8(ascii: ":"))
      json += column.json
    }
    json += "}}".utf8
    return json
  }

  /// What stands for the upper end of an interval that lies evenly about its centre in every row; nil where none does.
  private static func mirror(_ names: [String], _ pieces: [TablePiece]) -> PackedColumn? {
    let upper = "relative_change_p95"
    let lower = "relative_change_p05"
    guard let high = names.firstIndex(of: upper), let low = names.firstIndex(of: lower),
      let centre = names.firstIndex(where: { $0.hasPrefix("relative_change_") && !$0.hasSuffix("_tC_per_yr") }),
      centre != low, centre != high
    else { return nil }
    let isEven = pieces.allSatisfy { piece in
      liesEvenly(
        low: piece.columns[low].values, centre: piece.columns[centre].values, high: piece.columns[high].values)
    }
    return isEven ? PackedColumn(name: upper, mirrorOf: lower, about: names[centre]) : nil
  }

  private static func liesEvenly(low: [UInt32], centre: [UInt32], high: [UInt32]) -> Bool {
    for row in low.indices {
      let below = Float(bitPattern: low[row])
      let about = Float(bitPattern: centre[row])
      let above = Float(bitPattern: high[row])
      if below.isNaN || about.isNaN || above.isNaN {
        guard below.isNaN == above.isNaN && (above.isNaN || !about.isNaN) else { return false }
      } else {
        let tolerance = 1e-4 * (abs(below) + abs(above) + abs(about)) + .leastNormalMagnitude
        guard abs(below + above - 2 * about) <= tolerance else { return false }
      }
    }
    return true
  }
}
