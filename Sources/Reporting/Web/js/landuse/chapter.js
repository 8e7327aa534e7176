// The chapter of the analysis landuse.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  page.chapters = page.chapters || {};

  page.chapters.landuse = function (chapter) {
    const data = page.landuse.data(chapter);
    const summary = chapter.summary;
    const periods = data.periods;
    const state = chapter.state;
    state.zone = state.zone || "*";
    state.period = state.period || periods[periods.length - 1] || [0, 0];
    state.transition = state.transition || {};

    // What follows the chosen area and period is drawn anew at each choice.
    const living = [];
    const live = (draw) => {
      const place = h("div", { class: "live" });
      const redraw = () => {
        for (const plot of place.querySelectorAll(".js-plotly-plot")) Plotly.purge(plot);
        place.replaceChildren(...draw(redraw).filter(Boolean));
      };
      living.push(redraw);
      redraw();
      return place;
    };
    const choose = () => {
      for (const redraw of living) redraw();
      page.attached();
    };
    const redrawn = (redraw) => () => { redraw(); page.attached(); };
    const here = () => [data, state.zone, state.period];
    // The intensity table has consecutive periods only; for another the last of them is shown, and said.
    const step = () => (data.rows("intensity", state.zone, state.period).length ? state.period : data.steps[data.steps.length - 1] || state.period);
    const stepNote = () => (step() === state.period ? null
      : h("p", { class: "about" }, t("intensityStep", { period: page.periodName(...step()) })));

    const zones = summary.zones || [];
    const selectors = h("div", { class: "selectors", role: "group", "aria-label": t("selectors") },
      zones.length
        ? page.choice(t("zone"), [{ value: "*", label: t("wholeArea") }].concat(zones.map((zone) => ({ value: zone, label: zone }))), state.zone,
            (zone) => { state.zone = zone; choose(); }, { id: "zone" })
        : null,
      page.choice(t("period"), periods.map((period) => ({ value: period.join("-"), label: page.periodName(...period) })), state.period.join("-"),
        (chosen) => { state.period = periods.find((period) => period.join("-") === chosen); choose(); }, { id: "period" }));

    const options = (table) => ({
      show: (row) => row.zone === undefined || row.zone === state.zone,
      display: data.display(table.id),
      hidden: (name) => (name === "zone" && !zones.length) || (name === "remark_zh" && page.language === "en") || (name === "remark" && page.language === "zh"),
    });
    const map = page.mapFigure(chapter);
    const hasCarbon = data.rows("carbon_change", "*").some((row) => row.change_tC !== "");
    const has = (id) => Boolean(data.table(id));

    return [
      page.section(chapter.id + "-summary", t("section.summary"),
        page.headlineCards(summary)),
      selectors,
      page.section(chapter.id + "-here", t("section.here"),
        live(() => [page.landuse.paragraph(...here()), page.landuse.functionalBar(...here()), page.landuse.cards(...here())])),
      page.section(chapter.id + "-maps", t("section.maps"),
        map ? [h("p", { class: "about" }, t("mapAbout")), map] : h("p", { class: "about" }, t("noPictures"))),
      page.section(chapter.id + "-change", t("section.change"),
        live(() => [has("transitions") && page.landuse.sankey(data, state.zone), has("transitions") && page.landuse.matrix(...here()),
          has("class_change") && page.landuse.classChange(...here())])),
      has("functional_areas") || has("trajectory")
        ? page.section(chapter.id + "-functional", t("section.functional"), h("div", { class: "pairs" },
            live(() => [has("functional_areas") && page.landuse.functional(data, state.zone)]),
            live(() => [has("trajectory") && page.landuse.damaged(data, state.zone)])))
        : null,
      page.section(chapter.id + "-carbon", t("section.carbon"),
        h("p", { class: "signs" }, t("signs")),
        hasCarbon
          ? [live(() => [page.landuse.byTransition(...here())]),
             h("div", { class: "pairs" }, live(() => [page.landuse.byPool(...here())]), live(() => [page.landuse.byAreaType(...here())]))]
          : h("p", {}, t("words.noCarbon"))),
      has("intensity")
        ? page.section(chapter.id + "-intensity", t("section.intensity"),
            live(() => [stepNote()]),
            h("div", { class: "pairs" },
              live(() => [page.landuse.interval(data, state.zone)]), live(() => [page.landuse.category(data, state.zone, step())])),
            live((redraw) => [page.landuse.transition(data, state.zone, step(), state.transition, redrawn(redraw))]))
        : null,
      page.landuse.published(chapter),
      live(() => [page.reconciliation(chapter, options(data.table("reconciliation") || {}))]),
      page.assumptions(chapter),
      page.notes(chapter),
      live(() => [page.tables(chapter, options)]),
      page.provenance(chapter),
    ];
  };
})(MineSink);
