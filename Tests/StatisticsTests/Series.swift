import Statistics

/// Series with published or independently computed statistics.
enum Series {
  /// Flow of the Nile at Aswan 1871–1970, 10⁸ m³ (Cobb 1978; R's `Nile`).
  static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
    1100,
    1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726,
    456,
    824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984,
    897,
    822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923,
    975,
    815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ]

  static let rising: [Double] = [1.0, 2.3, 3.1, 4.5, 5.2, 6.8, 7.1, 8.9, 9.5, 10.2]
  static let tied: [Double] = [5, 5, 3, 4, 4, 2, 2, 1]

  /// Autoregressive with 0.7, a trend of 0.5 a step, rounded.
  static let autocorrelated: [Double] = [
    46.8, 43.0, 44.7, 48.8, 54.6, 54.8, 52.4, 49.9, 54.5, 61.4, 60.9, 54.7, 51.6, 59.8, 60.1, 52.8, 54.4, 51.3, 51.4,
    52.3,
    52.1,
  ]
  /// Autoregressive with −0.7.
  static let alternating: [Double] = [
    42.0, 57.0, 41.5, 57.4, 46.8, 46.6, 54.3, 49.3, 58.2, 43.9, 62.1, 42.5, 59.8, 46.2, 65.4, 48.9, 68.4, 48.1, 63.7,
    53.3,
    55.3,
  ]
  /// Autoregressive with 0.7, rounded to whole numbers.
  static let autocorrelatedTied: [Double] = [
    50, 56, 53, 53, 53, 55, 53, 52, 53, 54, 50, 55, 50, 46, 44, 51, 51, 49, 46, 51, 48,
  ]
  /// Autoregressive with −0.9: too short for its autocorrelation.
  static let strictlyAlternating: [Double] = [45, 57, 40, 60, 44, 57, 47, 63, 42, 58, 42, 64]

  /// Whole numbers, so that equal ones occur and adding a constant is exact.
  static func random(_ count: Int, below limit: Double, from stream: inout RandomStream) -> [Double] {
    (0..<count).map { _ in (stream.uniform() * limit).rounded(.down) }
  }

  static func isClose(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(found - expected) <= tolerance * max(1, abs(expected))
  }
}
