// Intensity analysis (Aldwaik and Pontius) at its three levels.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const strong = "#0b3c5d";
  const weak = "#9cbccc";

  page.landuse.interval = function (data, zone) {
    const rows = data.rows("intensity", zone).filter((row) => row.level === "interval" && row.intensity_percent_per_yr !== "");
    return barsAndLine("interval", t("intervalTitle"), t("intervalAbout"), rows.map((row) => page.periodName(row.from_year, row.to_year)),
      [{ name: t("intensity"), rows, colour: rows.map((row) => (row.verdict === "fast" ? strong : weak)) }]);
  };

  page.landuse.category = function (data, zone, period) {
    const rows = data.rows("intensity", zone, period);
    const level = (id, code) => rows.filter((row) => row.level === id && row[code] !== "");
    const gains = level("category_gain", "to_code");
    const losses = level("category_loss", "from_code");
    const codes = data.classes.map((each) => String(each.code))
      .filter((code) => [...gains.map((row) => row.to_code), ...losses.map((row) => row.from_code)].includes(code));
    const pick = (list, column) => codes.map((code) => list.find((row) => row[column] === code) || null);
    return barsAndLine("category", t("categoryTitle", { period: page.periodName(...period) }), t("categoryAbout"), codes.map((code) => data.className(code)), [
      { name: t("gain"), rows: pick(gains, "to_code"), colour: page.colours.gain },
      { name: t("loss"), rows: pick(losses, "from_code"), colour: page.colours.loss },
    ]);
  };

  /** `state`: the chosen class and direction; `redraw` is called when the reader chooses another. */
  page.landuse.transition = function (data, zone, period, state, redraw) {
    const damaged = data.classes.find((each) => ["openPit", "stripping", "dump", "industrial"].includes(each.type));
    state.code = state.code || String((damaged || data.classes[0] || {}).code);
    state.direction = state.direction || "gain";
    const [own, other] = state.direction === "gain" ? ["to", "from"] : ["from", "to"];
    const rows = data.rows("intensity", zone, period).filter((row) =>
      row.level === "transition_" + state.direction && row[own + "_code"] === state.code && row.intensity_percent_per_yr !== "");
    const tools = h("div", { class: "chart-tools" },
      page.choice(t("classChoice"), data.classes.map((each) => ({ value: String(each.code), label: page.pick(each.name) })), state.code,
        (code) => { state.code = code; redraw(); }),
      page.choice(t("direction"), [{ value: "gain", label: t("transitionGain") }, { value: "loss", label: t("transitionLoss") }], state.direction,
        (direction) => { state.direction = direction; redraw(); }));
    return barsAndLine("transition", t("transitionTitle", { class: data.className(state.code), period: page.periodName(...period) }), t("transitionAbout"),
      rows.map((row) => data.className(row[other + "_code"], row[other + "_name"])),
      [{ name: t("intensity"), rows, colour: rows.map((row) => (row.verdict === "target" ? strong : weak)) }], tools);
  };

  function barsAndLine(id, title, about, labels, series, tools) {
    const names = labels.map((label) => page.label(label));
    const all = series.flatMap((each) => each.rows).filter(Boolean);
    const uniform = [...new Set(all.map((row) => row.uniform_percent_per_yr).filter((text) => text !== ""))].map(Number)
      .filter((value, place, list) => list.findIndex((each) => Math.abs(each - value) < 1e-9) === place);
    const value = (row) => (row && row.intensity_percent_per_yr !== "" ? Number(row.intensity_percent_per_yr) : null);
    const words = (row, place, name) => (row
      ? names[place] + ", " + name + ": " + page.sensible(value(row)) + " " + t("perYear") + " (" + page.named("verdict", row.verdict) + ")" : "");
    return page.chart({
      id, title, about, tools, height: 110 + Math.max(3, names.length) * (series.length > 1 ? 34 : 30),
      traces: all.length ? series.map((each) => ({
        type: "bar", orientation: "h", name: each.name, x: each.rows.map(value), y: names.map((_, place) => place), marker: { color: each.colour },
        customdata: each.rows.map((row, place) => words(row, place, each.name)), hovertemplate: "%{customdata}<extra></extra>", showlegend: series.length > 1,
      })).concat(uniform.length ? [{
        type: "scatter", mode: "lines", name: t("uniform") + (uniform.length === 1 ? " " + page.sensible(uniform[0]) + " " + t("perYear") : ""),
        // A gap between the lines, where there are several.
        x: uniform.flatMap((each) => [each, each, null]), y: uniform.flatMap(() => [-0.5, names.length - 0.5, null]),
        line: { color: "#c2185b", width: 2, dash: "dash" }, hovertemplate: t("uniform") + " %{x:.3f}<extra></extra>",
      }] : []) : [],
      layout: {
        barmode: "group", bargap: 0.25, showlegend: true, margin: page.categoryMargin(names),
        xaxis: page.axis(t("perYear"), { rangemode: "tozero", nticks: page.marks(true), tickangle: 0 }), yaxis: page.categoryAxis(names),
      },
    });
  }
})(MineSink);
