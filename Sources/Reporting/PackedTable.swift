import Foundation

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

  init(_ bytes: Span<UInt8>, id: String, file: String, exactLimit: Int = PackedColumn.exactLimit) {
    var cursor = CSVCursor(bytes)
    var drafts: [Draft] = []
    var isGroup = PackedTable.withGroups.contains(id)
    while cursor.next(in: bytes) {
      let name = cursor.text(in: bytes)
      if name == "area_km2" { isGroup = false }
      drafts.append(Draft(name: name, isText: isGroup || PackedTable.words.contains(name)))
      if cursor.endsRecord { break }
    }
    var rows = 0
    var column = 0
    var beginning = cursor.place
    while cursor.next(in: bytes) {
      if column < drafts.count { drafts[column].add(cursor, bytes) }
      column += 1
      if cursor.endsRecord {
        // A short record's last fields are missing.
        while column < drafts.count {
          drafts[column].addMissing()
          column += 1
        }
        rows += 1
        column = 0
        if rows == PackedTable.listed { beginning = cursor.place }
      }
    }
    let isWhole = rows <= EmbeddedTable.limit
    let end = isWhole ? bytes.count : beginning
    let text = (0..<end).map { bytes[$0] }
    self.beginning = EmbeddedTable(
      csv: String(decoding: text, as: UTF8.self), file: file, total: rows,
      rowNumbers: isWhole ? nil : Array(0..<PackedTable.listed))
    self.rows = rows
    let isLean = rows > PackedTable.leanLimit
    columns = PackedTable.mirrored(drafts).compactMap { draft, mirror in
      if isLean && PackedTable.leftOut.contains(draft.name) { return nil }
      if let mirror, rows > exactLimit { return mirror }
      return draft.isText
        ? PackedColumn(name: draft.name, codes: draft.codes, strings: draft.strings)
        : PackedColumn(name: draft.name, numbers: draft.numbers, exactLimit: exactLimit)
    }
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

  /// The drafts, and beside the upper end of an interval that lies evenly about its centre, the column that says so.
  private static func mirrored(_ drafts: [Draft]) -> [(draft: Draft, mirror: PackedColumn?)] {
    let low = drafts.first { $0.name == "relative_change_p05" }
    let centre = drafts.first { $0.name.hasPrefix("relative_change_") && !$0.name.hasSuffix("_tC_per_yr") }
    return drafts.map { draft in
      guard draft.name == "relative_change_p95", let low, let centre, centre.name != low.name else {
        return (draft, nil)
      }
      let isEven = draft.numbers.indices.allSatisfy { row in
        let (below, about, above) = (low.numbers[row], centre.numbers[row], draft.numbers[row])
        if below.isNaN || about.isNaN || above.isNaN {
          return below.isNaN == above.isNaN && (above.isNaN || !about.isNaN)
        }
        return abs(below + above - 2 * about) <= 1e-4 * (abs(below) + abs(above) + abs(about)) + .leastNormalMagnitude
      }
      return (draft, isEven ? PackedColumn(name: draft.name, mirrorOf: low.name, about: centre.name) : nil)
    }
  }

  /// A column while it is read.
  private struct Draft {
    let name: String
    let isText: Bool
    var numbers: [Float] = []
    var codes: [UInt32] = []
    var strings: [String] = []
    private var places: [String: UInt32] = [:]
    private var last = 0..<0

    init(name: String, isText: Bool) {
      self.name = name
      self.isText = isText
    }

    mutating func add(_ cursor: CSVCursor, _ bytes: Span<UInt8>) {
      guard isText else {
        numbers.append(Float(cursor.number(in: bytes)))
        return
      }
      // A mine's rows follow one another: the same bytes again need no look into the dictionary.
      let field = cursor.field
      let isSame =
        !codes.isEmpty && field.count == last.count
        && zip(field, last).allSatisfy { bytes[$0] == bytes[$1] }
      codes.append(isSame ? codes[codes.count - 1] : place(of: cursor.text(in: bytes)))
      last = field
    }

    mutating func addMissing() {
      if isText { codes.append(place(of: "")) } else { numbers.append(.nan) }
    }

    private mutating func place(of text: String) -> UInt32 {
      if let place = places[text] { return place }
      let place = UInt32(strings.count)
      strings.append(text)
      places[text] = place
      return place
    }
  }
}
