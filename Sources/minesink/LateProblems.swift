import Messages

/// Inputs that turned out to be wrong when analyses before had already run.
struct LateProblems: Error {
  let problems: Problems
  /// The ids of the analyses whose results were written.
  let done: [String]
}
