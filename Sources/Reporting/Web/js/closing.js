// What ends every chapter: reconciliation, assumptions, notes, tables, provenance.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  page.reconciliation = function (chapter, options) {
    const table = page.readTable(chapter, "reconciliation");
    if (!table) return null;
    const balances = table.rows.filter((row) => row.expected !== "");
    const failed = balances.filter((row) => row.closes !== "true");
    return page.section(chapter.id + "-reconciliation", t("section.reconciliation"),
      h("p", { class: failed.length ? "warning" : "fine" },
        failed.length ? "✗ " + t("closesNot", { count: failed.length }) : "✓ " + t(table.held.held < table.held.total ? "closesListed" : "closesAll", { count: balances.length, total: page.sensible(table.held.total) })),
      page.tableDetails(table, options));
  };

  page.assumptions = function (chapter) {
    const list = chapter.summary.assumptions || [];
    const section = page.section(chapter.id + "-assumptions", t("section.assumptions"));
    if (!list.length) {
      section.append(h("p", {}, t("noAssumptions")));
      return section;
    }
    const titles = new Map((chapter.summary.headline || []).map((headline) => [headline.id, page.pick(headline.title)]));
    // An assumption may name a headline or a table.
    const plain = (id) => String(id).replace(/_/g, "").toLowerCase();
    const table = (id) => (chapter.summary.tables || []).find((each) => plain(each.id) === plain(id));
    const title = (id) => titles.get(id) || (table(id) ? page.pick(table(id).title) : id);
    // What an assumption affects and this run didn't compute isn't named.
    // Titles may hold commas of their own.
    const listed = (words) => words.join(t(words.some((each) => /, |，/.test(each)) ? "nep.itemSeparator" : "listSeparator"));
    const affected = (each) => {
      const ids = each.affects || [];
      const known = ids.filter((id) => titles.has(id) || table(id));
      if (!known.length) return ids.join(t("listSeparator"));
      return listed(gathered(chapter, titles, known.filter((id) => titles.has(id))).concat(known.filter((id) => !titles.has(id)).map(title)));
    };
    const weak = list.filter((each) => each.strength === "memory" || each.strength === "design");
    const resting = [...new Set(weak.flatMap((each) => each.affects || []))].filter((id) => titles.has(id));
    const own = (chapter.summary.headline || []).filter((each) => each.strength === "memory" || each.strength === "design").map((each) => each.id);
    const named = gathered(chapter, titles, [...new Set(resting.concat(own))]);
    section.append(
      h("p", { class: named.length ? "warning" : "fine" },
        named.length ? t("restsOn", { list: listed(named) }) : t("restsOnNone")),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("section.assumptions") },
        h("table", { class: "words" },
          h("thead", {}, h("tr", {}, ["assumption", "value", "strength", "source", "affects"].map((key) => h("th", { scope: "col" }, t(key))))),
          h("tbody", {}, list.map((each) => h("tr", { "data-assumption": each.id },
            h("td", { "data-label": t("assumption") }, page.pick(each.text)),
            h("td", { class: "value", "data-label": t("value") }, each.value === null || each.value === undefined ? null : [breakable(String(each.value)), each.unit ? " " : null], each.unit ? h("span", { class: "whole" }, page.unitWords(each.unit)) : null),
            h("td", { "data-label": t("strength") }, page.badge(each.strength)),
            h("td", { "data-label": t("source") }, page.pick(each.source)),
            h("td", { "data-label": t("affects") }, affected(each))))))));
    return section;
  };

  /** A list of ids may go on in the next line after a comma, an underscore or a slash, not within a word. */
  const breakable = (words) => words.split(/(?<=[_,/])(?=\S)/).flatMap((part, place) => (place ? [h("wbr"), part] : [part]));

  /**
   * Titles of headline numbers in few words: a family that a chapter names (`families`: [[key, member(id)]]) stands for its members,
   * and where nearly all are meant, those that aren't are named.
   */
  function gathered(chapter, titles, ids) {
    const families = (page[chapter.id] || {}).families || [];
    const all = [...titles.keys()];
    const named = (list) => {
      const left = new Set(list);
      const words = [];
      for (const [key, isMember] of families) {
        const members = all.filter(isMember);
        const others = members.filter((id) => !left.has(id));
        if (members.length < 2 || others.length > (members.length > 4 ? 1 : 0)) continue;
        words.push(others.length ? t("allBut", { all: t(key), list: titles.get(others[0]) }) : t(key));
        for (const id of members) left.delete(id);
      }
      return words.concat([...left].map((id) => titles.get(id)));
    };
    const meant = named(ids);
    const others = named(all.filter((id) => !ids.includes(id)));
    if (ids.length > 1 && !others.length) return [t("allHeadlines")];
    return meant.length > 3 && others.length < 4 && others.length < meant.length ? [t("allBut", { all: t("allHeadlines"), list: others.join(t("listSeparator")) })] : meant;
  }

  /** Browsers would end a line after an option's first hyphen. */
  page.withOptions = (words) => String(words).split(/((?<![\w-])--?[A-Za-z][\w-]*)/).map((part, place) => (place % 2 ? h("span", { class: "whole" }, part) : part));

  /** With a full stop, so that another sentence can follow. */
  const sentence = (words) => (/[.!?…。！？]$/.test(words) ? words : words + t("fullStop"));

  page.notes = function (chapter) {
    const list = chapter.summary.messages || [];
    return page.section(chapter.id + "-notes", t("section.notes"),
      list.length
        ? h("ul", { class: "notes" }, list.map((note) => h("li", {},
            note.file || note.place ? [h("code", {}, [note.file, note.place && page.pick(note.place)].filter(Boolean).join(": ")), t("colon")] : null,
            page.withOptions(note.mend ? sentence(page.pick(note.text)) : page.pick(note.text)), note.mend ? h("span", { class: "mend" }, page.withOptions(t("words.join") + page.pick(note.mend))) : null)))
        : h("p", {}, t("noNotes")));
  };

  /** All tables of the chapter; `options(table)` says how each is shown. */
  page.tables = function (chapter, options) {
    const all = (chapter.summary.tables || []).filter((table) => chapter.tables[table.id])
      .map((table) => page.readTable(chapter, table.id));
    if (!all.length) return null;
    const details = all.map((table) => page.tableDetails(table, options ? options(table) : {}));
    const toggle = h("button", { type: "button", class: "open-all", onclick: () => {
      const opening = details.some((each) => !each.open);
      for (const each of details) if (opening) each.openNow(); else each.open = false;
      toggle.textContent = t(opening ? "closeAll" : "openAll");
    } }, t("openAll"));
    return page.section(chapter.id + "-tables", t("section.tables"), h("p", { class: "about" }, t("tablesAbout")), toggle, details);
  };

  /** Where the results come from; the only place with times. */
  page.provenance = function (chapter) {
    const run = (page.data.run || {})[chapter.id];
    const aside = h("aside", { id: chapter.id + "-provenance", "aria-labelledby": chapter.id + "-provenance-title" },
      h("h2", { id: chapter.id + "-provenance-title" }, t("section.provenance")));
    if (!run) {
      aside.append(h("p", {}, t("noRun")));
      return aside;
    }
    const list = h("dl");
    for (const [key, value] of Object.entries(run)) {
      if (value === null || key === "inputs" || key === "outputs") continue;
      list.append(h("div", {}, h("dt", {}, page.named("run", key)), h("dd", {}, described(value, key))));
    }
    aside.append(h("p", { class: "about" }, t("provenanceAbout")), list);
    for (const key of ["inputs", "outputs"]) if (Array.isArray(run[key]) && run[key].length) aside.append(files(page.named("run", key), run[key]));
    return aside;
  };

  function described(value, key) {
    if (key === "command" && Array.isArray(value)) return h("code", {}, value.map((word, place) => [place ? " " : "", page.withOptions(shellWord(word))]));
    if (typeof value === "number") return Number.isInteger(value) ? String(value) : page.sensible(value);
    if (typeof value !== "object") return key === "fingerprint" ? h("code", {}, value) : String(value);
    if (key === "stages") return h("ul", { class: "settings" }, value.map((each) => h("li", {}, page.pick(each.title) + ": " + page.sensible(each.seconds) + " s")));
    const entries = Array.isArray(value) ? value.map((each) => (Array.isArray(each) ? each : [null, each])) : Object.entries(value);
    return h("ul", { class: "settings" }, entries.map(([name, each]) => h("li", {},
      name ? h("code", {}, name) : null, name ? " " : null, Array.isArray(each) ? each.join(", ") : typeof each === "object" ? JSON.stringify(each) : String(each))));
  }

  const shellWord = (word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : "'" + String(word).replace(/'/g, "'\\''") + "'");

  function files(title, list) {
    const columns = [["parameter", "parameter"], ["path", "file"], ["bytes", "bytes"], ["sha256", null]]
      .filter(([key]) => list.some((each) => each[key] !== undefined));
    return h("details", {}, h("summary", {}, title + " (" + list.length + ")"),
      h("div", { class: "scroll" }, h("table", { class: "words" },
        h("thead", {}, h("tr", {}, columns.map(([, words]) => h("th", { scope: "col" }, words ? t(words) : "SHA-256")))),
        h("tbody", {}, list.map((each) => h("tr", {}, columns.map(([key]) =>
          h("td", { class: key === "bytes" ? "number" : key === "sha256" ? "hash" : null },
            key === "bytes" ? page.sensible(each[key]) : each[key] === undefined ? "" : String(each[key])))))))));
  }
})(MineSink);
