// The nep chapter's tables as numbers: mines by year, groups by year, trends and phases.
"use strict";
(function (page) {
  page.nep = {};
  /** Headline numbers that go together, where assumptions name what they affect. */
  page.nep.families = [["nep.family.figures", (id) => ["net", "netCO2", "grossLoss", "grossGain", "shareLosing", "meanByArea", "meanByMine", "trendNet"].includes(id)]];

  page.nep.data = function (chapter) {
    const facts = (chapter.summary.facts || {}).nep || {};
    const isIndex = facts.variable === "index";
    const suffix = isIndex ? "index" : "gC_per_m2_yr";
    const byYear = page.readPacked(chapter, "mine_year");
    const groupYear = page.readPacked(chapter, "group_year");
    const ids = byYear ? byYear.codes("mine").strings.slice(0, byYear.rows ? undefined : 0) : [];
    const years = [...new Set(byYear ? byYear.numbers("year") : chapter.summary.years || [])].sort((one, other) => one - other);
    const place = new Map(years.map((year, index) => [year, index]));
    const rowOf = new Int32Array(ids.length * years.length).fill(-1);
    if (byYear) {
      const mines = byYear.codes("mine").values;
      const yearOf = byYear.numbers("year");
      for (let row = 0; row < byYear.rows; row++) rowOf[mines[row] * years.length + place.get(yearOf[row])] = row;
    }
    const number = (name, mine, year) => {
      const row = rowOf[mine * years.length + year];
      const values = byYear ? byYear.numbers(name) : [];
      return row < 0 || !values.length ? NaN : values[row];
    };
    // Where no mine has a reference there is no relative change; the mine's own change since the baseline is shown, and named so.
    const isRelative = facts.reference !== "none" && facts.withReference !== 0;
    const change = (isRelative ? "relative_change_" : "mine_change_") + suffix;
    const perMine = (name) => Float32Array.from(ids, (_, mine) => {
      for (let year = years.length - 1; year >= 0; year--) {
        const value = number(name, mine, year);
        if (!Number.isNaN(value)) return value;
      }
      return NaN;
    });
    const area = perMine("area_km2");

    const data = {
      chapter, facts, isIndex, isRelative, suffix, ids, years, area, number, perMine,
      unit: page.unitWords(facts.unit || (isIndex ? "index" : "g C/m2/yr")),
      trendUnit: page.unitWords((facts.unit || "g C/m2/yr") + " per yr"),
      columns: { mine: "mine_" + suffix, reference: "reference_" + suffix, change },
      lastYear: Math.max(0, place.has(facts.lastYear) ? place.get(facts.lastYear) : years.length - 1),
      change: (mine, year) => number(change, mine, year),
      interval: (mine, year) => (isRelative ? [number("relative_change_p05", mine, year), number("relative_change_p95", mine, year)] : [NaN, NaN]),
      /** Relative change × area, t C/yr: 1 g/m²/yr over 1 km² is 1 t/yr. */
      total: (mine, year) => number(change, mine, year) * area[mine],
      series: (name, mine) => years.map((_, year) => page.finite(number(name, mine, year))),
      flags(mine, year) {
        const row = rowOf[mine * years.length + year];
        return row < 0 ? [] : String(byYear.text("flag", row)).split(";").filter(Boolean);
      },
      /** Flag to the years in which it holds. */
      allFlags(mine) {
        const found = new Map();
        years.forEach((each, year) => { for (const flag of data.flags(mine, year)) found.set(flag, (found.get(flag) || []).concat(each)); });
        return found;
      },
      isAllCoarse: facts.coarse > 0 && facts.coarse >= (facts.minesAnalysed || ids.length),
    };
    Object.assign(data, groups(groupYear, years, place, facts), tests(chapter));
    return data;
  };

  /** The groups with their rows by year; the whole (`*`) comes first. */
  function groups(table, years, place, facts) {
    const found = new Map();
    if (table) {
      const [fields, names, yearOf] = [table.codes("group_field"), table.codes("group"), table.numbers("year")];
      for (let row = 0; row < table.rows; row++) {
        const [field, group] = [fields.strings[fields.values[row]], names.strings[names.values[row]]];
        const key = JSON.stringify([field, group]);
        if (!found.has(key)) found.set(key, { key, field, group, isWhole: field === "*", rows: new Int32Array(years.length).fill(-1) });
        found.get(key).rows[place.get(yearOf[row])] = row;
      }
    }
    const list = [...found.values()].sort((one, other) => Number(other.isWhole) - Number(one.isWhole));
    const listed = (facts.groupFields || []).filter((field) => list.some((each) => each.field === field));
    return {
      groups: list,
      groupFields: listed.concat([...new Set(list.map((each) => each.field))].filter((field) => field !== "*" && !listed.includes(field))),
      groupTable: table,
      groupValue(group, column, year) {
        const row = group.rows[year];
        const values = table.numbers(column);
        return row === undefined || row < 0 || !values.length ? null : page.finite(values[row]);
      },
      groupText: (group, column, year) => (group.rows[year] < 0 ? "" : String(table.text(column, group.rows[year]))),
      hasGroupColumn: (column) => Boolean(table && table.has(column)),
    };
  }

  function tests(chapter) {
    const rowsOf = (id, match) => {
      const table = page.readPacked(chapter, id);
      if (!table) return [];
      const wanted = Object.entries(match).map(([name, text]) => {
        const { values, strings } = table.codes(name);
        return [values, strings.indexOf(text)];
      });
      const rows = [];
      for (let row = 0; row < table.rows; row++) if (wanted.every(([values, code]) => values[row] === code)) rows.push(row);
      return rows.map((row) => Object.fromEntries(table.names.map((name) => [name, table.text(name, row)])));
    };
    const match = (level, field, id, series) => ({ id, series, level, ...(level === "group" ? { group_field: field } : {}) });
    return {
      trend: (level, field, id, series) => rowsOf("trend", match(level, field, id, series))[0] || null,
      phases: (level, field, id, series) => rowsOf("phases", match(level, field, id, series)).sort((one, other) => one.phase - other.phase),
    };
  }
})(MineSink);
