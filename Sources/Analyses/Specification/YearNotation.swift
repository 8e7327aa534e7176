/// How years are written: `2000`, `2000-2002`, `2000,2005,2010-2012`.
package enum YearNotation {
  /// A year from 1 to 9999 in plain digits, or nil.
  package static func year(_ text: some StringProtocol) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text),
      year > 0
    else { return nil }
    return year
  }

  /// `2000` or `2000-2002`, the earlier year first, or nil.
  package static func range(_ text: some StringProtocol) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map {
      year($0.withoutOuterSpaces)
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
    return first...last
  }

  /// Ascending years as they are written, runs of three and more as ranges: `2000,2001,2003-2005`.
  package static func text(_ years: [Int]) -> String {
    var pieces: [String] = []
    var rest = years[...]
    while let first = rest.popFirst() {
      var last = first
      while let next = rest.first, next == last + 1 {
        last = next
        rest.removeFirst()
      }
      if last - first == 1 {
        pieces += ["\(first)", "\(last)"]
      } else {
        pieces.append(first == last ? "\(first)" : "\(first)-\(last)")
      }
    }
    return pieces.joined(separator: ",")
  }
}
