/// The program itself.
package enum MineSink {
  /// The version of the program, in every fingerprint and in `run.json`. It goes up with every change of a number or a column that
  /// results hold: those of another version are computed anew.
  package static let version = "0.2.0"
}
