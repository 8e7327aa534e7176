// Conditions of the table of strategies in words: `all: [{potential: {atMost: 0.8 median}}, {soil: {below: 50}}]` becomes
// “potential ≤ 0.8 × median and soil organic carbon < 50 % of the reference”.
"use strict";
(function (page) {
  const t = page.t;
  const entries = { climate: "potential.climateZone", grade: "potential.grade", stage: "potential.stage" };
  const signs = { below: "<", atMost: "≤", atLeast: "≥", above: ">" };

  /** The condition in words; as the table writes it where it can't be read. `kind`: rule, climate, grade, stage or always. */
  page.potential.condition = function (data, line, kind) {
    if (line === "always" || line === "") return t(kind === undefined || kind === "always" ? "potential.conditionAlways" : "potential.conditionOtherwise");
    try {
      // A bracket of Chinese width brings its own space; Chinese words follow each other without one.
      return said(data, parsed("{" + line + "}")).replace(/ (?=（)|(?<=）) |(?<=[\u4e00-\u9fff]) (?=[且或])|(?<=[且或]) (?=[\u4e00-\u9fff])/g, "");
    } catch (error) {
      return line;
    }
  };

  /** `aridity=0.31; potential=24.2` in words with units. */
  page.potential.readings = (data, text) => text.split(";").map((part) => part.trim()).filter(Boolean).map((part) => {
    const place = part.indexOf("=");
    if (place < 0) return part;
    const [name, value] = [part.slice(0, place).trim(), part.slice(place + 1).trim()];
    return page.number(value) === null ? quantity(name) + t("colon") + word(value) : quantity(name) + " " + value.replace("-", "−") + unit(data, name);
  }).join(t("nep.itemSeparator"));

  /** `R0: plan; grade: redLine; hazard_first: hazard` in words. */
  page.potential.undecided = (data, text) => text.split(";").map((part) => {
    const [rule, names] = part.split(":");
    return names === undefined ? part.trim() : (entries[rule.trim()] ? t(entries[rule.trim()]) : data.ruleTitle("always", rule.trim())) + t("colon") + names.split(",").map((name) => quantity(name.trim())).join(t("listSeparator"));
  }).join(t("nep.itemSeparator"));

  const quantity = (name) => page.named("potentialQuantity", name);
  const word = (text) => page.named("potentialWord", text.replace(/ /g, "_"));
  const unit = (data, name) => (/^(potential|potentialAboveNoise|medianPotential|median)$/.test(name) ? " " + data.unit
    : page.texts["potentialUnit." + name] ? t("potentialUnit." + name) : "");

  function said(data, node) {
    if (node === "always") return t("potential.conditionAlways");
    const [[key, value]] = Object.entries(node);
    // A choice within a series, or the other way round, stands in brackets.
    const grouped = (part) => (Array.isArray(part.all || part.any) && (part.all || part.any).length > 1 ? t("potential.bracketed", { words: said(data, part) }) : said(data, part));
    if (key === "all" || key === "any") return value.map(value.length > 1 ? grouped : (part) => said(data, part)).join(t(key === "all" ? "potential.and" : "potential.or"));
    if (key === "not") return t("potential.not", { words: said(data, value) });
    return asked(data, key, value);
  }

  /** All that is asked of a quantity. */
  function asked(data, name, comparisons) {
    const threshold = (text) => (/ median$/.test(text) ? t("potential.medians", { factor: text.replace(/ median$/, "") }) : text.replace("-", "−") + unit(data, name));
    const whole = [].concat(comparisons.is || []).map((text) => "potentialSaid." + name + "." + text.replace(/ /g, "_"));
    if (whole.length && Object.keys(comparisons).every((key) => key === "is" || key === "missing") && whole.every((key) => page.texts[key])) return whole.map((key) => t(key)).join(t("potential.or"));
    const parts = Object.entries(comparisons).filter(([key, value]) => !(key === "missing" && value === "no" && Object.keys(comparisons).length > 1)).map(([key, value]) => {
      if (signs[key]) return signs[key] + " " + threshold(value);
      if (key === "outside") return t("potential.outsideOf", { low: value[0], high: value[1] }) + unit(data, name);
      if (key === "is") return t("potential.is", { words: [].concat(value).map(word).join(t("potential.or")) });
      if (key === "missing") return t(value === "yes" ? "potential.unknown" : "potential.known");
      throw new Error(key);
    });
    const words = parts.join(t("potential.and"));
    // Chinese words follow each other without a space.
    return quantity(name) + (/[\u4e00-\u9fff]$/.test(quantity(name)) && /^[\u4e00-\u9fff]/.test(words) ? "" : " ") + words;
  }

  /** Reads YAML in one line: maps, lists and plain words. */
  function parsed(text) {
    let place = 0;
    const skip = () => { while (text[place] === " ") place++; };
    const expect = (letter) => {
      skip();
      if (text[place] !== letter) throw new Error(letter);
      place++;
    };
    const plain = (ends) => {
      skip();
      const start = place;
      while (place < text.length && !ends.includes(text[place])) place++;
      return text.slice(start, place).trim();
    };
    const many = (end, one) => {
      place++;
      for (;;) {
        one();
        skip();
        if (text[place] === end) { place++; return; }
        expect(",");
      }
    };
    const value = () => {
      skip();
      if (text[place] === "{") {
        const map = {};
        many("}", () => { const key = plain(":"); expect(":"); map[key] = value(); });
        return map;
      }
      if (text[place] === "[") {
        const list = [];
        many("]", () => list.push(value()));
        return list;
      }
      return plain(",]}");
    };
    const found = value();
    skip();
    if (place < text.length) throw new Error(text.slice(place));
    return found;
  }
})(MineSink);
