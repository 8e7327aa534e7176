import Productivity
import Statistics
import Testing

struct MineYearsTests {
  /// Four cells wide: the mine left, the ring right.
  private let mine = ObviousZone([[1, 0.5, 0, 0], [1, 0.5, 0, 0]])
  private let ring = ObviousZone([[0, 0, 1, 1], [0, 0, 1, 1]])
  private let before: [Double?] = [100, 100, 120, 120, 100, 100, 120, 120]

  private func rows(
    _ years: [[Double?]], baseline: ClosedRange<Int> = 2000...2000, reference: Bool = true,
    minimumCoverage: Double = 0.5
  ) -> [MineYear] {
    let window = baseline.lowerBound - 2000..<baseline.upperBound - 2000 + 1
    let sums = MineSums(
      mine: mine.sums(years, baseline: window), reference: reference ? ring.sums(years, baseline: window) : nil)
    return MineYears.rows(
      Mine("1", mine, baseline: baseline), sums, years: years.indices.map { 2000 + $0 },
      minimumCoverage: minimumCoverage)
  }

  @Test func `the mine's change less the reference's is the relative change, and the loss its opposite`() throws {
    let row = rows([before, [80, 80, 130, 130, 80, 80, 130, 130]])[1]
    #expect(row.mine == 80)
    #expect(row.reference == 130)
    // 80 − 100 = −20; 130 − 120 = +10; −20 − 10 = −30 g/m²/yr
    #expect(row.mineChange == -20)
    #expect(row.referenceChange == 10)
    #expect(row.relativeChange == -30)
    #expect(row.loss == 30)
    // −30 g/m²/yr × 0.75 km² (3 cells of 0.25 km²) = −22.5 t/yr
    #expect(mine.area_km2 == 0.75)
    #expect(row.total_tC_per_yr(area_km2: mine.area_km2) == -22.5)
    #expect(row.validCoverage == 1)
    #expect(row.minePixels == 3)
    #expect(row.referencePixels == 4)
    #expect(row.flags.isEmpty)
  }

  @Test func `a change is measured against the mean of the window, over cells valid in all of it`() {
    // The mine's first cell has no value in 2001: its level counts in 2002, its change doesn't.
    let years: [[Double?]] = [
      before, [nil, 106, 120, 120, 104, 106, 120, 120], [130, 118, 120, 120, 110, 118, 120, 120],
    ]
    let row = rows(years, baseline: 2000...2001)[2]
    // (1·130 + ½·118 + 1·110 + ½·118)/3
    #expect(row.mine == 358.0 / 3)
    // Baselines 103, 102, 103: (½·15 + 1·8 + ½·15)/2
    #expect(row.mineChange == 11.5)
    #expect(row.validCoverage == 1)
  }

  @Test func `below the minimum coverage level and change are missing, each with its flag`() {
    // In 2001 a third of the mine is valid; in 2002 two thirds are, of which the half has a baseline.
    var first = before
    first[0] = nil
    let years: [[Double?]] = [
      first, [nil, 90, 120, 120, nil, 90, 120, 120], [90, nil, 120, 120, 90, nil, 120, 120],
    ]
    let rows = rows(years)
    #expect(rows[1].mine == nil && rows[1].mineChange == nil && rows[1].relativeChange == nil)
    #expect(rows[1].flags == [.lowCoverage, .lowBaselineCoverage])
    #expect(rows[2].mine == 90 && rows[2].mineChange == nil && rows[2].loss == nil)
    #expect(rows[2].flags == [.lowBaselineCoverage])
    #expect(rows[2].referenceChange == 0)
    #expect(rows[2].total_tC_per_yr(area_km2: 1) == nil)
  }

  @Test func `a mine isn't compared with a remnant of its reference`() {
    // One of the reference's four cells is left in 2001: a quarter, below one half; two are left in 2002.
    let years: [[Double?]] = [
      before, [90, 90, 95, nil, 90, 90, nil, nil], [90, 90, 95, nil, 90, 90, 95, nil],
    ]
    let rows = rows(years)
    #expect(rows[1].mineChange != nil && rows[1].reference != nil)
    #expect(rows[1].relativeChange == nil && rows[1].referenceChange == nil && rows[1].low == nil)
    #expect(rows[1].flags == [.fewReferenceCells])
    #expect(rows[2].relativeChange != nil && rows[2].flags.isEmpty)
  }

  @Test(arguments: [0.0, 0.5, 1.0])
  func `a year without data is missing, never zero`(_ minimumCoverage: Double) {
    let empty = [Double?](repeating: nil, count: before.count)
    let row = rows([before, empty], minimumCoverage: minimumCoverage)[1]
    #expect(row.mine == nil && row.reference == nil && row.mineChange == nil && row.referenceChange == nil)
    #expect(row.relativeChange == nil && row.loss == nil && row.low == nil && row.mineStandardError == nil)
    #expect(row.validCoverage == 0)
    #expect(row.minePixels == 0)
    #expect(row.flags == [.lowCoverage, .lowBaselineCoverage])
  }

