internal import Foundation
internal import Synchronization

/// What must be gone when the process ends early: staging folders and locks.
///
/// Publishing and removing exclude each other, so that an interruption leaves either the old results or the new ones.
package enum Leftovers {
  private static let paths = Mutex<Set<String>>([])
  private static let folders = Mutex<[String]>([])
  private static let publishing = Mutex<Void>(())

  static func add(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  static func forget(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  static func contains(_ path: String) -> Bool {
    paths.withLock { $0.contains(path) }
  }

  /// Folders that were created for a run, outermost first; they go where the run leaves them empty.
  static func add(createdFolders: [String]) {
    folders.withLock { $0 += createdFolders }
  }

  /// Removes those of the created folders that are empty.
  static func removeEmpty(createdFolders: [String]) {
    for folder in createdFolders.reversed() { unsafe rmdir(folder) }
    folders.withLock { all in all.removeAll { createdFolders.contains($0) } }
  }

  /// Runs what must not be cut in two by an interruption: short work, such as renaming or writing the report.
  package static func whilePublishing<Result>(_ body: () throws -> Result) rethrows -> Result {
    try publishing.withLock { _ in try body() }
  }

  /// Removes everything that is registered and ends the process; called by no thread that holds a lock of this type.
  static func removeAndExit(_ status: Int32) -> Never {
    publishing.withLock { _ in
      let all = paths.withLock { $0 }
      // Workers may still create files while their folder is being removed: a second look finds those.
      for _ in 0..<3 {
        for path in all where FileSystem.exists(path) { FileSystem.remove(path) }
      }
      removeEmpty(createdFolders: folders.withLock { $0 })
      // Without the exit handlers of C libraries, whose threads still run.
      _exit(status)
    }
  }
}
