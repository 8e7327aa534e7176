import Foundation
import Statistics

/// A table as numpy's `tofile` leaves it: little-endian float64, column after column, the target as the last one. Predictors are named
/// x01, x02, ….
struct RawTable {
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  let predictors: FeatureTable
  let target: [Double]

  /// - Parameter columns: predictors and target
  init(_ path: String, columns: Int) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let width = MemoryLayout<Double>.size
    guard columns > 1, !bytes.isEmpty, bytes.count % (columns * width) == 0 else {
      throw Failure("\(path): \(bytes.count) bytes aren't \(columns) columns of numbers")
    }
    let rows = bytes.count / (columns * width)
    let values = unsafe bytes.withUnsafeBytes { unsafe Array($0.bindMemory(to: Double.self)) }
    let parts = (0..<columns).map { Array(values[$0 * rows..<($0 + 1) * rows]) }
    let names = (1..<columns).map { ($0 < 10 ? "x0" : "x") + "\($0)" }
    predictors = try FeatureTable(names: names, columns: parts.dropLast().map { .numbers($0) })
    target = parts[columns - 1]
  }

  static func write(_ values: [Double], to path: String) throws {
    let bytes = unsafe values.withUnsafeBytes { unsafe Data($0) }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
