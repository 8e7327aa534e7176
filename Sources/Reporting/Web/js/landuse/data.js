// The landuse chapter's tables as numbers, for one area and period.
"use strict";
(function (page) {
  page.landuse = {};

  /** Access to the tables of a landuse chapter. */
  page.landuse.data = function (chapter) {
    const summary = chapter.summary;
    const tables = {};
    const table = (id) => (id in tables ? tables[id] : (tables[id] = page.readTable(chapter, id)));
    const classes = summary.classes || [];
    const classOf = (code) => classes.find((each) => String(each.code) === String(code));
    const same = (id) => String(id).replace(/_/g, "").toLowerCase();

    return {
      summary, table, classes,
      periods: summary.periods || [],
      /** Two dates can't show what was damaged and reclaimed between them. */
      isTwoDates: (summary.years || []).length === 2,
      /** Consecutive periods only. */
      steps: (summary.periods || []).filter(([from, to]) => {
        const years = summary.years || [];
        return years.indexOf(to) === years.indexOf(from) + 1;
      }),
      /** Rows of a table for an area and, where given, a period. */
      rows(id, zone, period) {
        const found = table(id);
        if (!found) return [];
        return found.rows.filter((row) => (row.zone === undefined ? zone === "*" : row.zone === zone)
          && (!period || (Number(row.from_year) === period[0] && Number(row.to_year) === period[1])));
      },
      className(code, fallback) {
        const found = classOf(code);
        return found ? page.pick(found.name) : fallback || String(code);
      },
      classColour: (code) => (classOf(code) || {}).colour || page.colours.neutral,
      areaTypeName(id) {
        const found = (summary.areaTypes || []).find((each) => same(each.id) === same(id));
        return found ? page.pick(found.name) : page.named("areaType", same(id));
      },
      areaTypeColour(id) {
        const found = (summary.areaTypes || []).find((each) => same(each.id) === same(id));
        return (found && found.colour) || page.colours.neutral;
      },
      transitionName(row) {
        return this.className(row.from_code, row.from_name) + " → " + this.className(row.to_code, row.to_name);
      },
      /** Words for a table's cell where it holds an id or a class name. */
      display(id) {
        const groups = { pool: "pool", status: "status", level: "level", verdict: "verdict", check: "check", type: "type" };
        return (row, name) => {
          const text = row[name];
          if (text === "" || text === undefined) return null;
          if (name === "zone") return text === "*" ? page.t("wholeArea") : null;
          if (name === "area_type") return this.areaTypeName(text);
          if (name === "from_name" || name === "to_name") return this.className(row[name.replace("name", "code")], text);
          if (name === "name" && row.code !== undefined) return this.className(row.code, text);
          if (name === "closes") {
            return row.expected === "" ? page.t("reported") : text === "true" ? "✓ " + page.t("closes") : "✗ " + page.t("closesNo");
          }
          return groups[name] ? page.named(groups[name], text) : null;
        };
      },
    };
  };

  page.landuse.sum = (rows, column) => rows.reduce((sum, row) => sum + (page.number(row[column]) || 0), 0);
})(MineSink);
