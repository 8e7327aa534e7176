// A table to sort, filter, page through and download.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const pageLength = 50;
  const plain = new Set(["year", "code", "row"]);

  /**
   * Shows `table` (see readTable) in a `details` element that is filled when it is first opened.
   * `options`: show(row) which rows; display(row, column) words instead of the cell's text or null; hidden(name).
   */
  page.tableDetails = function (table, options) {
    const title = page.pick(table.title);
    const details = h("details", { class: "table", "data-table": table.id },
      h("summary", {}, h("span", {}, title), " ",
        h("small", {}, t("rowCount", { count: page.sensible(table.held.total) }) + " · " + table.held.file)));
    let isFilled = false;
    details.addEventListener("toggle", () => {
      if (!details.open || isFilled) return;
      isFilled = true;
      details.append(page.tableView(table, options));
    });
    details.openNow = () => {
      if (!isFilled) {
        isFilled = true;
        details.append(page.tableView(table, options));
      }
      details.open = true;
    };
    return details;
  };

  page.tableView = function (table, options) {
    const settings = Object.assign({ show: () => true, display: () => null, hidden: () => false }, options);
    const columns = table.columns.filter((column) => !settings.hidden(column.name)).map((column) => describe(table, column));
    const rows = table.rows.filter(settings.show);
    const state = { sort: null, descending: false, filter: "", page: 0 };
    const body = h("tbody");
    const count = h("span", { role: "status" });
    const pager = h("div", { class: "pager" });
    const heads = columns.map((column) => {
      const name = page.pick(column.title) + (column.unit ? " (" + unit(column.unit) + ")" : "");
      return h("th", { scope: "col", class: column.isNumber ? "number" : null, title: column.name },
        h("button", {
          type: "button", "aria-label": t("sortBy", { column: name }),
          onclick: () => {
            state.descending = state.sort === column ? !state.descending : false;
            state.sort = column;
            state.page = 0;
            draw();
          },
        }, name));
    });

    const shown = (row, column) => {
      const words = settings.display(row, column.name);
      if (words !== null && words !== undefined) return words;
      const text = row[column.name];
      if (!column.isNumber || text === "") return text;
      return column.decimals === null ? page.sensible(page.number(text)) : page.fixed(page.number(text), column.decimals);
    };
    const words = (row) => columns.map((column) => shown(row, column) + " " + row[column.name]).join(" ").toLowerCase();

    function draw() {
      const wanted = state.filter.trim().toLowerCase();
      let list = wanted ? rows.filter((row) => words(row).includes(wanted)) : rows.slice();
      if (state.sort) list.sort((one, other) => order(state.sort, one, other, shown) * (state.descending ? -1 : 1));
      const pages = Math.max(1, Math.ceil(list.length / pageLength));
      state.page = Math.min(state.page, pages - 1);
      const part = list.slice(state.page * pageLength, (state.page + 1) * pageLength);
      body.replaceChildren(...part.map((row) => h("tr", {}, columns.map((column) => cell(table, row, column, shown(row, column))))));
      count.textContent = t("rowsShown", { shown: page.sensible(part.length), all: page.sensible(list.length) });
      heads.forEach((head, index) => {
        const isSorted = columns[index] === state.sort;
        head.setAttribute("aria-sort", isSorted ? (state.descending ? "descending" : "ascending") : "none");
      });
      pager.hidden = pages === 1;
      pager.replaceChildren(
        h("button", { type: "button", disabled: state.page === 0, onclick: () => { state.page--; draw(); } }, t("previous")),
        h("span", {}, t("page", { page: state.page + 1, pages })),
        h("button", { type: "button", disabled: state.page === pages - 1, onclick: () => { state.page++; draw(); } }, t("next")));
    }
    draw();

    const held = table.held;
    return h("div", { class: "table-view" },
      page.pick(table.about) ? h("p", { class: "about" }, page.pick(table.about)) : null,
      held.held < held.total
        ? h("p", { class: "warning" }, t(isBeginning(held) ? "rowsBegin" : "rowsHeld", {
            held: page.sensible(held.held), total: page.sensible(held.total), file: held.file }))
        : null,
      h("div", { class: "table-tools" },
        h("input", { type: "search", placeholder: t("filter"), "aria-label": t("filter"),
          oninput: (event) => { state.filter = event.target.value; state.page = 0; draw(); } }),
        h("button", { type: "button", onclick: () => page.download(held.csv, held.file.split("/").pop(), "text/csv") },
          t("download")),
        count),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": page.pick(table.title) },
        h("table", {}, h("thead", {}, h("tr", {}, heads)), body)),
      pager);
  };

  /** Whether the rows held are simply the file's first. */
  const isBeginning = (held) => Array.isArray(held.rowNumbers) && held.rowNumbers[held.rowNumbers.length - 1] === held.rowNumbers.length - 1;

  /** A table's cell; carries where its number stands in the file and its full value. */
  function cell(table, row, column, words) {
    const text = row[column.name];
    return h("td", {
      class: (column.isNumber ? "number" : "") + (text === "" ? " missing" : "") + (words.length > 40 ? " long" : ""),
      "data-table": table.id, "data-row": row.$, "data-column": column.name, "data-value": text,
      title: column.isNumber && text !== "" ? text : text === "" ? t("missingValue") : null,
    }, text === "" && words === "" ? "–" : words);
  }
  page.tableCell = cell;

  function describe(table, column) {
    const texts = table.rows.map((row) => row[column.name]).filter((text) => text !== "");
    const isNumber = texts.length > 0 && texts.every((text) => page.number(text) !== null);
    const isPlain = /(^|_)(year|code)$/.test(column.name) || plain.has(column.name);
    // Rows of different units share no number of decimals.
    const isMixed = table.columns.some((each) => each.name === "unit");
    let decimals = null;
    if (isNumber && !isMixed) {
      const numbers = texts.map(Number);
      const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      decimals = numbers.every(Number.isInteger) ? 0 : page.decimalsFor(largest);
    }
    return Object.assign({}, column, { isNumber: isNumber && !isPlain, isPlain, decimals });
  }

  function order(column, one, other, shown) {
    const [first, second] = [one[column.name], other[column.name]];
    if ((first === "") !== (second === "")) return first === "" ? 1 : -1;
    if (column.isNumber || column.isPlain) return Number(first) - Number(second);
    return String(shown(one, column)).localeCompare(String(shown(other, column)), page.language);
  }

  function unit(words) {
    const plain = String(words).replace("CO2", "CO₂").replace("km2", "km²").replace(/\bm2\b/, "m²").replace(/\)2$/, ")²");
    return page.language === "zh"
      ? plain.replace(/\/yr per yr$/, "/年²").replace(/ per yr$/, "/年").replace(/\/yr(\)²)?$/, "/年$1").replace(/^mines$/, "个").replace(/^index/, "指数")
      : plain.replace(/\/yr per yr$/, "/yr²").replace(/ per yr$/, "/yr");
  }
  page.unitWords = unit;
})(MineSink);
