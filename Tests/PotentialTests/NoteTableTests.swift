import Statistics
import Testing

@testable import Potential

struct NoteTableTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `whatever is written is read again`(seed: UInt64) {
    var stream = RandomStream(seed: seed, name: "notes")
    let letters: [Unicode.Scalar] = ["a", "\t", "\n", "\r", "\\", "t", "n", "矿", "\u{301}", "\""]
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in
        var text = String.UnicodeScalarView()
        for _ in 0..<Int(stream.uniform() * 6) { text.append(letters[Int(stream.uniform() * 10)]) }
        return String(text)
      }
    }
    let read = NoteTable(NoteTable(rows: rows).text).rows
    #expect(read.map { $0.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
  }

  @Test func `no rows are no text`() {
    #expect(NoteTable(rows: []).text.isEmpty && NoteTable("").rows.isEmpty)
  }
}
