/// The program itself.
package enum MineSink {
  /// The version of the program, in every fingerprint and in `run.json`.
  package static let version = "0.1.0"
}
