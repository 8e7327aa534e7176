import Foundation
import Messages
import Testing

@testable import Reporting

@Suite(
  .enabled(if: Browser.isReady, "needs chromium (apt) and the web assets (make setup)"), .serialized)
struct PotentialInBrowserTests {
  @Test(arguments: Language.allCases)
  func `all parts of the chapter are there, without an error and without a missing word`(language: Language) throws {
    let page = try Browser.shown(PotentialFixture(), language)
    expectWhole(page)
    #expect(page.contains("data-chapter=\"potential\""))
    for chart in [
      "potential-noise", "potential-mine", "potential-mine-drivers", "potential-groups",
      "potential-importance-permutation", "potential-importance-conditional", "potential-importance-grouped",
      "potential-response-precipitation", "potential-response-soc", "potential-observed-training",
      "potential-observed-holdout", "potential-validation", "potential-applicability", "potential-strategies",
    ] {
      #expect(page.contains("id=\"chart-\(chart)\""), "\(chart)")
    }
    for section in ["summary", "map", "mine", "groups", "drivers", "validation", "strategies", "method", "tables"] {
      #expect(page.contains("<section id=\"potential-\(section)\""), "\(section)")
    }
    #expect(page.contains("map-canvas mines"))
    #expect(!page.contains("<b>"))
  }

  @Test(arguments: Language.allCases)
  func `the headline says how much, what chance alone shows and what stays above`(language: Language) throws {
    let page = try Browser.shown(PotentialFixture(), language)
    for (card, value) in [
      // 50 g C/m²/yr × 2 km² = 100 t = 0.1 Gg C/yr; × 44/12 / 1000 = 0.000367 Mt CO₂/yr.
      ("potential", "25"), ("total", "0.1"), ("noise", "40"), ("above", "5"), ("aboveTotal", "0.02"), ("without", "50"),
    ] {
      #expect(page.contains("data-card=\"\(card)\""), "\(card)")
      #expect(page.contains("data-value=\"\(value)\""), "\(card) \(value)")
    }
    #expect(page.contains("data-value=\"0.000366"))
    // What has a section of its own is no card.
    #expect(!page.contains("data-card=\"strategy_R2\""))
    #expect(page.contains(language == .chinese ? "它不是碳信用" : "It is not a carbon credit"))
    for notice in ["weak", "coverage", "clusters", "blocks", "outside", "missing"] {
      #expect(page.contains("data-notice=\"\(notice)\""), "\(notice)")
    }
    #expect(!page.contains("data-notice=\"threshold\""))
  }

  @Test(arguments: Language.allCases)
  func `an index claims no carbon`(language: Language) throws {
    let page = try Browser.shown(PotentialFixture(.index), language)
    expectWhole(page)
    #expect(page.contains("data-notice=\"index\""))
    #expect(!page.contains("t C/yr") && !page.contains("Gg C") && !page.contains("CO₂"))
  }

  @Test(arguments: Language.allCases)
  func `the paper's procedure is labelled as biased wherever it is read`(language: Language) throws {
    let page = try Browser.shown(PotentialFixture(.threshold), language)
    expectWhole(page)
    #expect(page.contains("data-notice=\"threshold\""))
    #expect(page.contains("data-verdict=\"threshold\""))
    let label = language == .chinese ? "上尾条件均值，有偏" : "Upper-tail conditional, biased"
    #expect(page.components(separatedBy: label).count >= 3)
    let card = language == .chinese ? "恢复潜力总量（上尾条件均值，有偏）" : "Potential in all (upper-tail conditional, biased)"
    #expect(page.contains(card))
    // It has no noise floor.
    #expect(!page.contains("data-card=\"noise\"") && !page.contains("id=\"chart-potential-noise\""))
  }

  @Test func `the mine with most to win back is shown first; others say why nothing is claimed`() throws {
    let fixture = try PotentialFixture()
    let first = try Browser.shown(fixture, .english)
    #expect(first.contains("data-open-mine=\"a\""))
    #expect(first.contains("data-verdict=\"above\""))
    #expect(first.contains("data-strategy=\"R2\""))
    #expect(first.contains("R0: plan; R1: aridity, spei"))
    for (mine, verdict, flag) in [
      ("c", "outside", "outside_applicability"), ("d", "missing", "missing_predictor"), ("e", "none", "no_target"),
    ] {
      let page = try Browser.shown(
        fixture, .english,
        then: """
          const box = document.getElementById('potential-search'); box.value = '\(mine)';
          box.dispatchEvent(new Event('input')); document.querySelector('.found button').click();
          """)
      expectWhole(page)
      #expect(page.contains("data-open-mine=\"\(mine)\""))
      #expect(page.contains("data-verdict=\"\(verdict)\""), "\(mine)")
      #expect(page.contains("data-flag=\"\(flag)\""), "\(mine)")
    }
  }

