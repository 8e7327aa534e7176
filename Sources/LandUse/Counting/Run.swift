/// A stretch of cells in which no date changes its code.
///
/// Eight bytes of a row are compared at once with the eight that begin one cell earlier: a lane that isn't zero is a cell that
/// differs from the one before it.
struct Run {
  var start: Int
  private(set) var end: Int
  /// The first cell that wasn't yet compared with its neighbour.
  private var scanned: Int
  /// What differs among the lanes that begin at `wordStart` and weren't yet used.
  private var differences: UInt64 = 0
  private var wordStart = 0

  init(start: Int) {
    self.start = start
    end = start
    scanned = start + 1
  }

  /// Sets the end of the run that begins at `start`, at `last` at the latest.
  @inline(__always)
  mutating func findEnd<Code: RasterCode>(
    _ bytes: RawSpan, _ codes: Span<Code>, dates: Int, plane: Int, last: Int
  ) {
    let size = MemoryLayout<Code>.size
    let lanes = 8 / size
    let laneBits = UInt64(8 * size)
    while true {
      if differences != 0 {
        let lane = UInt64(truncatingIfNeeded: differences.trailingZeroBitCount) / laneBits
        let ones = (UInt64(1) << laneBits) &- 1
        differences &= ~(ones &<< (lane &* laneBits))
        end = wordStart + Int(lane)
        return
      }
      if scanned + lanes <= last {
        var mask: UInt64 = 0
        for date in 0..<dates {
          let offset = (date * plane + scanned) * size
          mask |= Self.word(bytes, offset) ^ Self.word(bytes, offset - size)
        }
        differences = mask
        wordStart = scanned
        scanned += lanes
      } else if scanned < last {
        let cell = scanned
        scanned += 1
        for date in 0..<dates where codes[date * plane + cell] != codes[date * plane + cell - 1] {
          end = cell
          return
        }
      } else {
        end = last
        return
      }
    }
  }

  /// Eight bytes, the first one lowest. The load checks its bounds; any eight bytes are an integer.
  @inline(__always)
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
