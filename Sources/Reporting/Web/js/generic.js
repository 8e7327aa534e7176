// The chapter of an analysis that has none of its own: headline, maps, tables, assumptions.
"use strict";
(function (page) {
  page.chapters = page.chapters || {};

  page.genericChapter = function (chapter) {
    const map = page.mapFigure(chapter);
    return [
      page.h("p", { class: "about" }, page.t("genericAbout")),
      page.headlineCards(chapter.summary),
      map ? page.section(chapter.id + "-maps", page.t("section.maps"), map) : null,
      page.reconciliation(chapter), page.assumptions(chapter), page.notes(chapter), page.tables(chapter), page.provenance(chapter),
    ];
  };
})(MineSink);
