import Statistics
import Testing

struct TrendTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let values: [Double]
    let score: Int
    let variance: Double
    let z: Double
    let p: Double
    let slope: Double
    let intercept: Double
    /// Of Hamed & Rao; z and p nil where the variance isn't positive.
    let correctedVariance: Double
    var correctedZ: Double?
    var correctedP: Double?
  }

  /// `original_test` and `hamed_rao_modification_test` of pymannkendall 1.4.3.
  static let published = [
    Case(
      testDescription: "rising", values: Series.rising, score: 45, variance: 125, z: 3.9354796403996297,
      p: 8.303070332638107e-05, slope: 1.05, intercept: 1.275, correctedVariance: 125, correctedZ: 3.9354796403996297,
      correctedP: 8.303070332638107e-05),
    Case(
      testDescription: "tied", values: Series.tied, score: -21, variance: 62.333333333333336, z: -2.533201985524494,
      p: 0.011302580306322252, slope: -0.5357142857142857, intercept: 5.375, correctedVariance: 62.333333333333336,
      correctedZ: -2.533201985524494, correctedP: 0.011302580306322252),
    Case(
      testDescription: "Nile", values: Series.nile, score: -1387, variance: 112728.33333333333, z: -4.128066522844101,
      p: 3.658262921657496e-05, slope: -2.6, intercept: 1022.2, correctedVariance: 241565.3569166269,
      correctedZ: -2.8199791956451388, correctedP: 0.004802676310182719),
    Case(
      testDescription: "autocorrelated", values: Series.autocorrelated, score: 36, variance: 1096.6666666666667,
      z: 1.0568922729378545, p: 0.29056075537876946, slope: 0.26485294117647074, intercept: 49.75147058823529,
      correctedVariance: 2295.4718614718618, correctedZ: 0.7305199111714153, correctedP: 0.46507244670674464),
    Case(
      testDescription: "alternating", values: Series.alternating, score: 60, variance: 1096.6666666666667,
      z: 1.7816184029523834, p: 0.07481148131741677, slope: 0.540625, intercept: 47.89375,
      correctedVariance: 359.9478241057186, correctedZ: 3.109798396932105, correctedP: 0.0018721507702310625),
    Case(
      testDescription: "autocorrelated with ties", values: Series.autocorrelatedTied, score: -90,
      variance: 1070.6666666666667, z: -2.719962181994805, p: 0.006528938284874997, slope: -0.2899159663865546,
      intercept: 53.89915966386555, correctedVariance: 908.2841389187254, correctedZ: -2.953106717393073,
      correctedP: 0.003145931859295681),
    Case(
      testDescription: "too short for its autocorrelation", values: Series.strictlyAlternating, score: 12,
      variance: 210.66666666666666, z: 0.7578701000881318, p: 0.4485287515174601, slope: 0.3333333333333333,
      intercept: 50.166666666666664, correctedVariance: -105.71771233461374),
  ]

  @Test(arguments: published)
  func `statistics are pymannkendall's`(_ one: Case) throws {
    let series = TimeSeries(values: one.values)
    let test = try #require(MannKendall(series))
    let sen = try #require(SenSlope(series))
    let corrected = try #require(HamedRao(series))
    #expect(test.score == one.score && test.count == one.values.count)
    #expect(Series.isClose(test.variance, one.variance))
    #expect(Series.isClose(test.z, one.z))
    #expect(Series.isClose(test.p, one.p))
    #expect(Series.isClose(sen.slope, one.slope))
    #expect(Series.isClose(sen.intercept, one.intercept))
    #expect(Series.isClose(corrected.variance, one.correctedVariance))
    #expect(Series.isClose(corrected.ratio, one.correctedVariance / one.variance))
    #expect((corrected.z == nil) == (one.correctedZ == nil) && (corrected.p == nil) == (one.correctedP == nil))
    if let z = corrected.z, let expected = one.correctedZ { #expect(Series.isClose(z, expected)) }
    if let p = corrected.p, let expected = one.correctedP { #expect(Series.isClose(p, expected)) }
  }

  @Test func `21 years without ties have the variance 1096_667 and need a score of 66`() throws {
    // 21·20·47/18
    let test = try #require(MannKendall(TimeSeries(values: (0..<21).map { Double($0) }, years: Array(2000...2020))))
    #expect(Series.isClose(test.variance, 21.0 * 20 * 47 / 18))
    #expect(abs(test.variance - 1096.667) < 0.001)
    #expect(test.score == 210 && test.tauB == 1)
    // |S| = 66 is the first even-numbered score beyond Φ⁻¹(0.975): (66 − 1)/√1096.667 = 1.9628, (64 − 1)/… = 1.9024
    #expect(65 / test.variance.squareRoot() > Normal.quantile(0.975))
    #expect(63 / test.variance.squareRoot() < Normal.quantile(0.975))
  }

  @Test func `tau b is scipy's`() throws {
    // n₀ = 28, three pairs of equal values: −21/√(28·25) = −0.7937254; scipy.stats.kendalltau
    let tau = try #require(MannKendall(TimeSeries(values: Series.tied))?.tauB)
    #expect(Series.isClose(tau, -0.7937253933193771))
    #expect(Series.isClose(tau, -21 / (28.0 * 25).squareRoot()))
  }

  @Test func `a gap of years keeps its length`() throws {
    // scipy.stats.theilslopes(y, t); intercept: median(y) − 0.725·median(t − 2000) = 6 − 0.725·3.5
    let years = [2000, 2001, 2003, 2004, 2007, 2010]
    let sen = try #require(SenSlope(TimeSeries(values: [3.0, 2.5, 6.1, 5.9, 8.2, 9.9], years: years)))
    #expect(Series.isClose(sen.slope, 0.725))
    #expect(Series.isClose(sen.intercept, 6 - 0.725 * 3.5))
    #expect(sen.origin == 2000 && sen.value(at: 2000) == sen.intercept)
    #expect(Series.isClose(sen.value(at: 2010), sen.intercept + 7.25))
  }

  @Test func `missing values are left out with their times`() throws {
    let years = Array(2000...2010)
    var values = [Double?](repeating: nil, count: 11)
    for (year, value) in [(2000, 3.0), (2001, 2.5), (2003, 6.1), (2004, 5.9), (2007, 8.2), (2010, 9.9)] {
      values[year - 2000] = value
    }
    values[2] = .nan
    values[5] = .infinity
    let series = TimeSeries(values: values, years: years)
    #expect(series == TimeSeries(values: [3.0, 2.5, 6.1, 5.9, 8.2, 9.9], years: [2000, 2001, 2003, 2004, 2007, 2010]))
    #expect(MannKendall(values: values, times: years.map { Double($0) }) == MannKendall(series))
    #expect(SenSlope(values: values, times: years.map { Double($0) }) == SenSlope(series))
    #expect(HamedRao(values: values, times: years.map { Double($0) }) == HamedRao(series))
    // The order alone counts.
    #expect(MannKendall(series) == MannKendall(TimeSeries(values: series.values)))
  }

  @Test func `the intercept may be counted from any time`() throws {
    let series = TimeSeries(values: [nil, 4, 5, 9], years: [2000, 2001, 2002, 2003])
    let fromFirst = try #require(SenSlope(series))
    let fromStart = try #require(SenSlope(series, origin: 2000))
    #expect(fromFirst.origin == 2001 && fromStart.origin == 2000)
    #expect(Series.isClose(fromFirst.value(at: 2010), fromStart.value(at: 2010)))
  }

  @Test func `series that are too short have no statistics`() {
    let one = TimeSeries(values: [nil, 1, .nan])
    let two = TimeSeries(values: [2, nil, 1])
    #expect(MannKendall(one) == nil && SenSlope(one) == nil && HamedRao(one) == nil)
    #expect(OrdinaryLeastSquares(one) == nil && MannKendall(TimeSeries(values: [])) == nil)
    #expect(MannKendall(two)?.score == -1 && SenSlope(two)?.slope == -0.5 && HamedRao(two) == nil)
  }

  @Test func `times that don't ascend are the caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = TimeSeries(values: [1, 2], years: [2001, 2001])
    }
  }

  @Test func `equal values have no trend`() throws {
    let series = TimeSeries(values: [Double](repeating: 0.1, count: 12))
    let test = try #require(MannKendall(series))
    #expect(test.score == 0 && test.variance == 0 && test.z == 0 && test.p == 1 && test.tauB == nil)
    #expect(SenSlope(series)?.slope == 0 && SenSlope(series)?.intercept == 0.1)
    let corrected = try #require(HamedRao(series))
    #expect(corrected.ratio == 1 && corrected.z == 0 && corrected.p == 1)
    let line = try #require(OrdinaryLeastSquares(series))
    #expect(line.slope == 0 && line.intercept == 0.1 && line.determination == nil)
  }

  /// Random series with many ties, half of them with gaps.
  private static func randomSeries(_ body: (TimeSeries) throws -> Void) rethrows {
    var stream = RandomStream(seed: 11, name: "trend laws")
    for round in 0..<200 {
      let count = 3 + Int(stream.uniform() * 25)
      let values = Series.random(count, below: round.isMultiple(of: 3) ? 4 : 1000, from: &stream)
      var time = 1990.0
      let times = values.map { _ in
        time += round.isMultiple(of: 2) ? 1 : 1 + (stream.uniform() * 3).rounded(.down)
        return time
      }
      try body(TimeSeries(values: values, times: times))
    }
  }

  @Test func `reversing time turns the trend round`() throws {
    try Self.randomSeries { series in
      let reversed = TimeSeries(values: series.values.reversed(), times: series.times.reversed().map { -$0 })
      let (test, back) = (try #require(MannKendall(series)), try #require(MannKendall(reversed)))
      #expect(back.score == -test.score && back.z == -test.z && back.p == test.p && back.variance == test.variance)
      #expect(back.tauB == test.tauB.map { -$0 })
      #expect(try #require(SenSlope(reversed)).slope == -(try #require(SenSlope(series)).slope))
      let (line, lineBack) = (
        try #require(OrdinaryLeastSquares(series)), try #require(OrdinaryLeastSquares(reversed))
      )
      #expect(Series.isClose(lineBack.slope, -line.slope))
      #expect(Series.isClose(lineBack.value(at: -series.times[1]), line.value(at: series.times[1])))
    }
  }

  @Test func `a constant added to all values changes no trend`() throws {
    try Self.randomSeries { series in
      // Whole numbers stay exact.
      let moved = TimeSeries(values: series.values.map { $0 + 4096 }, times: series.times)
      #expect(MannKendall(moved) == MannKendall(series))
      let (sen, senMoved) = (try #require(SenSlope(series)), try #require(SenSlope(moved)))
      #expect(senMoved.slope == sen.slope && Series.isClose(senMoved.intercept, sen.intercept + 4096))
      let (line, lineMoved) = (try #require(OrdinaryLeastSquares(series)), try #require(OrdinaryLeastSquares(moved)))
      #expect(lineMoved.slope == line.slope && lineMoved.determination == line.determination)
    }
  }

  @Test func `scores and slopes are those of the obvious loops`() throws {
    try Self.randomSeries { series in
      var slopes: [Double] = []
      var score = 0
      var equal = 0
      for (place, value) in series.values.enumerated() {
        for other in 0..<place {
          slopes.append((value - series.values[other]) / (series.times[place] - series.times[other]))
          score += value > series.values[other] ? 1 : value < series.values[other] ? -1 : 0
          equal += value == series.values[other] ? 1 : 0
        }
      }
      slopes.sort()
      let median = (slopes[(slopes.count - 1) / 2] + slopes[slopes.count / 2]) / 2
      let test = try #require(MannKendall(series))
      #expect(test.score == score)
      #expect(try #require(SenSlope(series)).slope == median)
      let pairs = Double(slopes.count)
      if equal < slopes.count {
        let tau = try #require(test.tauB)
        #expect(Series.isClose(tau, Double(score) / (pairs * (pairs - Double(equal))).squareRoot()))
      }
    }
  }

  @Test func `under independence 5 percent of tests reject`() throws {
    var stream = RandomStream(seed: 5, name: "rejections")
    var rejections = 0
    for _ in 0..<2000 {
      let series = TimeSeries(values: (0..<21).map { _ in stream.uniform() })
      if try #require(MannKendall(series)).p < 0.05 { rejections += 1 }
    }
    // 5 % ± four standard errors √(0.05·0.95/2000) = 0.5 %
    #expect(abs(Double(rejections) / 2000 - 0.05) < 0.02)
  }

  @Test func `autocorrelation makes the plain test reject too often, and the correction fewer`() throws {
    var stream = RandomStream(seed: 6, name: "autocorrelated rejections")
    var plain = 0
    var corrected = 0
    for _ in 0..<300 {
      var value = 0.0
      let values = (0..<60).map { _ in
        value = 0.7 * value + Normal.quantile(stream.uniform())
        return value
      }
      let series = TimeSeries(values: values)
      if try #require(MannKendall(series)).p < 0.05 { plain += 1 }
      if try #require(HamedRao(series)).p ?? 1 < 0.05 { corrected += 1 }
    }
    // pymannkendall over 600 such series: 38.5 % and 22.7 %; four standard errors √(0.25/300) = 2.9 %
    #expect(abs(Double(plain) / 300 - 0.385) < 0.115)
    #expect(abs(Double(corrected) / 300 - 0.227) < 0.115)
    #expect(corrected < plain)
  }

  @Test func `the straight line is scipy's`() throws {
    // scipy.stats.linregress(range(8), (5,5,3,4,4,2,2,1)): r = −0.90144107
    let line = try #require(OrdinaryLeastSquares(TimeSeries(values: Series.tied)))
    #expect(Series.isClose(line.slope, -0.5476190476190477))
    #expect(Series.isClose(line.intercept, 5.166666666666667))
    #expect(Series.isClose(try #require(line.determination), 0.9014410719200636 * 0.9014410719200636))
    let exact = try #require(OrdinaryLeastSquares(TimeSeries(values: [7, 9, 13], years: [2000, 2001, 2003])))
    #expect(exact.slope == 2 && exact.determination == 1 && exact.value(at: 2010) == 27)
  }
}
