// The landuse chapter's first words: a paragraph made from the numbers, and cards for the chosen area and period.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const { sum } = page.landuse;

  const statuses = (data, zone, year) => data.rows("trajectory", zone).filter((row) => Number(row.year) === year);
  const area = (rows, test) => sum(rows.filter((row) => test(row.status)), "area_ha");
  const isDamaged = (status) => status === "damaged" || status === "damaged_again";
  const isReclaimed = (status) => status.startsWith("reclaimed_");

  function changed(data, zone, period) {
    const moved = data.rows("transitions", zone, period).filter((row) => row.from_code !== row.to_code && Number(row.area_ha) > 0);
    const largest = moved.reduce((most, row) => (!most || Number(row.area_ha) > Number(most.area_ha) ? row : most), null);
    return { area: sum(moved, "area_ha"), largest };
  }

  /** One paragraph of words and numbers. */
  page.landuse.paragraph = function (data, zone, period) {
    const total = sum(data.rows("transitions", zone, period), "area_ha");
    const years = data.summary.years || [];
    const [from, to] = period;
    const parts = [t("words.area", { years: years.join(t("listSeparator")), total: page.sensible(total) })];
    const change = changed(data, zone, period);
    parts.push(change.largest
      ? t("words.changed", {
          from, to, area: page.sensible(change.area), share: page.percent((100 * change.area) / total),
          largest: page.sensible(Number(change.largest.area_ha)),
          fromClass: data.className(change.largest.from_code, change.largest.from_name),
          toClass: data.className(change.largest.to_code, change.largest.to_name) })
      : t("words.unchanged", { from, to }));
    const now = statuses(data, zone, to);
    if (now.length) {
      const damaged = area(now, isDamaged);
      parts.push(t(data.isTwoDates ? "words.damagedTwo" : "words.damaged", {
        year: to, first: from, damaged: page.sensible(damaged), share: page.percent((100 * damaged) / total),
        ever: page.sensible(area(now, (status) => status === "ever_damaged")), reclaimed: page.sensible(area(now, isReclaimed)) }));
    }
    const functional = data.rows("functional_areas", zone, period).filter((row) => Number(row.area_ha) > 0);
    if (functional.length) {
      parts.push(t("words.functional", { list: functional.map((row) => t("words.functionalItem", {
        share: page.percent(Number(row.share_percent)), name: data.areaTypeName(row.area_type) })).join(t("listSeparator")) }));
    }
    const carbon = data.rows("carbon_change", zone, period).find((row) => row.pool === "total" && row.change_tC !== "");
    if (!carbon) parts.push(t("words.noCarbon"));
    else {
      const value = Number(carbon.change_tC);
      const [low, high] = [page.number(carbon.change_tC_p05), page.number(carbon.change_tC_p95)];
      parts.push(t(value < 0 ? "words.lost" : "words.gained", {
        amount: page.sensible(Math.abs(value)), co2: page.sensible(Math.abs(Number(carbon.change_tCO2))),
        interval: page.isInterval(low, high)
          ? t("words.interval", { median: page.sensible(page.number(carbon.change_tC_p50)), low: page.ends(low, high)[0], high: page.ends(low, high)[1] }) : "" }));
    }
    return h("p", { class: "in-words", "data-words": "" }, parts.join(t("words.join")));
  };

  /** Cards with what the tables say for the area and period. */
  page.landuse.cards = function (data, zone, period) {
    const [from, to] = period;
    const name = page.periodName(from, to);
    const total = sum(data.rows("transitions", zone, period), "area_ha");
    const share = (value) => t("shareOf", { share: page.percent((100 * value) / total) });
    const cards = [page.card({ id: "totalArea", title: t("totalArea"), figure: page.figureOf(total, page.sensible(total), "ha") })];
    const moved = changed(data, zone, period).area;
    cards.push(page.card({
      id: "changedArea", title: t("changedArea", { period: name }), figure: page.figureOf(moved, page.sensible(moved), "ha"), lines: [share(moved)] }));
    const now = statuses(data, zone, to);
    const status = (id, key, test, line) => {
      const value = area(now, test);
      cards.push(page.card({ id, title: t(key, { year: to, first: from }), figure: page.figureOf(value, page.sensible(value), "ha"), lines: [share(value), line] }));
    };
    if (now.length) {
      status("damagedNow", "damagedNow", isDamaged);
      status("everDamaged", "everDamaged", (each) => each === "ever_damaged");
      if (data.isTwoDates) status("reclaimedNow", "reclaimedOfFirst", isReclaimed, t("twoDates"));
      else status("reclaimedNow", "reclaimedNow", isReclaimed);
    }
    const carbon = data.rows("carbon_change", zone, period).find((row) => row.pool === "total" && row.change_tC !== "");
    if (carbon) cards.push(carbonCard(carbon, name, data.summary));
    const degrees = ((data.summary.facts || {}).compositeDynamicDegree || [])
      .filter((each) => each.from === from && each.to === to && each.percentPerYear !== null && each.percentPerYear !== undefined);
    if (degrees.length && zone === "*") {
      const [first, ...others] = degrees;
      cards.push(page.card({
        id: "compositeDegree", title: t("compositeDegree", { period: name }),
        figure: page.figureOf(first.percentPerYear, page.sensible(first.percentPerYear), t("perYear")),
        lines: [page.pick(first.variant)].concat(others.map((each) =>
          page.sensible(each.percentPerYear) + " " + t("perYear") + t("colon") + page.pick(each.variant))) }));
    }
    const facts = data.summary.facts || {};
    if (facts.possiblePairs) {
      cards.push(page.card({
        id: "ruledPairs", title: t("ruledPairs"), lines: [facts.scheme ? t("scheme", { scheme: facts.scheme }) : null],
        figure: h("span", { class: "figure" }, t("ruledPairsValue", { ruled: facts.ruledPairs, possible: facts.possiblePairs })) }));
    }
    return h("div", { class: "cards small" }, cards.filter((card) => !(zone === "*" && isHeadline(data.summary, card, period))));
  };

  /** Whether a headline card says the same already. */
  function isHeadline(summary, card, [from, to]) {
    const figure = card.querySelector("[data-value]");
    const value = figure ? Number(figure.dataset.value) : NaN;
    return (summary.headline || []).some((each) => Math.abs(each.value - value) <= 1e-9 * Math.abs(value)
      && (each.from === from || each.from === to) && each.to === to);
  }

  function carbonCard(row, period, summary) {
    const value = Number(row.change_tC);
    const [low, high] = [page.number(row.change_tC_p05), page.number(row.change_tC_p95)];
    const headline = (summary.headline || []).find((each) => each.id === "carbonChange");
    return page.card({
      id: "carbonChangeHere", title: t("carbonChange", { period }), badge: headline ? page.badge(headline.strength) : null,
      figure: page.figureOf(value, page.signed(value), "t C", { table: "carbon_change", row: row.$, column: "change_tC" }),
      lines: [page.isInterval(low, high) ? t("interval", { share: 90, low: page.ends(low, high)[0], high: page.ends(low, high)[1] }) : t("noInterval"),
        t("asCO2", { value: page.sensible(Number(row.change_tCO2)) })] });
  }

  /** The shares of the functional areas as one bar with its legend. */
  page.landuse.functionalBar = function (data, zone, period) {
    const rows = data.rows("functional_areas", zone, period).filter((row) => Number(row.area_ha) > 0);
    if (!rows.length) return null;
    return h("div", { class: "share-bar" },
      h("h3", {}, t("functionalShares", { period: page.periodName(...period) })),
      h("div", { class: "bar-parts", "aria-hidden": "true" }, rows.map((row) => h("span", {
        style: "flex:" + Number(row.share_percent) + ";background:" + data.areaTypeColour(row.area_type), title: data.areaTypeName(row.area_type) }))),
      h("ul", {}, rows.map((row) => h("li", {},
        h("span", { class: "swatch", style: "background:" + data.areaTypeColour(row.area_type) }), data.areaTypeName(row.area_type), " ",
        h("strong", {
          "data-table": "functional_areas", "data-row": row.$, "data-column": "share_percent", "data-value": row.share_percent, title: row.share_percent,
        }, page.percent(Number(row.share_percent)) + " %"), " ",
        h("span", {
          class: "quiet", "data-table": "functional_areas", "data-row": row.$, "data-column": "area_ha", "data-value": row.area_ha, title: row.area_ha,
        }, page.sensible(Number(row.area_ha)) + " ha")))));
  };
})(MineSink);
