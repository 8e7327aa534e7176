import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct TablesReadingTests {
  private let reader = TableReader(required: ["code", "name"], optional: ["type"])

  private func problems(_ text: String) throws -> [Message] {
    try problems(Array(text.utf8))
  }

  private func problems(_ bytes: [UInt8]) throws -> [Message] {
    do throws(Problems) {
      _ = try reader.read(bytes, file: "in.csv")
      return []
    } catch {
      return error.messages
    }
  }

  @Test(arguments: [
    "code,name\n1,a\n2,b\n", "\u{FEFF}code,name\r\n1,a\r\n2,b", "code;name\n1;a\n2;b\n", "code\tname\r1\ta\r2\tb\r",
    "\n\ncode , name\n\n 1, a \n,\n\"2\",\"b\"\n", "code,name,,\n".replacing(",,\n", with: "\n1,a,,\n2,b,\n"),
  ])
  func `separators, line ends, marks and blanks of all programs are read`(text: String) throws {
    let sheet = try reader.read(Array(text.utf8), file: "in.csv")
    #expect(sheet.rows.map { $0.cells.map(\.text) } == [["1", "a"], ["2", "b"]])
  }

  @Test func `every cell knows its line and column`() throws {
    let sheet = try reader.read(Array("code,name\n1,\"碳\n汇\"\n2,b\n".utf8), file: "in.csv")
    #expect(sheet.rows[0].cells[1] == Sheet.SheetCell(text: "碳\n汇", line: 2, column: 3))
    // The quoted cell spans two lines.
    #expect(sheet.rows[1].cells[0] == Sheet.SheetCell(text: "2", line: 4, column: 1))
    #expect(sheet.rows[1].line == 4)
  }

  @Test func `all that is wrong with a header is said at once`() throws {
    let found = try problems("code,nmae,code,tpye,zzzzzzzz,\n1,a,1,b,c,d\n")
    #expect(
      found.map(\.id) == [
        "table.columnUnknown", "table.columnTwice", "table.columnUnknown", "table.columnUnknown", "table.columnUnnamed",
      ])
    #expect(found[0].text.en == "unknown column 'nmae'; did you mean name?")
    #expect(found[0].place?.en == "line 1, column nmae")
    #expect(found[2].text.en.contains("did you mean type?"))
    #expect(try problems("name\na\n").map(\.id) == ["table.columnMissing"])
  }

  @Test func `rows of another length and open quotes are said with their line`() throws {
    let found = try problems("code,name\n1\n2,b\n3,c,d\n4,\"e\n")
    #expect(Set(found.map(\.id)) == ["table.openQuote", "table.ragged"])
    #expect(found.filter { $0.id == "table.ragged" }.map(\.place?.en) == ["line 2", "line 4"])
    #expect(found.first { $0.id == "table.openQuote" }?.place?.en == "line 5, character 3")
    #expect(try problems("code,name\n1,\"a\"b\n").map(\.id) == ["table.textAfterQuote"])
  }

  @Test func `empty tables and tables without rows are refused`() throws {
    #expect(try problems("").map(\.id) == ["table.empty"])
    #expect(try problems("\u{FEFF}\n\n").map(\.id) == ["table.empty"])
    #expect(try problems("code,name\n").map(\.id) == ["table.noRows"])
  }

  @Test func `GBK, GB18030 and UTF-16 are named, with the command that converts them`() throws {
    // 耕地 in GBK: B8 FB, B5 D8.
    let gbk = Array("code,name\n1,".utf8) + [0xB8, 0xFB, 0xB5, 0xD8, 0x0A]
    let found = try problems(gbk)
    #expect(found.map(\.id) == ["table.encoding"])
    #expect(found[0].text.en.contains("GBK"))
    #expect(found[0].mend?.en == "Convert it: iconv -f GBK -t UTF-8 in.csv > in.utf8.csv")
    // U+3400 in GB18030 is 81 39 EE 39.
    #expect(try problems(gbk + [0x81, 0x39, 0xEE, 0x39])[0].text.en.contains("GB18030"))
    let wide = "code,name\n1,耕地\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try problems([0xFF, 0xFE] + wide)[0].text.en.contains("UTF-16"))
    #expect(try problems(wide)[0].text.en.contains("UTF-16"))
    #expect(try problems([0xC3, 0x28, 0xFF, 0xFF])[0].id == "table.encoding")
    #expect(try problems([UInt8](repeating: 0, count: 64))[0].id == "table.notText")
  }

  @Test func `a path in a command is quoted for the shell`() throws {
    do throws(Problems) {
      _ = try reader.read([0xB8, 0xFB], file: "my 'classes' 表.csv")
    } catch {
      let quoted = "'my '\\''classes'\\'' 表.csv'"
      #expect(error.messages[0].mend?.en.contains("UTF-8 \(quoted) >") == true)
    }
  }

  @Test func `a missing file and a folder say so`() throws {
    try withTemporaryFolder { folder in
      let missing = try #require(throws: Problems.self) { try reader.read("\(folder)/no.csv") }
      #expect(missing.messages.map(\.id) == ["table.missing"])
      let notFile = try #require(throws: Problems.self) { try reader.read(folder) }
      #expect(notFile.messages.map(\.id) == ["table.notATable"])
    }
  }

  @Test func `random bytes and mutated tables give rows or problems, never a crash`() throws {
    var generator = SeededGenerator(seed: 11)
    let valid = Array("code,name,type\r\n1,\"耕地, dry\",arable\n2;x,\t\"a\"\"b\"\n".utf8)
    let signs = Array(",;\t\"\r\n\0 a1\u{E4}".utf8)
    for round in 0..<4000 {
      var bytes: [UInt8]
      if round.isMultiple(of: 2) {
        bytes = valid
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0...3, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: index)
          case 2: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: index)
          default: bytes.removeLast(bytes.count - index)
          }
        }
      } else {
        bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? signs.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
        }
      }
      do throws(Problems) {
        let sheet = try reader.read(bytes, file: "in.csv")
        #expect(!sheet.rows.isEmpty)
        #expect(sheet.rows.allSatisfy { $0.cells.count == sheet.header.count })
      } catch {
        #expect(!error.messages.isEmpty)
      }
    }
  }
}
