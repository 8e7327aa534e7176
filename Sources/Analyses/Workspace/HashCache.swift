internal import Foundation
internal import Geospatial
internal import Messages
internal import Synchronization

/// Content hashes kept between runs by path, size, time of change and inode, so that large maps are read for hashing
/// once.
///
/// A help and nothing more: where the file can't be read or written, files are hashed each time.
package final class HashCache: Sendable {
  static let capacity = 10_000
  /// A file changed that short a time ago can change again without a new time of change; its hash isn't kept.
  private static let settling_ns: Int64 = 2_000_000_000

  private struct Entry: Codable {
    let bytes: Int64
    let modified_ns: Int64
    let inode: UInt64
    let sha256: String
    /// The order of adding: where there are too many, the first ones go.
    let number: Int
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var isChanged = false
  }

  private let path: String?
  private let state: Mutex<State>

  /// `$XDG_CACHE_HOME/minesink/hashes.json` or `~/.cache/minesink/hashes.json`; nil where there is no home.
  package static var standardPath: String? {
    let environment = ProcessInfo.processInfo.environment
    // The XDG specification has relative paths ignored.
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return "\(folder)/minesink/hashes.json" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/minesink/hashes.json"
  }

  package init(_ path: String? = HashCache.standardPath) {
    self.path = path
    let entries = path.flatMap(FileSystem.contents).flatMap { bytes in
      try? JSONText.value([String: Entry].self, from: bytes)
    }
    state = Mutex(State(entries: entries ?? [:]))
  }

  /// The kept hash of a file that hasn't changed since.
  func hash(of canonicalPath: String, _ identity: FileSystem.Identity) -> String? {
    state.withLock { state in
      guard let entry = state.entries[canonicalPath], entry.bytes == identity.bytes,
        entry.modified_ns == identity.modified_ns, entry.inode == identity.inode, entry.sha256.count == 64
      else { return nil }
      return entry.sha256
    }
  }

  func keep(_ sha256: String, of canonicalPath: String, _ identity: FileSystem.Identity) {
    let now_ns = Int64(Date().timeIntervalSince1970 * 1e9)
    guard identity.modified_ns < now_ns - HashCache.settling_ns else { return }
    state.withLock { state in
      let number = (state.entries.values.lazy.map(\.number).max() ?? 0) + 1
      state.entries[canonicalPath] = Entry(
        bytes: identity.bytes, modified_ns: identity.modified_ns, inode: identity.inode, sha256: sha256,
        number: number)
      state.isChanged = true
    }
  }

  /// Writes the file where anything is new, whole or not at all.
  package func save() {
    guard let path else { return }
    let entries: [String: Entry]? = state.withLock { state in
      guard state.isChanged else { return nil }
      state.isChanged = false
      let surplus = state.entries.count - HashCache.capacity
      if surplus > 0 {
        for (path, _) in state.entries.sorted(by: { $0.value.number < $1.value.number }).prefix(surplus) {
          state.entries[path] = nil
        }
      }
      return state.entries
    }
    guard let entries, let bytes = try? JSONText.bytes(of: entries) else { return }
    let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try FileSystem.createFolder(FileSystem.parent(of: path))
      try ByteFile(creating: temporary).write(bytes)
      try FileSystem.rename(temporary, to: path)
    } catch {
      FileSystem.remove(temporary)
    }
  }
}
