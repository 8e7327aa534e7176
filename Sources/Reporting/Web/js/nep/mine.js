// One mine's own section: its series, its tests and what limits them.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** The mine that is shown before the reader chooses: the one that moved most in the last year. */
  page.nep.firstMine = function (data) {
    const all = page.nep.changes(data, data.lastYear);
    const size = (each) => Math.abs(data.isIndex ? each.change : each.total);
    return all.length ? all.reduce((most, each) => (size(each) > size(most) ? each : most)).mine : 0;
  };

  page.nep.mine = function (data, mine, year) {
    const id = data.ids[mine];
    const series = (name) => data.series(name, mine);
    const values = data.years.map((_, place) => page.finite(data.change(mine, place)));
    const hasReference = data.isRelative && values.some((value) => value !== null);
    const changeSeries = hasReference ? "relative_change" : "mine";
    const trend = data.trend("mine", "", id, changeSeries);
    const phases = data.phases("mine", "", id, changeSeries);
    const extremes = page.nep.extremes(data.years, values);
    const words = [
      hasReference ? null : t("nep.noReferenceWords"),
      page.nep.trendWords(trend, data.trendUnit, t(hasReference ? "nep.what.relative_change" : "nep.what.mineLevel")), page.nep.phaseWords(phases, data.unit), hasReference ? page.nep.extremeWords(extremes, data.unit) : ""].filter(Boolean);
    return [
      h("div", { class: "mine-head" }, h("h3", { class: "mine-name", "data-open-mine": id }, t("nep.mineTitle", { mine: id }))),
      facts(data, mine, year),
      flags(data, mine),
      h("div", { class: "pairs" }, levels(data, id, series, hasReference ? [] : phases), hasReference ? change(data, mine, values, phases, extremes) : null),
      h("p", { class: "in-words", "data-words": "nep-mine" }, words.join(t("words.join"))),
      trends(data, id, hasReference),
    ];
  };

  function levels(data, id, series, phases) {
    const parts = [[data.columns.mine, "nep.mineSeries", "#a85a12", "solid"], [data.columns.reference, "nep.referenceSeries", "#21867d", "dash"]];
    const marks = page.nep.phaseMarks(phases, data.unit);
    const traces = parts.map(([name, key, colour, dash]) => {
      const y = series(name);
      return {
        type: "scatter", mode: "lines+markers", name: t(key), x: data.years, y, line: { color: colour, width: 2.2, dash }, marker: { size: 6, color: colour },
        customdata: page.nep.hover(t(key), y, data.years, data.unit), hovertemplate: "%{customdata}<extra></extra>" };
    }).filter((trace) => trace.y.some((value) => value !== null));
    const baseline = /^(\d{4})\D+(\d{4})$/.exec(data.facts.baseline || "") || /^((\d{4}))$/.exec(data.facts.baseline || "");
    const shapes = baseline ? [{
      type: "rect", x0: Number(baseline[1]) - 0.5, x1: Number(baseline[2]) + 0.5, yref: "paper", y0: 0, y1: 1, fillcolor: "#eef0ee", line: { width: 0 }, layer: "below" }] : [];
    return page.chart({
      id: "nep-mine-levels", title: t(traces.length > 1 ? "nep.mineLevels" : "nep.mineLevelOnly", { mine: id }), about: baseline ? t("nep.mineLevelsAbout", { years: data.facts.baseline }) : t("nep.mineLevelsOwn"), height: 340, traces: traces.concat(traces.length ? marks.traces : []),
      layout: { shapes: shapes.concat(marks.shapes), annotations: marks.annotations, xaxis: page.nep.yearAxis(data.years), yaxis: page.axis(data.unit, { zeroline: false }) },
    });
  }

  function change(data, mine, values, phases, extremes) {
    const bounds = data.years.map((_, place) => data.interval(mine, place).map(page.finite));
    const [low, high] = [bounds.map((each) => each[0]), bounds.map((each) => each[1])];
    const marks = page.nep.phaseMarks(phases, data.unit);
    const name = t("nep.relativeChange");
    return page.chart({
      id: "nep-mine-change", title: t("nep.mineChange", { mine: data.ids[mine] }), about: t("nep.mineChangeAbout"), height: 340,
      traces: page.nep.band(data.years, low, high, "rgba(29,39,51,.16)", t("nep.band")).concat([{
        type: "scatter", mode: "lines+markers", name, x: data.years, y: values, line: { color: page.colours.mark, width: 2.2 },
        marker: { size: 7, color: values.map((value) => (value < 0 ? page.colours.loss : page.colours.gain)) },
        customdata: page.nep.hover(name, values, data.years, data.unit, low, high), hovertemplate: "%{customdata}<extra></extra>",
      }], marks.traces),
      layout: { xaxis: page.nep.yearAxis(data.years), yaxis: page.axis(data.unit, { zerolinewidth: 2 }), shapes: marks.shapes, annotations: marks.annotations.concat(page.nep.extremeMarks(extremes, data.years)) },
    });
  }

  function facts(data, mine, year) {
    const say = (value, unit) => (Number.isNaN(value) ? t("missingValue") : page.sensible(page.rounded(value)) + (unit ? " " + unit : ""));
    const value = data.change(mine, year);
    const [low, high] = data.interval(mine, year);
    const total = data.total(mine, year);
    const between = (first, second, unit) => (Number.isNaN(first) ? null : t("nep.between", { low: page.ends(first, second)[0], high: page.ends(first, second)[1], unit }));
    const carbonUnit = page.unitWords("t C/yr");
    const hasCells = !Number.isNaN(data.number("reference_pixels", mine, year));
    const cards = [
      page.card({ id: "mineArea", title: t("nep.area"), figure: page.figureOf(page.rounded(data.area[mine]), page.sensible(page.rounded(data.area[mine])), "km2") }),
      page.card({ id: "mineChange", title: t(data.isRelative ? "nep.changeIn" : "nep.ownChangeIn", { year: data.years[year] }), lines: [between(low, high, data.unit)],
        figure: Number.isNaN(value) ? h("span", { class: "figure" }, t("missingValue")) : page.figureOf(page.rounded(value), page.signed(page.rounded(value)), data.facts.unit || data.unit) }),
      data.isIndex || !data.isRelative ? null : page.card({ id: "mineTotal", title: t("nep.totalIn", { year: data.years[year] }), lines: [between(low * data.area[mine], high * data.area[mine], carbonUnit)],
        figure: Number.isNaN(total) ? h("span", { class: "figure" }, t("missingValue")) : page.figureOf(page.rounded(total), page.signed(page.rounded(total)), "t C/yr") }),
      page.card({ id: "minePixels", title: t("nep.pixels"), figure: h("span", { class: "figure" }, say(data.number("mine_pixels", mine, year))),
        lines: [t("nep.coverage", { share: Number.isNaN(data.number("valid_coverage", mine, year)) ? "–" : page.percent(100 * data.number("valid_coverage", mine, year)) })] }),
      page.card({ id: "mineReference", title: t("nep.reference"), figure: h("span", { class: "figure" }, hasCells ? say(data.number("reference_pixels", mine, year)) : t("nep.noReferenceCells")),
        lines: [hasCells ? t("nep.referencePixels") : null, Number.isNaN(data.number("reference_distance_km", mine, year)) ? null : t("nep.referenceDistance", { distance: say(data.number("reference_distance_km", mine, year)) })] }),
    ];
    return h("div", { class: "cards small" }, cards.filter(Boolean));
  }

  const about = (data, flag) => {
    const key = "nepFlagAbout." + flag + (flag === "no_reference" && data.facts.reference === "none" ? "_asked" : "");
    return page.texts[key] ? t(key) : "";
  };

  function flags(data, mine) {
    const all = [...data.allFlags(mine)];
    if (!all.length) return h("p", { class: "fine" }, t("nep.noFlags"));
    return h("ul", { class: "flags" }, all.map(([flag, years]) => h("li", { "data-flag": flag },
      h("strong", {}, page.named("nepFlag", flag)), t("colon"), about(data, flag),
      years.length < data.years.length ? h("span", { class: "quiet" }, " (" + page.nep.yearList(years) + ")") : null)));
  }

  /** Years as ranges: 2003–2005, 2009. */
  page.nep.yearList = function (years) {
    const runs = [];
    for (const year of years) {
      const last = runs[runs.length - 1];
      if (last && last[1] === year - 1) last[1] = year;
      else runs.push([year, year]);
    }
    return runs.map(([from, to]) => page.periodName(from, to)).join(t("listSeparator"));
  };

  function trends(data, id, hasReference) {
    const rows = ["mine", "reference", "relative_change"].map((series) => data.trend("mine", "", id, series)).filter(Boolean);
    if (!rows.length) return null;
    const p = (value) => (value === "" ? "–" : value < 0.001 ? "< 0.001" : page.fixed(value, 3));
    return h("div", { class: "scroll" }, h("table", { class: "trends" },
      h("thead", {}, h("tr", {}, [["nep.seriesColumn"], ["nep.yearsColumn", "number"], ["nep.senColumn", "number", data.trendUnit], ["nep.mkColumn", "number"], ["nep.hrColumn", "number"]]
        .map(([key, kind, unit]) => h("th", { scope: "col", class: kind }, t(key), unit ? h("small", {}, " " + unit) : null)))),
      h("tbody", {}, rows.map((row) => h("tr", {},
        h("td", {}, t("nepSeries." + row.series)), h("td", { class: "number" }, row.years),
        h("td", { class: "number" }, page.signed(page.rounded(row.sen_slope_per_yr))), h("td", { class: "number" }, p(row.mk_p)), h("td", { class: "number" }, p(row.hamed_rao_p)))))));
  }
})(MineSink);
