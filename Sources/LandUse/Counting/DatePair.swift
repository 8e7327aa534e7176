/// Two dates by their positions, the earlier one first.
package struct DatePair: Sendable, Hashable {
  package let from: Int
  package let to: Int

  package init(from: Int, to: Int) {
    precondition(from < to, "time runs forward")
    self.from = from
    self.to = to
  }
}
