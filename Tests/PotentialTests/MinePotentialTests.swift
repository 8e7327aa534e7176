import Potential
import Testing

struct MinePotentialTests {
  @Test func `A mine that lacks a predictor has no figure`() {
    let row = MinePotential(role: .missing, missingPredictors: ["soc"])
    #expect(row.attainable == nil && row.potential == nil && row.drivers.isEmpty)
  }
}
