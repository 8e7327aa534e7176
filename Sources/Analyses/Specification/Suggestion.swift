/// "Did you mean": the nearest of the known names.
package enum Suggestion {
  /// The known name nearest to what was written, or nil where none is near.
  ///
  /// Near is at most one edit for each three letters (at least one). Case, hyphens and underscores don't count, so that
  /// a key written as a flag is found too. Of equally near names the first one is taken.
  package static func nearest(to written: String, in names: [String]) -> String? {
    let letters = plain(written)
    // A name that long is no slip of the pen; this also bounds the time on hostile input.
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let known = plain(name)
      let distance = editDistance(letters, known)
      guard distance <= max(1, max(letters.count, known.count) / 3), distance < min(letters.count, known.count) else {
        continue
      }
      if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }

  /// Letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal string
  /// alignment).
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        var least = min(
          current[column] + 1, last[column + 1] + 1, last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[second.count]
  }

  private static func plain(_ name: String) -> [Character] {
    name.lowercased().filter { $0 != "-" && $0 != "_" }.map { $0 }
  }
}
