internal import Messages
internal import Synchronization

/// Compressed tiles of all levels, kept in a file beside the result until their order is known.
final class TileSpool: Sendable {
  struct Place: Sendable {
    let offset: Int
    let count: Int
  }

  private struct State: ~Copyable {
    let file: ByteFile
    var end = 0
  }

  private let state: Mutex<State>

  init(path: String) throws(Failure) {
    state = Mutex(State(file: try ByteFile(creating: path)))
  }

  func append(_ bytes: RawSpan) throws(Failure) -> Place {
    try state.withLock { state throws(Failure) in
      let place = Place(offset: state.end, count: bytes.byteCount)
      try state.file.write(bytes)
      state.end += bytes.byteCount
      return place
    }
  }

  func read(_ place: Place) throws(Failure) -> [UInt8] {
    try state.withLock { state throws(Failure) in try state.file.read(at: place.offset, count: place.count) }
  }
}
