package import Messages
internal import Synchronization

/// Collects notes and says each once on standard error.
package final class NoteLog: Sendable {
  private struct State {
    var messages: [Message] = []
    var said: Set<Message> = []
  }

  private let state = Mutex(State())
  private let say: @Sendable (Message) -> Void

  /// A log that says its notes on standard error, unless quiet.
  package convenience init(language: Language, isQuiet: Bool) {
    self.init { if !isQuiet { StandardError.say($0.line(language)) } }
  }

  /// A log that only collects.
  package convenience init() {
    self.init { _ in }
  }

  /// A log that hands each note on.
  package init(saying: @escaping @Sendable (Message) -> Void) {
    say = saying
  }

  /// Collects a note; one that is there already isn't collected or said again.
  package func add(_ note: Message) {
    let isNew = state.withLock { state in
      guard !state.messages.contains(note) else { return false }
      state.messages.append(note)
      return state.said.insert(note).inserted
    }
    if isNew { say(note) }
  }

  /// Says a note without collecting it: about this run, not about its outcome.
  package func tell(_ note: Message) {
    if state.withLock({ $0.said.insert(note).inserted }) { say(note) }
  }

  /// What was collected, in the order in which it came.
  package var messages: [Message] { state.withLock { $0.messages } }
}
