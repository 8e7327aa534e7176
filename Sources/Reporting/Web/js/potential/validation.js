// How good the model is: observed against predicted, the ways in which it was tested, and where it may speak.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  /** More points than this are drawn as counts in cells. */
  const drawn = 2500;
  const cells = 60;
  /** A larger difference of R² between random and spatial folds is said. */
  const leap = 0.1;

  page.potential.validation = function (data) {
    return [
      h("p", { class: "in-words", "data-words": "potential-validation" }, words(data)),
      h("div", { class: "pairs" }, observed(data, "training"), observed(data, "holdout")),
      table(data),
      h("div", { class: "pairs" }, errors(data), dissimilarity(data)),
    ];
  };

  const validation = (data, scheme) => (data.facts.validations || []).find((each) => each.scheme === scheme) || null;
  const isKnown = (value) => value !== null && value !== undefined;

  function words(data) {
    const facts = data.facts;
    const strictest = page.potential.strictest(data);
    const [random, spatial] = ["random", "spatial"].map((scheme) => (validation(data, scheme) || {}).determination);
    // Out of bag the levels were set by these very shares: only mines kept apart test them.
    const covered = [validation(data, "holdout")].find((each) => each && isKnown(each.intervalCoverage_percent));
    const unseen = validation(data, "out_of_bag");
    const list = [t("potential.residual", { error: page.potential.say(unseen && isKnown(unseen.rootMeanSquareError) ? unseen.rootMeanSquareError : facts.residualStandardDeviation), target: page.potential.say(facts.targetStandardDeviation), unit: data.unit })];
    if (strictest) list.push(t("potential.strictest", { scheme: page.pick(strictest.title), value: page.fixed(strictest.determination, 2), error: page.potential.say(strictest.rootMeanSquareError), unit: data.unit }));
    if (isKnown(random) && isKnown(spatial) && random - spatial > leap) list.push(t("potential.gap", { near: page.fixed(random, 2), far: page.fixed(spatial, 2) }));
    if (covered) list.push(t("potential.covered", { scheme: page.pick(covered.title), share: page.percent(covered.intervalCoverage_percent) }));
    return list.join(t("words.join"));
  }

  /** Of training mines each from the trees that haven't seen it. */
  function observed(data, role) {
    const points = data.ids.map((_, mine) => mine).filter((mine) => data.text("role", mine) === role && !Number.isNaN(data.number("current", mine)) && !Number.isNaN(data.number("predicted", mine)));
    const x = points.map((mine) => page.rounded(data.number("predicted", mine)));
    const y = points.map((mine) => page.rounded(data.number("current", mine)));
    const ends = x.concat(y).reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    const margin = 0.04 * (ends[1] - ends[0] || 1);
    const range = [ends[0] - margin, ends[1] + margin];
    const tested = validation(data, role === "training" ? "out_of_bag" : role);
    const score = tested && isKnown(tested.determination) ? t("words.join") + "R² " + page.fixed(tested.determination, 2) + ", RMSE " + page.potential.say(tested.rootMeanSquareError) + " " + data.unit : "";
    const line = { type: "line", x0: range[0], y0: range[0], x1: range[1], y1: range[1], line: { color: "#b0127b", width: 1.5, dash: "dash" } };
    return page.chart({
      id: "potential-observed-" + role, title: t("potential.observed." + role), about: t("potential.observedAbout." + role, { count: page.sensible(points.length) }) + score, height: 380, empty: t("potential.noHoldout"),
      traces: !points.length ? [] : points.length > drawn ? [density(x, y, range)] : [{
        type: "scatter", mode: "markers", x, y, marker: { size: points.length > 600 ? 4 : 6, color: "rgba(15,90,101,.45)", line: { width: 0 } },
        customdata: points.map((mine, place) => page.label(data.ids[mine]) + "<br>" + t("potential.observedAxis") + " " + page.sensible(y[place]) + "<br>" + t("potential.predictedAxis") + " " + page.sensible(x[place]) + " " + data.unit),
        hovertemplate: "%{customdata}<extra></extra>",
      }],
      layout: {
        showlegend: false, shapes: [line], xaxis: page.axis(t("potential.predictedAxis") + " (" + data.unit + ")", { range, nticks: page.marks(true), tickangle: 0 }), yaxis: page.axis(t("potential.observedAxis") + " (" + data.unit + ")", { range, nticks: 6 }) },
    });
  }

  function density(x, y, [low, high]) {
    const place = (value) => Math.min(cells - 1, Math.max(0, Math.floor((cells * (value - low)) / (high - low))));
    const counts = Array.from({ length: cells }, () => new Array(cells).fill(null));
    x.forEach((value, index) => { counts[place(y[index])][place(value)] = (counts[place(y[index])][place(value)] || 0) + 1; });
    const centres = counts.map((_, index) => low + ((index + 0.5) * (high - low)) / cells);
    return { type: "heatmap", x: centres, y: centres, z: counts, colorscale: [[0, "#d5e7a5"], [0.4, "#4aac82"], [1, "#123350"]], showscale: true, hovertemplate: t("potential.minesHere") + " %{z}<extra></extra>", colorbar: { thickness: 12, title: { text: t("potential.mines"), side: "right" } } };
  }

  function table(data) {
    const rows = data.facts.validations || [];
    if (!rows.length) return null;
    const heads = [["potential.scheme"], ["potential.mines", "number"], ["potential.rmse", "number", data.unit], ["potential.mae", "number", data.unit], ["potential.bias", "number", data.unit], ["potential.determination", "number"], ["potential.intervalCoverage", "number", "%"], ["potential.belowFrontier", "number", "%"]];
    const shown = (value, say) => (isKnown(value) ? say(value) : "–");
    return [
      h("h3", { class: "part" }, t("potential.validationTitle")),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("potential.validationTitle") }, h("table", { class: "words wrapped" },
        h("thead", {}, h("tr", {}, heads.map(([key, kind, unit]) => h("th", { scope: "col", class: kind }, t(key), unit ? h("small", {}, " " + unit) : null)))),
        h("tbody", {}, rows.map((each) => {
          const cell = [page.pick(each.title), page.sensible(each.mines), shown(each.rootMeanSquareError, page.potential.say), shown(each.meanAbsoluteError, page.potential.say), shown(each.bias, (value) => page.signed(page.rounded(value))),
            shown(each.determination, (value) => page.fixed(value, 3)), shown(each.intervalCoverage_percent, page.percent), shown(each.belowFrontier_percent, page.percent)];
          return h("tr", { "data-scheme": each.scheme }, cell.map((words, place) => h("td", { class: heads[place][1], "data-label": t(heads[place][0]) + (heads[place][2] ? " (" + heads[place][2] + ")" : ""), title: page.texts["potentialScheme." + each.scheme] ? t("potentialScheme." + each.scheme) : null }, words)));
        })))),
      h("p", { class: "about" }, t("potential.validationAbout", { quantile: page.sensible(page.rounded(100 * (data.facts.quantile || 0.9))) })),
    ];
  }

  function errors(data) {
    const rows = (data.facts.validations || []).filter((each) => isKnown(each.determination));
    const names = rows.map((each) => page.label(page.pick(each.title)));
    return page.chart({
      id: "potential-validation", title: t("potential.determinationTitle"), about: t("potential.determinationAbout"), height: 90 + 34 * Math.max(3, rows.length),
      traces: rows.length ? [{
        type: "bar", orientation: "h", x: rows.map((each) => each.determination), y: rows.map((_, place) => place), width: 0.6,
        marker: { color: rows.map((each) => (each.scheme === "random" || each.scheme === "out_of_bag" || data.facts.isBlockless ? "#b9cfe3" : "#1b8378")), line: { color: "#4c5660", width: 0.6 } },
        text: rows.map((each) => page.fixed(each.determination, 2)), textposition: "auto", textangle: 0, hovertemplate: "%{text}<extra></extra>",
      }] : [],
      layout: { showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names), xaxis: page.axis("R²", { range: [Math.min(0, ...rows.map((each) => 1.1 * each.determination)), 1], nticks: page.marks(true), tickangle: 0 }) },
    });
  }

  /** How unlike the training mines each mine is, and from where on the model says nothing. */
  function dissimilarity(data) {
    const values = Array.from(data.column("dissimilarity")).filter((value) => !Number.isNaN(value));
    const threshold = data.facts.applicabilityThreshold;
    const sorted = Float32Array.from(values).sort();
    const limit = Math.max(threshold * 1.6, sorted.length ? sorted[Math.floor(0.99 * (sorted.length - 1))] : 0);
    const count = 30;
    const width = limit / count;
    const bins = new Array(count + 1).fill(0);
    for (const value of values) bins[Math.min(count, Math.floor(value / width))]++;
    const centre = bins.map((_, place) => (place + 0.5) * width);
    return page.chart({
      id: "potential-applicability", title: t("potential.applicabilityTitle"), about: t("potential.applicabilityAbout"), height: 260,
      traces: values.length ? [{
        type: "bar", x: centre, y: bins, width: width * 0.94, marker: { color: centre.map((value) => (value > threshold ? "#e69f00" : "#1b8378")), line: { color: "#4c5660", width: 0.5 } },
        customdata: bins.map((number, place) => (place === count ? "≥ " + page.fixed(limit, 2) : page.fixed(place * width, 2) + " … " + page.fixed((place + 1) * width, 2)) + t("colon") + t("potential.minesCount", { count: page.sensible(number) })), hovertemplate: "%{customdata}<extra></extra>",
      }] : [],
      layout: {
        showlegend: false, bargap: 0, xaxis: page.axis(t("potential.dissimilarity"), { nticks: page.marks(true), tickangle: 0, rangemode: "tozero" }), yaxis: page.axis(t("potential.mines"), { rangemode: "tozero" }),
        shapes: [{ type: "line", x0: threshold, x1: threshold, yref: "paper", y0: 0, y1: 1, line: { color: "#b0127b", width: 2, dash: "dash" } }],
        annotations: [{ x: threshold, yref: "paper", y: 1, xanchor: "left", yanchor: "top", text: " " + t("potential.limit", { value: page.fixed(threshold, 2) }), showarrow: false, font: { color: "#b0127b", size: 12 }, bgcolor: "rgba(255,255,255,.85)" }] },
    });
  }
})(MineSink);
