import Statistics
import Testing

struct SegmentationTests {
  @Test func `the Nile breaks after 1898`() throws {
    let segmentation = try #require(Segmentation(Series.nile, maximumBreaks: 5))
    #expect(segmentation.minimumSegment == 15)
    let best = segmentation.best()
    #expect(best.breaks == [28] && best.segments == [0..<28, 28..<100])
    #expect(Series.isClose(best.residualSumOfSquares, 1597457.1944444445))
    #expect(Series.isClose(best.means[0], 1097.75) && Series.isClose(best.means[1], 849.9722222222222))
    // The table that R's strucchange prints
    #expect(segmentation.fits.map { $0.bic.rounded() } == [1318, 1270, 1276, 1285, 1292, 1311])
    #expect(
      segmentation.fits.map(\.breaks) == [[], [28], [28, 83], [28, 68, 83], [28, 45, 68, 83], [15, 30, 45, 68, 83]])
    // 100·(ln(2835156.75/100) + 1 + ln 2π) + 2·ln 100
    #expect(Series.isClose(segmentation.fits[0].bic, 1318.2418068761806))
    #expect(Series.isClose(segmentation.fits[0].residualSumOfSquares, 2835156.75))
    #expect(segmentation.exactly(2)?.breaks == [28, 83])
    #expect(segmentation.exactly(6) == nil)
    #expect(segmentation.best(maximumBreaks: 0).breaks == [])
  }

  /// The least RSS over all ways to cut a series, by trying them.
  private func exhaustive(_ values: [Double], from start: Int, breaks: Int, least: Int) -> Double? {
    func residuals(_ range: Range<Int>) -> Double {
      let mean = values[range].reduce(0, +) / Double(range.count)
      return values[range].reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    if breaks == 0 {
      return values.count - start >= least ? residuals(start..<values.count) : nil
    }
    return stride(from: start + least, through: values.count - least, by: 1).compactMap { place in
      exhaustive(values, from: place, breaks: breaks - 1, least: least).map { $0 + residuals(start..<place) }
    }.min()
  }

  @Test func `no other cut fits better`() throws {
    var stream = RandomStream(seed: 3, name: "segmentation")
    for round in 0..<60 {
      let count = 4 + Int(stream.uniform() * 12)
      let least = 1 + Int(stream.uniform() * 3)
      let values = Series.random(count, below: round.isMultiple(of: 2) ? 5 : 1000, from: &stream)
      let segmentation = try #require(Segmentation(values, maximumBreaks: 4, minimumSegment: least))
      #expect(segmentation.fits.count == max(1, min(5, count / least)))
      for (breaks, fit) in segmentation.fits.enumerated() {
        let expected = try #require(exhaustive(values, from: 0, breaks: breaks, least: min(least, count)))
        #expect(fit.breaks.count == breaks)
        #expect(abs(fit.residualSumOfSquares - expected) < 1e-9 * (1 + expected))
        #expect(fit.segments.count == breaks + 1 && fit.segments.allSatisfy { $0.count >= min(least, count) })
        #expect(fit.segments.flatMap { Array($0) } == Array(0..<count))
        for (segment, mean) in zip(fit.segments, fit.means) {
          #expect(Series.isClose(mean, values[segment].reduce(0, +) / Double(segment.count)))
        }
      }
    }
  }

  @Test func `reversal mirrors the cut, and a constant moves the means only`() throws {
    var stream = RandomStream(seed: 4, name: "segmentation laws")
    for _ in 0..<40 {
      let values = (0..<21).map { _ in stream.uniform() * 100 }
      let forward = try #require(Segmentation(values, maximumBreaks: 2))
      let backward = try #require(Segmentation(values.reversed(), maximumBreaks: 2))
      let moved = try #require(Segmentation(values.map { $0 + 1000 }, maximumBreaks: 2))
      #expect(forward.minimumSegment == 3 && forward.fits.count == 3)
      for breaks in 0...2 {
        let (one, other) = (forward.fits[breaks], moved.fits[breaks])
        #expect(backward.fits[breaks].breaks == one.breaks.reversed().map { 21 - $0 })
        #expect(other.breaks == one.breaks && Series.isClose(other.bic, one.bic, 1e-9))
        #expect(zip(other.means, one.means).allSatisfy { Series.isClose($0, $1 + 1000) })
      }
    }
  }

  @Test func `steps without noise are found, and no more of them than there are`() throws {
    let steps = [Double](repeating: 0.1, count: 7) + [Double](repeating: 0.7, count: 8)
    let best = try #require(Segmentation(steps, maximumBreaks: 2)).best()
    #expect(best.breaks == [7] && best.residualSumOfSquares == 0 && best.bic == -.infinity)
    let level = try #require(Segmentation([Double](repeating: 0.3, count: 21), maximumBreaks: 2)).best()
    #expect(level.breaks == [] && level.means == [0.3])
  }

  @Test func `noise alone has no breaks, most of the time`() throws {
    var stream = RandomStream(seed: 5, name: "false breaks")
    var found = 0
    for _ in 0..<200 {
      let values = (0..<100).map { _ in Normal.quantile(stream.uniform()) }
      if !(try #require(Segmentation(values, maximumBreaks: 2)).best().breaks.isEmpty) { found += 1 }
    }
    #expect(found < 20)
  }

  @Test func `short series have room for few breaks`() throws {
    #expect(Segmentation([], maximumBreaks: 2) == nil)
    #expect(try #require(Segmentation([4], maximumBreaks: 2)).fits.map(\.means) == [[4]])
    #expect(try #require(Segmentation([4, 5, 9], maximumBreaks: 2)).fits.map(\.breaks) == [[]])
    #expect(try #require(Segmentation([4, 4, 9, 9], maximumBreaks: 2)).fits.map(\.breaks) == [[], [2]])
    // 0.15·21 = 3.15 and 0.15·100 = 15; two at least
    #expect([1, 10, 20, 21, 100].map { Segmentation.defaultMinimumSegment(count: $0) } == [2, 2, 3, 3, 15])
  }
}
