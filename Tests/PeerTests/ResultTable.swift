import Foundation
import TestSupport

/// A CSV file of the results, read without MineSink's own reader.
struct ResultTable {
  let header: [String]
  let rows: [[String: String]]

  init(_ path: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let records = Self.records(text)
    guard let header = records.first else { throw Unexpected("\(path) is empty") }
    for record in records where record.count != header.count {
      throw Unexpected("\(path): \(record.count) cells under \(header.count) columns: \(record)")
    }
    self.header = header
    rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// RFC 4180.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var before: Character?
    for character in text {
      if isQuoted {
        if character == "\"" { isQuoted = false } else { cell.append(character) }
      } else if character == "\"" {
        if before == "\"" { cell.append("\"") }
        isQuoted = true
      } else if character == "," || character.isNewline {
        record.append(cell)
        cell = ""
        if character.isNewline {
          records.append(record)
          record = []
        }
      } else {
        cell.append(character)
      }
      before = character
    }
    if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
    return records
  }

  /// The rows whose cells are these texts.
  func rows(where wanted: [String: String]) -> [[String: String]] {
    rows.filter { row in wanted.allSatisfy { row[$0.key] == $0.value } }
  }

  /// The only row whose cells are these texts.
  func row(where wanted: [String: String]) throws -> [String: String] {
    let found = rows(where: wanted)
    guard found.count == 1 else { throw Unexpected("\(found.count) rows with \(wanted)") }
    return found[0]
  }
}

extension [String: String] {
  /// A number of a row.
  func number(_ column: String) throws -> Double {
    guard let text = self[column], let value = Double(text) else {
      throw Unexpected("\(column) is \(self[column] ?? "not there"), not a number")
    }
    return value
  }
}

/// Whether two numbers are alike but for rounding.
func isClose(_ found: Double, _ expected: Double, relative: Double, absolute: Double = 0) -> Bool {
  abs(found - expected) <= max(absolute, relative * max(abs(found), abs(expected)))
}
