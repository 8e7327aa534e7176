internal import CCrypto
internal import Foundation
internal import Messages

/// SHA-256 through OpenSSL's libcrypto (`EVP_DigestUpdate`), fed piece by piece.
@safe struct ContentHash: ~Copyable {
  private static let blockSize = 1 << 20
  private let context: OpaquePointer?

  init() {
    unsafe context = EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  func add(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { _ = unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// A field of a record: its length before it, so that two fields can't be taken for one.
  func add(field: String) {
    let bytes = Array(field.utf8)
    add(Array("\(bytes.count):".utf8).span)
    add(bytes.span)
  }

  /// 64 lower-case hexadecimal digits.
  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &digest, nil)
    return ContentHash.hexadecimal(digest)
  }

  static func of(_ bytes: [UInt8]) -> String {
    let hash = ContentHash()
    hash.add(bytes.span)
    return hash.finish()
  }

  /// The hash of a file, read in blocks of 1 MiB; `advance` is told the bytes of each.
  /// - Throws: ``Failure`` naming path and cause, or ``Interrupted``.
  static func of(file path: String, advance: (Int64) -> Void = { _ in }) throws -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileSystem.failure("input.notRead", path, .inputNotRead, errno: errno) }
    defer { close(descriptor) }
    let hash = ContentHash()
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      try Interruption.check()
      let count = unsafe read(descriptor, &block, blockSize)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw FileSystem.failure("input.notRead", path, .inputNotRead, errno: errno) }
      if count == 0 { return hash.finish() }
      hash.add(block.span.extracting(0..<count))
      advance(Int64(count))
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
