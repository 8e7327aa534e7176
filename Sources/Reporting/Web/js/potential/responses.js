// How the prediction goes along each predictor: accumulated local effects with their spread, and partial dependence, as small multiples.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const first = 12;

  /** `state`: {isAll}. */
  page.potential.responses = function (data, state, redraw) {
    const of = (predictor, kind) => data.responses.filter((row) => row.predictor === predictor && row.kind === kind)
      .map((row) => ({ x: Number(row.value), y: Number(row.effect), low: page.number(row.p05), high: page.number(row.p95), rows: page.number(row.rows) }))
      .sort((one, other) => one.x - other.x);
    const known = new Set(data.responses.map((row) => row.predictor));
    const all = page.potential.ranked(data).filter((name) => known.has(name)).concat([...known].filter((name) => !page.potential.ranked(data).includes(name)));
    if (!all.length) return [h("p", { class: "about" }, t("potential.noResponses"))];
    const shown = state.isAll ? all : all.slice(0, first);
    const curves = new Map(shown.map((name) => [name, { ale: of(name, "ale"), dependence: centred(of(name, "partial_dependence"), of(name, "ale")) }]));
    // One axis for all, so that steep and flat can be told apart at a glance.
    const ends = [...curves.values()].flatMap(({ ale, dependence }) => ale.flatMap((point) => [point.y, point.low, point.high]).concat(dependence.map((point) => point.y))).filter((value) => value !== null);
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const margin = 0.04 * (most - least || 1);
    return [
      h("h3", { class: "part" }, t("potential.responseTitle")),
      h("p", { class: "about" }, t("potential.responseAbout")),
      h("ul", { class: "response-legend" },
        h("li", {}, h("span", { class: "line-swatch ale" }), t("potential.ale")), h("li", {}, h("span", { class: "line-swatch band" }), t("potential.aleBand")),
        h("li", {}, h("span", { class: "line-swatch dependence" }), t("potential.dependence")), h("li", {}, h("span", { class: "line-swatch rug" }), t("potential.rug"))),
      h("div", { class: "multiples" }, shown.map((name) => curve(data, name, curves.get(name), [least - margin, most + margin]))),
      all.length > first ? h("button", { type: "button", onclick: () => { state.isAll = !state.isAll; redraw(); } }, t(state.isAll ? "potential.fewerResponses" : "potential.allResponses", { count: all.length })) : null,
    ];
  };

  /** Partial dependence shifted so that its mean where the mines are is that of the local effects, 0. */
  function centred(points, ale) {
    if (!points.length) return points;
    const at = (x) => {
      const right = points.findIndex((point) => point.x >= x);
      if (right < 0) return points[points.length - 1].y;
      if (right === 0) return points[0].y;
      const [one, other] = [points[right - 1], points[right]];
      return one.y + ((other.y - one.y) * (x - one.x)) / (other.x - one.x || 1);
    };
    const weighted = ale.length > 1 ? ale.slice(1).map((point, place) => ({ x: (point.x + ale[place].x) / 2, rows: point.rows || 1 })) : points.map((point) => ({ x: point.x, rows: 1 }));
    const total = weighted.reduce((sum, point) => sum + point.rows, 0);
    const mean = weighted.reduce((sum, point) => sum + point.rows * at(point.x), 0) / total;
    return points.map((point) => Object.assign({}, point, { y: point.y - mean }));
  }

  function curve(data, name, { ale, dependence }, range) {
    const label = page.potential.predictor(name);
    const described = data.predictors.find((row) => row.predictor === name);
    const isPure = described !== undefined && described.unit === "1";
    const unit = described ? page.potential.unitWords(described.unit) : "";
    const small = page.potential.small(ale.concat(dependence).map((point) => point.x));
    const along = (x) => (small ? x * small.factor : x);
    const hover = (kind, point) => t(kind) + "<br>" + page.label(label) + " " + page.sensible(page.rounded(point.x)) + (unit && !isPure ? " " + unit : "") + t("colon") + page.signed(page.rounded(point.y)) + " " + data.unit
      + (point.low === null || point.low === undefined ? "" : "<br>5–95 %: " + page.between(point.low, point.high));
    const line = (kind, points, colour, dash, mode) => ({
      type: "scatter", mode, x: points.map((point) => along(point.x)), y: points.map((point) => point.y), line: { color: colour, width: 2.2, dash }, marker: { size: 4, color: colour },
      customdata: points.map((point) => hover(kind, point)), hovertemplate: "%{customdata}<extra></extra>", showlegend: false });
    const banded = ale.filter((point) => point.low !== null && point.high !== null);
    const traces = page.nep.band(banded.map((point) => along(point.x)), banded.map((point) => point.low), banded.map((point) => point.high), "rgba(27,131,120,.2)", t("potential.aleBand")).map((trace) => Object.assign(trace, { showlegend: false }));
    if (dependence.length) traces.push(line("potential.dependence", dependence, "#b35806", "dash", "lines"));
    if (ale.length) traces.push(line("potential.ale", ale, "#0f5a65", "solid", "lines+markers"));
    return page.chart({
      id: "potential-response-" + name.replace(/[^\w-]/g, "_"), title: label, height: 230, traces,
      layout: {
        showlegend: false, margin: { l: 8, r: 8, t: 4, b: 8 },
        // Marks at the interval ends: as many mines lie between any two.
        shapes: ale.map((point) => ({ type: "line", x0: along(point.x), x1: along(point.x), yref: "paper", y0: 0, y1: 0.05, line: { color: "#55636f", width: 1 } })),
        xaxis: page.axis((small ? small.words + " " : "") + (unit || t("potential.unitUnknown")), { nticks: 5, tickangle: 0, zeroline: false }), yaxis: page.axis(data.unit, { range, nticks: 5, zerolinewidth: 1.5 }),
      },
    });
  }
})(MineSink);
