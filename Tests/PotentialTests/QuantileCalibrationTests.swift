import Statistics
import Testing

@testable import Potential

struct QuantileCalibrationTests {
  @Test func `a level is read between those that were counted`() {
    // Levels 0, ¼, ½, ¾, 1
    let calibration = QuantileCalibration(shares: [0.02, 0.2, 0.5, 0.7, 0.96])
    #expect(calibration.level(holding: 0.5) == 0.5)
    // From ¾ on: (0.83 − 0.7)/(0.96 − 0.7) = ½ of a quarter
    #expect(abs(calibration.level(holding: 0.83) - 0.875) < 1e-12)
    #expect(calibration.level(holding: 0.01) == 0 && calibration.level(holding: 0.99) == 1)
    // A step without any target between
    #expect(QuantileCalibration(shares: [0, 0.4, 0.4, 1]).level(holding: 0.4) == 1.0 / 3)
  }

  @Test func `out of the bag the interval holds what it is called`() throws {
    let world = PotentialWorld.straight(300)
    let report = try world.model(PotentialWorld.options(trees: 40, minimumNode: 15)).report
    let coverage = try #require(report.validation(.outOfBag)?.intervalCoverage_percent)
    #expect(abs(coverage - 90) < 1.5)
  }

  @Test func `the stretch is the ninth decile of the differences in units of their bootstrap`() {
    // Differences 0, −2, 4, −6 … 20 with variance 4, over 2: 0, 1 … 10; type 7 at 0.9 is 9; 9/1.644854
    let differences = (0...10).map { ($0 % 2 == 0 ? 2 : -2) * Double($0) }
    let variances = [Double](repeating: 4, count: 11)
    let stretch = BootstrapStretch.ratio(differences: differences, variances: variances)
    #expect(abs(stretch - 9 / 1.6448536269514722) < 1e-9)
    // Never below 1; and what can't be measured stretches nothing.
    #expect(BootstrapStretch.ratio(differences: [0.1, 0.2], variances: [4, 4]) == 1)
    #expect(BootstrapStretch.ratio(differences: [.nan], variances: [1]) == 1)
    #expect(BootstrapStretch.ratio(differences: [1, 1], variances: [0, 0]) == 1)
  }
}
