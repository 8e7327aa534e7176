// What a reader must know before the first number, and the method in plain words.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const fewClusters = 50;

  /** The notices on top, the gravest first. */
  page.nep.notices = function (data) {
    const facts = data.facts;
    const all = facts.minesAnalysed || data.ids.length;
    const count = (value) => page.sensible(value);
    const share = (value) => page.percent((100 * value) / Math.max(all, 1));
    const size = facts.cellSize_m === null || facts.cellSize_m === undefined ? null
      : facts.cellSize_m >= 1000 ? page.sensible(page.rounded(facts.cellSize_m / 1000)) + " km" : page.sensible(Math.round(facts.cellSize_m)) + " m";
    const list = [];
    const add = (id, key, values, isQuiet) => list.push(h("p", { class: isQuiet ? "notice" : "warning", "data-notice": id }, t(key, values)));
    if (data.isAllCoarse) add("coarse", "nep.noticeAllCoarse", { size: size || "–", all: count(all) });
    else if (facts.coarse > 0) add("coarse", "nep.noticeCoarse", { count: count(facts.coarse), share: share(facts.coarse), size: size || "–" });
    if (facts.valuesOutsideRange > 0) {
      const isOpen = [facts.validRangeLow, facts.validRangeHigh].some((bound) => bound === null || bound === undefined);
      add("range", isOpen ? "nep.noticeRangeOpen" : "nep.noticeRange", { count: count(facts.valuesOutsideRange), low: page.sensible(facts.validRangeLow), high: page.sensible(facts.validRangeHigh), unit: data.unit });
    }
    if (facts.reference === "none") add("reference", "nep.noticeNoReference");
    else if (facts.withoutReference > 0) add("reference", "nep.noticeWithoutReference", { count: count(facts.withoutReference), share: share(facts.withoutReference), all: count(all) });
    if (data.isRelative && facts.clusters === 1) add("clusters", "nep.noticeOneCluster");
    else if (data.isRelative && facts.clusters < fewClusters) add("clusters", "nep.noticeClusters", { clusters: count(facts.clusters) });
    if (facts.overlapping > 0) add("overlap", data.isRelative && !data.isIndex ? "nep.noticeOverlap" : "nep.noticeOverlapMeans", { count: count(facts.overlapping), area: page.sensible(facts.overlapArea_km2) }, true);
    if (facts.widened > 0) add("widened", "nep.noticeWidened", { count: count(facts.widened), share: share(facts.widened) }, true);
    if (data.isIndex) add("index", "nep.noticeIndex", {}, true);
    if (facts.baseline === null && data.isRelative) add("baseline", "nep.noticeOwnBaseline", {}, true);
    return list.length ? h("div", { class: "notices" }, list) : null;
  };

  /** What was looked at, in a sentence. */
  page.nep.scope = function (data) {
    const facts = data.facts;
    const left = ["belowMinimumArea", "outside", "noBaseline"].filter((reason) => facts[reason] > 0);
    return h("p", { class: "in-words", "data-words": "nep-scope" }, [
      t("nep.scope", { all: page.sensible(facts.minesAnalysed || data.ids.length), variable: t("nepVariable." + (facts.variable || "nep")),
        from: data.years[0], to: data.years[data.years.length - 1] }),
      data.isRelative ? t("nep.scopeReference." + (facts.reference === "layer" ? "layer" : "ring")) : null,
      facts.baseline ? t("nep.scopeBaseline", { years: facts.baseline }) : null,
      left.length ? t("nep.scopeLeft", { reasons: left.map((reason) => t("nep.left." + reason, { count: page.sensible(facts[reason]) })).join(t("listSeparator")) }) : null,
    ].filter(Boolean).join(t("words.join")));
  };

  /** A reminder under figures that must not be read as effects. */
  page.nep.reminder = (data) => (data.isAllCoarse ? h("p", { class: "warning reminder" }, t("nep.reminder")) : null);

  page.nep.method = function (data) {
    const keys = ["formula", data.isIndex ? "index" : "total", "weights", data.isRelative ? "interval" : null, data.isRelative ? "bootstrap" : null, "trend", "phases", "missing"].filter(Boolean);
    return h("dl", { class: "method" }, keys.map((key) => h("div", {}, h("dt", {}, t("nepMethod." + key)), h("dd", {}, t("nepMethodAbout." + key)))));
  };
})(MineSink);
