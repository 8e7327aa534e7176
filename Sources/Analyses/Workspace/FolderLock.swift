internal import CPlatform
internal import Foundation
internal import Messages

/// Keeps a second run out of a results folder: a locked file `.minesink.lock` with the number of the process.
///
/// The kernel gives the lock back when a process dies, so a file that was left behind locks nothing.
final class FolderLock: Sendable {
  static let name = ".minesink.lock"
  private let path: String
  private let descriptor: Int32

  /// - Throws: ``Failure`` when another run holds it, or naming path and cause.
  init(_ results: String) throws(Failure) {
    path = "\(results)/\(FolderLock.name)"
    while true {
      let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      if opened < 0 {
        throw FileSystem.failure("workspace.folderNotWritable", results, .folderNotWritable, errno: errno)
      }
      if minesink_try_lock(opened) != 0, [EWOULDBLOCK, EINTR].contains(errno) || FolderLock.isHeld(path) {
        let holder = FolderLock.holder(path) ?? "?"
        close(opened)
        throw Failure(
          "workspace.locked", file: results, .folderLocked.filled(["process": holder]),
          mend: .folderLockedMend)
      }
      // Between opening and locking the holder before may have removed the file: then it isn't the folder's lock.
      var status = stat()
      let isOpen = unsafe fstat(opened, &status) == 0
      if isOpen, FileSystem.identity(path)?.inode == UInt64(status.st_ino) {
        descriptor = opened
        break
      }
      close(opened)
    }
    let number = Array("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
    ftruncate(descriptor, 0)
    // The number is for people; on a full disk the lock holds without it.
    _ = unsafe number.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    Leftovers.add(path)
  }

  /// Gives the folder free; called once.
  func release() {
    // Removed while it is still locked: whoever opened it meanwhile sees that it isn't the folder's lock any more.
    unsafe unlink(path)
    close(descriptor)
    Leftovers.forget(path)
  }

  /// Where the file system has no locks: whether the process that wrote the file runs still.
  private static func isHeld(_ path: String) -> Bool {
    guard let number = holder(path).flatMap({ Int32($0) }) else { return false }
    return number != ProcessInfo.processInfo.processIdentifier && FileSystem.isAlive(number)
  }

  private static func holder(_ path: String) -> String? {
    FileSystem.contents(path).map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    .flatMap { $0.isEmpty ? nil : $0 }
  }
}
