import Testing

@testable import Reporting

@Suite struct EmbeddingTests {
  @Test func `a table within the limit is held to the character`() {
    let text = "\u{FEFF}zone,area_ha\n*,1.5\n\"a, \"\"b\"\"\n矿\",2\n"
    let table = EmbeddedTable(csv: text, file: "landuse/a.csv", limit: 2)
    #expect(table.csv == text)
    #expect(table.total == 2)
    #expect(table.rowNumbers == nil)
  }

  @Test func `a long table keeps the whole area before zones and areas before zeros`() {
    let text = "zone,area_ha\nb,1\n*,0\nb,0.0\n*,2\n*,3\n"
    // Ranks: * with area (rows 3, 4), * zero (row 1), zone with area (row 0), zone zero (row 2).
    let table = EmbeddedTable(csv: text, file: "a.csv", limit: 4)
    #expect(table.total == 5)
    #expect(table.rowNumbers == [0, 1, 3, 4])
    #expect(table.csv == "zone,area_ha\nb,1\n*,0\n*,2\n*,3\n")
    #expect(EmbeddedTable(csv: text, file: "a.csv", limit: 2).rowNumbers == [3, 4])
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("\"a,\"\"b\"\"\",", ["a,\"b\"", ""]), ("", [""]), ("矿,\"x\ny\"", ["矿", "x\ny"]),
  ])
  func `fields are read as RFC 4180 says`(record: String, fields: [String]) {
    #expect(CSVRecords.fields(record) == fields)
  }

  @Test func `line ends in quotes end no record`() {
    #expect(CSVRecords.split("\u{FEFF}a,b\r\n\"x\ny\",2\r\n\n3,4") == ["a,b", "\"x\ny\",2", "3,4"])
  }

  @Test func `nothing ends the script early, not even before a combining mark`() {
    let hostile = "</script\u{301}><!--\u{338}\n\t\"\\<"
    let quoted = String(decoding: ScriptText.quoted(hostile), as: UTF8.self)
    #expect(!quoted.utf8.contains(UInt8(ascii: "<")))
    #expect(quoted == "\"\\u003c/script\u{301}>\\u003c!--\u{338}\\n\\u0009\\\"\\\\\\u003c\"")
    let json = String(decoding: ScriptText.json("{\"a\":\"<\u{338}\"}"), as: UTF8.self)
    #expect(json == "{\"a\":\"\\u003c\u{338}\"}")
    let library = String(
      decoding: ScriptText.inlined("x='</script>';\n//# sourceMappingURL=x.map", endTag: "</script"), as: UTF8.self)
    #expect(library == "x='<\\/script>';\n// Source map: x.map")
  }
}
