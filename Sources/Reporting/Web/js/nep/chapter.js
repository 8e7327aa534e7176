// The chapter of the analysis nep.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  page.chapters = page.chapters || {};

  page.chapters.nep = function (chapter) {
    // Without its own facts and its mines the chapter can say nothing of its own.
    if (!(chapter.summary.facts || {}).nep || !(chapter.packed || {}).mine_year) return page.genericChapter(chapter);
    const data = page.nep.data(chapter);
    const scale = page.mines.divergingScale(data.ids.flatMap((_, mine) => data.years.map((_, year) => data.change(mine, year))));
    const state = chapter.state;
    if (state.year === undefined) state.year = data.lastYear;
    if (state.mine === undefined) state.mine = page.nep.firstMine(data);
    state.ranking = state.ranking || { sign: "loss", by: "total" };
    state.compared = state.compared || {};
    state.group = state.group || (data.groups[0] || {}).key;

    const open = (mine) => {
      state.mine = mine;
      mineParts.redraw();
      page.attached();
      mineSection.scrollIntoView({ behavior: "smooth", block: "start" });
    };
    const chooseYear = (year) => {
      state.year = Number(year);
      yearChoice.querySelector("select").value = String(year);
      map.show();
      for (const part of yearly) part.redraw();
      page.attached();
    };
    const yearChoice = page.choice(t("nep.yearOf"), data.years.map((year, place) => ({ value: String(place), label: String(year) })), String(state.year), chooseYear, { id: "nep-year" });
    const selectors = h("div", { class: "selectors", role: "group", "aria-label": t("nep.yearOf") }, yearChoice);

    const map = page.nep.map(data, scale, state, chooseYear, open);
    const distribution = page.live(() => page.nep.distribution(data, scale, state.year));
    const ranking = page.live((redraw) => page.nep.ranking(data, state.year, state.ranking, redraw, open));
    const compared = page.live((redraw) => page.nep.groupsCompared(data, state.year, state.compared, redraw));
    const mineParts = page.live(() => (data.ids.length ? page.nep.mine(data, state.mine, state.year) : []));
    const yearly = [distribution, ranking, compared, mineParts];
    const group = () => data.groups.find((each) => each.key === state.group) || data.groups[0];
    const totals = page.live((redraw) => {
      if (!group()) return [h("p", { class: "about" }, t("nep.noTotals"))];
      const tools = page.nep.groupChoice(data, state.group, (key) => { state.group = key; redraw(); });
      return [page.nep.totals(data, group(), tools ? h("div", { class: "chart-tools" }, tools) : null),
        h("div", { class: "pairs" }, page.nep.levels(data, group()), data.isRelative ? page.nep.shareLosing(data, group()) : null)];
    });
    const mineSection = page.section(chapter.id + "-mine", t("section.nepMine"), page.mines.search(data.ids, "nep-search", open), mineParts);
    const placebo = page.nep.placebo(data);
    const options = (table) => ({ display: display(table) });

    return [
      page.section(chapter.id + "-summary", t("section.summary"),
        page.nep.notices(data), page.nep.scope(data),
        page.headlineCards(chapter.summary, { isSigned: (id) => /^net|^mean|trend|placebo|change/i.test(id), noInterval: null })),
      selectors,
      page.section(chapter.id + "-map", t("section.nepMap"), page.nep.reminder(data), map.figure),
      page.section(chapter.id + "-totals", t(data.isIndex || !data.isRelative ? "section.nepMeans" : "section.nepTotals"), page.nep.reminder(data), totals),
      page.section(chapter.id + "-distribution", t("section.nepDistribution"), page.nep.reminder(data), distribution, ranking),
      data.groupFields.length ? page.section(chapter.id + "-groups", t("section.nepGroups"), page.nep.reminder(data), compared) : null,
      mineSection,
      placebo ? page.section(chapter.id + "-placebo", t("section.nepPlacebo"), placebo)
        : data.isRelative ? page.section(chapter.id + "-placebo", t("section.nepPlacebo"), h("p", { class: "about", "data-words": "nep-no-placebo" }, page.nep.whyNoPlacebo(chapter))) : null,
      page.section(chapter.id + "-method", t("section.nepMethod"), page.nep.method(data)),
      page.reconciliation(chapter, options({ id: "reconciliation" })),
      page.assumptions(chapter), page.notes(chapter), page.tables(chapter, options), page.provenance(chapter),
    ];
  };

  /** Words for a table's cell that holds an id. */
  const display = (table) => (row, name) => {
    const text = row[name];
    if (text === "" || text === undefined) return null;
    if (name === "flag") return text.split(";").map((flag) => page.named("nepFlag", flag)).join(t("listSeparator"));
    if (name === "series") return page.named("nepSeries", text);
    if (name === "level") return page.named("nepLevel", text);
    if (name === "interval") return page.named("nepInterval", text);
    if (name === "check") return page.named("nepCheck", text);
    if (name === "unit") return page.unitWords(text);
    if (name === "group_field" || name === "group") return text === "*" ? t("nep.allMines") : null;
    if (name === "id" && table.id !== "mine_year") return text === "*" ? t("nep.allMines") : null;
    if (name === "closes") return row.expected === "" ? t("reported") : text === "true" ? "✓ " + t("closes") : "✗ " + t("closesNo");
    return null;
  };
})(MineSink);
