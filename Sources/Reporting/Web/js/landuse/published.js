// The paper's figures beside ours, with its misprints marked.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const signs = { agrees: "✓", differs: "≠", misprint: "✎", contradiction: "⚠", reconstructed: "＋" };

  page.landuse.published = function (chapter) {
    const table = page.readTable(chapter, "published");
    if (!table || !table.rows.length) return null;
    const column = (name) => table.columns.find((each) => each.name === name) || { name, title: name };
    const names = ["quantity", "source", "printed", "ours", "difference", "verdict", "remark"];
    const cell = (row, name, words) => page.tableCell(table, row, { name, isNumber: ["printed", "ours", "difference"].includes(name) }, words);
    const withUnit = (row, name) => {
      const value = page.number(row[name]);
      if (value === null) return row[name];
      const decimals = Math.max(2, (row.printed.split(".")[1] || "").length);
      const words = name === "printed" ? page.fixed(value, (row.printed.split(".")[1] || "").length) : page.fixed(value, Number.isInteger(value) ? 0 : decimals);
      return words + (row.unit && name !== "difference" ? " " + page.unitWords(row.unit) : "");
    };
    const line = (row) => {
      const remark = page.language === "zh" ? row.remark_zh || row.remark : row.remark;
      return h("tr", { class: "verdict-" + String(row.verdict).replace(/[^a-z]/g, "") },
        cell(row, "quantity", row.quantity), cell(row, "source", row.source),
        cell(row, "printed", withUnit(row, "printed")), cell(row, "ours", withUnit(row, "ours")), cell(row, "difference", withUnit(row, "difference")),
        cell(row, "verdict", (signs[row.verdict] ? signs[row.verdict] + " " : "") + page.named("verdict", row.verdict)),
        cell(row, "remark", remark || ""));
    };
    return page.section(chapter.id + "-published", t("section.published"), h("p", { class: "about" }, t("publishedAbout")),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("section.published") },
        h("table", { class: "words published" },
          h("thead", {}, h("tr", {}, names.map((name) => h("th", {
            scope: "col", class: ["printed", "ours", "difference"].includes(name) ? "number" : null }, page.pick(column(name).title))))),
          h("tbody", {}, table.rows.map(line)))));
  };
})(MineSink);
