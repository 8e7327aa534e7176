internal import Foundation

/// What the process has used so far.
enum ProcessUsage {
  /// The largest resident set (`getrusage`, `ru_maxrss`), MiB.
  static var peakMemoryMiB: Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    // Linux counts in KiB.
    return Double(usage.ru_maxrss) / 1024
  }
}
