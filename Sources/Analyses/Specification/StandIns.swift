package import Messages

package struct RunContext: Sendable {
  package var options: RunOptions
  package var projectName: String?
  package var commandLine: [String]
  package var display: any ProgressDisplay
  package var notes: NoteLog
  package init(
    options: RunOptions, projectName: String?, commandLine: [String], display: any ProgressDisplay, notes: NoteLog
  ) {
    self.options = options
    self.projectName = projectName
    self.commandLine = commandLine
    self.display = display
    self.notes = notes
  }
}
package final class NoteLog: Sendable {
  package init() {}
}
package struct StagingFolder: Sendable {}
package struct Summary: Sendable, Codable {
  package struct Headline: Sendable, Codable {
    package var id: String
    package var title: Text
    package var value: Double
    package var low: Double?
    package var high: Double?
    package var coverage: Double?
    package var unit: String
    package var from: Int?
    package var to: Int?
  }
  package var analysis: String
  package var title: Text
  package var headline: [Headline]
}
