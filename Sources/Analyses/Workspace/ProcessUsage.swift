internal import CPlatform
internal import Foundation

/// What the process uses of the machine.
package enum ProcessUsage {
  /// Blocks of rasters come and go by the thousand. Memory that is given back to the system in between has to be cleared by it each
  /// time, a tenth of the processor time of a series: up to 256 MiB stay, in pieces of up to 32 MiB (glibc's largest).
  package static func keepFreedMemory() {
    minesink_keep_freed_memory(32 << 20, 256 << 20)
  }

  /// The largest resident set (`getrusage`, `ru_maxrss`), MiB.
  static var peakMemoryMiB: Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    // Linux counts in KiB.
    return Double(usage.ru_maxrss) / 1024
  }
}
