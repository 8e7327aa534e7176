import Foundation
import Messages
import Productivity
import TestSupport
import Testing

@testable import Analyses

/// What `minesink nep` says of values that can't be, and of the placebo test.
@Suite struct NepAdviceTests {
  private func advice(
    _ variable: ProductivityVariable, scale: Double? = nil, offset: Double? = nil, range: ClosedRange<Double>? = nil
  ) -> NepRangeAdvice {
    var settings = NepOutcomeFixture(variable).settings
    settings.scale = scale
    settings.offset = offset
    settings.validRange = range ?? variable.plausibleRange
    return NepRangeAdvice(settings: settings)
  }

  @Test func `MODIS' stored NPP is advised its scale, and its largest values the range that holds them`() throws {
    // Hawaii: 10⁻⁴ kg C/m²/yr, up to 25 756 under mines and rings; × 0.1 = g C/m²/yr, up to 2575.6.
    let stored = advice(.npp).mend(allOutside: 2501...25_756)
    #expect(stored.en.contains("--scale 0.1 where it has none, they would be 250.1 to 2575.6"))
    #expect(stored.zh.contains("--scale 0.1，则为 250.1 至 2575.6"))
    let scaled = try #require(advice(.npp, scale: 0.1).mend(justBeyond: [2500.1...2573.7, 2500.3...2575.6]))
    #expect(scaled.en.contains("give --valid-range 0:2600:") && scaled.zh.contains("--valid-range 0:2600："))
  }

