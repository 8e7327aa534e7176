/// From the numbers in one date's raster to class indices.
package struct CodeLookup: Sendable, Hashable {
  /// A code without data.
  static let missing: UInt16 = 0xFFFF
  /// A code that no class has.
  static let unknown: UInt16 = 0xFFFE
  /// A wider span of codes is searched instead of indexed.
  private static let widestTable = 1 << 20

  /// The lowest known code.
  let base: Int
  /// The meaning of `base + position`; empty where the codes are too far apart.
  let table: [UInt16]
  /// All known codes, ascending, and their meanings.
  let codes: [Int]
  let meanings: [UInt16]

  /// - Parameters:
  ///   - legend: the classes
  ///   - missing: codes without data at this date: the raster's nodata value and the codes that the class table calls nodata. They win
  ///     over classes.
  package init(_ legend: Legend, missing: Set<Int> = []) {
    var meaningOf: [Int: UInt16] = [:]
    for index in legend.classes.indices { meaningOf[legend[index].code] = UInt16(index) }
    for code in missing { meaningOf[code] = Self.missing }
    codes = meaningOf.keys.sorted()
    meanings = codes.map { meaningOf[$0] ?? Self.unknown }
    let lowest = codes.first ?? 0
    let highest = codes.last ?? 0
    base = lowest
    let (width, isTooWide) = highest.subtractingReportingOverflow(lowest)
    if isTooWide || width >= Self.widestTable {
      table = []
    } else {
      var table = [UInt16](repeating: Self.unknown, count: width + 1)
      for (code, meaning) in zip(codes, meanings) { table[code - lowest] = meaning }
      self.table = table
    }
  }

  /// What `code` means, by search.
  func meaning(of code: Int) -> UInt16 {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? meanings[low] : Self.unknown
  }

  /// The class index of a code; nil for a missing or unknown one.
  package func classIndex(of code: Int) -> Int? {
    let meaning = meaning(of: code)
    return meaning < Self.unknown ? Int(meaning) : nil
  }

  package func isMissing(_ code: Int) -> Bool { meaning(of: code) == Self.missing }
}
