/// Why bytes can't be read as a model.
public enum ForestFileError: Error, Sendable, Hashable {
  /// They don't begin as a model file does.
  case notAModel
  /// The file's version isn't the one that is read here.
  case version(found: UInt32, supported: UInt32)
  /// The file ends too early, or goes on after its end; bytes.
  case length(expected: UInt64, found: UInt64)
  /// Some bytes aren't as they were written: the checksum differs.
  case damaged
  /// What is written can't be a model, though the checksum is right; which part.
  case invalid(String)
}
