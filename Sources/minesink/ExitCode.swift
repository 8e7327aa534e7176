/// What the shell is told.
enum ExitCode: Int32 {
  case done = 0
  /// It failed while running.
  case failed = 1
  /// The command line, the project file or an input is wrong; nothing was written.
  case wrong = 2
  case interrupted = 130
}
