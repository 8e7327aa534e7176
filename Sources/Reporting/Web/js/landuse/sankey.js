// Transitions across all dates as a Sankey. Small flows run through a grey node, so that bands stay readable and areas add up.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const flowsShown = 22; // changed flows drawn by themselves in each period
  const least = 0.004; // of the area; smaller ones are gathered
  const padding = 16;
  const strip = 30; // px

  page.landuse.sankey = function (data, zone) {
    const steps = data.steps;
    const years = data.summary.years || [];
    const columns = steps.map((step) => data.rows("transitions", zone, step).filter((row) => Number(row.area_ha) > 0));
    if (!columns.length || columns.every((rows) => rows.length === 0)) return page.chart({ id: "sankey", title: t("sankeyTitle"), height: 100 });

    const total = page.landuse.sum(columns[0], "area_ha");
    const nodes = [];
    const links = [];
    const gathered = [];
    const index = new Map();
    const node = (key, parts) => {
      if (!index.has(key)) {
        index.set(key, nodes.length);
        nodes.push(Object.assign({ key, value: 0 }, parts));
      }
      return index.get(key);
    };
    const classNode = (place, code, name) => node(place + "/" + code, {
      column: 2 * place, code, name: data.className(code, name), colour: data.classColour(code), year: years[place] });

    steps.forEach((step, place) => {
      const changed = columns[place].filter((row) => row.from_code !== row.to_code)
        .sort((one, other) => Number(other.area_ha) - Number(one.area_ha));
      const alone = new Set(changed.slice(0, flowsShown).filter((row) => Number(row.area_ha) >= least * total));
      const small = changed.filter((row) => !alone.has(row));
      if (small.length === 1) alone.add(small.pop());
      for (const row of columns[place]) {
        const [source, target] = [classNode(place, row.from_code, row.from_name), classNode(place + 1, row.to_code, row.to_name)];
        const value = Number(row.area_ha);
        nodes[source].value += value;
        if (place === steps.length - 1) nodes[target].value += value;
        if (row.from_code === row.to_code || alone.has(row)) {
          links.push({ source, target, value, colour: page.withAlpha(data.classColour(row.from_code), row.from_code === row.to_code ? 0.28 : 0.6),
            words: data.transitionName(row) + ", " + page.periodName(...step) });
          continue;
        }
        const middle = node("small/" + place, { column: 2 * place + 1, name: t("smallFlows"), colour: "#9a9a9a", year: page.periodName(...step) });
        nodes[middle].value += value;
        merge(links, source, middle, value, nodes[source].name + " → " + t("smallFlows"));
        merge(links, middle, target, value, t("smallFlows") + " → " + nodes[target].name);
        gathered.push({ row, step });
      }
    });

    const height = Math.max(460, 120 + data.classes.length * 34);
    arrange(nodes, data.classes, height - 42, 2 * steps.length);
    const area = gathered.reduce((sum, each) => sum + Number(each.row.area_ha), 0);
    const below = gathered.length
      ? h("div", { class: "gathered" },
          h("p", {}, t("sankeyGathered", { count: gathered.length, area: page.sensible(area), node: t("smallFlows") })),
          h("details", {}, h("summary", {}, t("showList")), h("ul", { class: "columns" }, gathered
            .sort((one, other) => Number(other.row.area_ha) - Number(one.row.area_ha))
            .map(({ row, step }) => h("li", {}, page.periodName(...step) + ": " + data.transitionName(row) + " " + page.sensible(Number(row.area_ha)) + " ha")))))
      : h("p", { class: "about" }, t("sankeyAll"));

    return page.chart({
      id: "sankey", title: t("sankeyTitle"), about: t("sankeyAbout"), wide: true, height, minWidth: Math.max(640, 190 * years.length), below: [below],
      layout: {
        margin: { l: 8, r: 8, t: 34, b: 8 }, hovermode: "closest",
        annotations: years.map((year, place) => ({
          text: "<b>" + year + "</b>", x: place / Math.max(1, years.length - 1), y: 1.0, yshift: 22, xref: "paper", yref: "paper", showarrow: false,
          xanchor: place === 0 ? "left" : place === years.length - 1 ? "right" : "center" })),
      },
      traces: [{
        type: "sankey", textfont: { size: 12 }, arrangement: "fixed", valuesuffix: " ha",
        node: {
          pad: padding, thickness: 14, line: { color: "#ffffff", width: 0.5 },
          label: nodes.map((each) => (each.code === undefined ? "" : page.label(each.name))), color: nodes.map((each) => each.colour),
          x: nodes.map((each) => each.x), y: nodes.map((each) => each.y),
          customdata: nodes.map((each) => page.label(each.name) + ", " + each.year + ": " + page.sensible(each.value) + " ha"),
          hovertemplate: "%{customdata}<extra></extra>",
        },
        link: {
          source: links.map((each) => each.source), target: links.map((each) => each.target), value: links.map((each) => each.value),
          color: links.map((each) => each.colour), customdata: links.map((each) => page.label(each.words) + ": " + page.sensible(each.value) + " ha"),
          hovertemplate: "%{customdata}<extra></extra>",
        },
      }],
    });
  };

  function merge(links, source, target, value, words) {
    const found = links.find((each) => each.source === source && each.target === target);
    if (found) found.value += value;
    else links.push({ source, target, value, colour: "rgba(120,120,120,0.35)", words });
  }

  /** Places nodes: a column a date, classes in the legend's order, heights as Plotly scales them. */
  function arrange(nodes, classes, height, last) {
    const order = (each) => (each.code === undefined ? 0 : classes.findIndex((one) => String(one.code) === String(each.code)));
    const columns = new Map();
    for (const each of nodes) columns.set(each.column, (columns.get(each.column) || []).concat(each));
    const scale = Math.min(...[...columns.values()].map((list) =>
      (height - strip - (list.length - 1) * padding) / list.reduce((sum, each) => sum + each.value, 0)));
    for (const [column, list] of columns) {
      list.sort((one, other) => order(one) - order(other));
      const isSmall = list[0].code === undefined;
      // The lowest strip is the grey nodes' own.
      const room = isSmall || !nodes.some((each) => each.code === undefined) ? height : height - strip;
      const used = list.reduce((sum, each) => sum + each.value * scale, 0);
      const gap = list.length > 1 ? (room - used) / (list.length - 1) : 0;
      let top = isSmall ? height - used : 0;
      for (const each of list) {
        each.x = Math.min(0.999, Math.max(0.001, column / last));
        each.y = Math.min(0.999, Math.max(0.001, (top + (each.value * scale) / 2) / height));
        top += each.value * scale + gap;
      }
    }
  }
})(MineSink);
