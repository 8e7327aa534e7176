internal import Foundation
internal import Messages

/// `run.json`: a record for each analysis of a results folder. Records of other analyses are carried on as they are,
/// also those of another version of MineSink.
package struct RunRecords: Sendable {
  package static let file = "run.json"
  private var records: [String: JSONValue]
  /// Whether there was a file that isn't JSON of that shape.
  let wasUnreadable: Bool

  /// Reads the file of a results folder; no records where there is none.
  package init(_ results: String) {
    let path = "\(results)/\(RunRecords.file)"
    let bytes = FileSystem.contents(path)
    let read = bytes.flatMap { try? JSONText.value([String: JSONValue].self, from: $0) }
    records = read ?? [:]
    wasUnreadable = read == nil && FileSystem.exists(path)
  }

  /// The record of an analysis; nil where there is none that this version understands.
  package func provenance(of analysis: String) -> Provenance? {
    guard let record = records[analysis], let bytes = try? JSONText.bytes(of: record) else { return nil }
    return try? JSONText.value(Provenance.self, from: bytes)
  }

  mutating func set(_ provenance: Provenance, of analysis: String) throws {
    records[analysis] = try JSONText.value(JSONValue.self, from: JSONText.bytes(of: provenance))
  }

  var bytes: [UInt8] {
    get throws { try JSONText.bytes(of: records) }
  }
}
