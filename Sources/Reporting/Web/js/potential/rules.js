// The full table of strategies: every rule with its condition, measures, source and how strong that is.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const kinds = ["rule", "climate", "grade", "stage", "always"];

  page.potential.rules = function (data) {
    if (!data.rules.length) return [h("p", { class: "about" }, t("potential.noRules"))];
    const heads = ["potential.ruleColumn", "potential.condition", "potential.measures", "source", "strength"];
    return [
      h("h3", { class: "part" }, t("potential.rulesTitle")),
      h("p", { class: "about" }, t(data.facts.strategiesFile ? "potential.rulesOwn" : "potential.rulesShipped", { file: data.facts.strategiesFile || "" })),
      kinds.filter((kind) => data.rules.some((row) => row.kind === kind)).map((kind) => [
        h("h4", {}, t("potential.rulesOf." + kind)), h("p", { class: "about" }, t("potential.rulesOfAbout." + kind)),
        h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("potential.rulesOf." + kind) }, h("table", { class: "words rules" },
          h("thead", {}, h("tr", {}, heads.map((key) => h("th", { scope: "col" }, t(key))))),
          h("tbody", {}, data.rules.filter((row) => row.kind === kind).map((row) => h("tr", { "data-rule": row.id },
            h("td", {}, kind === "rule" ? h("span", { class: "rule-mark", style: "background:" + page.potential.ruleColour(data, kind, row.id) }) : null, h("strong", {}, kind === "rule" ? row.id + " · " : "", data.told(row, "title"))),
            h("td", { "data-label": t("potential.condition") }, row.condition ? h("span", { title: row.condition }, page.potential.condition(data, row.condition, kind)) : "–"),
            h("td", { "data-label": t("potential.measures") }, data.told(row, "measures") || "–"),
            h("td", { "data-label": t("source") }, data.told(row, "source") || row.source || "–"),
            h("td", { "data-label": t("strength") }, page.badge(row.strength) || "–"))))))]),
    ];
  };
})(MineSink);
