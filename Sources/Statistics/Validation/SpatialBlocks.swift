internal import Foundation

/// Blocks of about equal size on the earth or on a map, for cross-validation that leaves out whole regions.
public enum SpatialBlocks {
  /// Where a row lies.
  public enum Coordinate: Sendable, Hashable {
    /// Degrees; longitude −180…180 or 0…360, latitude −90…90.
    case geographic(longitude: Double, latitude: Double)
    /// Kilometres in any projected system.
    case projected(x: Double, y: Double)
  }

  /// The mean radius of the earth, km (IUGG R₁, Moritz 2000).
  static let earthRadius = 6371.0088

  /// The number of each row's block: rows of one block have the same number, numbers are in the order of the blocks from south to north,
  /// then from west to east, without gaps.
  ///
  /// Projected: squares of `side` km from the origin of the system. Geographic: bands of latitude of about `side` km (the meridian is cut
  /// into equal ones), each cut into equal pieces of longitude, as many as make the piece on the middle of the band nearest to `side`.
  ///
  /// - Parameters:
  ///   - coordinates: finite, all of one kind
  ///   - side: km, positive
  public static func numbers(of coordinates: [Coordinate], side: Double) -> [Int] {
    precondition(side > 0 && side.isFinite, "a block has a side")
    let cells = coordinates.map { cell($0, side) }
    let sorted = Set(cells.map { [$0.0, $0.1] }).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return cells.map { numbers[[$0.0, $0.1]] ?? 0 }
  }

  private static func cell(_ coordinate: Coordinate, _ side: Double) -> (Int, Int) {
    switch coordinate {
    case .projected(let x, let y):
      return (Int((y / side).rounded(.down)), Int((x / side).rounded(.down)))
    case .geographic(let longitude, let latitude):
      let meridian = Double.pi * earthRadius
      let bands = max(1, (meridian / side).rounded())
      let band = min(bands - 1, ((latitude + 90) / 180 * bands).rounded(.down))
      let middle = ((band + 0.5) / bands - 0.5) * Double.pi
      let pieces = max(1, (2 * meridian * cos(middle) / side).rounded())
      var turn = longitude.truncatingRemainder(dividingBy: 360)
      if turn < -180 { turn += 360 }
      if turn >= 180 { turn -= 360 }
      return (Int(band), Int(min(pieces - 1, ((turn + 180) / 360 * pieces).rounded(.down))))
    }
  }
}
