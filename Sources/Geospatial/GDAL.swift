internal import CGDAL
internal import Foundation
internal import Synchronization

/// The one door to GDAL: registration, the collection of its messages, and the check of what its functions return.
///
/// GDAL is re-entrant but not thread-safe for one handle: each thread opens its own (``RasterFile`` is `~Copyable`).
package enum GDAL {
  /// Messages of failures, by the thread that was calling; GDAL's own worker threads leave theirs under `nil`.
  private struct Mailbox {
    var byThread: [UInt: [String]] = [:]
    var fromWorkers: [String] = []
  }

  private static let mailbox = Mutex(Mailbox())

  private static let isReady: Bool = {
    unsafe CPLSetErrorHandler { severity, _, words in
      guard severity == CE_Failure || severity == CE_Fatal, let words = unsafe words else { return }
      let sentence = unsafe String(cString: words)
      let thread = GDAL.thread
      GDAL.mailbox.withLock { box in
        if box.byThread[thread] != nil {
          box.byThread[thread]?.append(sentence)
        } else if box.fromWorkers.count < 100 {
          box.fromWorkers.append(sentence)
        }
      }
    }
    unsafe CPLSetConfigOption("GDAL_PAM_ENABLED", "YES")
    // A folder with thousands of files shouldn't be listed at every opening.
    unsafe CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "TRUE")
    // GeoPackages otherwise hold the time of writing, and the same inputs wouldn't give the same bytes.
    unsafe CPLSetConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00Z")
    unsafe CPLSetConfigOption("GDAL_GEOREF_SOURCES", "PAM,INTERNAL,TABFILE,WORLDFILE")
    GDALAllRegister()
    return true
  }()

  private static var thread: UInt { UInt(pthread_self()) }

  /// Registers GDAL's drivers once; every opening does it.
  package static func prepare() {
    precondition(isReady)
  }

  /// GDAL's release, such as `3.6.2`.
  package static var release: String {
    unsafe String(cString: GDALVersionInfo("RELEASE_NAME"))
  }

  /// Bounds the cache that all open rasters share.
  package static func setCache(bytes: Int) {
    prepare()
    GDALSetCacheMax64(Int64(bytes))
  }

  /// Calls a C function and throws what GDAL said when `isGood` doesn't hold or when it reported a failure all the same.
  ///
  /// - Parameter toleratesMessages: for functions that try several ways and complain about those that didn't work.
  static func call<Result>(
    _ function: String, file: String, toleratesMessages: Bool = false, isGood: (Result) -> Bool = { _ in true },
    _ body: () -> Result
  ) throws(GDALError) -> Result {
    prepare()
    let thread = thread
    mailbox.withLock { $0.byThread[thread] = [] }
    let result = body()
    let said = mailbox.withLock { box in
      let own = box.byThread.removeValue(forKey: thread) ?? []
      let good = isGood(result) && (toleratesMessages || own.isEmpty)
      guard !good else { return [String]?.none }
      defer { box.fromWorkers = [] }
      return box.fromWorkers + own
    }
    if let said {
      throw GDALError(function: function, file: file, messages: said)
    }
    return result
  }

  /// The same for functions that return a handle: nil is a failure, complaints beside a handle aren't.
  static func handle(
    _ function: String, file: String, _ body: () -> UnsafeMutableRawPointer?
  ) throws(GDALError) -> UnsafeMutableRawPointer {
    let handle = unsafe try call(function, file: file, toleratesMessages: true, isGood: { unsafe $0 != nil }, body)
    guard let handle = unsafe handle else { throw GDALError(function: function, file: file, messages: []) }
    return unsafe handle
  }

  /// A C array of strings as Swift strings.
  static func strings(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
    guard let list = unsafe list else { return [] }
    return (0..<Int(unsafe CSLCount(list))).compactMap { index in
      unsafe list[index].map { unsafe String(cString: $0) }
    }
  }

  /// Calls `body` with the words as GDAL's list of strings.
  static func withList<Result, Failure: Error>(
    _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for word in words {
      unsafe list = unsafe CSLAddString(list, word)
    }
    defer { unsafe CSLDestroy(list) }
    return try unsafe body(list)
  }
}
