import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct TablesWritingTests {
  private func table(_ columns: [String], _ rows: [[Cell]]) -> Table {
    Table(
      id: "t", file: "表 t.csv", title: Text("T", zh: "表"), about: Text("A", zh: "说明"),
      columns: columns.map { Table.Column($0, Text(verbatim: $0)) }, rows: rows)
  }

  @Test func `a table is UTF-8 with a byte-order mark, quoted where RFC 4180 wants it`() throws {
    try withTemporaryFolder { folder in
      let rows: [[Cell]] = [
        ["耕地", 1, .double(0.1), .missing],
        ["a,b", .integer(-7), .double(1e21), .double(.nan)],
        ["say \"hi\"", 0, .double(-0.0), .text("")],
        ["two\nlines", .missing, .double(650848.31), .text("=1+1")],
      ]
      let entry = try table(["name", "code", "x", "y"], rows).write(into: StagingFolder(path: folder))
      #expect(entry.rows == 4)
      let bytes = try readBytes("\(folder)/表 t.csv")
      let expected =
        "name,code,x,y\n耕地,1,0.1,\n\"a,b\",-7,1e+21,\n\"say \"\"hi\"\"\",0,-0.0,\"\"\n\"two\nlines\",,650848.31,=1+1\n"
      #expect(bytes == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
    }
  }

  @Test func `what is written reads back the same, any text and any double`() throws {
    var generator = SeededGenerator(seed: 5)
    let letters = ["a", "\"", ",", "\n", "碳", "⛏️", ";", "\t", "=", " b"]
    var rows: [[Cell]] = []
    for _ in 0..<300 {
      var text = "x"
      for _ in 0..<Int.random(in: 0...6, using: &generator) { text += letters.randomElement(using: &generator) ?? "" }
      let number = Double(bitPattern: generator.next())
      rows.append([.text(text), number.isFinite ? .double(number) : .missing, .integer(.random(in: -9...9))])
    }
    try withTemporaryFolder { folder in
      _ = try table(["text", "number", "whole"], rows).write(into: StagingFolder(path: folder))
      let sheet = try TableReader(required: ["text", "number", "whole"]).read("\(folder)/表 t.csv")
      #expect(sheet.rows.count == rows.count)
      for (row, written) in zip(sheet.rows, rows) {
        guard case .text(let text) = written[0] else { continue }
        #expect(row.cells[0].text == text)
        if case .double(let number) = written[1] {
          #expect(Double(row.cells[1].text)?.bitPattern == number.bitPattern)
        } else {
          #expect(row.cells[1].text.isEmpty)
        }
      }
    }
  }

  @Test func `a large table is written row by row`() throws {
    try withTemporaryFolder { folder in
      var writer = try TableWriter(table(["n"], []), into: StagingFolder(path: folder))
      for number in 0..<50_000 { try writer.append([.integer(number)]) }
      #expect(try writer.close().rows == 50_000)
      let lines = String(decoding: try readBytes("\(folder)/表 t.csv").dropFirst(3), as: UTF8.self).split(
        separator: "\n")
      #expect(lines.count == 50_001)
      #expect(lines.last == "49999")
    }
  }

  @Test func `a full device fails with path and cause`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/表 t.csv", withDestinationPath: "/dev/full")
      let error = try #require(throws: Failure.self) {
        try table(["n"], [[1]]).write(into: StagingFolder(path: folder))
      }
      #expect(error.message.file == "\(folder)/表 t.csv")
      #expect(error.message.text.en.contains("No space left on device"))
    }
  }
}
