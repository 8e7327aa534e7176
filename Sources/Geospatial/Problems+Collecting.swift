internal import Messages

extension [Message] {
  /// What `read` gives; nil where its input is wrong, with the problems added, so that other inputs are looked at too.
  ///
  /// - Throws: whatever isn't about an input, such as ``Interrupted``.
  package mutating func collect<Value>(_ read: () throws -> Value) throws -> Value? {
    do {
      return try read()
    } catch let found as Problems {
      self += found.messages
    } catch let error as GDALError {
      append(error.message)
    }
    return nil
  }
}
