/// Where an outcome comes from: the record of one analysis in `run.json`.
package struct Provenance: Sendable, Hashable, Codable {
  /// A file of the results.
  package struct Output: Sendable, Hashable, Codable {
    /// Relative to the results folder, such as `landuse/transitions.csv`.
    package let path: String
    package let bytes: Int64
  }

  package let version: String
  package let command: [String]
  /// Parameter id to its values as the user wrote them, defaults filled in.
  package let settings: [String: [String]]
  package let seed: UInt64
  package let threads: Int
  package let memoryMiB: Int
  package let inputs: [HashedInput]
  /// Every file of the analysis's folder that MineSink wrote.
  package let outputs: [Output]
  package let fingerprint: String
  /// ISO 8601, in UTC.
  package let started: String
  /// Wall time.
  package let seconds: Double
  /// Wall time of each piece of work that shows its progress, in the order of their beginnings.
  package let stages: [StageClock.Stage]
  /// The process's largest resident set so far (`getrusage`).
  package let peakMemoryMiB: Double
}
