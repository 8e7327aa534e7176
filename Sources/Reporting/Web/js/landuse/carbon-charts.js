// Carbon charts: where the change comes from, with intervals. Positive: the land gains carbon.
"use strict";
(function (page) {
  const t = page.t;
  const transitionsShown = 14;

  page.landuse.byTransition = function (data, zone, period) {
    const rows = data.rows("carbon_by_transition", zone, period).filter((row) => row.change_tC !== "" && Number(row.change_tC) !== 0)
      .sort((one, other) => Math.abs(Number(other.change_tC)) - Math.abs(Number(one.change_tC)));
    const bars = rows.slice(0, transitionsShown).map((row) => bar(data.transitionName(row), row, row.area_ha));
    const rest = rows.slice(transitionsShown);
    // Percentiles of parts don't add up, so that the gathered rest has no whiskers.
    if (rest.length) bars.push({ name: t("otherTransitions", { count: rest.length }), value: page.landuse.sum(rest, "change_tC"), low: null, high: null, area: null });
    return changeChart("by-transition", t("byTransitionTitle", { period: page.periodName(...period) }), t("byTransitionAbout"), bars, t("noTransitions"), true);
  };

  page.landuse.byPool = function (data, zone, period) {
    const rows = data.rows("carbon_change", zone, period);
    const given = rows.filter((row) => row.change_tC !== "");
    const missing = rows.filter((row) => row.change_tC === "").map((row) => page.named("pool", row.pool));
    return changeChart("by-pool", t("byPoolTitle", { period: page.periodName(...period) }),
      missing.length ? t("byPoolAbout", { missing: missing.join(t("listSeparator")) }) : t("byPoolAll"),
      given.map((row) => bar(page.named("pool", row.pool), row)));
  };

  page.landuse.byAreaType = function (data, zone, period) {
    const rows = data.rows("carbon_by_area_type", zone, period).filter((row) => row.change_tC !== "");
    return changeChart("by-area-type", t("byAreaTypeTitle", { period: page.periodName(...period) }), t("byAreaTypeAbout"),
      rows.map((row) => bar(data.areaTypeName(row.area_type), row, row.area_ha)));
  };

  const bar = (name, row, area) => ({
    name, value: Number(row.change_tC), low: page.number(row.change_tC_p05), high: page.number(row.change_tC_p95),
    area: area === undefined ? null : page.number(area) });

  function changeChart(id, title, about, bars, empty, isWide) {
    const names = bars.map((each) => page.label(each.name));
    const whiskers = bars.map((each) => page.isInterval(each.low, each.high));
    const words = bars.map((each, place) => names[place] + ": " + page.signed(each.value) + " t C"
      + (whiskers[place] ? "<br>5–95 %: " + page.between(each.low, each.high) + " t C" : "")
      + (each.area !== null ? "<br>" + page.sensible(each.area) + " ha" : ""));
    const trace = {
      type: "bar", orientation: "h", x: bars.map((each) => each.value), y: bars.map((_, place) => place),
      marker: { color: bars.map((each) => (each.value < 0 ? page.colours.loss : page.colours.gain)) },
      customdata: words, hovertemplate: "%{customdata}<extra></extra>",
    };
    if (whiskers.some(Boolean)) {
      // Plotly draws a whisker of no length for null, and none for NaN.
      trace.error_x = {
        type: "data", symmetric: false, color: page.colours.mark, thickness: 1.3, width: 4,
        array: bars.map((each, place) => (whiskers[place] ? Math.max(0, each.high - each.value) : NaN)),
        arrayminus: bars.map((each, place) => (whiskers[place] ? Math.max(0, each.value - each.low) : NaN)),
      };
    }
    return page.chart({
      id, title, about, empty, height: 90 + Math.max(bars.length, 3) * 30, traces: bars.length ? [trace] : [],
      layout: { showlegend: false, xaxis: page.axis("t C", { nticks: page.marks(!isWide), tickangle: 0 }), margin: page.categoryMargin(names), yaxis: page.categoryAxis(names) },
    });
  }
})(MineSink);
