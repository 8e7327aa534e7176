// The map of the mines by change in a year: legend, slider and what lies under the pointer.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** `state.year` is the chosen year's place; `choose(year)` is called when the slider moves, `open(mine)` when a mine is clicked. */
  page.nep.map = function (data, scale, state, choose, open) {
    const shapes = page.mines.shapes(data.chapter, data.area);
    if (!shapes.bounds) return { figure: h("p", { class: "about" }, t("mines.noShapes")), show: () => {} };
    const canvas = h("div", { class: "map-canvas mines" });
    const title = h("p", { class: "map-title", "aria-live": "polite" });
    const pointer = h("p", { class: "map-pointer" }, t("mines.mapHint"));
    const counts = h("ul", { class: "map-counts" });
    const slider = h("input", {
      type: "range", min: 0, max: data.years.length - 1, value: state.year, "aria-label": t("nep.year"),
      oninput: () => { state.year = Number(slider.value); draw(); }, onchange: () => choose(Number(slider.value)) });
    const year = h("strong");
    const pointed = (mine) => pointer.replaceChildren(...(mine === null ? [t("mines.mapHint")] : [page.nep.mineWords(data, mine, state.year)]));
    const view = page.mines.mapView(canvas, {
      area: data.area, shapes, title: t("section.nepMap"), pointed, open, words: (mine) => page.nep.mineWords(data, mine, state.year) });

    function draw() {
      const chosen = data.years[state.year];
      slider.value = state.year;
      year.textContent = chosen;
      title.textContent = t(data.isRelative ? "nep.mapTitle" : "nep.mapTitleOwn", { year: chosen });
      canvas.setAttribute("aria-label", t("mapOf", { title: title.textContent }));
      const tally = [0, 0, 0];
      const colours = data.ids.map((_, mine) => {
        const value = data.change(mine, state.year);
        tally[Number.isNaN(value) ? 2 : value < 0 ? 0 : 1]++;
        return scale.colour(value);
      });
      counts.replaceChildren(...[data.isRelative ? "nep.losing" : "nep.below", data.isRelative ? "nep.gaining" : "nep.above", "nep.noValue"].map((key, place) => h("li", {},
        h("span", { class: "swatch", style: "background:" + [scale.colours[1], scale.colours[7], scale.missing][place] }),
        t(key, { count: page.sensible(tally[place]) }))));
      view.show(colours);
    }
    page.whenAttached(() => { view.start(); draw(); });
    const figure = h("figure", { class: "map", "aria-label": t("section.nepMap") },
      h("div", { class: "map-side" },
        h("label", { class: "fade" }, h("span", {}, t("nep.year"), " ", year), slider),
        h("div", { class: "legend" }, legend(data, scale), counts),
        h("p", { class: "about" }, t(shapes.polygons.features.length ? "mines.circles" : "mines.circlesOnly"))),
      h("div", { class: "map-main" }, title, canvas, pointer));
    return { figure, show: draw };
  };

  const legend = (data, scale) =>
    page.mines.ramp(scale, t(data.isRelative ? "nep.relativeChange" : "nep.ownChange"), data.unit, (data.isRelative ? ["nep.lossEnd", "nep.gainEnd"] : ["nep.belowEnd", "nep.aboveEnd"]).map((key) => t(key)));

  /** One mine in a year, in a line. */
  page.nep.mineWords = function (data, mine, year) {
    const value = data.change(mine, year);
    const [low, high] = data.interval(mine, year);
    const flags = data.flags(mine, year).map((flag) => page.named("nepFlag", flag));
    return h("span", {},
      h("strong", {}, data.ids[mine]), " · ", page.sensible(page.rounded(data.area[mine])) + " km² · " + data.years[year] + t("colon"),
      Number.isNaN(value) ? t("missingValue") : page.signed(page.rounded(value)) + " " + data.unit
        + (Number.isNaN(low) ? "" : " (90 %: " + page.between(low, high) + ")"),
      flags.length ? h("span", { class: "flag-words" }, " · " + flags.join(t("listSeparator"))) : null);
  };
})(MineSink);
