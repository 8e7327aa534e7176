// Reads the CSV texts that the page holds and gives them back as files.
"use strict";
(function (page) {
  /** Rows of fields (RFC 4180); a byte-order mark and empty lines are left out. */
  page.parseCSV = function (text) {
    const rows = [];
    let row = [];
    let field = "";
    let quoted = false;
    const finish = () => {
      row.push(field);
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
      field = "";
    };
    for (let index = text.charCodeAt(0) === 0xfeff ? 1 : 0; index < text.length; index++) {
      const letter = text[index];
      if (quoted) {
        if (letter !== '"') field += letter;
        else if (text[index + 1] === '"') { field += '"'; index++; }
        else quoted = false;
      } else if (letter === '"') quoted = true;
      else if (letter === ",") { row.push(field); field = ""; }
      else if (letter === "\n") finish();
      else if (letter !== "\r") field += letter;
    }
    if (field !== "" || row.length) finish();
    return rows;
  };

  /**
   * A table of a chapter: its columns as the summary describes them and its rows as objects of texts;
   * `row.$` is the row's number in the file.
   */
  page.readTable = function (chapter, id) {
    const held = chapter.tables[id];
    if (!held) return null;
    const [header, ...body] = page.parseCSV(held.csv);
    const described = (chapter.summary.tables || []).find((table) => table.id === id) || {};
    const columns = (header || []).map((name) => {
      const column = (described.columns || []).find((each) => each.name === name) || {};
      return { name, title: column.title || name, unit: column.unit || null };
    });
    const rows = body.map((fields, index) => {
      const row = { $: held.rowNumbers ? held.rowNumbers[index] : index };
      header.forEach((name, place) => { row[name] = fields[place] === undefined ? "" : fields[place]; });
      return row;
    });
    return { id, title: described.title || id, about: described.about || null, columns, rows, held };
  };

  /** A table that the page itself put together, as readTable gives it. `columns`: {name, title, unit}; `rows`: objects of texts. */
  page.madeTable = function (id, title, columns, rows, file) {
    const quoted = (words) => (/[",\n]/.test(words) ? '"' + words.replace(/"/g, '""') + '"' : words);
    const fields = [columns.map(({ name }) => name)].concat(rows.map((row) => columns.map(({ name }) => quoted(String(row[name])))));
    const csv = "\ufeff" + fields.map((record) => record.join(",")).join("\n") + "\n";
    return { id, title, about: null, columns, rows, held: { csv, file, held: rows.length, total: rows.length } };
  };

  page.download = function (text, name, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = page.h("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
})(MineSink);
