// Land-use charts: the matrix, gain and loss by class, functional areas, damaged and reclaimed land.
"use strict";
(function (page) {
  const t = page.t;

  page.landuse.matrix = function (data, zone, period) {
    const title = t("matrixTitle", { period: page.periodName(...period) });
    const rows = data.rows("transitions", zone, period);
    const used = new Set(rows.filter((row) => Number(row.area_ha) > 0).flatMap((row) => [row.from_code, row.to_code]));
    const codes = data.classes.map((each) => String(each.code)).filter((code) => used.has(code));
    for (const code of used) if (!codes.includes(code)) codes.push(code);
    if (!codes.length) return page.chart({ id: "matrix", title, height: 100 });
    const found = new Map(rows.map((row) => [row.from_code + "/" + row.to_code, row]));
    const area = (from, to) => Number((found.get(from + "/" + to) || {}).area_ha || 0);
    const changed = codes.flatMap((from) => codes.filter((to) => to !== from).map((to) => area(from, to))).filter((value) => value > 0);
    const most = changed.length ? Math.log10(Math.max(...changed)) : 1;
    const leastShown = Math.max(changed.length ? Math.log10(Math.min(...changed)) : 0, most - 4);
    const ticks = [];
    for (let power = Math.ceil(leastShown); power <= Math.floor(most); power++) ticks.push(power);
    const names = codes.map((code) => page.label(data.className(code)));
    const labels = names.map((name, place) => (names.indexOf(name) === place ? name : name + " (" + codes[place] + ")"));
    const annotations = [];
    const z = codes.map((from, row) => codes.map((to, column) => {
      const value = area(from, to);
      if (value > 0) {
        const depth = (Math.log10(value) - leastShown) / Math.max(most - leastShown, 0.1);
        annotations.push({
          x: column, y: row, text: page.fixed(value, value >= 100 ? 0 : value >= 10 ? 1 : 2), showarrow: false,
          font: { size: codes.length > 14 ? 9 : 11, color: from === to ? "#555" : depth > 0.55 ? "#fff" : "#1d2733" } });
      }
      return from === to || value === 0 ? null : Math.max(Math.log10(value), leastShown);
    }));
    const height = 130 + codes.length * 34;
    const ticktext = labels.map((label) => (label.length > 18 ? label.slice(0, 17) + "…" : label));
    const side = { tickmode: "array", tickvals: codes.map((_, place) => place), ticktext, range: [-0.5, codes.length - 0.5], showgrid: false, zeroline: false };
    return page.chart({
      id: "matrix", title, about: t("matrixAbout"), wide: true, height, minWidth: 220 + codes.length * 50,
      layout: {
        annotations, hovermode: "closest",
        shapes: codes.map((_, place) => ({ type: "rect", x0: place - 0.5, x1: place + 0.5, y0: place - 0.5, y1: place + 0.5, fillcolor: "#e6e6e3", line: { width: 0 }, layer: "below" })),
        xaxis: page.axis(t("toClass"), Object.assign({ side: "top", tickangle: -35 }, side)),
        yaxis: page.axis(t("fromClass"), Object.assign({}, side, { range: [codes.length - 0.5, -0.5] })),
      },
      traces: [{
        type: "heatmap", z, x: codes.map((_, place) => place), y: codes.map((_, place) => place), xgap: 1, ygap: 1, hoverongaps: false,
        colorscale: [[0, "#e7f0f5"], [0.35, "#93bfd3"], [0.7, "#3f7fa6"], [1, "#0b3c5d"]], zmin: leastShown, zmax: most,
        customdata: codes.map((from, row) => codes.map((to, column) => {
          const share = (found.get(from + "/" + to) || {}).share_percent;
          return names[row] + " → " + names[column] + ": " + page.sensible(area(from, to)) + " ha"
            + (share ? " (" + page.percent(Number(share)) + " %)" : "");
        })),
        hovertemplate: "%{customdata}<extra></extra>",
        colorbar: { title: { text: "ha" }, tickvals: ticks, ticktext: ticks.map((power) => page.sensible(Math.pow(10, power))), thickness: 12, len: 0.9 },
      }],
    });
  };

  page.landuse.classChange = function (data, zone, period) {
    const rows = data.rows("class_change", zone, period).filter((row) => Number(row.start_ha) > 0 || Number(row.end_ha) > 0);
    const names = rows.map((row) => page.label(data.className(row.code, row.name)));
    const values = (column, factor) => rows.map((row) => (row[column] === "" ? null : factor * Number(row[column])));
    const words = (key, column) => rows.map((row, place) => names[place] + ", " + t(key) + ": " + page.sensible(page.number(row[column])) + " ha");
    const common = { y: rows.map((_, place) => place), orientation: "h", hovertemplate: "%{customdata}<extra></extra>" };
    const mark = (key, column, symbol, colour) => Object.assign({}, common, {
      type: "scatter", mode: "markers", name: t(key), x: values(column, 1), customdata: words(key, column),
      marker: { symbol, size: 10, color: colour, line: { color: "#fff", width: 1 } } });
    return page.chart({
      id: "class-change", title: t("classChangeTitle", { period: page.periodName(...period) }), about: t("classChangeAbout"),
      height: 110 + rows.length * 32,
      layout: { barmode: "relative", margin: page.categoryMargin(names), xaxis: page.axis("ha", { nticks: page.marks(), tickangle: 0 }), yaxis: categories(names) },
      traces: rows.length ? [
        Object.assign({}, common, { type: "bar", name: t("gain"), x: values("gain_ha", 1), customdata: words("gain", "gain_ha"), marker: { color: page.colours.gain } }),
        Object.assign({}, common, { type: "bar", name: t("loss"), x: values("loss_ha", -1), customdata: words("loss", "loss_ha"), marker: { color: page.colours.loss } }),
        mark("net", "net_ha", "diamond", "#111111"), mark("swap", "swap_ha", "circle-open", "#111111"),
      ] : [],
    });
  };

  /** An axis of names, first on top. */
  function categories(names, more) {
    return page.axis(undefined, Object.assign({
      tickmode: "array", tickvals: names.map((_, place) => place), ticktext: short(names), automargin: false,
      ticks: "outside", ticklen: 6, tickcolor: "rgba(0,0,0,0)", range: [names.length - 0.5, -0.5], showgrid: false, zeroline: false,
    }, more));
  }
  page.categoryAxis = categories;
  const short = (names) => names.map((name) => (name.length > 34 ? name.slice(0, 33) + "…" : name));

  /** Margins of a chart with names on its left; on a narrow screen they take less than half of it. */
  page.categoryMargin = (names) => ({ l: 14 + Math.ceil(page.widest(short(names))), r: 14, t: 8, b: 44 });

  page.landuse.functional = function (data, zone) {
    const rows = data.rows("functional_areas", zone);
    const periods = data.periods.map((period) => page.periodName(...period));
    const types = [...new Set(rows.filter((row) => Number(row.area_ha) > 0).map((row) => row.area_type))];
    const traces = types.map((type) => {
      const own = data.periods.map(([from, to]) =>
        rows.find((row) => row.area_type === type && Number(row.from_year) === from && Number(row.to_year) === to));
      const name = page.label(data.areaTypeName(type));
      return {
        type: "bar", orientation: "h", name, y: periods.map((_, place) => place), x: own.map((row) => (row ? Number(row.share_percent) : null)),
        marker: { color: data.areaTypeColour(type), line: { color: "#fff", width: 1 } },
        text: own.map((row) => (row && Number(row.share_percent) >= 7 ? page.percent(Number(row.share_percent)) : "")),
        textposition: "inside", insidetextanchor: "middle", textangle: 0, constraintext: "none",
        customdata: own.map((row, place) => (row
          ? name + ", " + periods[place] + ": " + page.sensible(Number(row.area_ha)) + " ha (" + page.percent(Number(row.share_percent)) + " %)" : "")),
        hovertemplate: "%{customdata}<extra></extra>",
      };
    });
    return page.chart({
      id: "functional", title: t("functionalTitle"), about: t("functionalAbout"), height: 190 + periods.length * 46, traces,
      layout: { barmode: "stack", xaxis: page.axis("%", { range: [0, 100] }), yaxis: categories(periods), margin: page.categoryMargin(periods) },
    });
  };

  const statusColours = {
    damaged: "#8c2d04", damaged_again: "#d95f0e", reclaimed_arable: "#e0bd55", reclaimed_forest: "#1f7a3f", reclaimed_grass: "#8cc665", redeveloped: "#7a7a7a",
  };

  page.landuse.damaged = function (data, zone) {
    const rows = data.rows("trajectory", zone);
    const years = [...new Set(rows.map((row) => row.year))];
    const hover = (name, values) => values.map((value, place) => name + ", " + years[place] + ": " + page.sensible(value) + " ha");
    const traces = Object.keys(statusColours).map((status) => {
      const values = years.map((year) => page.landuse.sum(rows.filter((row) => row.year === year && row.status === status), "area_ha"));
      const name = page.named("status", status);
      return {
        type: "bar", name, x: years, y: values, marker: { color: statusColours[status], line: { color: "#fff", width: 1 } },
        customdata: hover(name, values), hovertemplate: "%{customdata}<extra></extra>", isEmpty: values.every((value) => value === 0),
      };
    }).filter((trace) => !trace.isEmpty);
    return page.chart({
      id: "damaged", title: t("damagedTitle"), about: t("damagedAbout"), empty: t("noDamage"), height: 420, traces,
      layout: { barmode: "stack", bargap: 0.45, xaxis: page.axis(undefined, { type: "category" }), yaxis: page.axis("ha") },
    });
  };
})(MineSink);
