// Puts the page together: header, contents, a chapter for each analysis.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  page.leaving = [];
  for (const chapter of page.data.chapters) chapter.state = {};

  /** A chapter's title, which the results write as it stands within a sentence. */
  function title(chapter) {
    const words = page.pick(chapter.summary.title);
    return words.slice(0, 1).toUpperCase() + words.slice(1);
  }

  function header() {
    const first = page.data.chapters[0].summary;
    const name = page.data.chapters.map((chapter) => chapter.summary.name).find(Boolean);
    const titles = page.data.chapters.map(title).join(" · ");
    // Without a project there is no name: what was done is the title then.
    const heading = name || titles;
    const years = [...new Set(page.data.chapters.flatMap((chapter) => chapter.summary.years || []))].sort((a, b) => a - b);
    document.title = heading + " · " + t("reportTitle");
    document.documentElement.lang = page.language === "zh" ? "zh-CN" : "en";
    return h("header", {},
      h("a", { class: "skip", href: "#" + page.data.chapters[0].id }, t("skip")),
      h("div", { class: "bar" },
        h("span", { class: "brand" }, t("reportTitle")),
        page.buttons(t("languageSwitch"), [{ value: "en", label: "English" }, { value: "zh", label: "中文" }], page.language, (language) => {
          page.language = language;
          page.render();
        })),
      h("h1", {}, heading),
      h("p", { class: "subtitle" }, [name ? titles : "", years.length ? yearWords(years) : "", first.version ? "MineSink " + first.version : ""].filter(Boolean).join(" · ")),
      h("p", { class: "signs" }, t(signs())));
  }

  /** A few years one by one, many as ranges. */
  function yearWords(years) {
    if (years.length <= 6) return years.join(t("listSeparator"));
    const starts = years.filter((year, place) => place === 0 || years[place - 1] !== year - 1);
    return starts.map((from, place) => page.periodName(from, place + 1 < starts.length ? years[years.indexOf(starts[place + 1]) - 1] : years[years.length - 1]))
      .join(t("listSeparator"));
  }

  /** A page on an index alone says nothing of carbon. */
  function signs() {
    const isIndex = (chapter) => [(chapter.summary.facts || {}).nep, (chapter.summary.facts || {}).potential].some((facts) => (facts || {}).variable === "index");
    return page.data.chapters.every(isIndex) ? "signsIndex" : "signs";
  }

  function body(chapter) {
    const build = (page.chapters || {})[chapter.id] || page.genericChapter;
    const missing = chapter.missing.length
      ? h("p", { class: "warning" }, t("missingFiles", { files: chapter.missing.join(t("listSeparator")) })) : null;
    let parts;
    try {
      parts = build(chapter);
    } catch (error) {
      console.error(error);
      parts = [h("p", { class: "warning" }, t("failedPart", { reason: error.message })), page.genericChapter(chapter)];
    }
    return h("article", { id: chapter.id, "data-chapter": chapter.id },
      page.data.chapters.length > 1 ? h("h2", { class: "chapter" }, title(chapter)) : null, missing, parts);
  }

  function contents(articles) {
    const links = (article) => [...article.querySelectorAll("section[id], aside[id]")].map((section) =>
      h("li", {}, h("a", { href: "#" + section.id }, section.querySelector("h2").textContent)));
    const name = (article) => article.querySelector("h2.chapter");
    return h("nav", { class: "contents", "aria-label": t("contents") }, articles.map((article) => h("ul", {},
      name(article) ? h("li", { class: "chapter-name" }, name(article).textContent) : null, links(article))));
  }

  page.render = function () {
    while (page.leaving.length) page.leaving.pop()();
    const articles = page.data.chapters.map(body);
    document.getElementById("page").replaceChildren(
      header(), contents(articles), h("main", {}, articles), h("footer", {}, h("p", {}, t("offline"))));
    return page.attached();
  };

  page.render().then(() => {
    if (location.hash === "#open") for (const table of document.querySelectorAll("details.table")) table.openNow();
    document.documentElement.setAttribute("data-ready", "");
  });
})(MineSink);
