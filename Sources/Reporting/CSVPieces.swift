import Foundation
import Messages

/// Where a long CSV file can be cut between records, so that several threads read it.
struct CSVPieces {
  /// Bytes of a piece, about.
  static let length = 4 << 20

  /// The records of the file after `start`, in order; empty where there are none.
  let ranges: [Range<Int>]
  /// Line ends outside of quotes: one for each record.
  let lines: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  /// What a block of the file holds, before it is known whether it begins within quotes.
  private struct Block {
    let start: Int
    var quotes = 0
    /// Line ends after an even and after an odd number of the block's quotes.
    var evenLines = 0
    var oddLines = 0
  }

  /// - Parameter file: maps the file; called for each block, so that what has been read doesn't stay in memory.
  /// - Throws: ``Interrupted``, and what `file` throws.
  init(_ file: @escaping @Sendable () throws -> Data, from start: Int, length: Int = CSVPieces.length, threads: Int)
    throws
  {
    let bytes = try file()
    let starts = Array(stride(from: start, to: bytes.count, by: length))
    let blocks = try Parallel.map(starts, threads: threads) { start in
      try Interruption.check()
      let bytes = try file()
      return Self.block(bytes.span.extracting(start..<min(start + length, bytes.count)), at: start)
    }
    var cuts = [start]
    var lines = 0
    var isQuoted = false
    for block in blocks {
      if block.start > start, let cut = Self.recordEnd(from: block.start, isQuoted, in: bytes.span),
        cut > cuts[cuts.count - 1]
      {
        cuts.append(cut)
      }
      lines += isQuoted ? block.oddLines : block.evenLines
      if !block.quotes.isMultiple(of: 2) { isQuoted.toggle() }
    }
    ranges = zip(cuts, cuts.dropFirst() + [bytes.count]).map { $0..<$1 }.filter { !$0.isEmpty }
    self.lines = lines + (bytes.last == Self.lineFeed || bytes.count == start ? 0 : 1)
  }

  private static func block(_ bytes: Span<UInt8>, at start: Int) -> Block {
    var block = Block(start: start)
    block.quotes = count(quote, in: bytes)
    if block.quotes == 0 {
      block.evenLines = count(lineFeed, in: bytes)
      return block
    }
    var isOdd = false
    for index in bytes.indices {
      if bytes[index] == quote {
        isOdd.toggle()
      } else if bytes[index] == lineFeed {
        if isOdd { block.oddLines += 1 } else { block.evenLines += 1 }
      }
    }
    return block
  }

  /// Counts in bytes, up to what a byte holds: the processor then compares many of them at once.
  private static func count(_ value: UInt8, in bytes: Span<UInt8>) -> Int {
    var count = 0
    var start = 0
    while start < bytes.count {
      let part = bytes.extracting(start..<min(start + 240, bytes.count))
      var few: UInt8 = 0
      for index in part.indices { few &+= part[index] == value ? 1 : 0 }
      count += Int(few)
      start += part.count
    }
    return count
  }

  /// The place after the first line end outside of quotes; nil where the file ends before.
  private static func recordEnd(from start: Int, _ beginsQuoted: Bool, in bytes: Span<UInt8>) -> Int? {
    var isQuoted = beginsQuoted
    for index in start..<bytes.count {
      if bytes[index] == quote { isQuoted.toggle() }
      if bytes[index] == lineFeed, !isQuoted { return index + 1 }
    }
    return nil
  }
}
