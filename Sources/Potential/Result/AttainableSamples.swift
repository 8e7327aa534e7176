internal import Statistics

/// What each mine could attain in each sample of the bootstrap; NaN where nothing is claimed of it.
struct AttainableSamples: Sendable {
  /// Where a mine's samples stand.
  enum Place: Sendable {
    case outOfBag(Int)
    case ordinary(Int)
    case nowhere
  }

  private(set) var places: [Place]
  private let outOfBag: [Float]
  private let ordinary: [Float]
  let count: Int

  init(places: [Place], outOfBag: ConditionalDistributions?, ordinary: ConditionalDistributions?, count: Int) {
    self.places = places
    self.outOfBag = outOfBag?.samples ?? []
    self.ordinary = ordinary?.samples ?? []
    self.count = count
  }

  func value(_ mine: Int, _ sample: Int) -> Double {
    switch places[mine] {
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
