// The map of the mines by change in a year: legend, slider and what lies under the pointer.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** `state.year` is the chosen year's place; `choose(year)` is called when the slider moves, `open(mine)` when a mine is clicked. */
  page.nep.map = function (data, scale, state, choose, open) {
    const shapes = page.nep.shapes(data);
    if (!shapes.bounds) return { figure: h("p", { class: "about" }, t("nep.noShapes")), show: () => {} };
    const canvas = h("div", { class: "map-canvas mines" });
    const title = h("p", { class: "map-title", "aria-live": "polite" });
    const pointer = h("p", { class: "map-pointer" }, t("nep.mapHint"));
    const counts = h("ul", { class: "map-counts" });
    const slider = h("input", {
      type: "range", min: 0, max: data.years.length - 1, value: state.year, "aria-label": t("nep.year"),
      oninput: () => { state.year = Number(slider.value); draw(); }, onchange: () => choose(Number(slider.value)) });
    const year = h("strong");
    const pointed = (mine) => pointer.replaceChildren(...(mine === null ? [t("nep.mapHint")] : [page.nep.mineWords(data, mine, state.year)]));
    const view = page.nep.mapView(canvas, data, shapes, pointed, open);

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
      counts.replaceChildren(...["nep.losing", "nep.gaining", "nep.noValue"].map((key, place) => h("li", {},
        h("span", { class: "swatch", style: "background:" + [scale.colours[1], scale.colours[7], scale.missing][place] }),
        t(key, { count: page.sensible(tally[place]) }))));
      view.show(colours);
    }
    page.whenAttached(() => { view.start(); draw(); });
    const figure = h("figure", { class: "map", "aria-label": t("section.nepMap") },
      h("div", { class: "map-side" },
        h("label", { class: "fade" }, h("span", {}, t("nep.year"), " ", year), slider),
        h("div", { class: "legend" }, legend(data, scale), counts),
        h("p", { class: "about" }, t(shapes.polygons.features.length ? "nep.circles" : "nep.circlesOnly"))),
      h("div", { class: "map-main" }, title, canvas, pointer));
    return { figure, show: draw };
  };

  function legend(data, scale) {
    const end = (value) => (scale.isClipped ? (value < 0 ? "≤ " : "≥ ") : "") + page.nep.round(value);
    return h("div", { class: "ramp" },
      h("h3", {}, t(data.isRelative ? "nep.relativeChange" : "nep.ownChange")),
      h("div", { class: "ramp-bar", role: "img", "aria-label": end(-scale.limit) + " – " + end(scale.limit) + " " + data.unit,
        style: "background:linear-gradient(to right," + scale.colours.join(",") + ")" }),
      h("div", { class: "ramp-ends" }, [end(-scale.limit), "0", end(scale.limit)].map((words) => h("span", {}, words))),
      h("div", { class: "ramp-ends quiet" }, [t("nep.lossEnd"), data.unit, t("nep.gainEnd")].map((words) => h("span", {}, words))));
  }

  /** One mine in a year, in a line. */
  page.nep.mineWords = function (data, mine, year) {
    const value = data.change(mine, year);
    const [low, high] = data.interval(mine, year);
    const flags = data.flags(mine, year).map((flag) => page.named("nepFlag", flag));
    return h("span", {},
      h("strong", {}, data.ids[mine]), " · ", page.sensible(rounded(data.area[mine])) + " km² · " + data.years[year] + t("colon"),
      Number.isNaN(value) ? t("missingValue") : page.signed(rounded(value)) + " " + data.unit
        + (Number.isNaN(low) ? "" : " (90 %: " + page.sensible(rounded(low)) + " … " + page.sensible(rounded(high)) + ")"),
      flags.length ? h("span", { class: "flag-words" }, " · " + flags.join(t("listSeparator"))) : null);
  };

  /** A number that passed through a 4-byte float, without the digits that the float made up. */
  const rounded = (value) => (value === null || Number.isNaN(value) ? null : Number(value.toPrecision(6)));
  page.nep.rounded = rounded;
})(MineSink);