  @Test(arguments: [
    (
      Language.english,
      ["potential ≥ 1.25 × median and (soil organic carbon &lt; 50&nbsp;% of the reference or soil pH outside 5.5–8.5)"]
        + ["aridity P/PET ≥ 0.2 and &lt; 0.5", "recovery is behind plan", "R0: recovery against plan"]
        + ["median potential 50 g C/m²/yr", "{not what a condition is"]
    ),
    (
      Language.chinese,
      ["潜力 ≥ 1.25 × 中位数且（土壤有机碳 &lt; 50&nbsp;%（相对参照）或土壤 pH 超出 5.5–8.5）", "干旱指数 P/PET ≥ 0.2 且 &lt; 0.5"]
        + ["恢复进度低于计划"]
    ),
  ])
  func `conditions of rules are said in words, and as they stand where they can't be`(
    language: Language, words: [String]
  ) throws {
    let page = try Browser.shown(PotentialFixture(), language)
    for each in words { #expect(page.contains(each), "\(each)") }
  }

  @Test(arguments: [
    (
      Language.english,
      [
        "potential-groups\"", "In 1 of 1 groups there are fewer than 50 blocks", "With folds at random R² is 0.28",
        "(only where there is a geological hazard)", "unit not stated", "The most frequent strategy is R2",
        "R5: 2 mines; for 1 every earlier rule was false, for 1 one couldn't be assessed and might have held.",
        "might have held for these, too: R2 for 1 of 2 mines", "of these, 1 with an earlier rule undecided",
        "3 more undecided", "later rules were asked of them",
        "hatched: an earlier rule couldn't be assessed", "title=\"always\">otherwise<", "title=\"always\">always<",
        "how the relative change of net ecosystem productivity (NEP), the field relative_change, varies with 3",
        "a mine is missed by 30.50 g C/m²/yr (RMSE)", "hollow; hatched when zoomed in", "× 10⁻⁶ persons/km²",
        "hides other drivers.<span class=\"mend\"> Run once more", "</code>: hides", "few_<wbr>cells,<wbr>coarse",
        "class=\"badge strength-modelled\"", "Affects\">all headline numbers</td>",
        ">Restoration potential · MineSink 0.4.0<",
      ]
    ),
    (
      Language.chinese,
      [
        "1 组中有 1 组不足 50 块，区间偏窄。", "（仅当存在地质灾害隐患）", "单位未注明", "R5：2 个矿区，其中 1 个此前各规则均不成立，1 个此前有规则不可评估", "另有 3 个不可评估",
        "title=\"always\">其余<", "× 10⁻⁶ 人/km²", "种子 003", "模型推算",
        "影响\">全部主要结果</td>",
        "会掩盖其他驱动因子。<span class=\"mend\">请去掉",
      ]
    ),
  ])
  func `what a newcomer stumbled over is said in full`(language: Language, words: [String]) throws {
    let page = try Browser.shown(PotentialFixture(), language)
    expectWhole(page)
    for each in words { #expect(page.contains(each), "\(each)") }
  }

  @Test(arguments: [Language.english, .chinese])
  func `mines without any current value leave words, not an error`(_ language: Language) throws {
    let page = try Browser.shown(PotentialFixture(.targetless), language)
    expectWhole(page)
    #expect(!page.contains("id=\"chart-potential-groups\""))
    #expect(page.contains(language == .english ? "What the mines show now isn't known" : "矿区现状值未知"))
    #expect(!page.contains("data-notice=\"clusters\""))
  }

  @Test func `every choice is drawn without an error`() throws {
    let page = try Browser.shown(
      PotentialFixture(), .chinese,
      then: """
        for (const id of ['potential-measure', 'potential-group-measure']) {
          for (let place = 0; place < document.getElementById(id).options.length; place++) {
            const choice = document.getElementById(id);
            choice.selectedIndex = place;
            choice.dispatchEvent(new Event('change'));
          }
        }
        document.querySelectorAll('#potential-strategies .chart-tools .buttons button')[1].click();
        """)
    expectWhole(page)
  }

  @Test func `tables that aren't there leave a word, not an error`() throws {
    let fixture = try PotentialFixture()
    for file in ["importance.csv", "response.csv", "strategies.csv", "rules.csv", "predictors.csv", "model.json"] {
      try fixture.remove(file)
    }
    let page = try Browser.shown(fixture, .english)
    expectWhole(page)
    #expect(page.contains("No response curves are in this results folder."))
  }

  @Test func `names of groups stay words even where they look like numbers`() throws {
    let text = "mine,year,area_km2,current_index,strategy\na,2001,2.5,0.5,R1\n"
    let table = try PackedTable({ Data(text.utf8) }, id: "potential", path: "potential/potential.csv", threads: 2)
    #expect(table.columns.map(\.name) == ["mine", "year", "area_km2", "current_index", "strategy"])
    #expect(table.columns.map { $0.strings.first } == ["a", "2001", nil, nil, "R1"])
  }

  private func expectWhole(_ page: String) {
    #expect(page.contains("data-ready"))
    #expect(!page.contains("data-errors"))
    #expect(!page.contains("⟦"))
    // Plotly has a class of that name.
    #expect(!page.replacing("legendundefined", with: "").contains("undefined"))
    #expect(!page.contains("NaN"))
    #expect(!page.contains("data-hacked"))
  }
}
