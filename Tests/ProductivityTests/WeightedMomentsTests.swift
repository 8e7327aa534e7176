import Productivity
import Testing

struct WeightedMomentsTests {
  @Test func `merged pieces have the mean and the spread of the whole`() {
    var first = WeightedMoments()
    first.weight = 2
    first.mean = 10
    first.deviation = 4
    var second = WeightedMoments()
    second.weight = 6
    second.mean = 14
    second.deviation = 6
    first.merge(second)
    // (2·10 + 6·14) / 8 = 13; 4 + 6 + (14 − 10)²·2·6/8 = 34
    #expect(first.mean == 13)
    #expect(first.deviation == 34)
  }
}
