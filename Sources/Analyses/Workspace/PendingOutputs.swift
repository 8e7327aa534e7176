/// Results folders of analyses that have yet to run.
package struct PendingOutputs: Sendable, Hashable {
  /// With their path, without a slash at the end.
  package let folders: [String]

  package init(_ folders: [String]) {
    self.folders = folders
  }

  /// Whether a path lies in one of them.
  package func contains(_ path: String) -> Bool {
    folders.contains { path.hasPrefix($0 + "/") }
  }
}
