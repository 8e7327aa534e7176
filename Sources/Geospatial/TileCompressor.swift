internal import CISAL
internal import Messages

/// Compresses tiles with DEFLATE, which every reader of GeoTIFF knows, through ISA-L: 5 times as fast as libdeflate's
/// fastest level on tiles of classes, at about the same size (`Docs/Performance.md`).
struct TileCompressor {
  private var output: [UInt8] = []
  private var workspace = [UInt8](repeating: 0, count: Int(minesink_deflate_workspace))

  /// The compressed bytes of one tile.
  ///
  /// ISA-L was seen, about once in 5,000 tiles and only on a crowded machine, to give another stream of the same length for the
  /// same bytes: as valid, but not the same. No cause was found (alignment, surroundings, dirty stacks and first calls
  /// at once were tried). Each tile is therefore compressed until a stream comes out twice.
  mutating func compress(_ bytes: RawSpan) -> [UInt8] {
    var tried = [compressedOnce(bytes)]
    while true {
      let again = compressedOnce(bytes)
      if tried.contains(again) || tried.count > 8 { return again }
      tried.append(again)
    }
  }

  private mutating func compressedOnce(_ bytes: RawSpan) -> [UInt8] {
    // Incompressible bytes are stored in blocks of up to 65,535 with five bytes before each; zlib adds six.
    let room = bytes.byteCount + bytes.byteCount / 1000 + 1024
    if output.count < room { output = [UInt8](repeating: 0, count: room) }
    let written = unsafe output.withUnsafeMutableBufferPointer { out in
      unsafe workspace.withUnsafeMutableBufferPointer { work in
        unsafe bytes.withUnsafeBytes { input in
          unsafe minesink_deflate(
            input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(input.count), out.baseAddress,
            UInt32(out.count), work.baseAddress)
        }
      }
    }
    precondition(written > 0, "there is room for any tile")
    return Array(output[..<Int(written)])
  }
}
