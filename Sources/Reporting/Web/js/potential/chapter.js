// The chapter of the analysis potential.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  page.chapters = page.chapters || {};

  page.chapters.potential = function (chapter) {
    // Without its own facts and its mines the chapter can say nothing of its own.
    if (!(chapter.summary.facts || {}).potential || !(chapter.packed || {}).potential) return page.genericChapter(chapter);
    const data = page.potential.data(chapter);
    const state = chapter.state;
    for (const part of ["map", "groups", "responses", "strategies"]) state[part] = state[part] || {};
    if (state.mine === undefined) state.mine = page.potential.firstMine(data);

    const open = (mine) => {
      state.mine = mine;
      mineParts.redraw();
      page.attached();
      mineSection.scrollIntoView({ behavior: "smooth", block: "start" });
    };
    const map = page.potential.map(data, state.map, open);
    const mineParts = page.live(() => (data.ids.length ? page.potential.mine(data, state.mine) : []));
    const mineSection = page.section(chapter.id + "-mine", t("section.nepMine"), page.mines.search(data.ids, "potential-search", open), mineParts);
    const options = (table) => ({ display: display(table) });

    return [
      page.section(chapter.id + "-summary", t("section.summary"), page.potential.notices(data), page.potential.scope(data), page.potential.headline(data)),
      page.section(chapter.id + "-map", t("section.potentialMap"), map.figure),
      mineSection,
      page.section(chapter.id + "-groups", t("section.potentialGroups"), page.live((redraw) => page.potential.groups(data, state.groups, redraw))),
      page.section(chapter.id + "-drivers", t("section.potentialDrivers"), page.potential.drivers(data), page.live((redraw) => page.potential.responses(data, state.responses, redraw))),
      page.section(chapter.id + "-validation", t("section.potentialValidation"), page.potential.validation(data)),
      page.section(chapter.id + "-strategies", t("section.potentialStrategies"), page.live((redraw) => page.potential.strategies(data, state.strategies, redraw)), page.potential.rules(data)),
      page.section(chapter.id + "-method", t("section.potentialMethod"), page.potential.method(data)),
      page.reconciliation(chapter, options({ id: "reconciliation" })),
      page.assumptions(chapter), page.notes(chapter), page.tables(chapter, options), page.provenance(chapter),
    ];
  };

  /** Words for a table's cell that holds an id. */
  const display = (table) => (row, name) => {
    const text = row[name];
    if (text === "" || text === undefined) return null;
    if (name === "flag") return text.split(";").map((flag) => page.potential.flag(flag.trim())).join(t("listSeparator"));
    if (name === "role") return page.named("potentialRole", text);
    if (name === "inside") return t("potential.answer." + text);
    if (name === "interval") return page.named("nepInterval", text);
    if (name === "kind") return page.named("potentialKind", text);
    if (name === "advice") return page.named("potential.advice", text);
    if (name === "rule" && text === "none") return t("potential.noRule");
    if (name === "check") return page.named("potentialCheck", text);
    if (name === "unit") return page.unitWords(text);
    if (name === "group_field" || name === "group") return text === "*" ? t("nep.allMines") : null;
    if (name === "closes") return row.expected === "" ? t("reported") : text === "true" ? "✓ " + t("closes") : "✗ " + t("closesNo");
    return null;
  };
})(MineSink);
