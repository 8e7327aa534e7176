import Foundation

/// A file system of some KiB in memory, mounted where the tests run as root and may.
struct SmallDisk {
  let path: String

  static let isPossible: Bool = {
    guard getuid() == 0 else { return false }
    let path = NSTemporaryDirectory() + "minesink-mount-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let disk = try? SmallDisk(path, kibibytes: 64) else { return false }
    disk.unmount()
    return true
  }()

  init(_ path: String, kibibytes: Int, isReadOnly: Bool = false) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let options = "size=\(kibibytes)k,\(isReadOnly ? "ro" : "rw")"
    try SmallDisk.call("/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", path])
  }

  /// Writes until there is room for the folder of a run and nothing more.
  func fill() {
    _ = FileManager.default.createFile(atPath: filler, contents: nil)
    guard let file = FileHandle(forWritingAtPath: filler) else { return }
    while (try? file.write(contentsOf: Data(repeating: 0, count: 4096))) != nil {}
    try? file.close()
  }

  func empty() {
    try? FileManager.default.removeItem(atPath: filler)
  }

  func unmount() {
    try? SmallDisk.call("/bin/umount", [path])
  }

  private var filler: String { path + "/filler" }

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
