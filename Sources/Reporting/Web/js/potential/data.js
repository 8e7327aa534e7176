// The potential chapter's tables: mines, groups, drivers, responses, rules and what is known of the model.
"use strict";
(function (page) {
  const t = page.t;
  page.potential = {};

  page.potential.data = function (chapter) {
    const facts = (chapter.summary.facts || {}).potential || {};
    const mines = page.readPacked(chapter, "potential");
    const isIndex = facts.variable === "index";
    const suffix = isIndex ? "_index" : "_gC_per_m2_yr";
    const { values, strings } = mines.codes("mine");
    const ids = Array.from(values, (code) => strings[code]);
    /** A column of the mines by its name without unit; NaN where missing. */
    const column = (name) => mines.numbers(mines.has(name + suffix) ? name + suffix : name);
    const number = (name, mine) => { const all = column(name); return all.length ? all[mine] : NaN; };
    const text = (name, mine) => String(mines.text(name, mine));
    const data = {
      chapter, facts, isIndex, suffix, ids, column, number, text,
      model: chapter.model || {},
      isThreshold: facts.mode === "threshold",
      unit: page.unitWords(isIndex ? "index" : "g C/m2/yr"),
      area: mines.numbers("area_km2"),
      groupFields: mines.names.slice(1, mines.names.indexOf("area_km2")),
      isInside: (mine) => text("inside", mine) === "yes",
      isOutside: (mine) => text("inside", mine) === "no",
      /** Names of the files' flags without what follows a colon. */
      flags: (mine) => text("flag", mine).split(";").map((flag) => flag.trim()).filter(Boolean),
      drivers: (mine) => [1, 2, 3].map((place) => ({ predictor: text("driver_" + place, mine), contribution: number("driver_" + place + "_contribution", mine) }))
        .filter((driver) => driver.predictor && !Number.isNaN(driver.contribution)),
      count: (test) => ids.reduce((sum, _, mine) => sum + (test(mine) ? 1 : 0), 0),
    };
    return Object.assign(data, groups(chapter, suffix), tables(chapter));
  };

  /** The groups of mines; the whole (`*`) comes first. */
  function groups(chapter, suffix) {
    const table = page.readTable(chapter, "groups");
    const list = (table ? table.rows : []).map((row) => ({ field: row.group_field, group: row.group, isWhole: row.group_field === "*", row }));
    return {
      groups: list,
      whole: list.find((group) => group.isWhole) || null,
      /** A number of a group, null where missing. `unit`: what the column's name ends in; `end`: "_p05" or "_p95" for a bound. */
      groupValue: (group, name, unit, end) => page.number(group.row[name + (end || "") + (unit === undefined ? suffix : unit)]),
      groupName: (group) => (group.isWhole ? t("nep.allMines") : group.group === "" ? t("nep.noGroup") : group.group),
    };
  }

  function tables(chapter) {
    const rowsOf = (id) => (page.readTable(chapter, id) || { rows: [] }).rows;
    const rules = rowsOf("rules");
    const rule = new Map(rules.map((row) => [row.kind + " " + row.id, row]));
    const told = (row, name) => row[name + "_" + page.language] || row[name + "_en"] || "";
    return {
      rules,
      /** What the table of strategies says of an id: {title, measures, …}, or null. `kind`: rule, climate, grade, stage. */
      ruleOf: (kind, id) => rule.get(kind + " " + id) || null,
      ruleTitle: (kind, id) => (id === "none" ? t("potential.noRule") : rule.has(kind + " " + id) ? told(rule.get(kind + " " + id), "title") : id),
      told,
      strategies: rowsOf("strategies"),
      importance: rowsOf("importance"),
      predictors: rowsOf("predictors"),
      responses: rowsOf("response"),
    };
  }
})(MineSink);
