package import Messages

/// What every run is told, whichever analyses it holds.
package struct RunOptions: Sendable, Hashable {
  /// The results folder.
  package var outputFolder: String
  /// Worker threads, 1...1024; results don't depend on it.
  package var threads: Int
  /// The memory to stay within, in MiB, at least 64; results don't depend on it.
  package var memoryMiB: Int
  /// The seed of every random number.
  package var seed: UInt64
  /// The language of texts on the terminal and in the report.
  package var language: Language
  /// Whether notes and progress are kept back.
  package var isQuiet: Bool
  /// Whether standard output carries JSON and nothing else.
  package var printsJSON: Bool

  package init(
    outputFolder: String = "results", threads: Int = 1, memoryMiB: Int = 1024, seed: UInt64 = 1,
    language: Language = .english, isQuiet: Bool = false, printsJSON: Bool = false
  ) {
    self.outputFolder = outputFolder
    self.threads = threads
    self.memoryMiB = memoryMiB
    self.seed = seed
    self.language = language
    self.isQuiet = isQuiet
    self.printsJSON = printsJSON
  }
}
