/// Predictors of a forest, column by column: each has a name and a value for every row (a mine, a plot).
///
/// A value that isn't finite, or a category that is nil, is missing. Where missing is allowed is said by what takes the table:
/// training refuses it, prediction follows the policy of ``RandomForest/predict(_:absent:threads:)``.
public struct FeatureTable: Sendable, Hashable {
  /// The values of one predictor.
  public enum Column: Sendable, Hashable {
    /// Numbers in the predictor's own unit; what isn't finite is missing.
    case numbers([Double])
    /// Categories without an order; nil is missing. Training orders them by the response (see ``RandomForest``).
    case categories([String?])

    /// Rows.
    public var count: Int {
      switch self {
      case .numbers(let values): values.count
      case .categories(let values): values.count
      }
    }

    func isMissing(_ row: Int) -> Bool {
      switch self {
      case .numbers(let values): !values[row].isFinite
      case .categories(let values): values[row] == nil
      }
    }

    func rows(_ rows: [Int]) -> Column {
      switch self {
      case .numbers(let values): .numbers(rows.map { values[$0] })
      case .categories(let values): .categories(rows.map { values[$0] })
      }
    }
  }

  /// One for each column, all different.
  public let names: [String]
  /// All of ``rowCount`` values.
  public let columns: [Column]
  /// Rows of every column.
  public let rowCount: Int

  /// - Throws: ``ForestError`` that names repeated names and columns whose length isn't the first one's.
  public init(names: [String], columns: [Column]) throws(ForestError) {
    precondition(names.count == columns.count, "a name for each column")
    var problems: [ForestError.Problem] = []
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    if !repeated.isEmpty { problems.append(.repeatedNames(repeated)) }
    let expected = columns.first?.count ?? 0
    for (name, column) in zip(names, columns) where column.count != expected {
      problems.append(.columnLength(predictor: name, expected: expected, found: column.count))
    }
    guard problems.isEmpty else { throw ForestError(problems) }
    self.names = names
    self.columns = columns
    rowCount = expected
  }

  /// Numbers only, given as pairs of name and values.
  public init(numbers: KeyValuePairs<String, [Double]>) throws(ForestError) {
    try self.init(names: numbers.map(\.key), columns: numbers.map { .numbers($0.value) })
  }

  /// The column of a name; nil where there is none.
  public subscript(name: String) -> Column? {
    names.firstIndex(of: name).map { columns[$0] }
  }

  /// The rows in the given order; a row may be given more than once.
  public func rows(_ rows: [Int]) -> FeatureTable {
    FeatureTable(names: names, unchecked: columns.map { $0.rows(rows) }, rowCount: rows.count)
  }

  /// The rows without a missing value, ascending.
  public var completeRows: [Int] {
    (0..<rowCount).filter { row in !columns.contains { $0.isMissing(row) } }
  }

  /// The rows in which each predictor is missing, ascending; predictors that are missing nowhere aren't named.
  public var missingRows: [String: [Int]] {
    var missing: [String: [Int]] = [:]
    for (name, column) in zip(names, columns) {
      let rows = (0..<rowCount).filter { column.isMissing($0) }
      if !rows.isEmpty { missing[name] = rows }
    }
    return missing
  }

  init(names: [String], unchecked columns: [Column], rowCount: Int) {
    self.names = names
    self.columns = columns
    self.rowCount = rowCount
  }
}
