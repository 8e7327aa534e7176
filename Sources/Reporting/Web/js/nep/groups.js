// The groups beside each other in a year: a dot with its interval for each, and a table to sort.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const drawn = 40;

  /** `state`: {field, measure}. */
  page.nep.groupsCompared = function (data, year, state, redraw) {
    if (!data.groupFields.length) return [h("p", { class: "about" }, t("nep.noGroups"))];
    if (!data.groupFields.includes(state.field)) state.field = data.groupFields[0];
    const measures = measuresOf(data);
    if (!measures.some((each) => each.id === state.measure)) state.measure = measures[0].id;
    const measure = measures.find((each) => each.id === state.measure);
    const value = (group, end) => data.groupValue(group, measure.column + (end || ""), year);
    const all = data.groups.filter((group) => group.field === state.field && value(group) !== null);
    const size = (group) => data.groupValue(group, "area_with_change_km2", year) || 0;
    const shown = all.slice().sort((one, other) => size(other) - size(one)).slice(0, drawn).sort((one, other) => value(one) - value(other));
    const names = shown.map((group) => page.label(page.nep.groupName(group)));
    const ends = (group) => [value(group, "_p05"), value(group, "_p95")];
    const tools = h("div", { class: "chart-tools" },
      data.groupFields.length > 1 ? page.choice(t("nep.groupField"), data.groupFields.map((field) => ({ value: field, label: field })), state.field,
        (field) => { state.field = field; redraw(); }) : null,
      measures.length > 1 ? page.choice(t("nep.measure"), measures.map((each) => ({ value: each.id, label: t(each.key) })), state.measure,
        (id) => { state.measure = id; redraw(); }) : null);
    const trace = {
      type: "scatter", mode: "markers", x: shown.map((group) => value(group)), y: shown.map((_, place) => place),
      marker: { size: 10, color: shown.map((group) => (measure.isShare ? page.colours.mark : value(group) < 0 ? page.colours.loss : page.colours.gain)),
        symbol: shown.map((group) => (!data.isRelative || data.groupText(group, "interval", year) === "ok" ? "circle" : "circle-open")), line: { width: 2 } },
      customdata: shown.map((group, place) => {
        const [low, high] = ends(group);
        return names[place] + t("colon") + shownValue(value(group), measure) + " " + measure.unit
          + (low === null ? "" : "<br>5–95 %: " + (measure.isShare ? page.percent(low) + " … " + page.percent(high) : page.between(low, high)))
          + "<br>" + t(data.isRelative ? "nep.groupHover" : "nep.groupHoverOwn", { mines: page.sensible(data.groupValue(group, "mines_with_change", year)), clusters: page.sensible(data.groupValue(group, "clusters", year)) });
      }),
      hovertemplate: "%{customdata}<extra></extra>",
    };
    if (shown.some((group) => ends(group)[0] !== null)) {
      trace.error_x = {
        type: "data", symmetric: false, color: "#6a727a", thickness: 1.4, width: 4,
        array: shown.map((group) => (ends(group)[1] === null ? NaN : Math.max(0, ends(group)[1] - value(group)))),
        arrayminus: shown.map((group) => (ends(group)[0] === null ? NaN : Math.max(0, value(group) - ends(group)[0]))),
      };
    }
    return [
      page.chart({
        id: "nep-groups", title: t("nep.groupsTitle", { field: state.field, year: data.years[year] }),
        about: t(trace.error_x ? "nep.groupsAbout" : data.isRelative ? "nep.groupsAboutNone" : "nep.groupsAboutOwn") + (all.length > shown.length ? t("words.join") + t("nep.groupsCut", { count: drawn, all: all.length }) : ""), tools, height: 100 + Math.max(3, shown.length) * 25,
        traces: shown.length ? [trace] : [],
        layout: { showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names),
          xaxis: page.axis(measure.unit, Object.assign({ nticks: page.marks(), tickangle: 0, zerolinewidth: 2 }, measure.isShare ? { range: [0, 100] } : {})) },
      }),
      page.tableView(table(data, all, measures, year), { display: (row, name) => (name === "interval" ? page.named("nepInterval", row.interval) : name === "group" && row.group === "" ? t("nep.noGroup") : null) }),
    ];
  };

  const shownValue = (value, measure) => (measure.isShare ? page.percent(value) : page.signed(page.rounded(value)));

  function measuresOf(data) {
    const measures = [];
    if (data.isRelative) {
      measures.push({ id: "area", key: "nep.byArea", column: "relative_change_by_area_" + data.suffix, unit: data.unit });
      measures.push({ id: "mine", key: "nep.byMine", column: "relative_change_by_mine_" + data.suffix, unit: data.unit });
      if (data.hasGroupColumn("net_GgC_per_yr")) measures.push({ id: "net", key: "nep.net", column: "net_GgC_per_yr", unit: page.unitWords("Gg C/yr") });
      measures.push({ id: "share", key: "nep.share", column: "share_losing_percent", unit: "%", isShare: true });
    } else {
      measures.push({ id: "own", key: "nep.meanOwn", column: "mine_change_by_area_" + data.suffix, unit: data.unit });
    }
    return measures;
  }

  /** The groups' rows of the year as a table of its own. */
  function table(data, groups, measures, year) {
    const columns = [{ name: "group", title: t("nep.group") }, { name: "mines_with_change", title: t("nep.minesWithChange") }, { name: "area_with_change_km2", title: t("nep.area"), unit: "km²" }];
    for (const { column, key, unit } of measures) {
      columns.push({ name: column, title: t(key), unit });
      for (const [end, place] of [["_p05", "5 %"], ["_p95", "95 %"]]) if (data.hasGroupColumn(column + end)) columns.push({ name: column + end, title: place, unit });
    }
    if (data.isRelative) columns.push({ name: "clusters", title: t("nep.clusters") }, { name: "interval", title: t("nep.intervalState") });
    const cell = (group, name) => (name === "group" ? group.group : String(name === "interval" ? data.groupText(group, name, year) : text(data.groupValue(group, name, year))));
    const rows = groups.map((group) => Object.fromEntries([["$", group.rows[year]]].concat(columns.map(({ name }) => [name, cell(group, name)]))));
    return page.madeTable("group_year", t("nep.groupsTable"), columns, rows, "groups-" + data.years[year] + ".csv");
  }

  const text = (value) => (value === null ? "" : page.rounded(value));
})(MineSink);
