internal import Messages
package import Statistics

/// A table of forest settings to choose from: `trees,candidates,minimum_node,maximum_depth`.
package enum SearchTable {
  static let columns = [
    TableColumn("trees", isRequired: true, .searchTrees),
    TableColumn("candidates", isRequired: true, .searchCandidates),
    TableColumn("minimum_node", isRequired: true, .searchMinimumNode),
    TableColumn("maximum_depth", isRequired: true, .searchMaximumDepth),
  ]

  /// - Parameters:
  ///   - standard: what an empty cell stands for.
  ///   - predictors: how many there are to draw from.
  /// - Throws: ``Problems`` with all that is wrong.
  package static func read(_ file: String, standard: ForestSettings, predictors: Int) throws -> [ForestSettings] {
    try read(try TableReader(required: columns.map(\.name)).read(file), standard: standard, predictors: predictors)
  }

  /// The same from a sheet that is already read.
  static func read(
    _ sheet: Sheet, standard: ForestSettings, predictors: Int
  ) throws(Problems) -> [ForestSettings] {
    var found: [ForestSettings] = []
    var lines: [ForestSettings: Int] = [:]
    var reader = RowReader(sheet)
    reader.forEachRow { reader in
      var settings = standard
      if let trees = reader.whole("trees", within: 10...10_000) { settings.trees = trees }
      settings.candidates = reader.whole("candidates", within: 1...max(1, predictors)) ?? standard.candidates
      settings.minimumNode = reader.whole("minimum_node", within: 1...1_000_000) ?? standard.minimumNode
      settings.maximumDepth = reader.whole("maximum_depth", within: 1...1_000_000) ?? standard.maximumDepth
      reader.checkOnce(
        sheet.header.map { reader.text($0.text) }.joined(separator: ","), "trees", before: lines[settings])
      if lines[settings] == nil {
        lines[settings] = reader.row.line
        found.append(settings)
      }
    }
    try reader.check()
    return found
  }
}

extension RowReader {
  /// A whole number of a range; nil where the cell is empty or wrong (then a problem is noted).
  fileprivate mutating func whole(_ column: String, within range: ClosedRange<Int>) -> Int? {
    let text = text(column)
    if text.isEmpty { return nil }
    let allowed = Text.range(range, unit: nil)
    guard let number = RowReader.whole(text) else {
      add(
        "table.notWhole", column, .cellNotWhole.shown(text),
        mend: .numberNotWholeMend.filled(texts: ["allowed": allowed]))
      return nil
    }
    guard range.contains(number) else {
      add(
        "number.outOfRange", column, Text.numberOutOfRange.filled(texts: ["allowed": allowed]).shown(text),
        mend: .numberOutOfRangeMend)
      return nil
    }
    return number
  }
}
