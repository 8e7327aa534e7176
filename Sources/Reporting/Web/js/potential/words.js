// What a reader must know before the first number, what was looked at, and what a potential is and isn't.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const lowCoverage = 85;
  const highCoverage = 95;
  const weakModel = 0.1;

  /** A number as the chapter prints it. */
  page.potential.say = (value) => (value === null || value === undefined || Number.isNaN(value) ? t("missingValue") : page.sensible(page.rounded(value)));
  page.potential.between = (low, high) => (low === null || high === null || Number.isNaN(low) || Number.isNaN(high) ? null
    : page.between(low, high));
  /** The predictor's name as the user wrote it, or the preset's in words. */
  page.potential.predictor = (name) => (page.texts["potentialPredictor." + name] ? t("potentialPredictor." + name) : name);

  const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = (power) => String(power).replace("-", "⁻").replace(/\d/g, (digit) => superscripts[Number(digit)]);
  /** A predictor's unit as a reader writes it; "" where none is stated. */
  page.potential.unitWords = function (unit) {
    if (unit === "" || unit === undefined || unit === null) return "";
    if (unit === "1") return t("potential.unitOne");
    return page.texts["potentialUnitNamed." + unit] ? t("potentialUnitNamed." + unit) : page.unitWords(unit.replace(/10\^(-?\d+)/g, (_, power) => "10" + raised(power)));
  };
  /** Numbers too small to be read at an axis: {factor, words} to draw them in, a power of ten whose exponent divides by three; null for others. */
  page.potential.small = function (values) {
    const largest = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
    if (!(largest > 0) || largest >= 1e-3) return null;
    const power = 3 * Math.floor(Math.log10(largest) / 3);
    return { factor: 10 ** -power, words: "× 10" + raised(power) };
  };
  /** `a, b and c` */
  page.potential.listed = (names) => new Intl.ListFormat(page.language === "zh" ? "zh" : "en-GB").format(names);

  /** The strictest test that was done: mines of other regions than those learnt from. */
  page.potential.strictest = (data) => ["holdout", "nested", "spatial", "random", "out_of_bag"]
    .map((scheme) => (data.facts.validations || []).find((each) => each.scheme === scheme && each.determination !== null)).find(Boolean) || null;

  /** The notices on top, the gravest first. */
  page.potential.notices = function (data) {
    const facts = data.facts;
    const count = (value) => page.sensible(value);
    const share = (value) => page.percent((100 * value) / Math.max(facts.mines, 1));
    const list = [];
    const add = (id, key, values, isQuiet) => list.push(h("p", { class: isQuiet ? "notice" : "warning", "data-notice": id }, t(key, values)));
    if (data.isThreshold) add("threshold", "potential.noticeThreshold", { threshold: page.sensible(facts.threshold), unit: data.unit });
    if (facts.isBelowNoise) add("noise", "potential.noticeBelowNoise");
    const strictest = page.potential.strictest(data);
    if (strictest && strictest.determination < weakModel) {
      add("weak", "potential.noticeWeak", { scheme: page.pick(strictest.title), value: page.fixed(strictest.determination, 2) });
    }
    const covered = (facts.validations || []).find((each) => each.scheme === "holdout" && each.intervalCoverage_percent !== null && each.intervalCoverage_percent !== undefined);
    if (covered && (covered.intervalCoverage_percent < lowCoverage || covered.intervalCoverage_percent > highCoverage)) {
      add("coverage", "potential.noticeCoverage", { share: page.percent(covered.intervalCoverage_percent) });
    }
    if (data.whole && data.whole.row.interval === "too_narrow") add("clusters", "potential.noticeClusters", { clusters: count(facts.clusters) });
    if (data.whole && data.whole.row.interval === "none" && facts.minesWithPotential > 0) add("clusters", "potential.noticeOneCluster");
    if (facts.isBlockless) add("blocks", "potential.noticeBlockless", { side: count(facts.blocks_km) });
    if (facts.outside > 0) add("outside", "potential.noticeOutside", { count: count(facts.outside), share: share(facts.outside), area: page.sensible(page.rounded(facts.outsideArea_km2)) }, facts.outside < facts.mines / 5);
    if (facts.missing > 0) add("missing", "potential.noticeMissing", { count: count(facts.missing), share: share(facts.missing) }, facts.missing < facts.mines / 5);
    if (data.isIndex) add("index", "potential.noticeIndex", {}, true);
    return list.length ? h("div", { class: "notices" }, list) : null;
  };

  /** What was looked at, in a sentence or two. */
  page.potential.scope = function (data) {
    const facts = data.facts;
    const variable = t("nepVariable." + facts.variable);
    const what = page.texts["potentialTarget." + facts.target] ? t("potentialTarget." + facts.target, { variable }) : variable;
    return h("p", { class: "in-words", "data-words": "potential-scope" }, [
      t("potential.scope", { mines: page.sensible(facts.mines), training: page.sensible(facts.training), what, target: facts.target, predictors: facts.predictors.length }),
      data.isThreshold ? t("potential.scopeThreshold", { threshold: page.sensible(facts.threshold), unit: data.unit }) : t("potential.scopeFrontier", { quantile: facts.quantile, beyond: page.sensible(page.rounded(100 * (1 - facts.quantile))) }),
      facts.model ? t("potential.scopeModel", { file: facts.model }) : null,
    ].filter(Boolean).join(t("words.join")));
  };

  /** What potential is and isn't. */
  page.potential.meaning = (data) => h("div", { class: "meaning", role: "note" },
    h("h3", {}, t("potential.meaning")),
    h("ul", {}, [
      t(data.isThreshold ? "potential.isThreshold" : "potential.isFrontier", { share: page.sensible(page.rounded(100 * (1 - (data.facts.quantile || 0.9)))) }),
      data.isThreshold ? null : t("potential.isNoise", { quantile: data.facts.quantile, below: page.sensible(page.rounded(100 * data.facts.quantile)) }),
      t("potential.isNotCredit"), t("potential.isNotCause"), t("potential.isNotEverywhere"),
    ].filter(Boolean).map((words) => h("li", {}, words))));
})(MineSink);
