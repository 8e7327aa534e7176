// The placebo test: mines moved to where nobody mined; the method should find nothing there.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** Why there is no test: the run's own note says it. */
  page.nep.whyNoPlacebo = function (chapter) {
    const note = (chapter.summary.messages || []).find((each) => each.id === "nep.placebo.none");
    if (!note) return t("nep.noPlacebo");
    const words = page.pick(note.text);
    return words.charAt(0).toUpperCase() + words.slice(1) + t("fullStop");
  };

  /** The last year's mean beside the mines' own change. */
  function beside(data, years, values) {
    const place = values.findLastIndex((value) => value !== null);
    const whole = data.groups.find((group) => group.isWhole);
    const year = place < 0 ? -1 : data.years.indexOf(years[place]);
    const mines = whole && year >= 0 ? data.groupValue(whole, "relative_change_by_area_" + data.suffix, year) : null;
    if (mines === null) return null;
    return t(Math.abs(values[place]) >= Math.abs(mines) ? "nep.placeboAsLarge" : "nep.placeboSmaller", {
      year: years[place], placebo: page.signed(page.rounded(values[place])), mines: page.signed(page.rounded(mines)), unit: data.unit });
  }

  page.nep.placebo = function (data) {
    const table = page.readTable(data.chapter, "placebo");
    if (!table || !table.rows.length) return null;
    const name = "mean_by_area_" + data.suffix;
    const column = (end) => table.rows.map((row) => page.number(row[name + end]));
    const [values, low, high] = [column(""), column("_p05"), column("_p95")];
    const years = table.rows.map((row) => Number(row.year));
    const shares = table.rows.map((row) => page.number(row.share_outside_interval_percent)).filter((value) => value !== null);
    const share = shares.length ? shares.reduce((sum, value) => sum + value, 0) / shares.length : null;
    const last = table.rows[table.rows.length - 1];
    const inside = values.filter((value, place) => value !== null && low[place] !== null && low[place] <= 0 && high[place] >= 0).length;
    const known = values.filter((value, place) => value !== null && low[place] !== null).length;
    const missed = years.filter((_, place) => values[place] !== null && low[place] !== null && (low[place] > 0 || high[place] < 0));
    const verdict = share === null ? null : share > 15 ? "nep.placeboMany" : share < 5 ? "nep.placeboFew" : "nep.placeboFine";
    const words = [
      t("nep.placeboWhat", { mines: page.sensible(page.number(last.mines)) }),
      known ? t("nep.placeboMean", { inside, years: known }) : null,
      missed.length ? t("nep.placeboMissing", { missed: page.nep.yearList(missed) }) : null,
      known && data.facts.clusters < 50 ? t("nep.placeboNarrow") : null,
      beside(data, years, values),
      verdict ? t(verdict, { share: page.percent(share) }) : null].filter(Boolean);
    const outside = table.rows.map((row) => page.number(row.share_outside_interval_percent));
    return [
      h("p", { class: "in-words", "data-words": "nep-placebo" }, words.join(t("words.join"))),
      h("div", { class: "pairs" },
        page.chart({
          id: "nep-placebo", title: t("nep.placeboTitle"), about: t("nep.placeboAbout"), height: 320,
          traces: page.nep.band(years, low, high, "rgba(29,39,51,.16)", t("nep.band")).concat([{
            type: "scatter", mode: "lines+markers", name: t("nep.placeboSeries"), x: years, y: values, line: { color: page.colours.neutral, width: 2.2 }, marker: { size: 6 },
            customdata: page.nep.hover(t("nep.placeboSeries"), values, years, data.unit, low, high), hovertemplate: "%{customdata}<extra></extra>",
          }]),
          layout: { xaxis: page.nep.yearAxis(years), yaxis: page.axis(data.unit, { zerolinewidth: 2, rangemode: "tozero" }) },
        }),
        page.chart({
          id: "nep-placebo-share", title: t("nep.placeboShareTitle"), about: t("nep.placeboShareAbout"), height: 320,
          traces: outside.some((value) => value !== null) ? [{
            type: "bar", x: years, y: outside, marker: { color: "#9cbccc" }, customdata: outside.map((value, place) => (value === null ? "" : years[place] + t("colon") + page.percent(value) + " %")),
            hovertemplate: "%{customdata}<extra></extra>", name: t("nep.placeboShareTitle") }] : [],
          layout: { showlegend: false, xaxis: page.nep.yearAxis(years), yaxis: page.axis("%", { rangemode: "tozero" }),
            shapes: [{ type: "line", xref: "paper", x0: 0, x1: 1, y0: 10, y1: 10, line: { color: "#b0127b", width: 2, dash: "dash" } }],
            // Above the plot, where no bar is.
            margin: { l: 8, r: 12, t: 28, b: 8 },
            annotations: [{ xref: "paper", x: 1, xanchor: "right", yref: "paper", y: 1, yanchor: "bottom", text: "╌╌ " + t("nep.expected"), showarrow: false, font: { color: "#b0127b", size: 12 } }] },
        })),
    ];
  };
})(MineSink);
