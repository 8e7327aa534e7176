// One mine's own section: its numbers, what they rest on, and what to do there.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** The mine that is shown before the reader chooses: the one with most to win back above the noise. */
  page.potential.firstMine = function (data) {
    const above = data.column("potential_above_noise");
    const potential = data.column("potential");
    const size = (mine) => {
      const known = above.length && !Number.isNaN(above[mine]) ? above[mine] : potential.length ? potential[mine] : NaN;
      return Number.isNaN(known) ? -1 : data.isIndex ? known : known * data.area[mine];
    };
    return data.ids.reduce((most, _, mine) => (size(mine) > size(most) ? mine : most), 0);
  };

  page.potential.mine = function (data, mine) {
    const id = data.ids[mine];
    return [
      h("div", { class: "mine-head" }, h("h3", { class: "mine-name", "data-open-mine": id }, t("nep.mineTitle", { mine: id })),
        h("p", { class: "quiet" }, where(data, mine))),
      verdict(data, mine), cards(data, mine),
      h("div", { class: "pairs" }, page.potential.mineChart(data, mine), page.potential.mineDrivers(data, mine)),
      strategy(data, mine), flags(data, mine),
    ];
  };

  /** Groups, place and role. */
  function where(data, mine) {
    const place = (name, positive, negative) => page.mines.degrees(page.rounded(data.number(name, mine)), positive, negative);
    const groups = data.groupFields.map((field) => field + t("colon") + (data.text(field, mine) || t("nep.noGroup")));
    return groups.concat(Number.isNaN(data.number("longitude", mine)) ? [] : [place("latitude", "N", "S") + " " + place("longitude", "E", "W")])
      .concat([t("potentialRole." + data.text("role", mine))]).join(" · ");
  }

  /** What may be said of the mine, before any number. */
  function verdict(data, mine) {
    if (data.isOutside(mine)) return h("p", { class: "warning", "data-verdict": "outside" }, t("potential.verdictOutside", { value: page.potential.say(data.number("dissimilarity", mine)), threshold: page.potential.say(data.facts.applicabilityThreshold) }));
    const potential = data.number("potential", mine);
    if (data.text("role", mine) === "missing") return h("p", { class: "warning", "data-verdict": "missing" }, t("potential.verdictMissing"));
    if (Number.isNaN(potential)) return h("p", { class: "warning", "data-verdict": "none" }, t("potential.verdictNoCurrent"));
    const floor = data.number("noise_floor", mine);
    if (potential === 0) return h("p", { class: "notice", "data-verdict": "zero" }, t("potential.verdictZero"));
    if (Number.isNaN(floor)) return h("p", { class: "warning", "data-verdict": "threshold" }, t("potential.verdictThreshold"));
    return potential > floor
      ? h("p", { class: data.facts.isBelowNoise ? "notice" : "fine", "data-verdict": "above" }, t("potential.verdictAbove", { value: page.potential.say(data.number("potential_above_noise", mine)), unit: data.unit }),
          data.facts.isBelowNoise ? t("words.join") + t("potential.verdictRanks") : null)
      : h("p", { class: "notice", "data-verdict": "below" }, t("potential.verdictBelow"));
  }

  function cards(data, mine) {
    const density = data.isIndex ? "index" : "g C/m2/yr";
    const range = (name, key) => {
      const words = page.potential.between(data.number(name + "_p05", mine), data.number(name + "_p95", mine));
      return words ? t(key || "potential.rangeCard", { range: words }) : null;
    };
    const card = (id, name, unit, lines) => {
      const value = page.rounded(data.number(name, mine));
      const isBiased = data.isThreshold && ["attainable", "potential", "mineTotal"].includes(id);
      return page.card({ id: "mine-" + id, title: isBiased ? t("potential.biased", { title: t("potential." + id) }) : t("potential." + id), lines,
        figure: value === null ? h("span", { class: "figure" }, t("missingValue")) : page.figureOf(value, page.sensible(value), unit) });
    };
    return h("div", { class: "cards small" }, [
      card("area", "area_km2", "km2"),
      card("current", "current", density),
      card("attainable", "attainable", density, [range("attainable", "potential.bootstrapCard"), range("prediction", "potential.predictionCard")]),
      card("potential", "potential", density, [range("potential")]),
      data.isThreshold ? null : card("noiseFloor", "noise_floor", density),
      data.isThreshold ? null : card("aboveNoise", "potential_above_noise", density),
      data.isIndex ? null : card("mineTotal", "potential_tC_per_yr", "t C/yr"),
    ].filter(Boolean));
  }

  /** Which rule fired, on what values, what couldn't be decided, and the measures. */
  function strategy(data, mine) {
    const id = data.text("strategy", mine);
    const rule = id ? data.ruleOf("rule", id) : null;
    const line = (key, words, extra) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, words, extra || null));
    const named = (key, column, kind) => {
      const value = data.text(column, mine);
      const known = value ? data.ruleOf(kind, value) : null;
      return line(key, value ? data.ruleTitle(kind, value) : t("potential.notAssessable"), known && data.told(known, "measures") ? h("span", { class: "quiet" }, t("colon") + data.told(known, "measures")) : null);
    };
    const undecided = data.text("not_assessable", mine);
    const read = data.text("strategy_on", mine);
    return h("div", { class: "strategy", "data-strategy": id || "none" },
      h("h3", {}, t("potential.strategyTitle"), " ", rule ? page.badge(rule.strength) : null),
      h("p", { class: "strategy-name" }, h("span", { class: "rule-mark", style: "background:" + page.potential.ruleColour(data, "rule", id) }),
        id ? id + " · " + data.ruleTitle("rule", id) : t("potential.noRule")),
      h("dl", {},
        rule && data.told(rule, "measures") ? line("potential.measures", data.told(rule, "measures")) : null,
        rule && rule.condition ? line("potential.condition", h("span", { title: rule.condition }, page.potential.condition(data, rule.condition, "rule"))) : null,
        read ? line("potential.readOn", h("span", { title: read }, page.potential.readings(data, read))) : null,
        undecided ? line("potential.undecided", h("span", { title: undecided }, page.potential.undecided(data, undecided)), h("span", { class: "quiet" }, " " + t("potential.undecidedAbout"))) : null,
        data.rules.length ? [named("potential.climateZone", "climate_zone", "climate"), named("potential.grade", "grade", "grade"), named("potential.stage", "stage", "stage")] : null,
        always(data)));
  }

  /** What holds whatever the strategy, with the condition where there is one. */
  function always(data) {
    const rows = data.rules.filter((row) => row.kind === "always");
    if (!rows.length) return null;
    const when = (row) => (row.condition && row.condition !== "always" ? t("words.join") + t("potential.onlyWhere", { words: page.potential.condition(data, row.condition) }) : "");
    return h("div", {}, h("dt", {}, t("potential.always")), h("dd", {}, h("ul", { class: "always" }, rows.map((row) => h("li", {}, data.told(row, "title") + when(row),
      data.told(row, "measures") ? h("span", { class: "quiet" }, t("colon") + data.told(row, "measures")) : null)))));
  }

  function flags(data, mine) {
    const all = data.flags(mine);
    if (!all.length) return h("p", { class: "fine" }, t("potential.noFlags"));
    return h("ul", { class: "flags" }, all.map((flag) => {
      const [id] = flag.split(/:\s*/);
      const about = "potentialFlagAbout." + id;
      return h("li", { "data-flag": id }, h("strong", {}, page.potential.flag(flag)), page.texts[about] ? t("colon") + t(about) : "");
    }));
  }

  /** A flag in words; what follows its colon is a predictor. */
  page.potential.flag = function (flag) {
    const [id, rest] = flag.split(/:\s*(.*)/s);
    const words = page.texts["potentialFlag." + id] ? t("potentialFlag." + id) : page.named("nepFlag", id);
    return rest ? words + " (" + page.potential.predictor(rest) + ")" : words;
  };
})(MineSink);
