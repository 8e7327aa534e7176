// The groups beside each other: a dot with its interval for each, and a table to sort.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const drawn = 40;

  /** `state`: {field, measure}. */
  page.potential.groups = function (data, state, redraw) {
    const fields = [...new Set(data.groups.filter((group) => !group.isWhole).map((group) => group.field))];
    if (!fields.length) return [h("p", { class: "about" }, t("potential.noGroups")), groupTable(data)];
    if (!fields.includes(state.field)) state.field = fields[0];
    const measures = measuresOf(data);
    // Mines of which only predictors are known have no potential at all.
    if (!measures.length) return [h("p", { class: "about" }, t("potential.noFigure")), groupTable(data, state.field)];
    if (!measures.some((each) => each.id === state.measure)) state.measure = measures[0].id;
    const measure = measures.find((each) => each.id === state.measure);
    const value = (group, end) => data.groupValue(group, measure.column, measure.suffix, end);
    const say = (number) => (measure.suffix === "_percent" ? page.percent(number) : page.potential.say(number));
    const all = data.groups.filter((group) => group.field === state.field && value(group) !== null);
    const size = (group) => page.number(group.row.area_with_potential_km2) || 0;
    const shown = all.slice().sort((one, other) => size(other) - size(one)).slice(0, drawn).sort((one, other) => value(other) - value(one));
    const names = shown.map((group) => page.label(data.groupName(group)));
    const tools = h("div", { class: "chart-tools" },
      fields.length > 1 ? page.choice(t("nep.groupField"), fields.map((field) => ({ value: field, label: field })), state.field, (field) => { state.field = field; redraw(); }, { id: "potential-field" }) : null,
      page.choice(t("nep.measure"), measures.map((each) => ({ value: each.id, label: each.title })), state.measure, (id) => { state.measure = id; redraw(); }, { id: "potential-group-measure" }));
    const bound = (group, end, sign) => (value(group, end) === null ? NaN : Math.max(0, sign * (value(group, end) - value(group))));
    const trace = {
      type: "scatter", mode: "markers", x: shown.map((group) => value(group)), y: shown.map((_, place) => place),
      marker: { size: 11, color: shown.map((group) => (value(group) < 0 ? page.colours.loss : measure.colour)), symbol: shown.map((group) => (group.row.interval === "ok" ? "circle" : "circle-open")), line: { width: 2 } },
      error_x: { type: "data", symmetric: false, array: shown.map((group) => bound(group, "_p95", 1)), arrayminus: shown.map((group) => bound(group, "_p05", -1)), color: "#6a727a", thickness: 1.4, width: 4 },
      customdata: shown.map((group, place) => names[place] + t("colon") + say(value(group)) + " " + measure.unit
        + (value(group, "_p05") === null ? "" : "<br>5–95 %: " + page.between(value(group, "_p05"), value(group, "_p95")))
        + "<br>" + t("potential.groupHover", { with: page.sensible(Number(group.row.mines_with_potential)), mines: page.sensible(Number(group.row.mines)), outside: page.sensible(Number(group.row.mines_outside)) })
        + (group.row.interval === "ok" ? "" : "<br>" + page.named("nepInterval", group.row.interval))),
      cliponaxis: false, hovertemplate: "%{customdata}<extra></extra>",
    };
    const narrow = all.filter((group) => group.row.interval === "too_narrow");
    return [
      narrow.length ? h("p", { class: "notice", "data-notice": "narrow" }, t("potential.groupsNarrow", { count: page.sensible(narrow.length), all: page.sensible(all.length) })) : null,
      page.chart({
        id: "potential-groups", title: measure.title + t("potential.by", { field: state.field }),
        about: t("potential.groupsAbout") + (all.length > shown.length ? t("words.join") + t("nep.groupsCut", { count: drawn, all: all.length }) : ""),
        tools, height: 90 + Math.max(3, shown.length) * 30, traces: shown.length ? [trace] : [],
        layout: { showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names),
          xaxis: page.axis(measure.unit, Object.assign({ nticks: page.marks(), tickangle: 0, zerolinewidth: 2 }, measure.suffix === "_percent" ? { range: [0, 100] } : { rangemode: "tozero" })) },
      }),
      groupTable(data, state.field),
    ];
  };

  function measuresOf(data) {
    const carbon = "_GgC_per_yr";
    const list = [
      ["total", "total", carbon, "Gg C/yr", "#4aac82"], ["aboveNoiseTotal", "above_noise", carbon, "Gg C/yr", "#1b8378"],
      ["byArea", "potential_by_area", data.suffix, null, "#93cd8b"], ["aboveNoiseByArea", "potential_above_noise_by_area", data.suffix, null, "#1b8378"],
      ["noiseFloorByArea", "noise_floor_by_area", data.suffix, null, "#b9bfc4"], ["byMine", "potential_by_mine", data.suffix, null, "#93cd8b"],
      ["currentByArea", "current_by_area", data.suffix, null, "#6fbcb1"], ["attainableByArea", "attainable_by_area", data.suffix, null, "#21867d"],
      ["without", "share_without_potential", "_percent", "%", "#8b939a"],
    ];
    return list.map(([id, column, suffix, unit, colour]) => ({ id, column, suffix, colour, title: t("potential.measure." + id), unit: unit === "%" ? "%" : unit ? page.unitWords(unit) : data.unit }))
      .filter((measure) => data.groups.some((group) => data.groupValue(group, measure.column, measure.suffix) !== null));
  }

  /** The whole and the groups of a field, as they stand in groups.csv, with what a reader compares first. */
  function groupTable(data, field) {
    const groups = data.groups.filter((group) => group.isWhole || group.field === field);
    if (!groups.length) return null;
    const columns = [{ name: "group", title: t("nep.group") }, { name: "mines", title: t("potential.mines") }, { name: "mines_with_potential", title: t("potential.minesWith") },
      { name: "mines_outside", title: t("potential.minesOutside") }, { name: "area_with_potential_km2", title: t("potential.areaWith"), unit: "km2" }];
    for (const measure of measuresOf(data)) {
      const column = measure.column + measure.suffix;
      columns.push({ name: column, title: measure.title, unit: measure.unit });
      if (!["by_mine", "current_by", "attainable_by", "noise_floor"].some((part) => measure.column.includes(part))) columns.push({ name: column + " 5–95 %", title: "5–95 %", unit: measure.unit });
      if (measure.id === "total") columns.push({ name: "total_MtCO2_per_yr", title: t("potential.measure.total"), unit: page.unitWords("Mt CO2/yr") });
    }
    columns.push({ name: "clusters", title: t("nep.clusters") }, { name: "interval", title: t("nep.intervalState") });
    const cell = (group, name) => {
      if (!name.endsWith(" 5–95 %")) return name === "group" ? data.groupName(group) : group.row[name] === undefined ? "" : group.row[name];
      const [, base, suffix] = /^(.*?)(_gC_per_m2_yr|_index|_GgC_per_yr|_percent) 5–95 %$/.exec(name);
      return page.potential.between(data.groupValue(group, base, suffix, "_p05"), data.groupValue(group, base, suffix, "_p95")) || "";
    };
    const rows = groups.map((group) => Object.fromEntries([["$", group.row.$]].concat(columns.map(({ name }) => [name, cell(group, name)]))));
    return page.tableView(page.madeTable("groups", t("potential.groupsTable"), columns, rows, "groups-" + (field || "all") + ".csv"),
      { display: (row, name) => (name === "interval" ? page.named("nepInterval", row.interval) : null) });
  }
})(MineSink);
