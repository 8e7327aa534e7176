internal import Statistics

/// What each mine could attain in each sample of the bootstrap; NaN where nothing is claimed of it.
///
/// A sample's deviation from the mine's median sample is stretched by the model's ``BootstrapStretch`` and laid at the attainable itself:
/// a quantile of randomly weighted targets lies below that of the targets on average, which is no reason to shift its bounds.
struct AttainableSamples: Sendable {
  /// Where a mine's samples stand.
  enum Place: Sendable {
    case outOfBag(Int)
    case ordinary(Int)
    case nowhere
  }

  private let places: [Place]
  private let outOfBag: [Float]
  private let ordinary: [Float]
  private let stretch: Double
  /// What is added to the stretched sample of each mine.
  private let shifts: [Double]
  let count: Int

  init(
    places: [Place], attainable: [Double?], outOfBag: ConditionalDistributions?, ordinary: ConditionalDistributions?,
    stretch: Double, count: Int
  ) {
    self.places = zip(places, attainable).map { $1 == nil ? .nowhere : $0 }
    self.outOfBag = outOfBag?.samples ?? []
    self.ordinary = ordinary?.samples ?? []
    self.stretch = stretch
    self.count = count
    let known = self.places
    let (one, other) = (self.outOfBag, self.ordinary)
    shifts = known.indices.map { mine in
      var samples = (0..<count).map { Self.raw(known[mine], $0, one, other, count) }.filter { !$0.isNaN }
      guard let point = attainable[mine], !samples.isEmpty else { return .nan }
      return point - stretch * Quantiles.median(of: &samples)
    }
  }

  func value(_ mine: Int, _ sample: Int) -> Double {
    shifts[mine] + stretch * Self.raw(places[mine], sample, outOfBag, ordinary, count)
  }

  private static func raw(
    _ place: Place, _ sample: Int, _ outOfBag: [Float], _ ordinary: [Float], _ count: Int
  ) -> Double {
    switch place {
    case .outOfBag(let row): Double(outOfBag[row * count + sample])
    case .ordinary(let row): Double(ordinary[row * count + sample])
    case .nowhere: .nan
    }
  }

  /// 5 % and 95 % (type 7); nil where nothing is claimed.
  func bounds(_ mine: Int) -> (low: Double, high: Double)? {
    var known = (0..<count).map { value(mine, $0) }.filter { !$0.isNaN }
    guard !known.isEmpty else { return nil }
    let ends = Quantiles.type7(of: &known, [0.05, 0.95])
    return (ends[0], ends[1])
  }
}
