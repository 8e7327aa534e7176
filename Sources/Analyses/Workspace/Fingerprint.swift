internal import Messages

/// SHA-256 over everything that an outcome depends on: analysis, version, project name, settings, seed, language (class
/// names in tables and rasters), inputs by content. Threads, memory and places aren't part of it.
struct Fingerprint {
  let settings: [String: [String]]
  let hash: String

  init(_ analysis: String, _ record: [(id: String, text: String)], _ inputs: [HashedInput], _ context: RunContext) {
    let sum = ContentHash()
    sum.add(field: analysis)
    sum.add(field: MineSink.version)
    sum.add(field: "\(Summary.currentSchema)")
    sum.add(field: context.projectName.map { "project \($0)" } ?? "")
    sum.add(field: "\(context.options.seed)")
    sum.add(field: context.options.language.rawValue)
    for entry in record {
      sum.add(field: entry.id)
      sum.add(field: Fingerprint.withoutPlace(entry, inputs))
    }
    sum.add(field: "inputs")
    for input in inputs {
      sum.add(field: input.parameter)
      sum.add(field: input.sha256 ?? "?")
    }
    hash = sum.finish()
    settings = Dictionary(record.map { ($0.id, [$0.text]) }, uniquingKeysWith: +)
  }

  /// A setting with the path of an input replaced by that input's content, so that maps that were moved or renamed are
  /// the same maps.
  ///
  /// A setting has the path as the user wrote it, the input may have it from the project file's folder: the longest
  /// end of the input's path that stands in the setting is taken.
  static func withoutPlace(_ entry: (id: String, text: String), _ inputs: [HashedInput]) -> String {
    var best: (end: String, sha256: String)?
    for input in inputs where input.parameter == entry.id {
      guard let sha256 = input.sha256 else { continue }
      var end = Substring(input.path)
      while !end.isEmpty, end.utf8.count > best?.end.utf8.count ?? 0 {
        if entry.text.contains(end) {
          best = (String(end), sha256)
          break
        }
        guard let slash = end.firstIndex(of: "/") else { break }
        end = end[end.index(after: slash)...]
      }
    }
    guard let best else { return entry.text }
    return entry.text.replacing(best.end, with: best.sha256)
  }
}
