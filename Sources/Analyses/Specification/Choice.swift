/// What was chosen: a named option, or the user's own table.
package enum Choice: Sendable, Hashable {
  case option(String)
  case table(path: String)
}
