// A group over the years: total gain and loss, mean change, level beside the reference, share of mines losing.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** The column of the main series: the net total, for an index or without totals the mean weighted by area. */
  function main(data, group) {
    if (!data.isRelative) {
      const own = { column: "mine_change_by_area_" + data.suffix, unit: data.unit, series: "mine", key: "nep.meanOwn", hasBand: false, title: "nep.ownTitle" };
      return column(data, group, own.column).some((value) => value !== null) ? own
        : Object.assign(own, { column: "mine_by_area_" + data.suffix, key: "nep.mineLevel", title: "nep.levelOnlyTitle" });
    }
    if (!data.isIndex && data.hasGroupColumn("net_GgC_per_yr")) {
      return { column: "net_GgC_per_yr", unit: page.unitWords("Gg C/yr"), series: "net_total", key: "nep.net", hasBand: true, title: "nep.totalsTitle" };
    }
    return { column: "relative_change_by_area_" + data.suffix, unit: data.unit, series: "relative_change", key: "nep.byArea", hasBand: true, title: "nep.meansTitle" };
  }

  const column = (data, group, name) => data.years.map((_, year) => data.groupValue(group, name, year));
  const hover = (name, values, years, unit, low, high) => values.map((value, place) => (value === null ? ""
    : name + ", " + years[place] + t("colon") + page.signed(page.rounded(value)) + " " + unit
      + (low && low[place] !== null ? "<br>5–95 %: " + page.between(low[place], high[place]) + " " + unit : "")));
  page.nep.hover = hover;

  page.nep.groupChoice = function (data, chosen, change) {
    if (data.groups.length < 2) return null;
    const option = (group) => ({ value: group.key, label: page.nep.groupName(group) });
    const named = (one, other) => page.nep.groupName(one).localeCompare(page.nep.groupName(other), page.language);
    return page.choice(t("nep.group"), data.groups.filter((group) => group.isWhole).map(option).concat(data.groupFields.map((field) => ({
      group: field, options: data.groups.filter((group) => group.field === field).sort(named).map(option) }))), chosen, change, { id: "nep-group" });
  };

  /** The main figure with its words. */
  page.nep.totals = function (data, group, tools) {
    const { column: name, unit, series, key, hasBand, title } = main(data, group);
    const values = column(data, group, name);
    const [low, high] = hasBand ? [column(data, group, name + "_p05"), column(data, group, name + "_p95")] : [[], []];
    const level = ["group", group.field, group.group];
    const phases = data.isRelative ? data.phases(...level, series) : [];
    const marks = page.nep.phaseMarks(phases, unit);
    const extremes = page.nep.extremes(data.years, values);
    const bars = [];
    if (series === "net_total") {
      for (const [part, sign, colour] of [["gross_gain", 1, "#6fbcb1"], ["gross_loss", -1, "#e0ae74"]]) {
        const own = column(data, group, part + "_GgC_per_yr").map((value) => (value === null ? null : sign * value));
        bars.push({ type: "bar", name: t("nep." + part), x: data.years, y: own, marker: { color: colour }, customdata: hover(t("nep." + part), own, data.years, unit),
          hovertemplate: "%{customdata}<extra></extra>" });
      }
    }
    const line = {
      type: "scatter", mode: "lines+markers", name: t(key), x: data.years, y: values, line: { color: page.colours.mark, width: 2.5 }, marker: { size: 6 },
      customdata: hover(t(key), values, data.years, unit, hasBand ? low : null, high), hovertemplate: "%{customdata}<extra></extra>",
    };
    const isThere = values.some((value) => value !== null);
    const isNarrow = data.groupText(group, "interval", data.lastYear) === "too_narrow";
    const trend = data.trend(...level, data.isRelative ? series : "mine");
    const words = isThere ? [
      page.nep.trendWords(trend, page.unitWords(series === "net_total" ? "Gg C/yr per yr" : (data.facts.unit || "") + " per yr"),
        t(data.isRelative ? "nep.what." + series : "nep.what.mineLevel")),
      page.nep.phaseWords(phases, unit), page.nep.extremeWords(extremes, unit)].filter(Boolean).join(t("words.join")) : null;
    return [
      page.chart({
        id: "nep-totals", title: t(title, { group: page.nep.groupWithin(group) }),
        about: t(series === "net_total" ? "nep.totalsAbout" : data.isRelative ? "nep.meansAbout" : "nep.ownAbout"), tools, height: 440, wide: true, empty: t("nep.noTotals"),
        traces: isThere ? bars.concat(page.nep.band(data.years, low.length ? low : values.map(() => null), high, "rgba(29,39,51,.18)", t("nep.band")), [line], marks.traces) : [],
        layout: {
          barmode: "relative", bargap: 0.35, xaxis: page.nep.yearAxis(data.years), yaxis: page.axis(unit, { zerolinewidth: 2 }),
          shapes: marks.shapes, annotations: marks.annotations.concat(page.nep.extremeMarks(extremes, data.years)),
        },
      }),
      isNarrow ? h("p", { class: "warning" }, t("nep.tooNarrow", { clusters: data.groupValue(group, "clusters", data.lastYear) })) : null,
      words ? h("p", { class: "in-words", "data-words": "nep-totals" }, words) : null,
    ];
  };

  /** The mean level of the mines beside their references; null where the main figure is that level. */
  page.nep.levels = function (data, group) {
    if (main(data, group).key === "nep.mineLevel") return null;
    const parts = [["mine_by_area_", "nep.mineLevel", "#a85a12", "solid"], ["reference_by_area_", "nep.referenceLevel", "#21867d", "dash"]];
    const traces = parts.map(([start, key, colour, dash]) => {
      const values = column(data, group, start + data.suffix);
      return {
        type: "scatter", mode: "lines+markers", name: t(key), x: data.years, y: values, line: { color: colour, width: 2.2, dash }, marker: { size: 5, color: colour },
        customdata: hover(t(key), values, data.years, data.unit), hovertemplate: "%{customdata}<extra></extra>",
      };
    }).filter((trace) => trace.y.some((value) => value !== null));
    return page.chart({
      id: "nep-levels", title: t(traces.length > 1 ? "nep.levelsTitle" : "nep.levelOnlyTitle", { group: page.nep.groupWithin(group) }), about: traces.length > 1 ? t("nep.levelsAbout") : null, height: 340, traces,
      layout: { xaxis: page.nep.yearAxis(data.years), yaxis: page.axis(data.unit) },
    });
  };

  page.nep.shareLosing = function (data, group) {
    const values = column(data, group, "share_losing_percent");
    const low = column(data, group, "share_losing_percent_p05");
    const high = column(data, group, "share_losing_percent_p95");
    const isThere = values.some((value) => value !== null);
    return page.chart({
      id: "nep-share", title: t("nep.shareTitle", { group: page.nep.groupWithin(group) }), about: t("nep.shareAbout"), height: 340,
      traces: isThere ? page.nep.band(data.years, low, high, "rgba(168,90,18,.2)", t("nep.band")).concat([{
        type: "scatter", mode: "lines+markers", name: t("nep.share"), x: data.years, y: values, line: { color: "#a85a12", width: 2.2 }, marker: { size: 5 },
        customdata: values.map((value, place) => (value === null ? "" : data.years[place] + t("colon") + page.percent(value) + " %"
          + (low[place] === null ? "" : "<br>5–95 %: " + page.percent(low[place]) + " … " + page.percent(high[place]) + " %"))),
        hovertemplate: "%{customdata}<extra></extra>",
      }]) : [],
      layout: {
        xaxis: page.nep.yearAxis(data.years), yaxis: page.axis("%", { range: [0, 100] }),
        shapes: [{ type: "line", xref: "paper", x0: 0, x1: 1, y0: 50, y1: 50, line: { color: "#8d969d", width: 1, dash: "dot" } }] },
    });
  };
})(MineSink);
