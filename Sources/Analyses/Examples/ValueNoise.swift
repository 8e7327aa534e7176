/// Smooth noise of a fixed seed: random heights on a square lattice, blended between its points (value noise), in octaves.
///
/// It is the same on every machine: integer hashing and plain float arithmetic, no random generator of the system.
struct ValueNoise: Sendable {
  let seed: UInt64
  /// Distance of lattice points, in cells.
  let wavelength: Float
  /// Each octave has half the wavelength and half the height of the one before.
  let octaves: Int

  /// The noise at a place, 0–1, mostly near 0.5.
  func callAsFunction(_ column: Float, _ row: Float) -> Float {
    var sum: Float = 0
    var weight: Float = 1
    var weights: Float = 0
    var scale = 1 / wavelength
    for octave in 0..<octaves {
      sum += weight * layer(column * scale, row * scale, seed &+ UInt64(octave))
      weights += weight
      weight /= 2
      scale *= 2
    }
    return sum / weights
  }

  private func layer(_ x: Float, _ y: Float, _ seed: UInt64) -> Float {
    let left = x.rounded(.down)
    let top = y.rounded(.down)
    let across = ValueNoise.smooth(x - left)
    let down = ValueNoise.smooth(y - top)
    let column = Int(left)
    let row = Int(top)
    let above = ValueNoise.blend(
      ValueNoise.hash(column, row, seed), ValueNoise.hash(column + 1, row, seed), across)
    let below = ValueNoise.blend(
      ValueNoise.hash(column, row + 1, seed), ValueNoise.hash(column + 1, row + 1, seed), across)
    return ValueNoise.blend(above, below, down)
  }

  private static func smooth(_ t: Float) -> Float { t * t * (3 - 2 * t) }

  private static func blend(_ a: Float, _ b: Float, _ t: Float) -> Float { a + (b - a) * t }

  /// A number in 0–1 for a lattice point: SplitMix64's finaliser over the coordinates.
  static func hash(_ column: Int, _ row: Int, _ seed: UInt64) -> Float {
    var bits = UInt64(bitPattern: Int64(column)) &* 0x9E37_79B9_7F4A_7C15
    bits ^= UInt64(bitPattern: Int64(row)) &* 0xC2B2_AE3D_27D4_EB4F
    bits ^= seed &* 0x1656_67B1_9E37_79F9
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Float(bits >> 40) / Float(1 << 24)
  }
}
