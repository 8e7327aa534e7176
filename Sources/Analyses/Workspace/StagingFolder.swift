internal import Foundation
package import Messages

/// The folder that an analysis writes into before its results are published: `.minesink-<process>-<n>/<analysis>` in the
/// results folder, hence on the same file system.
///
/// Registered with ``Leftovers``, so that an interruption removes it.
package final class StagingFolder: Sendable {
  static let prefix = ".minesink-"
  private static let counter = Counter()

  /// The folder that becomes the analysis's folder.
  package let path: String
  /// The folder around it, which is removed in the end.
  let container: String

  /// A folder of the caller's, which stays: for tests of what writes into a staging folder.
  package init(path: String) {
    self.path = path
    container = path
  }

  /// Creates a staging folder for an analysis in a results folder that is there.
  /// - Throws: ``Failure`` naming path and cause.
  package init(for analysis: String, in results: String) throws(Failure) {
    let process = ProcessInfo.processInfo.processIdentifier
    container = "\(results)/\(StagingFolder.prefix)\(process)-\(StagingFolder.counter.next())"
    path = "\(container)/\(analysis)"
    Leftovers.add(container)
    do {
      try FileSystem.createFolder(path)
    } catch {
      FileSystem.remove(container)
      Leftovers.forget(container)
      throw error
    }
  }

  /// Where a file is to be written, such as `transitions.csv` or `maps/landuse_1986.png`; the folder for it is made.
  package func path(for name: String) -> String {
    let file = "\(path)/\(name)"
    // Where the folder can't be made, writing the file fails and says why.
    if name.contains("/") { _ = try? FileSystem.createFolder(FileSystem.parent(of: file)) }
    return file
  }

  /// Removes it with all that is in it.
  package func remove() {
    FileSystem.remove(container)
    Leftovers.forget(container)
  }

  /// Removes the staging folders that processes left behind which don't run any more.
  ///
  /// The caller holds the results folder's lock, hence a folder with this process's own number is another one's from
  /// before (numbers come round, in containers soon).
  static func removeStale(in results: String) {
    let own = ProcessInfo.processInfo.processIdentifier
    for name in FileSystem.names(in: results) where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let process = Int32(parts[0]), Int(parts[1]) != nil, process > 0 else { continue }
      let path = "\(results)/\(name)"
      if Leftovers.contains(path) || (process != own && FileSystem.isAlive(process)) { continue }
      FileSystem.remove(path)
    }
  }
}
