internal import Statistics

/// Reads a note of a model file; whatever doesn't fit is said with the note's name.
struct NoteReader {
  let rows: [[String]]
  private let name: String

  init(_ file: ForestFile, _ name: String) {
    self.name = name
    rows = NoteTable(file.notes[name] ?? "").rows
  }

  var problem: PotentialProblems { PotentialProblems([.modelFile(name)]) }

  func each<Value>(_ make: ([String]) throws(PotentialProblems) -> Value) throws(PotentialProblems) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for row in rows { values.append(try make(row)) }
    return values
  }

  /// What stands beside a name.
  func fact<Value>(_ key: String, _ read: (String) -> Value?) throws(PotentialProblems) -> Value {
    guard let row = rows.first(where: { $0.count == 2 && $0[0] == key }), let value = read(row[1]) else {
      throw problem
    }
    return value
  }

  func number(_ key: String) throws(PotentialProblems) -> Double { try fact(key) { Double($0) } }

  func count(_ key: String) throws(PotentialProblems) -> Int { try whole(fact(key) { $0 }) }

  func whole(_ text: String) throws(PotentialProblems) -> Int {
    guard let value = Int(text), value >= 0 else { throw problem }
    return value
  }

  func finite(_ text: String) throws(PotentialProblems) -> Double {
    guard let value = Double(text), value.isFinite else { throw problem }
    return value
  }

  /// A number, or NaN where no tree could speak.
  func value(_ text: String) throws(PotentialProblems) -> Double {
    guard let value = Double(text), value.isFinite || value.isNaN else { throw problem }
    return value
  }
}
