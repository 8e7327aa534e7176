// Headline cards and the badge that says how strong a number's source is.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  page.badge = function (strength) {
    if (!strength) return null;
    const about = "strengthAbout." + strength;
    return h("span", {
      class: "badge strength-" + String(strength).replace(/[^a-z]/gi, ""),
      title: t("strength") + t("colon") + (page.texts[about] ? t(about) : strength),
    }, page.named("strength", strength));
  };

  /** A number with its unit. `place`: {table, row, column} where it stands in the files, `value` the full number. */
  page.figureOf = function (value, words, unit, place) {
    const at = place ? { "data-table": place.table, "data-row": place.row, "data-column": place.column } : {};
    return h("span", Object.assign({ class: "figure", "data-value": value, title: String(value) }, at),
      words, unit ? h("small", {}, " " + page.unitWords(unit)) : null);
  };

  /** A card. `parts`: title, figure, lines (texts or elements), badge. */
  page.card = (parts) =>
    h("div", { class: "card", "data-card": parts.id },
      h("h3", {}, parts.title, " ", parts.badge || null), parts.figure,
      (parts.lines || []).filter(Boolean).map((line) => h("p", {}, line)));

  /**
   * The headline numbers of a summary as cards. `options`: isSigned(id) which numbers are changes, shown with their sign;
   * noInterval: what a change without interval says, null for nothing.
   */
  page.headlineCards = function (summary, options) {
    const settings = Object.assign({ isSigned: (id) => /change|balance|net/i.test(id), noInterval: t("noInterval") }, options);
    const cards = (summary.headline || []).map((headline) => {
      const isChange = settings.isSigned(headline.id);
      const unit = headline.unit || "";
      const lines = [];
      if (headline.from !== null && headline.from !== undefined) lines.push(page.periodName(headline.from, headline.to));
      if (page.isInterval(headline.low, headline.high)) {
        lines.push(t("interval", {
          share: page.sensible((headline.coverage === null || headline.coverage === undefined ? 0.9 : headline.coverage) * 100),
          low: page.ends(headline.low, headline.high)[0], high: page.ends(headline.low, headline.high)[1] }));
      } else if (isChange && settings.noInterval) {
        lines.push(settings.noInterval);
      }
      const isSaid = summary.headline.some((each) => each.unit === "t CO2");
      if (unit === "t C" && !isSaid) lines.push(t("asCO2", { value: page.sensible(headline.value * 44 / 12) }));
      if (page.pick(headline.source)) lines.push(h("span", { class: "source" }, t("source") + t("colon") + page.pick(headline.source)));
      return page.card({
        id: headline.id, title: page.unitWords(page.pick(headline.title)), badge: page.badge(headline.strength), lines,
        figure: headline.value === null || headline.value === undefined
          ? h("span", { class: "figure" }, t("missingValue"))
          : page.figureOf(headline.value, isChange ? page.signed(headline.value) : page.sensible(headline.value), unit),
      });
    });
    return cards.length ? h("div", { class: "cards" }, cards) : null;
  };

  page.isInterval = (low, high) =>
    low !== null && low !== undefined && high !== null && high !== undefined && low !== high;
})(MineSink);
