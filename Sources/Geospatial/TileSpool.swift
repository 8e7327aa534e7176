internal import CGDAL
package import Messages
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

  /// DEFLATE (zlib framing) through GDAL, which uses libdeflate where it was built with it.
  static func deflate(_ bytes: RawSpan, into buffer: inout [UInt8]) throws(GDALError) -> Int {
    let room = bytes.byteCount + bytes.byteCount / 8 + 1024
    if buffer.count < room { buffer = [UInt8](repeating: 0, count: room) }
    var written = 0
    let result = unsafe buffer.withUnsafeMutableBytes { out in
      unsafe bytes.withUnsafeBytes { input in
        unsafe CPLZLibDeflate(input.baseAddress, input.count, Self.level, out.baseAddress, out.count, &written)
      }
    }
    if unsafe result == nil { throw GDALError(function: "CPLZLibDeflate", file: "", messages: []) }
    return written
  }

  /// Low: tiles of classes shrink a hundredfold at any level, and time is what differs.
  static let level: Int32 = 1
}
