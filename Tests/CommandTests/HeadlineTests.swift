import Testing

@testable import minesink

@Suite struct HeadlineTests {
  @Test(
    arguments: [
      (-650_848.31, "-650 848"), (7_094.62, "7 094.6"), (100, "100.00"), (1.5, "1.5000"), (0, "0"),
      (-0.00001, "0.0000"), (999_999.6, "1 000 000"), (.nan, "–"),
    ] as [(Double, String)]) func `numbers are grouped by thousands, with decimals by size`(
      _ number: Double, _ text: String
    )
  {
    #expect(NumberText.grouped(number) == text)
  }
}
