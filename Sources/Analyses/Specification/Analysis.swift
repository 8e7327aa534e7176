package import Messages

/// One analysis: a ``Specification`` that says what it takes, and a computation from files to a results folder.
package protocol Analysis: Sendable {
  /// The one declaration of its parameters and outputs.
  static var specification: Specification { get }

  /// Decodes the settings from texts. Opens no file; what a `{year}` pattern stands for is looked up in its folder, and what is
  /// wrong with that is left to ``check(_:)``.
  /// - Throws: every ``Problems`` that the texts alone show.
  init(_ values: ParameterValues) throws(Problems)

  /// What was given, defaults filled in, a pattern replaced by its files: for provenance and the fingerprint.
  var values: ParameterValues { get }

  /// Every file that is read.
  var inputFiles: [InputFile] { get }

  /// Opens the inputs and says everything that is wrong without reading every pixel.
  func check(_ context: RunContext) -> [Message]

  /// Says what is wrong as far as it can be seen before other analyses have written what this one reads.
  func check(_ context: RunContext, before pending: PendingOutputs) -> [Message]

  /// Computes into a staging folder.
  /// - Throws: ``Problems`` (exit code 2), ``Failure`` (1), ``Interrupted`` (130).
  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary
}

extension Analysis {
  /// Nothing: an analysis that doesn't tell its inputs apart is checked when all are there.
  package func check(_ context: RunContext, before pending: PendingOutputs) -> [Message] { [] }
}