  @Test func `without a reference there is the mine's own change and no relative one`() {
    let row = rows([before, [80, 80, 130, 130, 80, 80, 130, 130]], reference: false)[1]
    #expect(row.mineChange == -20)
    #expect(row.reference == nil && row.relativeChange == nil && row.referencePixels == nil)
    #expect(row.flags == [.noReference])
  }

  @Test func `years before a mine's own baseline have levels and no changes`() {
    let rows = rows([before, before, [80, 80, 130, 130, 80, 80, 130, 130]], baseline: 2001...2001)
    #expect(rows[0].mine == 100)
    #expect(rows[0].mineChange == nil && rows[0].referenceChange == nil && rows[0].relativeChange == nil)
    #expect(rows[0].flags == [.beforeBaseline])
    #expect(rows[1].relativeChange == 0)
    #expect(rows[2].relativeChange == -30)
  }

  @Test func `flags that hold in every year stand in every row, in the order of the flags`() {
    var flagged = Mine("1", mine, baseline: 2000...2000, flags: [.widened, .coarseCells])
    flagged.referenceDistance_km = 10
    let empty = [Double?](repeating: nil, count: before.count)
    let years = [before, empty]
    let sums = MineSums(mine: mine.sums(years, baseline: 0..<1), reference: ring.sums(years, baseline: 0..<1))
    let rows = MineYears.rows(flagged, sums, years: [2000, 2001], minimumCoverage: 0.5)
    #expect(rows[0].flags == flagged.flags)
    #expect(rows[1].flags.sorted() == [.coarseCells, .widened, .lowCoverage, .lowBaselineCoverage])
  }

  @Test func `a standard error counts the cells that are worth something to the mean`() throws {
    let zone = ObviousZone([[1, 1, 1], [1, 1, 1], [1, 1, 1]])
    // Rows 1 2 3: mean 2, Σ(x − 2)² = 6, s² = 6/8; neighbours differ by 1, γ = ½; ρ = 1 − ½/0.75 = 1/3
    let moments = zone.moments([1, 2, 3, 1, 2, 3, 1, 2, 3])
    #expect(moments.kishCount == 9)
    #expect(moments.variance == 0.75)
    #expect(abs(try #require(moments.neighbourCorrelation) - 1.0 / 3) < 1e-15)
    // On a line of 3: f = [(1 + ρ)/(1 − ρ) − 2ρ(1 − ρ³)/(3(1 − ρ)²)]/3 = [2 − (2/3)(26/27)/(4/3)]/3 = 41/81
    let effective = 81.0 * 81 / (41 * 41)
    #expect(abs(moments.effectiveCount(correlation: 1.0 / 3) - effective) < 1e-12)
    #expect(abs(try #require(moments.standardError()) - (0.75 / effective).squareRoot()) < 1e-12)
  }

  @Test func `one cell has no standard error, and no cell nothing at all`() {
    let one = ObviousZone([[0.3, 0]]).moments([7, 8])
    #expect(one.kishCount == 1)
    #expect(one.variance == nil && one.standardError() == nil && one.neighbourCorrelation == nil)
    #expect(WeightedMoments().kishCount == 0)
    #expect(WeightedMoments().variance == nil)
  }

  @Test func `a small mine borrows the reference's variance for its interval`() throws {
    let few = ObviousZone([[1, 1, 0, 0, 0], [0, 0, 1, 1, 1]])
    let many = ObviousZone([[0, 0, 1, 1, 1], [0, 0, 1, 1, 1]])
    let values: [Double?] = [-8, -12, 1, -1, 1, 0, 0, -1, 1, -1]
    let (mine, reference) = (few.moments(values), many.moments(values))
    let relative = RelativeChange(mine: mine, reference: reference)
    // The reference alternates: its neighbours' correlation is below zero and taken as none, so that n_eff = n = 6 and 5;
    // its s² = 6/5. The mine has 5 cells, hence its own variance.
    #expect(reference.neighbourCorrelation == 0)
    let own = try #require(mine.variance)
    let half = StudentT(degreesOfFreedom: 5).quantile(0.95) * (own / 5 + 1.2 / 6).squareRoot()
    let interval = try #require(relative.interval)
    #expect(abs(interval.upperBound - relative.value - half) < 1e-12)
    #expect(abs(relative.value - interval.lowerBound - half) < 1e-12)

    let two = ObviousZone([[1, 1, 0, 0, 0], [0, 0, 0, 0, 0]]).moments(values)
    let borrowed = try #require(RelativeChange(mine: two, reference: reference).interval)
    let borrowedHalf = StudentT(degreesOfFreedom: 5).quantile(0.95) * (1.2 / 2 + 1.2 / 6).squareRoot()
    #expect(abs((borrowed.upperBound - borrowed.lowerBound) / 2 - borrowedHalf) < 1e-12)
  }
}
