internal import CPlatform
internal import Foundation
internal import Messages

/// The calls to the operating system that the workspace makes; every one that fails says which path and why.
package enum FileSystem {
  /// What makes a file the same file with the same content, as far as the file system tells.
  struct Identity: Hashable {
    let bytes: Int64
    /// The time of the last change, nanoseconds since 1970.
    let modified_ns: Int64
    let inode: UInt64
    let isFolder: Bool
    let isRegularFile: Bool
  }

  /// What the file system says of a path, links followed; nil where nothing is.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    let seconds = Int64(status.st_mtim.tv_sec)
    return Identity(
      bytes: Int64(status.st_size), modified_ns: seconds &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino), isFolder: status.st_mode & S_IFMT == S_IFDIR,
      isRegularFile: status.st_mode & S_IFMT == S_IFREG)
  }

  /// Whether anything is at a path; a link counts even where it leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Creates a folder with those above it.
  /// - Returns: the folders that weren't there before, outermost first.
  /// - Throws: ``Failure`` naming path and cause.
  @discardableResult
  static func createFolder(_ path: String) throws(Failure) -> [String] {
    if identity(path)?.isFolder == true { return [] }
    let parent = parent(of: path)
    var created = parent.isEmpty || parent == path ? [] : try createFolder(parent)
    if unsafe mkdir(path, 0o777) == 0 {
      created.append(path)
    } else if errno != EEXIST || identity(path)?.isFolder != true {
      let cause = errno
      for folder in created.reversed() { unsafe rmdir(folder) }
      if exists(path), identity(path)?.isFolder != true {
        throw Failure("workspace.notAFolder", file: path, .notAFolder, mend: .notAFolderMend)
      }
      throw failure("workspace.folderNotCreated", path, .folderNotCreated, errno: cause)
    }
    return created
  }

  /// The folder that a path lies in; empty for a name alone.
  ///
  /// `NSString.deletingLastPathComponent` crashes on a name of one letter (Swift 6.3 on Linux).
  package static func parent(of path: String) -> String {
    guard let end = path.lastIndex(where: { $0 != "/" }) else { return path.isEmpty ? "" : "/" }
    guard let slash = path[...end].lastIndex(of: "/") else { return "" }
    return path[..<slash].lastIndex { $0 != "/" }.map { String(path[...$0]) } ?? "/"
  }

  /// The names in a folder, sorted by their bytes; none where it can't be read.
  static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Every file below a folder, as paths relative to it, sorted; a link is a file.
  static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      var status = stat()
      let path = "\(folder)/\(name)"
      guard unsafe lstat(path, &status) == 0 else { return [] }
      return status.st_mode & S_IFMT == S_IFDIR ? files(below: path).map { "\(name)/\($0)" } : [name]
    }
  }

  /// Removes a file or a folder with all that is in it; what isn't there is removed already.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// `rename(2)`.
  /// - Throws: ``Failure`` naming path and cause.
  static func rename(_ old: String, to new: String) throws(Failure) {
    if unsafe Foundation.rename(old, new) != 0 { throw failure("workspace.notRenamed", new, .notRenamed, errno: errno) }
  }

  /// Swaps two paths in one step.
  /// - Returns: false where the file system can't do that (renameat2 knows no RENAME_EXCHANGE there).
  /// - Throws: ``Failure`` naming path and cause.
  static func exchange(_ first: String, _ second: String) throws(Failure) -> Bool {
    if unsafe minesink_exchange(first, second) == 0 { return true }
    let cause = errno
    if [EINVAL, ENOSYS, ENOTSUP, EPERM].contains(cause) { return false }
    throw failure("workspace.notRenamed", second, .notRenamed, errno: cause)
  }

  /// Gives a file a second name, or copies it where the file system knows no second names.
  /// - Throws: ``Failure`` naming path and cause.
  static func linkOrCopy(_ old: String, to new: String) throws(Failure) {
    try createFolder(parent(of: new))
    if unsafe link(old, new) == 0 { return }
    do {
      try FileManager.default.copyItem(atPath: old, toPath: new)
    } catch {
      throw Failure(
        "workspace.notCarriedOver", file: old, .notCarriedOver.filled(["reason": error.localizedDescription]))
    }
  }

  /// The path without links and dots; the path itself where it leads nowhere.
  static func canonical(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The whole file; nil where it can't be read.
  static func contents(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
  }

  /// Whether a process of that number runs here (`kill(2)` with signal 0).
  static func isAlive(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }

  /// The failure of a call, with the system's reason; a full disk and missing rights get a mend.
  static func failure(_ id: String, _ path: String, _ text: Text, errno cause: Int32) -> Failure {
    let mend: Text? =
      switch cause {
      case ENOSPC, EDQUOT: .diskFullMend
      case EACCES, EPERM, EROFS: .noPermissionMend
      default: nil
      }
    return Failure(id, file: path, text.filled(["reason": reason(cause)]), mend: mend)
  }

  /// The system's words for an error number (`strerror_r`).
  static func reason(_ cause: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(cause, &buffer, buffer.count) == 0 else { return "errno \(cause)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
