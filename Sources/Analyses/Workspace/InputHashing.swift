internal import Foundation
internal import Messages

/// Hashes the inputs of an analysis, several at once.
enum InputHashing {
  /// A file to hash with what named it.
  private struct Part {
    let parameter: String
    let path: String
    let identity: FileSystem.Identity?
  }

  /// The inputs with all files that belong to them, in the order given.
  /// - Throws: ``Failure`` naming path and cause, or ``Interrupted``.
  static func hash(_ inputs: [InputFile], _ cache: HashCache, _ context: RunContext) throws -> [HashedInput] {
    let parts = inputs.flatMap { input in
      files(of: input.path).map { Part(parameter: input.parameter, path: $0, identity: FileSystem.identity($0)) }
    }
    let total = parts.reduce(into: Int64(0)) { $0 += $1.identity?.bytes ?? 0 }
    let progress = Messages.Progress(.hashingInputs, total: max(total, 1), on: context.display)
    defer { progress.finish() }
    return try Parallel.map(parts, threads: context.options.threads) { try hash($0, cache, progress) }
  }

  /// The files of the inputs as the file system has them now.
  static func identities(_ inputs: [InputFile]) -> [String: FileSystem.Identity] {
    let pairs = inputs.flatMap { files(of: $0.path) }.compactMap { file in
      FileSystem.identity(file).map { (file, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func hash(_ part: Part, _ cache: HashCache, _ progress: Messages.Progress) throws -> HashedInput {
    guard let identity = part.identity, identity.isRegularFile else {
      return HashedInput(parameter: part.parameter, path: part.path, bytes: 0, sha256: nil)
    }
    let path = FileSystem.canonical(part.path)
    let sha256: String
    if let kept = cache.hash(of: path, identity) {
      sha256 = kept
      progress.advance(by: identity.bytes)
    } else {
      sha256 = try ContentHash.of(file: path) { progress.advance(by: $0) }
      // A file that changed while it was read has no content to speak of: its hash isn't kept.
      if FileSystem.identity(part.path) == identity { cache.keep(sha256, of: path, identity) }
    }
    return HashedInput(parameter: part.parameter, path: part.path, bytes: identity.bytes, sha256: sha256)
  }

  /// A file with those beside it that GDAL reads with it; a folder (a file geodatabase) with all that is in it.
  static func files(of path: String) -> [String] {
    if FileSystem.identity(path)?.isFolder == true {
      return FileSystem.files(below: path).map { "\(path)/\($0)" }
    }
    let stem = (path as NSString).deletingPathExtension
    let kind = (path as NSString).pathExtension.lowercased()
    let beside =
      switch kind {
      case "shp": ["shx", "dbf", "prj", "cpg"].map { "\(stem).\($0)" }
      case "csv", "txt", "yaml", "yml": [String]()
      default:
        [path + ".ovr", path + ".aux.xml", path + ".msk"]
          + ["tfw", "wld", "prj"].map { "\(stem).\($0)" }
      }
    return [path] + beside.filter { $0 != path && FileSystem.identity($0)?.isRegularFile == true }
  }
}
