package import Messages

/// The user's carbon densities: t C/ha of each pool of each class, with 95 % bounds where they are known.
package struct DensityTable: Sendable, Hashable {
  /// A pool with a column of its own; `vegetation` is above and below together, `total` all pools together.
  package enum Pool: String, Sendable, Hashable, CaseIterable {
    case above, below, vegetation, soil, dead, total

    /// The name of its column.
    package var column: String { "\(rawValue)_tC_per_ha" }
  }

  /// A density with its 95 % bounds, t C/ha.
  package struct Density: Sendable, Hashable {
    package let value: Double
    /// Both bounds are there or none.
    package let low: Double?
    package let high: Double?
  }

  package struct Row: Sendable, Hashable {
    package let code: Int
    /// A value for every pool of ``DensityTable/pools``.
    package let densities: [Pool: Density]
    /// The depth that soil carbon was counted to; nil where the table doesn't give it.
    package let soilDepth_cm: Double?
    package let line: Int
  }

  /// No land holds more: the largest plausible pool, t C/ha (science dossier, section 16).
  package static let most_tC_per_ha = 1000.0
  package let file: String
  /// The pools that the table has columns for; the others are missing, not zero.
  package let pools: [Pool]
  package let rows: [Row]

  /// - Throws: ``Problems`` with all that is wrong.
  package init(_ file: String) throws(Problems) {
    let optional = Pool.allCases.flatMap { [$0.column, "\($0.column)_low", "\($0.column)_high"] }
    let reader = TableReader(
      required: ["code"], optional: optional + ["soil_depth_cm"], ignored: { ["name", "name_zh"].contains($0) })
    try self.init(try reader.read(file))
  }

  /// The same from a sheet that is already read.
  package init(_ sheet: Sheet) throws(Problems) {
    var problems = DensityTable.columnProblems(sheet)
    let pools = Pool.allCases.filter { sheet.position(of: $0.column) != nil }
    var rows: [Row] = []
    var lines: [Int: Int] = [:]
    var depth: (value: Double, line: Int)?
    var reader = RowReader(sheet)
    reader.forEachRow { reader in
      let code = reader.requiredWhole("code")
      if let code { reader.checkOnce("\(code)", "code", before: lines[code]) }
      if let code, lines[code] == nil { lines[code] = reader.row.line }
      var densities: [Pool: Density] = [:]
      for pool in pools { densities[pool] = reader.density(pool.column) }
      let soilDepth = reader.soilDepth("soil_depth_cm", first: &depth)
      if let code {
        rows.append(Row(code: code, densities: densities, soilDepth_cm: soilDepth, line: reader.row.line))
      }
    }
    problems += reader.problems
    if !problems.isEmpty { throw Problems(TableReader.bounded(problems, file: sheet.file)) }
    file = sheet.file
    self.pools = pools
    self.rows = rows
  }

  /// Columns that contradict each other, or no pool at all.
  private static func columnProblems(_ sheet: Sheet) -> [Message] {
    var problems: [Message] = []
    func add(_ id: String, _ column: String?, _ text: Text, mend: Text) {
      let line = sheet.header.first?.line ?? 1
      problems.append(
        .problem(
          id, file: sheet.file, place: .place(line: line, column: column), text, mend: mend))
    }
    let pools = Pool.allCases.filter { sheet.position(of: $0.column) != nil }
    if pools.isEmpty { add("densities.noPool", nil, .densityNoPool, mend: .densityNoPoolMend) }
    if pools.contains(.total), pools.count > 1 {
      add("densities.totalAndPools", Pool.total.column, .densityTotalAndPools, mend: .densityTotalAndPoolsMend)
    }
    if pools.contains(.vegetation), pools.contains(.above) || pools.contains(.below) {
      add(
        "densities.vegetationTwice", Pool.vegetation.column, .densityVegetationTwice, mend: .densityVegetationTwiceMend)
    }
    for pool in Pool.allCases {
      let low = "\(pool.column)_low"
      let high = "\(pool.column)_high"
      let hasLow = sheet.position(of: low) != nil
      let hasHigh = sheet.position(of: high) != nil
      if hasLow != hasHigh {
        add(
          "densities.oneBound", hasLow ? low : high,
          .densityOneBoundColumn.filled(["other": hasLow ? high : low]),
          mend: .densityOneBoundColumnMend.filled(["other": hasLow ? high : low]))
      }
      if hasLow || hasHigh, !pools.contains(pool) {
        add(
          "densities.boundsAlone", hasLow ? low : high, .densityBoundsAlone.filled(["column": pool.column]),
          mend: .densityBoundsAloneMend.filled(["column": pool.column]))
      }
    }
    return problems
  }
}

extension RowReader {
  /// A density with its bounds; nil where anything is wrong with it (then problems are noted).
  fileprivate mutating func density(_ column: String) -> DensityTable.Density? {
    let before = problems.count
    let low = plausible("\(column)_low")
    let high = plausible("\(column)_high")
    if text(column).isEmpty {
      add("densities.blank", column, .densityBlank, mend: .densityBlankMend)
      return nil
    }
    guard let value = plausible(column), problems.count == before else { return nil }
    if (low == nil) != (high == nil) {
      add(
        "densities.oneBound", low == nil ? "\(column)_low" : "\(column)_high", .densityOneBound,
        mend: .densityOneBoundMend)
      return nil
    }
    if let low, let high, low > value || value > high {
      add(
        "densities.order", column,
        .densityOrder.filled(["low": text("\(column)_low"), "value": text(column), "high": text("\(column)_high")]),
        mend: .densityOrderMend)
      return nil
    }
    return DensityTable.Density(value: value, low: low, high: high)
  }

  private mutating func plausible(_ column: String) -> Double? {
    guard let value = number(column) else { return nil }
    guard (0...DensityTable.most_tC_per_ha).contains(value) else {
      if value < 0 {
        add("densities.negative", column, .densityNegative.shown(text(column)), mend: .densityNegativeMend)
        return nil
      }
      add("densities.implausible", column, .densityImplausible.shown(text(column)), mend: .densityImplausibleMend)
      return nil
    }
    return value
  }

  fileprivate mutating func soilDepth(_ column: String, first: inout (value: Double, line: Int)?) -> Double? {
    guard let value = number(column) else { return nil }
    guard value > 0, value <= 1000 else {
      add("densities.soilDepth", column, .densitySoilDepth.shown(text(column)), mend: .densitySoilDepthMend)
      return nil
    }
    if let first, first.value != value {
      add(
        "densities.soilDepths", column,
        .densitySoilDepths.filled(["value": text(column), "first": "\(first.value)", "line": "\(first.line)"]),
        mend: .densitySoilDepthsMend)
    }
    if first == nil { first = (value, row.line) }
    return value
  }
}
