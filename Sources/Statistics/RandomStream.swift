@unsafe @preconcurrency internal import CGSL

/// A stream of random numbers (GSL's Mersenne twister mt19937) that belongs to a name.
///
/// Streams of different names don't depend on each other, so that adding a class or a pool leaves the numbers of all others as
/// they were, and on no account on the number of threads.
@safe
package struct RandomStream: ~Copyable {
  private let generator: UnsafeMutablePointer<gsl_rng>

  /// - Parameters:
  ///   - seed: the seed of the run
  ///   - name: what the numbers are for; the same seed and name always give the same numbers
  package init(seed: UInt64, name: String) {
    precondition(ScientificLibrary.isReady)
    guard let made = unsafe gsl_rng_alloc(gsl_rng_mt19937) else {
      preconditionFailure("gsl_rng_alloc: out of memory")
    }
    unsafe generator = made
    unsafe gsl_rng_set(made, UInt(Self.key(seed: seed, name: name)))
  }

  deinit {
    unsafe gsl_rng_free(generator)
  }

  /// The next number, uniform within 0..<1 without 0, in steps of 2⁻³².
  package mutating func uniform() -> Double {
    unsafe gsl_rng_uniform_pos(generator)
  }

  /// FNV-1a over the seed and the name, ended by the finaliser of SplitMix64, so that names that differ in one letter give seeds
  /// that differ in half their bits.
  static func key(seed: UInt64, name: String) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ ((seed >> UInt64(shift)) & 0xFF)) &* 0x100_0000_01B3
    }
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 31)) >> 32)
  }
}
