/// A file that was read, as `run.json` has it.
package struct HashedInput: Sendable, Hashable, Codable {
  package let parameter: String
  package let path: String
  package let bytes: Int64
  /// Nil for what isn't a file on this machine (`/vsicurl/…`); its analysis is computed each time.
  package let sha256: String?

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(parameter, forKey: .parameter)
    try container.encode(path, forKey: .path)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(sha256, forKey: .sha256)
  }
}
