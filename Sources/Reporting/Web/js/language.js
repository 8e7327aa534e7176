// The language of the page and its words.
"use strict";
(function (page) {
  page.data = JSON.parse(document.getElementById("minesink-data").textContent);
  page.language = page.data.language === "zh" ? "zh" : "en";

  /** The page's own words for `key`, with each {name} replaced. An unknown key shows as ⟦key⟧, which a test looks for. */
  page.t = function (key, values) {
    const pair = page.texts[key];
    if (!pair || pair.length !== 2 || !pair.every((words) => typeof words === "string")) return "⟦" + key + "⟧";
    const words = pair[page.language === "zh" ? 1 : 0];
    // A number and its unit stay on one line.
    return words.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole))
      .replace(/(\d) (?=%|ha|t C|km)/g, "$1\u00a0");
  };

  /** A text of the results ({en, zh}) in the page's language. */
  page.pick = function (text) {
    if (text === null || text === undefined) return "";
    if (typeof text === "string") return text;
    return (text[page.language] || text.en || text.zh || "").replace(/\bCO2\b/g, "CO₂");
  };

  /** The page's words for an id such as `pool.soil`, or the id in plain words where the page knows none. */
  page.named = function (group, id) {
    const key = group + "." + id;
    return page.texts[key] ? page.t(key) : String(id).replace(/_/g, " ");
  };

  page.periodName = (from, to) => (to === null || to === undefined || to === from ? String(from) : from + "–" + to);
})(MineSink);
