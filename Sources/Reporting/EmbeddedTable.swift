/// A CSV table as the page holds it: whole where it is small, otherwise the rows that matter most.
struct EmbeddedTable {
  /// How many rows of one table the page holds at most.
  static let limit = 5_000

  /// The CSV text: the file to the character where the table is whole.
  let csv: String
  /// The file's path below the results folder.
  let file: String
  /// Data rows in the file.
  let total: Int
  /// The data row in the file (from 0) of each row in ``csv``, or nil where all rows are held.
  let rowNumbers: [Int]?

  var held: Int { rowNumbers?.count ?? total }

  init(csv: String, file: String, total: Int, rowNumbers: [Int]?) {
    self.csv = csv
    self.file = file
    self.total = total
    self.rowNumbers = rowNumbers
  }

  /// Keeps all rows up to `limit`. Of a longer table it keeps those of the whole area (zone `*`) before those of zones,
  /// and in each those whose `area_ha` isn't zero before the zeros; what is kept stays in the file's order.
  init(csv: String, file: String, limit: Int = EmbeddedTable.limit) {
    let records = CSVRecords.split(csv)
    let rows = records.dropFirst()
    self.file = file
    total = rows.count
    guard rows.count > limit, let header = records.first else {
      self.csv = csv
      rowNumbers = nil
      return
    }
    let columns = CSVRecords.fields(header)
    let zone = columns.firstIndex(of: "zone")
    let area = columns.firstIndex(of: "area_ha")
    var byRank: [[Int]] = [[], [], [], []]
    for (number, row) in rows.enumerated() {
      let fields = CSVRecords.fields(row)
      let isPart = zone.map { $0 < fields.count && fields[$0] != "*" } ?? false
      let isZero = area.map { $0 < fields.count && Double(fields[$0]) == 0 } ?? false
      byRank[(isPart ? 2 : 0) + (isZero ? 1 : 0)].append(number)
    }
    let kept = byRank.joined().prefix(limit).sorted()
    rowNumbers = kept
    self.csv = ([header] + kept.map { rows[rows.startIndex + $0] }).joined(separator: "\n") + "\n"
  }
}
