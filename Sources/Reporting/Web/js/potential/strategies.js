// Which strategy where: the share of each rule in the whole and in each group.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const drawn = 40;

  /** `state`: {field, by}. */
  page.potential.strategies = function (data, state, redraw) {
    if (!data.strategies.length) return [h("p", { class: "about" }, t("potential.noStrategies"))];
    const fields = [...new Set(data.strategies.map((row) => row.group_field))].filter((field) => field !== "*");
    if (!fields.includes(state.field)) state.field = fields[0] || "*";
    state.by = state.by || "area";
    const rules = [...new Set(data.strategies.map((row) => row.rule))];
    const rows = (field) => data.strategies.filter((row) => row.group_field === field);
    const whole = rows("*");
    const groups = [...new Set(rows(state.field).map((row) => row.group))].filter(() => state.field !== "*");
    const row = (field, group, rule) => data.strategies.find((each) => each.group_field === field && each.group === group && each.rule === rule);
    const area = (group) => rows(state.field).filter((each) => each.group === group).reduce((sum, each) => sum + Number(each.area_km2), 0);
    const shown = groups.slice().sort((one, other) => area(other) - area(one)).slice(0, drawn);
    const places = [["*", "*"]].concat(shown.map((group) => [state.field, group]));
    const names = places.map(([field, group]) => page.label(data.groupName({ isWhole: field === "*", group })));
    const tools = h("div", { class: "chart-tools" },
      fields.length > 1 ? page.choice(t("nep.groupField"), fields.map((field) => ({ value: field, label: field })), state.field, (field) => { state.field = field; redraw(); }, { id: "potential-strategy-field" }) : null,
      page.buttons(t("nep.rankBy"), [{ value: "area", label: t("potential.byAreaShare") }, { value: "mines", label: t("potential.byMinesShare") }], state.by, (by) => { state.by = by; redraw(); }));
    const undecided = undecidedShares(data, state);
    const traces = rules.flatMap((rule) => [false, true].map((isHatched) => {
      const own = places.map(([field, group]) => row(field, group, rule));
      // The part for which an earlier rule couldn't be decided stands behind the rest, hatched.
      const share = (each) => {
        if (!each) return null;
        const all = Number(each[state.by + "_percent"]);
        const part = Math.min(all, undecided(each.group_field, each.group, rule));
        return isHatched ? part : all - part > 1e-4 * all ? all - part : 0;
      };
      const name = page.label(rule === "none" ? t("potential.noRule") : rule + " " + data.ruleTitle("rule", rule));
      return {
        isHatched, type: "bar", orientation: "h", name, y: places.map((_, place) => place), x: own.map(share), width: 0.7,
        marker: { color: page.potential.ruleColour(data, "rule", rule), line: { color: "#fff", width: 0.8 }, pattern: isHatched ? { shape: "/", fillmode: "overlay", fgcolor: "#fff", size: 7, solidity: 0.25 } : undefined },
        text: own.map((each) => (share(each) >= 8 ? (rule === "none" ? "" : rule) : "")), textposition: "inside", insidetextanchor: "middle", textangle: 0, constraintext: "none",
        customdata: own.map((each, place) => (each ? names[place] + t("colon") + name + "<br>" + t("potential.strategyHover", { share: page.percent(Number(each[state.by + "_percent"])), mines: page.sensible(Number(each.mines)), area: page.sensible(page.rounded(Number(each.area_km2))) }) + (isHatched ? "<br>" + t("potential.earlierMines", { mines: page.sensible(earlier(each)) }) : "") : "")),
        hovertemplate: "%{customdata}<extra></extra>",
      };
    })).filter((trace) => trace.x.some((value) => value > 0));
    const shownRules = traces.filter((trace, place) => place === 0 || traces[place - 1].name !== trace.name);
    const legend = h("ul", { class: "rule-legend" }, shownRules.map((trace) => h("li", {}, h("span", { class: "swatch", style: "background-color:" + trace.marker.color }), h("span", {}, plain(trace.name)))),
      traces.some((trace) => trace.isHatched) ? h("li", {}, h("span", { class: "swatch", style: "background:repeating-linear-gradient(135deg,#8b939a 0 4px,#fff 4px 6px)" }), h("span", {}, t("potential.earlierHatched"))) : null);
    return [
      h("p", { class: "in-words", "data-words": "potential-strategies" }, words(data, whole)),
      page.chart({
        id: "potential-strategies", title: t(state.field === "*" ? "potential.strategiesTitleAll" : "potential.strategiesTitle", { field: state.field }),
        about: t("potential.strategiesAbout") + (groups.length > shown.length ? t("words.join") + t("nep.groupsCut", { count: drawn, all: groups.length }) : ""), tools, height: 70 + 34 * Math.max(2, places.length), traces,
        layout: { barmode: "stack", showlegend: false, margin: page.categoryMargin(names), yaxis: page.categoryAxis(names), xaxis: page.axis("%", { range: [0, 100], nticks: page.marks(), tickangle: 0 }) },
        below: [legend],
      }),
      table(data, places, rules, row),
    ];
  };

  const plain = (label) => label.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

  /**
   * For a group and a rule, the share of the group's mines or area in % that is under the rule with an earlier rule undecided. From the
   * mines themselves: strategies.csv holds no area of them.
   */
  function undecidedShares(data, state) {
    const rules = new Set(data.rules.filter((row) => row.kind === "rule").map((row) => row.id));
    const [parts, wholes] = [new Map(), new Map()];
    const add = (map, key, size) => map.set(key, (map.get(key) || 0) + size);
    data.ids.forEach((_, mine) => {
      const size = state.by === "area" ? data.area[mine] : 1;
      const isUndecided = data.text("not_assessable", mine).split(";").some((part) => rules.has(part.split(":")[0].trim()));
      const rule = data.text("strategy", mine) || "none";
      for (const place of state.field === "*" ? ["* *"] : ["* *", state.field + " " + data.text(state.field, mine)]) {
        add(wholes, place, size);
        if (isUndecided) add(parts, place + " " + rule, size);
      }
    });
    return (field, group, rule) => (100 * (parts.get(field + " " + group + " " + rule) || 0)) / (wholes.get(field + " " + group) || 1);
  }

  /** A rule that asks for nothing: its mines are those for which no earlier rule held. */
  const takesTheRest = (data, id) => { const rule = data.ruleOf("rule", id); return rule !== null && rule.condition === "always"; };
  /** Of a row's mines, those for which an earlier rule couldn't be assessed; 0 in folders of earlier versions, which don't say. */
  const earlier = (row) => Number(row.mines_with_undecided_earlier_rule) || 0;

  function words(data, whole) {
    const fired = whole.filter((row) => row.rule !== "none" && Number(row.mines) > 0).sort((one, other) => Number(other.mines) - Number(one.mines));
    const none = whole.find((row) => row.rule === "none");
    const others = fired.filter((row) => !takesTheRest(data, row.rule) && earlier(row) > 0);
    const undecided = whole.filter((row) => Number(row.not_assessable_mines) > 0);
    return [
      fired.length ? t("potential.strategyMost", { rule: fired[0].rule, title: data.ruleTitle("rule", fired[0].rule), mines: page.sensible(Number(fired[0].mines)), share: page.percent(Number(fired[0].mines_percent)) }) : null,
      fired.filter((row) => takesTheRest(data, row.rule)).map(rest).join(t("words.join")),
      others.length ? t("potential.strategyEarlier", { list: others.map((row) => t("potential.strategyEarlierItem", { rule: row.rule, mines: page.sensible(earlier(row)), all: page.sensible(Number(row.mines)) })).join(t("listSeparator")) }) : null,
      none && Number(none.mines) > 0 ? t("potential.strategyNone", { mines: page.sensible(Number(none.mines)) }) : null,
      undecided.length ? t("potential.strategyUndecided", { list: undecided.map((row) => t("potential.strategyUndecidedItem", { rule: row.rule, mines: page.sensible(Number(row.not_assessable_mines)) })).join(t("listSeparator")) }) : null,
      data.facts.medianPotential === null || data.facts.medianPotential === undefined ? null : t("potential.median", { value: page.potential.say(data.facts.medianPotential), unit: data.unit }),
    ].filter(Boolean).join(t("words.join"));
  }

  /** How the mines of a rule that takes the rest came there. */
  function rest(row) {
    const [mines, undecided] = [Number(row.mines), earlier(row)];
    const key = undecided === 0 ? "potential.strategyRestDecided" : undecided < mines ? "potential.strategyRestSplit" : "potential.strategyRestUndecided";
    return t(key, { rule: row.rule, mines: page.sensible(mines), decided: page.sensible(mines - undecided), undecided: page.sensible(undecided) });
  }

  /** A row a group, a column a rule: mines, their share and how many couldn't be assessed. */
  function table(data, places, rules, row) {
    const shown = data.strategies.filter((each) => places.some(([field, group]) => each.group_field === field && each.group === group));
    const has = (count) => shown.some((each) => count(each) > 0);
    const notes = [has((each) => Number(each.not_assessable_mines)) ? t("potential.undecidedBelow") : null, has(earlier) ? t("potential.earlierBelow") : null].filter(Boolean);
    return [h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("potential.strategyTable") }, h("table", { class: "strategies" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("nep.group")), rules.map((rule) => h("th", { scope: "col", class: "number", title: data.ruleTitle("rule", rule) }, rule === "none" ? t("potential.noRule") : rule)))),
      h("tbody", {}, places.map(([field, group]) => h("tr", {}, h("th", { scope: "row" }, data.groupName({ isWhole: field === "*", group })), rules.map((rule) => {
        const each = row(field, group, rule);
        if (!each) return h("td", { class: "number missing" }, "–");
        const undecided = Number(each.not_assessable_mines);
        return h("td", { class: "number" }, page.sensible(Number(each.mines)), h("small", {}, " (" + page.percent(Number(each.mines_percent)) + " %)"),
          undecided > 0 ? h("small", { class: "undecided", title: t("potential.undecidedMines", { mines: undecided }) }, t("potential.undecidedShort", { mines: page.sensible(undecided) })) : null,
          earlier(each) > 0 ? h("small", { class: "undecided", title: t("potential.earlierMines", { mines: page.sensible(earlier(each)) }) }, t("potential.earlierShort", { mines: page.sensible(earlier(each)) })) : null);
      })))))),
    notes.length ? h("p", { class: "about" }, notes.join(t("words.join"))) : null];
  }
})(MineSink);
