/// What a test relies on and what didn't come true.
package struct Unexpected: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
