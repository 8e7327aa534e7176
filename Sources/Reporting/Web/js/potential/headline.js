// How much can be won back: in words, as cards, and beside what chance alone would show.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const co2 = "_MtCO2_per_yr";
  const carbon = "_GgC_per_yr";

  /** The summary's headline number that a card shows too: it knows the source. */
  const headlines = {
    potential: "potentialByArea", total: "total", co2: "totalCO2", noise: "noiseFloorByArea", above: "aboveNoiseByArea", aboveTotal: "totalAboveNoise", without: "shareWithout" };
  /** Headline numbers that have a section of their own. */
  const elsewhere = /^(driver\d|strategy_)/;

  /** Headline numbers that go together, where assumptions name what they affect. */
  page.potential.families = [
    ["potential.family.figures", (id) => Object.values(headlines).includes(id)],
    ["potential.family.mines", (id) => ["minesWithPotential", "minesOutside", "areaOutside"].includes(id)],
    ["potential.family.tests", (id) => /^test[A-Z]/.test(id)],
    ["potential.family.drivers", (id) => /^driver\d/.test(id)],
    ["potential.family.strategies", (id) => id.startsWith("strategy_")],
  ];

  page.potential.headline = function (data) {
    if (!data.whole) return [page.headlineCards(data.chapter.summary)];
    const say = page.potential.say;
    const value = (name, unit, end) => data.groupValue(data.whole, name, unit, end);
    const between = (name, unit) => page.potential.between(value(name, unit, "_p05"), value(name, unit, "_p95"));
    const ended = (name, unit, key) => (between(name, unit) ? t(key || "potential.between", { range: between(name, unit) }) : "");
    const mean = value("potential_by_area");
    const gained = mean === null ? [t(data.facts.withoutTarget === data.facts.mines ? "potential.noCurrent" : "potential.noFigure")] : [
      t("potential.words", { with: page.sensible(data.facts.minesWithPotential), all: page.sensible(data.facts.mines), mean: say(mean), unit: data.unit, range: ended("potential_by_area", data.suffix, "potential.betweenMore") }),
      data.isIndex ? null : t("potential.wordsTotal", { total: say(value("total", carbon)), range: ended("total", carbon), co2: say(value("total", co2)), co2Range: ended("total", co2), unit: page.unitWords("Gg C/yr"), co2Unit: page.unitWords("Mt CO2/yr") }),
      t("potential.wordsWithout", { share: page.percent(value("share_without_potential", "_percent")) }),
    ];
    const noise = mean === null ? [] : [
      data.isThreshold ? null : t("potential.wordsNoise", { floor: say(value("noise_floor_by_area")), above: say(value("potential_above_noise_by_area")), range: ended("potential_above_noise_by_area"), unit: data.unit }),
      data.isIndex || data.isThreshold ? null : t("potential.wordsNoiseTotal", { total: say(value("above_noise", carbon)), unit: page.unitWords("Gg C/yr"), range: ended("above_noise", carbon) }),
    ].filter(Boolean);

    const all = data.chapter.summary.headline || [];
    const sources = new Set(all.filter((headline) => Object.values(headlines).includes(headline.id)).map((headline) => page.pick(headline.source)));
    const isOneSource = sources.size === 1;
    // What is measured is as it is, also where the model errs.
    const isBiased = (id) => data.isThreshold && id !== "current";
    const sourceLine = (said) => (said && page.pick(said.source) ? h("span", { class: "source" }, t("source") + t("colon") + page.pick(said.source)) : null);
    const card = (id, name, unit, shownUnit, more) => {
      const number = value(name, unit);
      if (number === null) return null;
      const said = all.find((headline) => headline.id === headlines[id]);
      const ends = page.ends(value(name, unit, "_p05"), value(name, unit, "_p95"));
      return page.card({
        id, title: isBiased(id) ? t("potential.biased", { title: t("potential.card." + id) }) : t("potential.card." + id), badge: said ? page.badge(said.strength) : null,
        figure: page.figureOf(number, shownUnit === "%" ? page.percent(number) : say(number), shownUnit, { table: "groups", row: data.whole.row.$, column: name + unit }),
        lines: [between(name, unit) ? t("interval", { share: 90, low: ends[0], high: ends[1] }) : null].concat(more || [], isOneSource ? null : sourceLine(said)),
      });
    };
    const density = data.isIndex ? "index" : "g C/m2/yr";
    const cards = [
      card("potential", "potential_by_area", data.suffix, density),
      card("total", "total", carbon, "Gg C/yr"), card("co2", "total", co2, "Mt CO2/yr", [t("potential.co2About")]),
      card("noise", "noise_floor_by_area", data.suffix, density, [t("potential.noiseAbout")]),
      card("above", "potential_above_noise_by_area", data.suffix, density),
      card("aboveTotal", "above_noise", carbon, "Gg C/yr"),
      card("current", "current_by_area", data.suffix, density), card("attainable", "attainable_by_area", data.suffix, density),
      card("without", "share_without_potential", "_percent", "%"),
    ].filter(Boolean);
    const shown = new Set(Object.values(headlines));
    const rest = all.filter((headline) => !shown.has(headline.id) && !elsewhere.test(headline.id));
    return [
      h("p", { class: "in-words", "data-words": "potential-headline" }, gained.filter(Boolean).join(t("words.join"))),
      noise.length ? h("p", { class: "in-words", "data-words": "potential-noise" }, noise.join(t("words.join"))) : null,
      h("div", { class: "cards" }, cards),
      isOneSource ? h("p", { class: "source" }, t("source") + t("colon") + [...sources][0]) : null,
      h("div", { class: "pairs" }, besideNoise(data), page.potential.meaning(data)),
      rest.length ? page.headlineCards(Object.assign({}, data.chapter.summary, { headline: rest }), { isSigned: () => false }) : null,
    ];
  };

  /** Potential, noise floor and what stays above it, as bars with their intervals. */
  function besideNoise(data) {
    const parts = [["potential_by_area", "potential", "#93cd8b"], ["noise_floor_by_area", "noiseFloor", "#b9bfc4"], ["potential_above_noise_by_area", "aboveNoise", "#1b8378"]]
      .map(([name, key, colour]) => ({ label: t("potential." + key), colour, value: data.groupValue(data.whole, name), low: data.groupValue(data.whole, name, data.suffix, "_p05"), high: data.groupValue(data.whole, name, data.suffix, "_p95") }))
      .filter((part) => part.value !== null);
    if (parts.length < 2) return null;
    const names = parts.map((part) => part.label);
    const bound = (part, end) => (part[end] === null ? NaN : Math.abs(part[end] - part.value));
    return page.chart({
      id: "potential-noise", title: t("potential.noiseTitle"), about: t("potential.noiseChartAbout"), height: 70 + parts.length * 52,
      traces: [{
        type: "bar", orientation: "h", x: parts.map((part) => part.value), y: parts.map((_, place) => place), width: 0.62,
        marker: { color: parts.map((part) => part.colour), line: { color: "#4c5660", width: 0.8 } },
        error_x: { type: "data", symmetric: false, array: parts.map((part) => bound(part, "high")), arrayminus: parts.map((part) => bound(part, "low")), color: page.colours.mark, thickness: 1.5, width: 5 },
        customdata: parts.map((part) => part.label + t("colon") + page.potential.say(part.value) + " " + data.unit + (part.low === null ? "" : "<br>5–95 %: " + page.potential.between(part.low, part.high))),
        hovertemplate: "%{customdata}<extra></extra>",
      }],
      layout: { showlegend: false, margin: page.categoryMargin(names), xaxis: page.axis(data.unit, { nticks: page.marks(true), rangemode: "tozero", tickangle: 0 }), yaxis: page.categoryAxis(names) },
    });
  }
})(MineSink);
