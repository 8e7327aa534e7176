internal import CGSL

/// GSL, told to report errors by return value: by default it aborts the process on a bad argument.
enum ScientificLibrary {
  /// Read before the first call that can fail.
  static let isReady: Bool = {
    unsafe _ = gsl_set_error_handler_off()
    return true
  }()
}
