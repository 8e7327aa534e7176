// One mine's numbers on one axis: where it is, how far it could come, how far mines like it scatter; and what moves its prediction.
"use strict";
(function (page) {
  const t = page.t;

  /** From the current value to the attainable one, with the noise floor drawn to the same scale. */
  page.potential.mineChart = function (data, mine) {
    const number = (name) => page.finite(data.number(name, mine));
    const say = page.potential.say;
    const value = {};
    for (const name of ["current", "predicted", "attainable", "attainable_p05", "attainable_p95", "prediction_p05", "prediction_p95", "potential", "potential_p05", "potential_p95", "noise_floor", "potential_above_noise"]) value[name] = number(name);
    const rows = [];
    const traces = [];
    const hover = (key, words) => t(key) + t("colon") + words + " " + data.unit;
    const bar = (row, from, length, colour, words, pattern) => traces.push({
      type: "bar", orientation: "h", y: [row], x: [length], base: [from], width: 0.56, showlegend: false,
      marker: { color: colour, line: { color: "#4c5660", width: 0.8 }, pattern: pattern ? { shape: "/", size: 6, solidity: 0.35, fgcolor: "#6a727a" } : undefined },
      customdata: [words], hovertemplate: "%{customdata}<extra></extra>",
    });
    const dot = (row, x, colour, words, symbol, low, high) => traces.push({
      type: "scatter", mode: "markers", x: [x], y: [row], showlegend: false, marker: { size: 12, color: colour, symbol, line: { width: 2.5, color: symbol && symbol.includes("line") ? colour : "#ffffff" } },
      error_x: low === null || low === undefined || high === null ? undefined : { type: "data", symmetric: false, array: [Math.max(0, high - x)], arrayminus: [Math.max(0, x - low)], color: colour, thickness: 2.5, width: 7 },
      customdata: [words], hovertemplate: "%{customdata}<extra></extra>",
    });
    const add = (key) => rows.push(t(key)) - 1;

    if (value.current !== null) dot(add("potential.current"), value.current, "#a85a12", hover("potential.current", say(value.current)), "diamond");
    if (value.attainable !== null) {
      const range = page.potential.between(value.attainable_p05, value.attainable_p95);
      dot(add("potential.attainable"), value.attainable, "#0b5d5a", hover("potential.attainable", say(value.attainable)) + (range ? "<br>" + t("potential.bootstrapRange") + t("colon") + range : ""), "circle", value.attainable_p05, value.attainable_p95);
    }
    if (value.potential !== null) {
      const row = add("potential.potential");
      const noisy = value.noise_floor === null ? 0 : Math.min(value.noise_floor, value.potential);
      if (noisy > 0) bar(row, value.current, noisy, "#dfe3e6", hover("potential.withinNoise", say(noisy)), true);
      if (value.potential > noisy) bar(row, value.current + noisy, value.potential - noisy, "#4aac82", hover(value.noise_floor === null ? "potential.potential" : "potential.aboveNoise", say(value.potential - noisy)));
      const end = value.current + value.potential;
      if (value.potential_p05 !== null && value.potential_p95 !== null) dot(row, end, page.colours.mark, hover("potential.potential", say(value.potential)) + "<br>5–95 %: " + page.potential.between(value.potential_p05, value.potential_p95), "line-ns", value.current + value.potential_p05, value.current + value.potential_p95);
    }
    if (value.noise_floor !== null && value.current !== null) bar(add("potential.noiseFloor"), value.current, value.noise_floor, "#dfe3e6", hover("potential.noiseFloor", say(value.noise_floor)), true);
    if (value.prediction_p05 !== null && value.prediction_p95 !== null) {
      const row = add("potential.predictionRange");
      bar(row, value.prediction_p05, value.prediction_p95 - value.prediction_p05, "#e8eef7", hover("potential.predictionRange", page.potential.between(value.prediction_p05, value.prediction_p95)));
      if (value.predicted !== null) dot(row, value.predicted, "#3c6ca8", hover("potential.predicted", say(value.predicted)), "line-ns");
    } else if (value.predicted !== null) dot(add("potential.predicted"), value.predicted, "#3c6ca8", hover("potential.predicted", say(value.predicted)), "circle-open");
    const names = rows.map(page.label);
    return page.chart({
      id: "potential-mine", title: t("potential.mineChart", { mine: data.ids[mine] }), about: t(data.isThreshold ? "potential.mineChartThreshold" : "potential.mineChartAbout"),
      height: 64 + 46 * Math.max(rows.length, 1), traces: rows.length > 1 || value.predicted !== null ? traces : [], empty: t("potential.nothingToDraw"),
      layout: {
        barmode: "overlay", showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names),
        xaxis: page.axis(data.unit, { nticks: page.marks(true), tickangle: 0, zerolinecolor: "#b9c3cb" }),
        shapes: value.current === null ? [] : [{ type: "line", x0: value.current, x1: value.current, yref: "paper", y0: 0, y1: 1, line: { color: "#a85a12", width: 1.2, dash: "dot" } }],
      },
    });
  };

  /** The predictors that say most about the mine, and how far each moves its prediction. */
  page.potential.mineDrivers = function (data, mine) {
    const drivers = data.drivers(mine);
    const names = drivers.map((driver) => page.label(page.potential.predictor(driver.predictor)));
    return page.chart({
      id: "potential-mine-drivers", title: t("potential.mineDrivers"), about: t("potential.mineDriversAbout"), height: 70 + 46 * Math.max(drivers.length, 1), empty: t("potential.noDrivers"),
      traces: drivers.length ? [{
        type: "bar", orientation: "h", x: drivers.map((driver) => driver.contribution), y: drivers.map((_, place) => place), width: 0.56,
        marker: { color: drivers.map((driver) => (driver.contribution < 0 ? page.colours.loss : page.colours.gain)) },
        text: drivers.map((driver) => page.signed(page.rounded(driver.contribution))), textposition: "auto", textangle: 0, cliponaxis: false,
        customdata: drivers.map((driver, place) => names[place] + t("colon") + page.signed(page.rounded(driver.contribution)) + " " + data.unit), hovertemplate: "%{customdata}<extra></extra>",
      }] : [],
      layout: { showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names), xaxis: page.axis(data.unit, { nticks: page.marks(true), tickangle: 0, zerolinewidth: 2 }) },
    });
  };
})(MineSink);
