// The map of the mines: by potential, by what stays above the noise, by strategy, by whether the model may speak at all.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const outside = "#ffffff";
  const inside = { yes: "#1b8378", no: "#e69f00", unknown: page.mines.missing };

  /** Colours of rules and zones in their order, apart for colour-blind eyes too. */
  page.potential.palette = ["#0072b2", "#e69f00", "#1b9e77", "#a6611a", "#cc79a7", "#8fb8de", "#d55e00", "#6a51a3", "#b2b200", "#444444"];
  page.potential.noneColour = "#c8ccd0";
  page.potential.ruleColour = function (data, kind, id) {
    const place = data.rules.filter((row) => row.kind === kind).findIndex((row) => row.id === id);
    return place < 0 ? page.potential.noneColour : page.potential.palette[place % page.potential.palette.length];
  };

  /** `state.measure`: what the map shows; `open(mine)` is called when a mine is clicked. */
  page.potential.map = function (data, state, open) {
    const shapes = page.mines.shapes(data.chapter, data.area, data.isOutside);
    if (!shapes.bounds) return { figure: h("p", { class: "about" }, t("mines.noShapes")) };
    const measures = measuresOf(data);
    if (!measures.some((each) => each.id === state.measure)) state.measure = measures[0].id;
    const canvas = h("div", { class: "map-canvas mines" });
    const title = h("p", { class: "map-title", "aria-live": "polite" });
    const pointer = h("p", { class: "map-pointer" }, t("mines.mapHint"));
    const legend = h("div", { class: "legend" });
    const pointed = (mine) => pointer.replaceChildren(...(mine === null ? [t("mines.mapHint")] : [page.potential.mineWords(data, mine)]));
    const view = page.mines.mapView(canvas, {
      area: data.area, shapes, title: t("section.potentialMap"), pointed, open, words: (mine) => page.potential.mineWords(data, mine) });

    function draw() {
      const measure = measures.find((each) => each.id === state.measure);
      title.textContent = measure.title;
      canvas.setAttribute("aria-label", t("mapOf", { title: measure.title }));
      legend.replaceChildren(...measure.legend());
      view.show(data.ids.map((_, mine) => measure.colour(mine)));
    }
    page.whenAttached(() => { view.start(); draw(); });
    return {
      figure: h("figure", { class: "map", "aria-label": t("section.potentialMap") },
        h("div", { class: "map-side" },
          page.choice(t("potential.mapShows"), measures.map((each) => ({ value: each.id, label: each.title })), state.measure, (id) => { state.measure = id; draw(); }, { id: "potential-measure" }),
          legend,
          h("p", { class: "about" }, t(shapes.polygons.features.length ? "mines.circles" : "mines.circlesOnly"))),
        h("div", { class: "map-main" }, title, canvas, pointer)),
    };
  };

  const swatch = (colour, words, kind) => h("li", {}, h("span", { class: "swatch" + (kind ? " " + kind : ""), style: "background-color:" + colour }), h("span", {}, words));

  function measuresOf(data) {
    const all = (name) => Array.from(data.column(name));
    const rising = page.mines.risingScale(all("potential"));
    const level = page.mines.divergingScale(all("current").concat(all("attainable")));
    const numeric = (id, name, scale, ends) => {
      const values = data.column(name);
      if (!values.length || values.every(Number.isNaN)) return null;
      const title = t("potential." + id);
      return {
        id, title,
        colour: (mine) => (Number.isNaN(values[mine]) ? (data.isOutside(mine) ? outside : page.mines.missing) : scale.colour(values[mine])),
        legend: () => [page.mines.ramp(scale, title, data.unit, ends), h("ul", { class: "map-counts" },
          swatch(outside, t("potential.outsideCount", { count: page.sensible(data.count(data.isOutside)) }), "hollow"),
          swatch(page.mines.missing, t("potential.missingCount", { count: page.sensible(data.count((mine) => Number.isNaN(values[mine]) && !data.isOutside(mine))) })))],
      };
    };
    const named = (id, column, kind) => {
      if (!data.count((mine) => data.text(column, mine) !== "")) return null;
      const tally = new Map();
      data.ids.forEach((_, mine) => { const each = data.text(column, mine); tally.set(each, (tally.get(each) || 0) + 1); });
      const known = data.rules.filter((row) => row.kind === kind).map((row) => row.id);
      const ids = known.concat([...tally.keys()].filter((each) => each !== "" && !known.includes(each)).sort());
      const words = (each, name) => name + t("colon") + t("potential.minesCount", { count: page.sensible(tally.get(each) || 0) });
      return {
        id, title: t("potential." + id),
        colour: (mine) => page.potential.ruleColour(data, kind, data.text(column, mine)),
        legend: () => [h("h3", {}, t("potential." + id)), h("ul", { class: "categories" },
          ids.map((each) => swatch(page.potential.ruleColour(data, kind, each), words(each, (kind === "rule" ? each + " " : "") + data.ruleTitle(kind, each)))),
          tally.has("") ? swatch(page.potential.noneColour, words("", t(kind === "rule" ? "potential.noRule" : "potential.notAssessable"))) : null)],
      };
    };
    const applicability = {
      id: "inside", title: t("potential.inside"),
      colour: (mine) => (data.isInside(mine) ? inside.yes : data.isOutside(mine) ? inside.no : inside.unknown),
      legend: () => [h("h3", {}, t("potential.inside")), h("ul", { class: "categories" },
        swatch(inside.yes, t("potential.insideCount", { count: page.sensible(data.count(data.isInside)) })),
        swatch(inside.no, t("potential.outsideArea", { count: page.sensible(data.count(data.isOutside)) })),
        swatch(inside.unknown, t("potential.unknownArea", { count: page.sensible(data.count((mine) => !data.isInside(mine) && !data.isOutside(mine))) })))],
    };
    const ends = [t("nep.lossEnd"), t("nep.gainEnd")];
    return [
      numeric("potential", "potential", rising), numeric("aboveNoise", "potential_above_noise", rising), numeric("noiseFloor", "noise_floor", rising),
      numeric("attainable", "attainable", level, ends), numeric("current", "current", level, ends),
      named("strategy", "strategy", "rule"), applicability,
      named("climateZone", "climate_zone", "climate"), named("grade", "grade", "grade"), named("stage", "stage", "stage"),
    ].filter(Boolean);
  }

  /** One mine in a line. */
  page.potential.mineWords = function (data, mine) {
    const say = (name) => page.potential.say(data.number(name, mine));
    const range = page.potential.between(data.number("potential_p05", mine), data.number("potential_p95", mine));
    const potential = data.number("potential", mine);
    const above = data.number("potential_above_noise", mine);
    const strategy = data.text("strategy", mine);
    return h("span", {},
      h("strong", {}, data.ids[mine]), " · ", page.sensible(page.rounded(data.area[mine])) + " km² · ",
      Number.isNaN(potential)
        ? h("span", { class: "flag-words" }, data.isOutside(mine) ? t("potential.outsideShort") : t("potential.noneShort"))
        : t("potential.potential") + " " + say("potential") + " " + data.unit + (range ? " (5–95 %: " + range + ")" : "")
          + (Number.isNaN(above) ? "" : " · " + t("potential.aboveNoise") + " " + say("potential_above_noise")),
      strategy ? " · " + strategy + " " + data.ruleTitle("rule", strategy) : null);
  };
})(MineSink);
