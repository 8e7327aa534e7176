import Analyses
import Foundation
import Messages
import Reporting

/// Whether something can be written where it is to go, seen before anything is: what is found is said with all else that is wrong.
enum OutputPlace {
  /// What keeps a file from being written: its folder isn't there, is a file, or lets nobody write.
  static func problems(file path: String, place: String) -> [Message] {
    let parent = FileSystem.parent(of: path)
    let folder = parent.isEmpty ? "." : parent
    guard let isFolder = isFolder(folder) else {
      return [
        .problem(
          "output.noFolder", file: path, place: place, Text.outputNoFolder.filled(["folder": Text.shown(folder)]),
          mend: .outputNoFolderMend)
      ]
    }
    guard isFolder else {
      return [
        .problem(
          "output.notFolder", file: path, place: place, Text.outputParentIsFile.filled(["folder": Text.shown(folder)]),
          mend: .outputNoFolderMend)
      ]
    }
    return FileManager.default.isWritableFile(atPath: folder) ? [] : [notWritable(folder, place)]
  }

  /// What keeps a folder from being made or written into: a file is in its way, or it lets nobody write.
  static func problems(folder path: String, place: String) -> [Message] {
    var part = path
    while !part.isEmpty, isFolder(part) == nil { part = FileSystem.parent(of: part) }
    if part.isEmpty { part = "." }
    guard isFolder(part) == true else {
      return [.problem("output.notFolder", file: part, place: place, .outputIsFile, mend: .outputIsFileMend)]
    }
    return FileManager.default.isWritableFile(atPath: part) ? [] : [notWritable(part, place)]
  }

  /// A folder where the report belongs: hours of computing would end in a failure.
  static func reportProblems(_ results: String) -> [Message] {
    let path = (results as NSString).appendingPathComponent(ReportWriter.fileName)
    guard isFolder(path) == true else { return [] }
    return [.problem("report.isFolder", file: path, .reportIsFolder, mend: .reportIsFolderMend)]
  }

  /// Nil where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  private static func notWritable(_ folder: String, _ place: String) -> Message {
    .problem("output.notWritable", file: folder, place: place, .outputNotWritable, mend: .outputNotWritableMend)
  }
}
