// The map figure: layer switch, legend, comparison; the drawing itself is in map-view.js.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const kinds = ["landuse", "functional", "carbon", "reclamation"];

  /** The figure with all map layers of a chapter, or null where the summary has none. */
  page.mapFigure = function (chapter) {
    const maps = chapter.summary.maps;
    const layers = ((maps && maps.layers) || []).filter((layer) => chapter.pictures[layer.image]);
    if (!layers.length) return null;

    const chosen = (chapter.state.map = chapter.state.map || {});
    const find = (id) => layers.find((layer) => layer.id === id);
    const dated = layers.filter((layer) => layer.kind === "landuse");
    let layer = find(chosen.layer) || dated[dated.length - 1] || layers[0];
    let other = find(chosen.other) || null;
    let share = 0.5;

    const canvas = h("div", { class: "map-canvas",
      style: maps.width > 0 && maps.height > 0 ? "aspect-ratio:" + Number(maps.width) + "/" + Number(maps.height) : null });
    const legend = h("div", { class: "legend" });
    const title = h("p", { class: "map-title", "aria-live": "polite" });
    const pointer = h("p", { class: "map-pointer" });
    const fader = h("input", { type: "range", min: "0", max: "100", value: "50", "aria-label": t("fade"),
      oninput: () => { share = fader.value / 100; view.fade(share); } });
    const faderLabel = h("label", { class: "fade", hidden: true }, h("span", {}, t("fade")), fader);
    const buttons = new Map();

    const figure = h("figure", { class: "map", "aria-label": t("section.maps") },
      h("div", { class: "map-side" },
        groups(layers).map(([kind, list]) => h("div", { class: "layer-group", role: "group", "aria-label": kind },
          h("h3", {}, kind),
          h("div", { class: "buttons" }, list.map((each) => {
            const button = h("button", { type: "button", title: page.pick(each.title), onclick: () => { layer = each; update(); } },
              each.from === null || each.from === undefined ? page.pick(each.title) : page.periodName(each.from, each.to));
            buttons.set(each, button);
            return button;
          })))),
        page.choice(t("compareWith"),
          [{ value: "", label: t("compareNone") }].concat(groups(layers).map(([kind, list]) => ({
            group: kind, options: list.map((each) => ({ value: each.id, label: page.pick(each.title) })) }))),
          other ? other.id : "", (id) => { other = find(id) || null; update(); }),
        faderLabel, legend),
      h("div", { class: "map-main" }, title, canvas, pointer));

    const view = page.mapView(canvas, chapter, (label) => {
      pointer.textContent = label ? t("underPointer", { label }) : " ";
    });
    function update() {
      chosen.layer = layer.id;
      chosen.other = other ? other.id : null;
      for (const [each, button] of buttons) button.setAttribute("aria-pressed", String(each === layer));
      title.textContent = page.pick(layer.title) + (other ? " ↔ " + page.pick(other.title) : "");
      faderLabel.hidden = !other;
      legend.replaceChildren(...legendOf(layer), ...(other && legendKey(other) !== legendKey(layer) ? legendOf(other) : []));
      view.show(layer, other, share);
    }
    page.whenAttached(() => { view.start(); update(); });
    return figure;
  };

  function groups(layers) {
    const found = new Map();
    for (const kind of kinds.concat("other")) {
      const list = layers.filter((layer) => (kinds.includes(layer.kind) ? layer.kind : "other") === kind);
      if (list.length) found.set(t("kind." + kind), list);
    }
    return [...found];
  }

  const legendKey = (layer) => JSON.stringify([layer.legend, layer.ramp]);

  function legendOf(layer) {
    const parts = [h("h3", {}, t("legend") + t("colon") + (kinds.includes(layer.kind) ? t("kind." + layer.kind) : page.pick(layer.title)))];
    if (layer.ramp) {
      const { low, high, unit, colours } = layer.ramp;
      const middle = (low + high) / 2;
      parts.push(h("div", { class: "ramp" },
        h("div", { class: "ramp-bar", role: "img", "aria-label": low + " – " + high + " " + unit,
          style: "background:linear-gradient(to right," + colours.filter((colour) => /^#[0-9a-f]{3,8}$/i.test(colour)).join(",") + ")" }),
        h("div", { class: "ramp-ends" }, [low, middle, high].map((value) => h("span", {}, page.signed(value)))),
        h("div", {}, page.unitWords(unit))));
    }
    if ((layer.legend || []).length) {
      parts.push(h("ul", {}, layer.legend.map((entry) => h("li", {},
        h("span", { class: "swatch", style: "background:" + (/^#[0-9a-f]{3,8}$/i.test(entry.colour) ? entry.colour : "transparent") }),
        page.pick(entry.label)))));
    }
    return parts;
  }
})(MineSink);
