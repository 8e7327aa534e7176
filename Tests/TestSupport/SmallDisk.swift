internal import Foundation

/// A file system of some KiB in memory, or one that can't be written to; mounted where the tests run as root and may.
package struct SmallDisk {
  package let path: String

  /// In a container root may be forbidden to mount.
  package static let isPossible: Bool = {
    guard getuid() == 0 else { return false }
    let isMounted: Void? = try? withTemporaryFolder { folder in
      try SmallDisk(folder + "/disk", kibibytes: 64).unmount()
    }
    return isMounted != nil
  }()

  package init(_ path: String, kibibytes: Int, isReadOnly: Bool = false) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let options = "size=\(kibibytes)k,\(isReadOnly ? "ro" : "rw")"
    try Subprocess.succeed("/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", path])
  }

  /// Writes until there is room for the folder of a run and nothing more.
  package func fill() {
    _ = FileManager.default.createFile(atPath: filler, contents: nil)
    guard let file = FileHandle(forWritingAtPath: filler) else { return }
    while (try? file.write(contentsOf: Data(repeating: 0, count: 4096))) != nil {}
    try? file.close()
  }

  package func empty() {
    try? FileManager.default.removeItem(atPath: filler)
  }

  package func unmount() {
    _ = try? Subprocess.run("/bin/umount", [path])
  }

  private var filler: String { path + "/filler" }
}
