internal import Messages

extension Message {
  /// What stops a check, as messages; none where nothing does.
  static func stopping(_ check: () throws -> Void) -> [Message] {
    do {
      try check()
      return []
    } catch let problems as Problems {
      return problems.messages
    } catch is Interrupted {
      // Nothing is wrong with the input; whoever asked finds out by itself.
      return []
    } catch let explained as any Explained {
      return [explained.message]
    } catch {
      return [.problem("check.failed", Text(verbatim: "\(error)"))]
    }
  }
}
