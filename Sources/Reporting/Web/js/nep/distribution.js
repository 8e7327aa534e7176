// How gains and losses are distributed over the mines in a year, and which mines lost and gained most.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const listed = 20;

  page.nep.changes = (data, year) => data.ids.map((_, mine) => ({ mine, change: data.change(mine, year), total: data.total(mine, year) }))
    .filter((each) => !Number.isNaN(each.change));

  page.nep.distribution = function (data, scale, year) {
    const all = page.nep.changes(data, year);
    const area = all.reduce((sum, each) => sum + data.area[each.mine], 0);
    const losing = all.filter((each) => each.change < 0);
    const losingArea = losing.reduce((sum, each) => sum + data.area[each.mine], 0);
    const title = t("nep.distributionTitle", { year: data.years[year] });
    if (!all.length) return [page.chart({ id: "nep-distribution", title, height: 100, empty: t("nep.noChanges") })];
    const half = all.length < 40 ? 5 : all.length < 400 ? 10 : 20;
    const width = scale.limit / half;
    const bins = Array.from({ length: 2 * half + 2 }, () => ({ mines: 0, area: 0 }));
    const binOf = (value) => (value < -scale.limit ? 0 : value >= scale.limit ? 2 * half + 1 : 1 + Math.min(2 * half - 1, Math.floor((value + scale.limit) / width)));
    for (const each of all) {
      const bin = bins[binOf(each.change)];
      bin.mines++;
      bin.area += data.area[each.mine];
    }
    const centre = (place) => -scale.limit + (place - 0.5) * width;
    const label = (place) => (place === 0 ? "< " + page.roundSigned(-scale.limit) : place > 2 * half ? "≥ " + page.roundSigned(scale.limit)
      : page.roundSigned(centre(place) - width / 2) + " … " + page.roundSigned(centre(place) + width / 2));
    const chart = (id, key, unit) => page.chart({
      id: "nep-distribution-" + id, title: t("nep.histogram" + id, { year: data.years[year] }), height: 330,
      traces: [{
        type: "bar", x: bins.map((_, place) => centre(place)), y: bins.map((bin) => bin[key]), width: width * 0.94,
        marker: { color: bins.map((_, place) => scale.colour(centre(place) < 0 ? Math.min(centre(place), -width) : Math.max(centre(place), width))), line: { color: "#6a727a", width: 0.6 } },
        customdata: bins.map((bin, place) => label(place) + " " + data.unit + "<br>" + t("nep.binHover", { mines: page.sensible(bin.mines), area: page.sensible(page.rounded(bin.area)) })),
        hovertemplate: "%{customdata}<extra></extra>",
      }],
      layout: {
        showlegend: false, bargap: 0, xaxis: page.axis(data.unit, Object.assign({ tickangle: 0, zerolinewidth: 2 }, page.mines.marks(scale.limit))), yaxis: page.axis(unit, Object.assign({ rangemode: "tozero" }, key === "mines" && Math.max(...bins.map((bin) => bin.mines)) < 6 ? { dtick: 1 } : {})),
        shapes: [{ type: "line", x0: 0, x1: 0, yref: "paper", y0: 0, y1: 1, line: { color: page.colours.mark, width: 1.5 } }] },
    });
    const share = (part, whole) => page.percent((100 * part) / whole);
    return [
      h("h3", {}, title),
      h("p", { class: "in-words", "data-words": "nep-distribution" }, t(data.isRelative ? "nep.distributionWords" : "nep.distributionOwn", {
        year: data.years[year], all: page.sensible(all.length), losing: page.sensible(losing.length), share: share(losing.length, all.length),
        area: page.sensible(page.rounded(losingArea)), areaShare: share(losingArea, area), missing: page.sensible(data.ids.length - all.length) })),
      h("div", { class: "pairs" }, chart("Mines", "mines", t("nep.minesUnit")), chart("Area", "area", "km²")),
      h("p", { class: "about" }, t("nep.binsAbout", { limit: Number(scale.limit.toPrecision(6)), unit: data.unit })),
    ];
  };

  /** `state`: {sign, by}; `redraw` when the reader chooses; `open(mine)` shows a mine's own section. */
  page.nep.ranking = function (data, year, state, redraw, open) {
    if (data.isIndex) state.by = "density";
    const sign = state.sign === "gain" ? 1 : -1;
    const rank = (each) => (state.by === "density" ? each.change : each.total);
    const changes = page.nep.changes(data, year);
    const [lower, higher] = data.isRelative ? ["nep.noneLoses", "nep.noneGains"] : ["nep.noneBelow", "nep.noneAbove"];
    const none = !changes.length ? "nep.noChanges" : state.sign === "gain" ? higher : lower;
    const rows = changes.filter((each) => sign * each.change > 0).sort((one, other) => sign * (rank(other) - rank(one))).slice(0, listed);
    const tools = h("div", { class: "chart-tools" },
      page.buttons(t("direction"), [{ value: "loss", label: t(data.isRelative ? "nep.largestLosses" : "nep.furthestBelow") }, { value: "gain", label: t(data.isRelative ? "nep.largestGains" : "nep.furthestAbove") }], state.sign, (sign) => { state.sign = sign; redraw(); }),
      data.isIndex ? null : page.buttons(t("nep.rankBy"), [{ value: "total", label: t("nep.rankTotal") }, { value: "density", label: t("nep.rankDensity") }], state.by,
        (by) => { state.by = by; redraw(); }));
    const carbonUnit = page.unitWords("t C/yr");
    const words = (low, high) => (Number.isNaN(low) ? "–" : page.between(low, high));
    const heads = [["nep.rank", "number"], ["nep.mine"], ["nep.area", "number", "km²"], ["nep.changeColumn", "number", data.unit], ["nep.intervalColumn", "number", data.unit]]
      .concat(data.isIndex ? [] : [["nep.totalColumn", "number", carbonUnit], ["nep.intervalColumn", "number", carbonUnit]]).concat([["nep.flags"]]);
    return [
      h("h3", {}, t(data.isRelative ? "nep.rankingTitle" : "nep.rankingOwn", { year: data.years[year] })), tools,
      rows.length ? h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("section.nepDistribution") },
        h("table", { class: "ranking" },
          h("thead", {}, h("tr", {}, heads.map(([key, kind, unit]) => h("th", { scope: "col", class: kind }, t(key), unit ? h("small", {}, " " + unit) : null)))),
          h("tbody", {}, rows.map((each, place) => {
            const [low, high] = data.interval(each.mine, year);
            const area = data.area[each.mine];
            return h("tr", { "data-mine": data.ids[each.mine] },
              h("td", { class: "number" }, place + 1),
              h("td", {}, h("button", { type: "button", class: "link", title: t("nep.openMine") + t("colon") + data.ids[each.mine], onclick: () => open(each.mine) }, data.ids[each.mine])),
              h("td", { class: "number" }, page.sensible(page.rounded(area))),
              h("td", { class: "number" }, page.signed(page.rounded(each.change))),
              h("td", { class: "number quiet" }, words(low, high)),
              data.isIndex ? null : [h("td", { class: "number" }, page.signed(page.rounded(each.total))), h("td", { class: "number quiet" }, words(low * area, high * area))],
              h("td", { class: "flag-words" }, data.flags(each.mine, year).map((flag) => page.named("nepFlag", flag)).join(t("listSeparator"))));
          })))) : h("p", { class: "empty" }, t(none)),
      h("p", { class: "about" }, t("nep.rankingAbout")),
    ];
  };
})(MineSink);
