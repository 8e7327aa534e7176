/// What stands in one cell of a table.
package enum Cell: Sendable, Hashable {
  case text(String)
  case integer(Int)
  /// Written as the shortest text that reads back to the same double; missing where it isn't finite.
  case double(Double)
  /// An empty cell: not zero.
  case missing

  /// A number, or an empty cell where there is none.
  package init(_ value: Double?) {
    self = value.map(Cell.double) ?? .missing
  }

  /// A whole number, or an empty cell where there is none.
  package init(_ value: Int?) {
    self = value.map(Cell.integer) ?? .missing
  }

  /// A text, or an empty cell where there is none.
  package init(_ value: String?) {
    self = value.map(Cell.text) ?? .missing
  }

  /// `true` or `false`.
  package init(_ value: Bool) {
    self = .text(value ? "true" : "false")
  }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
}
