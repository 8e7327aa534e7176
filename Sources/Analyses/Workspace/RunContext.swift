package import Messages

/// What an analysis is told besides its own values.
package struct RunContext: Sendable {
  package var options: RunOptions
  /// The project's name; nil outside a project file.
  package var projectName: String?
  /// The command as it was given, for `run.json`.
  package var commandLine: [String]
  package var display: any ProgressDisplay
  package var notes: NoteLog

  package init(
    options: RunOptions, projectName: String? = nil, commandLine: [String] = [],
    display: any ProgressDisplay = SilentDisplay(), notes: NoteLog
  ) {
    self.options = options
    self.projectName = projectName
    self.commandLine = commandLine
    self.display = display
    self.notes = notes
  }
}
