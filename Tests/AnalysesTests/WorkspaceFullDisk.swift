import Foundation

/// A file system of a few KiB, or one that can't be written to; mounted by root.
struct FullDisk {
  let path: String

  static var isPossible: Bool { getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/bin/mount") && probe }

  /// In a container root may be forbidden to mount.
  private static let probe: Bool = {
    let path = NSTemporaryDirectory() + "minesink-mount-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let disk = try? FullDisk(path, kibibytes: 64) else { return false }
    disk.unmount()
    return true
  }()

  init(_ path: String, kibibytes: Int, isReadOnly: Bool = false) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FullDisk.call(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k,\(isReadOnly ? "ro" : "rw")", "tmpfs", path])
  }

  func unmount() {
    try? FullDisk.call("/bin/umount", [path])
  }

  private static func call(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CancellationError() }
  }
}
