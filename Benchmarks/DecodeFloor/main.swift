/// `decode-floor FILE... --threads N`: decodes every block of the first band of aligned files once and does nothing
/// with it. No program that looks at every cell of the files can be faster than this on the same number of threads.
///
/// Prints {"blocks": …, "megabytes": …, "seconds": …}, where the seconds are those of the decoding alone.

import CGDAL
import Dispatch
import Foundation
import Synchronization

func stop(_ reason: String) -> Never {
  FileHandle.standardError.write(Data("decode-floor: \(reason)\n".utf8))
  exit(2)
}

func readArguments() -> (files: [String], threads: Int) {
  var files: [String] = []
  var threads = ProcessInfo.processInfo.activeProcessorCount
  var arguments = CommandLine.arguments.dropFirst()
  while let argument = arguments.popFirst() {
    if argument == "--threads" {
      guard let value = arguments.popFirst().flatMap({ Int($0) }), value > 0 else { stop("--threads needs a number") }
      threads = value
    } else {
      files.append(argument)
    }
  }
  if files.isEmpty { stop("which files?") }
  return (files, threads)
}

/// Decodes all blocks on so many threads, each with datasets of its own, because GDAL's handles aren't to be shared.
func decode(_ files: [String], threads: Int, blocks: Int) {
  let next = Atomic(0)
  let failures = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    let readers = files.compactMap { BlockReader($0) }
    guard readers.count == files.count, readers.allSatisfy({ $0.blocks == blocks }) else {
      failures.add(1, ordering: .relaxed)
      return
    }
    while true {
      let block = next.add(1, ordering: .relaxed).oldValue
      if block >= blocks { return }
      for reader in readers where !reader.decode(block) { failures.add(1, ordering: .relaxed) }
    }
  }
  if failures.load(ordering: .relaxed) > 0 { stop("a file couldn't be read, or the files aren't tiled alike") }
}

func run() {
  let (files, threads) = readArguments()
  GDALRegister_GTiff()
  guard let first = BlockReader(files[0]) else { stop("can't read \(files[0])") }
  let duration = ContinuousClock().measure { decode(files, threads: threads, blocks: first.blocks) }
  let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  let megabytes = first.blocks * first.bytesOfBlock * files.count / 1_000_000
  print(#"{"blocks": \#(first.blocks), "megabytes": \#(megabytes), "seconds": \#(seconds)}"#)
}

run()
