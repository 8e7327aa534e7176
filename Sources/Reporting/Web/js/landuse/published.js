// The paper's figures beside ours, with its misprints marked.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const signs = { agrees: "✓", differs: "≠", misprint: "✎", contradiction: "⚠", reconstructed: "＋" };
  const names = ["quantity", "printed", "ours", "difference", "verdict", "source"];
  const isNumber = (name) => ["printed", "ours", "difference"].includes(name);

  /** `class_area:arable:1986` as words; the text itself where its form isn't known. */
  function quantityWords(text, data) {
    const [form, ...parts] = text.split(":");
    const years = parts.filter((part) => /^\d{4}$/.test(part));
    const words = parts.filter((part) => !/^\d{4}$/.test(part));
    if (!page.texts["quantity." + form]) return text;
    const name = (word) => (form.startsWith("area_type") ? data.areaTypeName(word) : page.named("type", word));
    return t("quantity." + form, {
      one: words.length ? name(words[0]) : "", other: words.length > 1 ? name(words[1]) : "",
      from: years[0] || "", to: years[years.length - 1] || "" }).replace(/–/g, "\u2060–\u2060"); // a period isn't broken
  }

  function withUnit(row, name) {
    const value = page.number(row[name]);
    if (value === null) return row[name];
    const printed = (row.printed.split(".")[1] || "").length;
    const words = name === "printed" ? page.fixed(value, printed) : page.fixed(value, Number.isInteger(value) ? 0 : Math.max(2, printed));
    return words + (row.unit && name !== "difference" ? " " + page.unitWords(row.unit) : "");
  }

  page.landuse.published = function (chapter) {
    const table = page.readTable(chapter, "published");
    if (!table || !table.rows.length) return null;
    const data = page.landuse.data(chapter);
    const title = (name) => page.pick((table.columns.find((each) => each.name === name) || { title: name }).title);
    const cell = (row, name, words) => {
      const made = page.tableCell(table, row, { name, isNumber: isNumber(name) }, words);
      made.dataset.label = title(name);
      return made;
    };
    const lines = (row) => {
      const remark = page.language === "zh" ? row.remark_zh || row.remark : row.remark;
      const verdict = "verdict-" + String(row.verdict).replace(/[^a-z]/g, "");
      const quantity = cell(row, "quantity", quantityWords(row.quantity, data));
      quantity.title = row.quantity;
      const first = h("tr", { class: verdict + (remark ? " remarked" : "") },
        quantity, names.filter(isNumber).map((name) => cell(row, name, withUnit(row, name))),
        cell(row, "verdict", (signs[row.verdict] ? signs[row.verdict] + " " : "") + page.named("verdict", row.verdict)),
        cell(row, "source", row.source));
      if (!remark) return [first];
      const words = cell(row, "remark", remark);
      words.colSpan = names.length;
      return [first, h("tr", { class: verdict + " remark" }, words)];
    };
    return page.section(chapter.id + "-published", t("section.published"), h("p", { class: "about" }, t("publishedAbout")),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("section.published") },
        h("table", { class: "words published" },
          h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col", class: isNumber(name) ? "number" : null }, title(name))))),
          h("tbody", {}, table.rows.flatMap(lines)))));
  };
})(MineSink);
