// Finds a mine by its name.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const offered = 10;

  /** The search box of the mines `ids`; `open(mine)` is called with the mine chosen. */
  page.mines.search = function (ids, id, open) {
    const lower = ids.map((id) => id.toLowerCase());
    const find = (words) => {
      const wanted = words.trim().toLowerCase();
      if (!wanted) return [];
      const found = [];
      const exact = lower.indexOf(wanted);
      if (exact >= 0) found.push(exact);
      for (const test of [(id) => id.startsWith(wanted), (id) => id.includes(wanted)]) {
        for (let mine = 0; mine < lower.length && found.length < offered; mine++) if (test(lower[mine]) && !found.includes(mine)) found.push(mine);
      }
      return found;
    };
    const list = h("div", { class: "found buttons", role: "group", "aria-label": t("mines.found") });
    const choose = (mine) => { input.value = ""; list.replaceChildren(); open(mine); };
    const input = h("input", {
      type: "search", id: id, placeholder: t("mines.searchHint", { example: ids[0] || "" }), "aria-label": t("mines.search"), autocomplete: "off",
      oninput: () => {
        const found = find(input.value);
        list.replaceChildren(...found.map((mine) => h("button", { type: "button", onclick: () => choose(mine) }, ids[mine])));
        if (!found.length && input.value.trim()) list.append(h("span", { class: "quiet" }, t("mines.notFound")));
      },
      onkeydown: (event) => {
        const [first] = event.key === "Enter" ? find(input.value) : [];
        if (first !== undefined) choose(first);
      },
    });
    return h("div", { class: "mine-search" }, h("label", { class: "choice" }, h("span", {}, t("mines.search")), input), list);
  };
})(MineSink);
