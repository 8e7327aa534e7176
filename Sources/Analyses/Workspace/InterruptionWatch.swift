internal import Foundation
package import Messages
internal import Synchronization

/// Makes Ctrl-C (SIGINT), SIGTERM and SIGHUP stop the program within a second, whatever it is doing.
///
/// A signal asks the workers to stop (``Interruption``). Where they haven't 0.8 s after it, or at a second signal, a
/// thread of its own removes staging folders and locks and ends the process with exit code 130.
package enum InterruptionWatch {
  private static let patience_ms: Int32 = 800
  /// Where the signal handler writes: a handler may only do what is safe between any two instructions.
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Begins to watch; called once, at the start of the program. A signal that the caller ignores (nohup) stays ignored.
  package static func start(language: Language) {
    var ends: [Int32] = [-1, -1]
    // Without a pipe signals end the process as they always do.
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // Their first use initialises both globals, which a handler must not do.
    pipeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    _ = Interruption.isRequested
    let readEnd = ends[0]
    Thread.detachNewThread { watch(readEnd, language) }
    // Programs that start others from a worker thread hand its blocked signals down.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, handler)
      if isIgnored(before) { signal(number, SIG_IGN) }
    }
  }

  private static let handler: @convention(c) (Int32) -> Void = { _ in
    Interruption.request()
    let cause = errno
    var byte: UInt8 = 0
    _ = unsafe write(InterruptionWatch.pipeEnd.load(ordering: .relaxed), &byte, 1)
    errno = cause
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func watch(_ readEnd: Int32, _ language: Language) {
    waitForSignal(readEnd, for_ms: -1)
    waitForSignal(readEnd, for_ms: patience_ms)
    StandardError.say(Text.interrupted[language])
    Leftovers.removeAndExit(130)
  }

  /// Waits for a byte of the handler, or until the time is over.
  private static func waitForSignal(_ readEnd: Int32, for_ms: Int32) {
    let end_ms = for_ms < 0 ? Int64.max : now_ms() + Int64(for_ms)
    while true {
      var request = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
      let left_ms = for_ms < 0 ? -1 : Int32(max(0, end_ms - now_ms()))
      let count = unsafe poll(&request, 1, left_ms)
      if count < 0 && errno == EINTR { continue }
      var byte: UInt8 = 0
      if count > 0 { _ = unsafe read(readEnd, &byte, 1) }
      return
    }
  }

  private static func now_ms() -> Int64 {
    Int64(ProcessInfo.processInfo.systemUptime * 1000)
  }
}
