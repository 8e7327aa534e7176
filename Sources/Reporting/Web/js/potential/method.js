// What the model was made of: predictors, mines learnt from, settings, and the files that hold it all.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const files = ["potential.csv", "potential.gpkg", "groups.csv", "importance.csv", "response.csv", "predictors.csv", "strategies.csv", "rules.csv", "strategies.yaml", "model.json", "forest.minesink", "reconciliation.csv"];

  page.potential.method = function (data) {
    return [selection(data), predictors(data), settings(data), methods(data), downloads(data)];
  };

  /** Which mines were learnt from, and why the others weren't. */
  function selection(data) {
    const facts = data.facts;
    const told = page.pick((data.model.selection || {}).words);
    const rows = [["mines", facts.mines], ["training", facts.training], ["holdout", facts.holdout], ["withoutTarget", facts.withoutTarget], ["poorQuality", facts.poorQuality], ["missing", facts.missing], ["outside", facts.outside]]
      .filter(([, count]) => count !== null && count !== undefined);
    return [
      h("h3", { class: "part" }, t("potential.selectionTitle")),
      told ? h("p", {}, told) : null,
      h("dl", { class: "method counts" }, rows.map(([key, count]) => h("div", {}, h("dt", {}, t("potential.selection." + key)), h("dd", {}, page.sensible(count), h("span", { class: "quiet" }, " " + t("potential.selectionAbout." + key)))))),
    ];
  }

  function predictors(data) {
    const table = page.readTable(data.chapter, "predictors");
    if (!table || !table.rows.length) return null;
    const display = (row, name) => (name === "predictor" && page.potential.predictor(row.predictor) !== row.predictor ? page.potential.predictor(row.predictor) + " (" + row.predictor + ")"
      : name === "kind" ? page.named("potentialKind", row.kind) : name === "unit" ? page.potential.unitWords(row.unit) : null);
    // Each predictor has a unit of its own, hence digits of its own.
    const columns = table.columns.some((column) => column.name === "unit") ? table.columns : table.columns.concat({ name: "unit", title: "unit" });
    return [h("h3", { class: "part" }, t("potential.predictorsTitle")), h("p", { class: "about" }, t("potential.predictorsAbout")), page.tableView(Object.assign({}, table, { columns, about: null }), { display })];
  }

  function settings(data) {
    const facts = data.facts;
    const list = [
      ["mode", page.pick(facts.label)], ["quantile", facts.quantile], ["threshold", facts.threshold === null || facts.threshold === undefined ? null : page.sensible(facts.threshold) + " " + data.unit],
      ["target", facts.target], ["blocks", page.sensible(facts.blocks_km) + " km · " + t("potential.blocksCount", { count: page.sensible(facts.blocks) })], ["clusters", facts.clusters === undefined ? null : page.sensible(facts.clusters)],
      ["roles", (facts.roles || []).join(t("listSeparator")) || "–"], ["forestFile", facts.model],
    ].filter(([, value]) => value !== null && value !== undefined && value !== "");
    const forest = Object.entries(data.model.forest || {});
    return [
      h("h3", { class: "part" }, t("potential.settingsTitle")),
      h("dl", { class: "method" }, list.map(([key, value]) => h("div", {}, h("dt", {}, t("potential.setting." + key)), h("dd", {}, String(value)))),
        forest.length ? h("div", {}, h("dt", {}, t("potential.setting.forest")), h("dd", {}, forest.map(([key, value]) => h("span", { class: "setting" }, h("code", {}, key), " " + (value === null ? "–" : value), " ")))) : null),
      search(data),
    ];
  }

  /** What the search for settings came to. */
  function search(data) {
    const trials = data.model.search || [];
    if (!trials.length) return null;
    const names = ["trees", "candidates", "minimumNode", "maximumDepth"];
    const columns = names.map((name) => ({ name, title: t("potential.trial." + name) })).concat({ name: "error", title: t("potential.rmse"), unit: data.unit }, { name: "determination", title: "R²" }, { name: "chosen", title: t("potential.trial.chosen") });
    const rows = trials.map((trial, place) => Object.assign({ $: place, error: String(trial.rootMeanSquareError), determination: trial.determination === null ? "" : String(trial.determination), chosen: trial.isChosen ? "✓" : "" },
      Object.fromEntries(names.map((name) => [name, trial.settings[name] === null || trial.settings[name] === undefined ? "" : String(trial.settings[name])]))));
    return page.tableDetails(page.madeTable("search", t("potential.searchTitle"), columns, rows, "search.csv"), {});
  }

  function methods(data) {
    const keys = [data.isThreshold ? "threshold" : "frontier", "potential", data.isThreshold ? null : "noise", "bootstrap", "prediction", "above", "groups", "applicability", "drivers", "importance", "strategies", "missing"].filter(Boolean);
    return [h("h3", { class: "part" }, t("potential.methodTitle")), h("dl", { class: "method" }, keys.map((key) => h("div", {}, h("dt", {}, t("potentialMethod." + key)), h("dd", {}, t("potentialMethodAbout." + key)))))];
  }

  function downloads(data) {
    const held = new Map((data.chapter.summary.tables || []).filter((table) => data.chapter.tables[table.id]).map((table) => [table.file, data.chapter.tables[table.id]]));
    const button = (file) => {
      const table = held.get(file);
      if (file === "model.json" && data.chapter.model) return h("button", { type: "button", class: "save", onclick: () => page.download(JSON.stringify(data.chapter.model, null, 2), file, "application/json") }, t("potential.download"));
      if (!table || table.held < table.total) return null;
      return h("button", { type: "button", class: "save", onclick: () => page.download(table.csv, file, "text/csv") }, t("download"));
    };
    return [
      h("h3", { class: "part" }, t("potential.filesTitle")), h("p", { class: "about" }, t("potential.filesAbout")),
      h("dl", { class: "method files" }, files.map((file) => h("div", {}, h("dt", {}, h("code", {}, file)), h("dd", {}, t("potentialFile." + file), " ", button(file))))),
    ];
  }
})(MineSink);
