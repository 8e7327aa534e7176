// Series over the years: bands, phases as step means, breaks, peak and trough.
"use strict";
(function (page) {
  const t = page.t;

  /** A group's name after a title's colon. */
  page.nep.groupWithin = (group) => (group.isWhole ? t("nep.allMinesWithin") : page.nep.groupName(group));
  page.nep.groupName = (group) => (group.isWhole ? t("nep.allMines") : group.group === "" ? t("nep.noGroup") : group.group);

  /** A band between two series; rows where either is missing leave a gap. */
  page.nep.band = function (years, low, high, colour, name) {
    const traces = [];
    let run = [];
    const finish = () => {
      if (run.length) {
        const x = run.map((place) => years[place]);
        traces.push({
          type: "scatter", mode: run.length > 1 ? "none" : "lines", fill: "toself", x: x.concat(x.slice().reverse()), line: { width: run.length > 1 ? 0 : 2, color: colour },
          y: run.map((place) => high[place]).concat(run.map((place) => low[place]).reverse()), fillcolor: colour, hoverinfo: "skip",
          name, legendgroup: "band", showlegend: traces.length === 0,
        });
      }
      run = [];
    };
    years.forEach((_, place) => {
      if (low[place] === null || high[place] === null) finish();
      else run.push(place);
    });
    finish();
    return traces;
  };

  /** The phases' means as steps, and a dashed line where one phase ends and the next begins. */
  page.nep.phaseMarks = function (phases, unit) {
    if (phases.length < 1) return { traces: [], shapes: [], annotations: [] };
    const x = phases.flatMap((phase) => [phase.from_year - 0.4, phase.to_year + 0.4, null]);
    const y = phases.flatMap((phase) => [phase.mean, phase.mean, null]);
    const words = phases.flatMap((phase) => {
      const each = t("nep.phaseHover", { years: page.periodName(phase.from_year, phase.to_year), mean: page.signed(page.rounded(phase.mean)), unit });
      return [each, each, ""];
    });
    const breaks = phases.slice(1).map((phase) => phase.from_year);
    return {
      traces: [{
        type: "scatter", mode: "lines", name: t("nep.phaseMean"), x, y, line: { color: "#b0127b", width: 2.5 }, customdata: words,
        hovertemplate: "%{customdata}<extra></extra>",
      }],
      shapes: breaks.map((year) => ({ type: "line", x0: year - 0.5, x1: year - 0.5, yref: "paper", y0: 0, y1: 1, line: { color: "#b0127b", width: 1, dash: "dot" } })),
      annotations: breaks.map((year) => ({
        x: year - 0.5, xanchor: "left", yref: "paper", y: 1, yanchor: "top", text: t("nep.breakMark", { year }), showarrow: false,
        font: { size: 11, color: "#b0127b" }, bgcolor: "rgba(255,255,255,.75)" })),
    };
  };

  page.nep.extremes = function (years, values) {
    const given = values.map((value, place) => [value, years[place]]).filter(([value]) => value !== null);
    if (given.length < 3) return null;
    const pick = (test) => given.reduce((best, each) => (test(each[0], best[0]) ? each : best));
    const [peak, trough] = [pick((one, other) => one > other), pick((one, other) => one < other)];
    return peak[1] === trough[1] ? null : { peak, trough };
  };

  page.nep.extremeMarks = function (extremes, years) {
    if (!extremes) return [];
    const [first, last] = [years[0], years[years.length - 1]];
    const mark = ([y, x], key, up) => ({
      x, y, xanchor: x <= first + 1 ? "left" : x >= last - 1 ? "right" : "center", text: t(key, { year: x }), showarrow: true, arrowhead: 0, arrowwidth: 1, ax: 0, ay: up ? -26 : 26, font: { size: 12 } });
    return [mark(extremes.peak, "nep.peakMark", true), mark(extremes.trough, "nep.troughMark", false)];
  };

  page.nep.yearAxis = (years) => page.axis(undefined, {
    range: [years[0] - 0.7, years[years.length - 1] + 0.7], tickformat: "d", dtick: Math.max(1, Math.ceil(years.length / (window.innerWidth < 600 ? 5 : 11))),
    tick0: years[0], tickangle: 0, zeroline: false });

  /** What a trend's tests say, in words. `row` is a row of trend.csv. */
  page.nep.trendWords = function (row, unit, what) {
    if (!row || row.mk_p === "") return t("nep.trendNone");
    const p = (value) => (value === "" ? t("missingValue") : value < 0.001 ? "< 0.001" : "= " + page.fixed(value, 3));
    const isClear = row.hamed_rao_p !== "" ? row.hamed_rao_p < 0.05 : row.mk_p < 0.05;
    const isFragile = row.mk_p < 0.05 && row.hamed_rao_p !== "" && row.hamed_rao_p >= 0.05;
    return t(isFragile ? "nep.trendFragile" : isClear ? (row.sen_slope_per_yr < 0 ? "nep.trendFalls" : "nep.trendRises") : "nep.trendUnclear", {
      what, from: row.first_year, to: row.last_year, years: row.years, slope: page.signed(page.rounded(row.sen_slope_per_yr)), unit, p: p(row.mk_p), hr: p(row.hamed_rao_p) });
  };

  page.nep.phaseWords = function (phases, unit) {
    if (!phases.length) return "";
    if (phases.length === 1) return t("nep.phaseOne", { years: page.periodName(phases[0].from_year, phases[0].to_year), mean: page.signed(page.rounded(phases[0].mean)), unit });
    return t("nep.phaseMany", {
      breaks: phases.slice(1).map((phase) => phase.from_year).join(t("listSeparator")),
      list: phases.map((phase) => t("nep.phaseItem", { years: page.periodName(phase.from_year, phase.to_year), mean: page.signed(page.rounded(phase.mean)), unit }))
        .join(t("nep.itemSeparator")) });
  };

  page.nep.extremeWords = function (extremes, unit) {
    if (!extremes) return "";
    const [high, low] = [extremes.peak, extremes.trough];
    return t("nep.extremes", {
      peakYear: high[1], peak: page.signed(page.rounded(high[0])), troughYear: low[1], trough: page.signed(page.rounded(low[0])), unit });
  };
})(MineSink);
