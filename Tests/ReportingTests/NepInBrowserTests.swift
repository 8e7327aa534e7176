import Foundation
import Messages
import Testing

@testable import Reporting

@Suite(
  .enabled(if: Browser.isReady, "needs chromium (apt) and the web assets (make setup)"), .serialized)
struct NepInBrowserTests {
  @Test(arguments: Language.allCases)
  func `all parts of the chapter are there, without an error and without a missing word`(language: Language) throws {
    let page = try Browser.shown(NepFixture(), language)
    #expect(page.contains("data-ready"))
    #expect(!page.contains("data-errors"))
    #expect(!page.contains("⟦"))
    #expect(!page.replacing("legendundefined", with: "").contains("undefined"))
    #expect(!page.contains("NaN"))
    #expect(page.contains("data-chapter=\"nep\""))
    for chart in [
      "nep-totals", "nep-levels", "nep-share", "nep-distribution-Mines", "nep-distribution-Area", "nep-groups",
      "nep-mine-levels", "nep-mine-change", "nep-placebo", "nep-placebo-share",
    ] {
      #expect(page.contains("id=\"chart-\(chart)\""), "\(chart)")
    }
    for section in ["summary", "map", "totals", "distribution", "groups", "mine", "placebo", "method", "tables"] {
      #expect(page.contains("<section id=\"nep-\(section)\""), "\(section)")
    }
    #expect(page.contains("map-canvas mines"))
    #expect(!page.contains("data-hacked"))
  }

  @Test(arguments: Language.allCases)
  func `the notices say what limits the numbers`(language: Language) throws {
    let page = try Browser.shown(NepFixture(), language)
    for notice in ["reference", "clusters", "range"] {
      #expect(page.contains("data-notice=\"\(notice)\""), "\(notice)")
    }
    #expect(!page.contains("data-notice=\"coarse\""))
    // One of four mines has no reference.
    #expect(page.contains(language == .chinese ? "4 个矿区中有 1 个（25.0" : "reference of enough cells: 1 of 4 (25.0"))
  }

  @Test(arguments: Language.allCases)
  func `cells far larger than mines claim no effect, and an index no carbon`(language: Language) throws {
    let page = try Browser.shown(NepFixture(isIndex: true), language)
    #expect(!page.contains("data-errors"))
    #expect(!page.contains("⟦"))
    #expect(page.contains("data-notice=\"coarse\""))
    #expect(page.contains("data-notice=\"index\""))
    #expect(page.contains(language == .chinese ? "不能用来说明采矿影响" : "No effect of mining is claimed"))
    #expect(page.contains(language == .chinese ? "未分析：1 个小于最小面积。" : "Left out: 1 below the minimum area."))
    #expect(!page.contains("t C/yr") && !page.contains("Gg C") && !page.contains("CO₂"))
  }

  @Test(arguments: Language.allCases)
  func `without a placebo test its section says why there was none`(language: Language) throws {
    let why = ["en": "no placebo test was made, as asked", "zh": "按要求未做安慰剂检验"]
    let page = try Browser.shown(NepFixture(noPlacebo: why), language)
    #expect(!page.contains("data-errors") && !page.contains("chart-nep-placebo"))
    let words = language == .chinese ? "按要求未做安慰剂检验。" : "No placebo test was made, as asked."
    #expect(page.contains("data-words=\"nep-no-placebo\">\(words)<"), "\(words)")
  }

  @Test func `the mine that lost most is shown first, and a click opens another`() throws {
    let fixture = try NepFixture()
    #expect(try Browser.shown(fixture, .english).contains("data-open-mine=\"b\""))
    let opened = try Browser.shown(
      fixture, .english, then: "document.querySelectorAll('.ranking button.link')[1].click();")
    #expect(
      opened.contains("data-open-mine=\"&lt;/script&gt;&lt;img") || opened.contains("data-open-mine=\"</script><img"))
    #expect(!opened.contains("data-hacked"))
    #expect(!opened.contains("data-errors"))
    let found = try Browser.shown(
      fixture, .english,
      then: """
        const box = document.getElementById('nep-search'); box.value = 'd';
        box.dispatchEvent(new Event('input')); document.querySelector('.found button').click();
        """)
    #expect(found.contains("data-open-mine=\"d\""))
    #expect(found.contains("data-flag=\"no_reference\""))
    #expect(!found.contains("data-errors"))
  }

  @Test func `another year and another group are drawn without an error`() throws {
    let page = try Browser.shown(
      NepFixture(), .english,
      then: """
        for (const id of ['nep-year', 'nep-group']) {
          const choice = document.getElementById(id);
          choice.selectedIndex = id === 'nep-year' ? 0 : 2;
          choice.dispatchEvent(new Event('change'));
        }
        """)
    #expect(!page.contains("data-errors"))
    #expect(page.contains("Distribution in 2001"))
    #expect(page.contains("Total relative change: India"))
  }

  @Test func `every word stands in both languages`() throws {
    let assets = try WebAssets.find()
    for file in ["js/texts.js", "js/nep/texts.js", "js/potential/texts.js", "js/potential/texts-method.js"] {
      let pairs = try assets.text(file).matches(of: /(?s)^  "?[\w.]+"?: \[(.*?)\],?$/.anchorsMatchLineEndings())
      #expect(pairs.count > 50)
      for pair in pairs {
        let strings = pair.1.matches(of: /"(?:[^"\\]|\\.)*"/)
        #expect(strings.count == 2, "\(pair.0)")
      }
    }
  }
}
