// What drives the target: importance by permutation beside conditional importance, groups of predictors, and whether conditioning worked.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** Predictors, the most important first: by conditional importance where it was measured. */
  page.potential.ranked = function (data) {
    const of = (kind) => new Map(data.importance.filter((row) => row.kind === kind).map((row) => [row.name, Number(row.increase)]));
    const conditional = of("conditional");
    const by = conditional.size ? conditional : of("permutation");
    const names = by.size ? [...by.keys()] : [...new Set(data.responses.map((row) => row.predictor))];
    return names.sort((one, other) => (by.get(other) || 0) - (by.get(one) || 0) || (one < other ? -1 : 1));
  };

  page.potential.drivers = function (data) {
    if (!data.importance.length) return [h("p", { class: "about" }, t("potential.noImportance"))];
    const ranked = page.potential.ranked(data);
    const variance = data.facts.targetStandardDeviation ** 2;
    const rowsOf = (kind) => data.importance.filter((row) => row.kind === kind);
    const side = (kind) => {
      const rows = ranked.map((name) => rowsOf(kind).find((row) => row.name === name)).filter(Boolean);
      return rows.length ? bars(data, kind, rows, variance, shared) : null;
    };
    // Both kinds of bars share an axis, so that they can be compared.
    const most = Math.max(...data.importance.filter((row) => row.kind !== "grouped").map((row) => Number(row.increase)));
    const least = Math.min(0, ...data.importance.filter((row) => row.kind !== "grouped").map((row) => Number(row.increase)));
    const shared = variance > 0 ? [(115 * least) / variance, (108 * most) / variance] : [1.15 * least, 1.08 * most];
    const grouped = rowsOf("grouped").slice().sort((one, other) => Number(other.increase) - Number(one.increase));
    return [
      h("p", { class: "in-words", "data-words": "potential-drivers" }, words(data, ranked, rowsOf)),
      h("div", { class: "pairs" }, side("permutation"), side("conditional")),
      grouped.length ? h("div", { class: "pairs" }, bars(data, "grouped", grouped, variance, null)) : null,
      diagnostics(data, rowsOf("conditional")),
    ];
  };

  function words(data, ranked, rowsOf) {
    const list = (names) => page.potential.listed(names.map(page.potential.predictor));
    const permutation = new Map(rowsOf("permutation").map((row) => [row.name, Number(row.increase)]));
    const conditional = new Map(rowsOf("conditional").map((row) => [row.name, Number(row.increase)]));
    const first = ranked.slice(0, 3);
    // High by permutation and low by conditional importance: a companion of drivers, or a driver with close companions.
    const shared = [...permutation].filter(([name, increase]) => !first.includes(name) && increase > 0 && conditional.has(name) && conditional.get(name) < 0.25 * increase
      && conditional.get(name) < 0.25 * Math.max(...conditional.values()) && increase > 0.1 * Math.max(...permutation.values())).map(([name]) => name);
    return [
      t(conditional.size ? "potential.driversConditional" : "potential.driversPermutation", { list: list(first) }),
      shared.length ? t("potential.driversShared", { list: list(shared) }) : null, t("potential.driversCause"),
    ].filter(Boolean).join(t("words.join"));
  }

  function bars(data, kind, rows, variance, range) {
    const isShare = variance > 0;
    const scale = isShare ? 100 / variance : 1;
    const values = rows.map((row) => Number(row.increase) * scale);
    const names = rows.map((row) => page.label(kind === "grouped" ? page.named("potentialGroup", row.name) : page.potential.predictor(row.name)));
    const unit = isShare ? t("potential.importanceAxis") : "(" + data.unit + ")²";
    const below = kind === "grouped" ? [h("p", { class: "gathered" }, rows.map((row) => page.named("potentialGroup", row.name) + t("colon") + row.predictors.split(";").map((name) => page.potential.predictor(name.trim())).join(t("listSeparator"))).join(t("nep.itemSeparator")))] : [];
    return page.chart({
      id: "potential-importance-" + kind, title: t("potential.importance." + kind), about: t("potential.importanceAbout." + kind), height: 76 + 27 * Math.max(2, rows.length), below,
      traces: [{
        type: "bar", orientation: "h", x: values, y: rows.map((_, place) => place), width: 0.62,
        marker: { color: values.map((value) => (value <= 0 ? "#c8ccd0" : kind === "conditional" ? "#1b8378" : kind === "grouped" ? "#6a51a3" : "#7fb0d6")), line: { color: "#4c5660", width: 0.6 } },
        customdata: rows.map((row, place) => names[place] + t("colon") + page.percent(values[place]) + " " + (isShare ? "%" : unit)
          + "<br>" + t("potential.importanceHover", { scaled: page.potential.say(page.number(row.scaled)), using: row.trees_using, trees: row.trees })),
        hovertemplate: "%{customdata}<extra></extra>",
      }],
      layout: { showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names), xaxis: page.axis(unit, Object.assign({ nticks: page.marks(true), tickangle: 0, zerolinewidth: 2 }, range ? { range } : {})) },
    });
  }

  /** Whether conditioning worked, predictor by predictor. */
  function diagnostics(data, rows) {
    if (!rows.length) return null;
    const advised = rows.filter((row) => row.advice === "raise" || row.advice === "lower");
    const heads = [["potential.predictorColumn"], ["potential.associated"], ["potential.treesUsing", "number"], ["potential.treesUnconditioned", "number"], ["potential.treesImpossible", "number"], ["potential.meanCells", "number"], ["potential.advice"]];
    return h("details", { class: "diagnostics", open: advised.length > 0 },
      h("summary", {}, h("span", {}, t("potential.diagnostics")), " ", h("small", {}, advised.length ? t("potential.advised", { count: advised.length }) : t("potential.advisedNone"))),
      h("p", { class: "about" }, t("potential.diagnosticsAbout")),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("potential.diagnostics") }, h("table", { class: "words wrapped" },
        h("thead", {}, h("tr", {}, heads.map(([key, kind]) => h("th", { scope: "col", class: kind }, t(key))))),
        h("tbody", {}, rows.map((row) => {
          const cells = [page.potential.predictor(row.name), row.associated ? row.associated.split(";").map((name) => page.potential.predictor(name.trim())).join(t("listSeparator")) : "–",
            row.trees_using, row.trees_unconditioned, row.trees_impossible, page.potential.say(page.number(row.mean_cells)), t("potential.advice." + (row.advice || "none"))];
          return h("tr", { class: row.advice === "raise" || row.advice === "lower" ? "advised" : null }, cells.map((words, place) => h("td", { class: heads[place][1], "data-label": t(heads[place][0]) }, words)));
        })))));
  }
})(MineSink);