  @Test func `a scale is advised in terms of the one that was given, and none where none would do`() {
    #expect(
      advice(.nep, scale: 10).mend(allOutside: 4000...9000).en.contains("(with --scale 1 they would be 400 to 900)"))
    for text in [
      advice(.nep, offset: 5).mend(allOutside: 4000...9000), advice(.npp).mend(allOutside: -9999 ... -9999),
      advice(.nep, range: 0...(.infinity)).mend(allOutside: -5 ... -1),
    ] {
      #expect(!text.en.contains("they would be") && !text.en.contains("{") && !text.zh.contains("{"))
    }
  }

  @Test func `kilograms are advised the scale that was given, a thousandfold`() {
    #expect(advice(.npp, scale: 0.0001).thousandfold.en == "--scale 0.1")
    #expect(advice(.npp).thousandfold.en == "--scale 1000 where the file has none of its own")
  }

  @Test func `what is to be typed is read back as it was meant, however many digits it has`() {
    // 20 % of 0.876544 beyond 1 is 1.175.
    let limits = advice(.npp, range: 0.123456...1).mend(justBeyond: [1.02...1.05])
    #expect(limits?.en.contains("give --valid-range 0.123456:1.1:") == true)
    #expect(advice(.npp, scale: 0.000123456789).thousandfold.en == "--scale 0.123456789")
    let scaled = advice(.nep, scale: 0.000123456789).mend(allOutside: 4000...9000)
    #expect(scaled.en.contains("(with --scale 0.0000123456789 they would be 400 to 900)"))
    #expect(TypedNumbers.product(1e-300, tens: 3) == "1e-297" && TypedNumbers.number(-1500) == "-1500")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let exponent = Double.random(in: -20...20, using: &random)
      let number =
        Double.random(in: 1...10, using: &random) * pow(10, exponent) * (Bool.random(using: &random) ? 1 : -1)
      let up = Double(TypedNumbers.rounded(number, digits: 2, .up)) ?? .nan
      let down = Double(TypedNumbers.rounded(number, digits: 2, .down)) ?? .nan
      // Two digits lie at most a tenth of the number apart.
      #expect(down <= number && number <= up && up - down <= 0.11 * abs(number))
      // The nearest double below or above a number of two digits is still within.
      #expect((Double(TypedNumbers.rounded(up.nextUp, digits: 2, .up)) ?? .nan) >= up.nextUp)
      #expect((Double(TypedNumbers.rounded(down.nextDown, digits: 2, .down)) ?? .nan) <= down.nextDown)
      #expect(Double(TypedNumbers.number(number)) == number)
      let thousandfold = Double(TypedNumbers.product(number, tens: 3)) ?? .nan
      #expect(abs(thousandfold / number - 1000) < 1e-9)
    }
  }

  @Test func `a fill value isn't taken for a real one`() {
    #expect(advice(.npp).mend(justBeyond: [65_535...65_535]) == nil)
    #expect(advice(.npp).mend(justBeyond: [2501...2600, -9999 ... -9999]) == nil)
    #expect(advice(.index).mend(justBeyond: [2501...2600]) == nil)
  }

  @Test func `a limit below is widened downwards`() {
    // −1500 − 20 % of 3000 = −2100
    #expect(advice(.nep).mend(justBeyond: [-1734 ... -1510])?.en.contains("--valid-range -1800:1500:") == true)
    #expect(advice(.nep).mend(justBeyond: [-2101 ... -1510]) == nil)
  }

  @Test func `an index with a mean far from all others is most likely a fill value`() throws {
    let fixture = NepOutcomeFixture(.index)
    var rows = try fixture.result().rows
    #expect(NepFarLevels(settings: fixture.settings, rows: rows).note == nil)
    rows[0][2].mine = -20_000
    let note = try #require(NepFarLevels(settings: fixture.settings, rows: rows).note)
    #expect(note.text.en.contains("in 2002 lie") && note.text.en.contains("up to −20000"))
    #expect(note.text.zh.contains("2002 年") && note.text.zh.contains("−20000"))
    var settings = fixture.settings
    settings.validRange = -30_000...30_000
    #expect(NepFarLevels(settings: settings, rows: rows).note == nil)
  }

  @Test func `fill values of an index are named with their cells and years`() throws {
    let fixture = NepOutcomeFixture(.index)
    func fill(_ year: Int, _ value: Double, _ rest: ClosedRange<Double>?) -> NepRun.Fill {
      NepRun.Fill(year: year, value: value, text: "\(Int(value))", cells: 3, rest: rest)
    }
    var run = fixture.run
    run.fills = [fill(2001, -9999, 280...310), fill(2001, 65_535, nil), fill(2003, -9999, 290...320)]
    let notes = NepNotes(settings: fixture.settings, result: try fixture.result(), run: run).all
    let found = notes.filter { $0.id == "nep.fill" }
    try #require(found.count == 2)
    #expect(
      found[0].text.en
        == "6 cells under mines and references hold -9999 in 2001, 2003, while all others lie between 280 and 320 (before scaling): most likely a fill value that the file doesn't declare. They are in the means"
    )
    #expect(found[0].text.zh.contains("有 6 个像元在 2001、2003 年取值为 -9999，而其余像元都在 280 至 320 之间"))
    #expect(found[1].text.en.hasPrefix("all 3 cells") && found[1].mend?.en.contains("-a_nodata 65535") == true)
  }

  private func placebo(
    _ reference: NepSettings.ReferenceKind = .ring, skips: Bool = false, without: Int? = nil,
    of years: [PlaceboYear]? = nil
  ) throws -> [Message] {
    let fixture = NepOutcomeFixture(reference: reference)
    var settings = fixture.settings
    settings.skipsPlacebo = skips
    var run = fixture.run
    run.withoutPlaceboRoom = without
    let result = try fixture.result()
    return NepPlaceboWords(settings: settings, result: result, run: run, placebo: years ?? result.placebo).notes
  }

  @Test func `what the placebo test found is said with its interval, and who isn't in it`() throws {
    // The mines' own change in 2003 is (−30 · 2 + 10 · 4) / 6 = −3.3333; with two mines there are two clusters.
    func year(_ low: Double?, _ high: Double?) -> [PlaceboYear] {
      var year = PlaceboYear(year: 2003, mines: 60)
      year.meanByArea = GroupEstimate(-22.06, low: low, high: high)
      return [year]
    }
    let few = try #require(placebo(without: 5, of: year(-63.67, 28.66)).first)
    #expect(few.id == "nep.placebo.found")
    #expect(
      few.text.en
        == "placebo test: mine outlines (60) were laid on land of their rings where nobody mined; there the method finds a change of −22.06 g C/m²/yr in 2003 (mean by area), where 0 is expected; that is as large as the mines' own change (−3.3333 g C/m²/yr), so that can't be told from it. Its 90 % interval (−63.67 to 28.66) holds 0, but rests on fewer than 50 clusters of mines and is too narrow: that doesn't clear the references. Mines that aren't in it: 5 whose outline fits nowhere into their ring, 1 without a reference"
    )
    #expect(
      few.text.zh
        == "安慰剂检验：把 60 个矿区的轮廓移到其参照环内未开采的土地上；该处 2003 年的变化为 −22.06 g C/m²/yr（面积加权均值），期望为 0；其大小不亚于矿区自身的变化（−3.3333 g C/m²/yr），因此无法将矿区的变化与之区分。其 90 % 区间（−63.67 至 28.66）包含 0，但所依据的矿区簇不足 50 个，区间偏窄：不能据此认定参照合适。未参与检验的矿区：轮廓在参照环内放不下的 5 个，没有参照的 1 个"
    )
    let bad = try #require(placebo(of: year(-63.67, -1)).first)
    #expect(bad.text.en.contains("leaves 0 out") && bad.text.zh.contains("不含 0"))
    let unknown = try #require(placebo(of: year(nil, nil)).first)
    #expect(!unknown.text.en.contains("interval") && !unknown.text.zh.contains("区间（"))
  }

  @Test func `a placebo test clears nothing that it can't see`() {
    func verdict(
      _ low: Double, _ high: Double, mines: Double? = 10, clusters: Int = 60, always: Bool = true
    ) -> Text {
      NepPlaceboWords.verdict(low: low, high: high, mines: mines, clusters: clusters, holdsInAllYears: always)
    }
    #expect(verdict(-2, 3).en.contains("shows nothing against") && verdict(-2, 3).zh.contains("未发现参照不合适"))
    let others = [
      (verdict(-2, 3, clusters: 49), "fewer than 50 clusters", "不足 50 个"),
      (verdict(-10, 3), "reaches as far from 0", "检验不能排除"), (verdict(-2, 11, mines: -10), "reaches as far", "检验不能排除"),
      (verdict(1, 3), "leaves 0 out", "不含 0"), (verdict(-3, -1, clusters: 2), "leaves 0 out", "不含 0"),
      (verdict(-2, 3, always: false), "holds 0", "包含 0"),
    ]
    for (text, en, zh) in others {
      #expect(text.en.contains(en) && text.zh.contains(zh), "\(text)")
      #expect(!text.en.contains("nothing against") && !text.zh.contains("未发现"), "\(text)")
    }
  }

  @Test func `years whose placebo interval misses zero are named`() throws {
    let years = [(2000, -1.0, 1.0), (2001, 0.2, 1), (2002, -3, -1), (2003, -2, 2)].map { number, low, high in
      var year = PlaceboYear(year: number, mines: 1)
      year.meanByArea = GroupEstimate((low + high) / 2, low: low, high: high)
      return year
    }
    let text = try #require(placebo(without: 1, of: years).first).text
    #expect(
      text.en.contains(". Years whose interval leaves 0 out: 2001, 2002 (2 of 4; about one in ten does by chance)"))
    #expect(text.zh.contains("。区间不含 0 的年份：2001、2002（4 年中有 2 年；随机情况下约为十分之一）"))
    // One moved, one without room, one without a reference: all three.
    #expect(text.en.hasSuffix(": 1 whose outline fits nowhere into their ring, 1 without a reference"))
    #expect(try placebo(without: 0, of: years).first?.text.en.contains("1 with too few valid cells there") == true)
    #expect(text.en.contains("(mean by area), where 0 is expected; the mines' own change is −3.3333 g C/m²/yr"))
  }

  @Test func `why there was no placebo test is said`() throws {
    let cases: [(notes: [Message], en: String, zh: String)] = [
      (try placebo(skips: true, of: []), "as asked (--skip-placebo)", "按要求"),
      (try placebo(.layer, of: []), "it needs rings (--reference ring)", "只适用于参照环"),
      (
        try placebo(without: 2, of: []), "of the mines with a reference (2) none has an outline that fits",
        "2 个有参照的矿区，其轮廓都放不进"
      ),
      // Outlines found room, but no valid cells lie under them: years without a mean.
      (
        try placebo(without: 1, of: [2002, 2003].map { PlaceboYear(year: $0, mines: 0) }),
        "in no year do valid cells cover enough of one (50 %, --minimum-coverage)", "没有任何年份的有效像元既占轮廓面积的 50 % 以上"
      ),
    ]
    for (notes, en, zh) in cases {
      #expect(notes.map(\.id) == ["nep.placebo.none"])
      #expect(notes.first?.text.en.contains(en) == true && notes.first?.text.zh.contains(zh) == true)
      #expect(notes.first?.text.en.contains("{") == false && notes.first?.text.zh.contains("{") == false)
    }
    // Without any comparison there is nothing that a test could be held against.
    #expect(try placebo(.none, of: []).isEmpty)
  }
}
