// Colours of numbers: brown for loss, green-blue for gain, pale where nothing moved; pale to dark for what starts at zero.
// Both stay apart for colour-blind eyes.
"use strict";
(function (page) {
  const diverging = ["#6b3003", "#a85a12", "#d9a05b", "#f3dfbb", "#f7f6f2", "#c2e5df", "#6fbcb1", "#21867d", "#00483f"];
  const rising = ["#fdf8d8", "#d5e7a5", "#93cd8b", "#4aac82", "#1b8378", "#0f5a65", "#123350"];
  const missing = "#a3a9ae";
  page.mines = {};

  /** A scale centred at zero whose ends hold 95 % of the values; NaN is missing. */
  page.mines.divergingScale = (values) => scale(values, diverging, (limit) => -limit);
  /** A scale from zero on whose end holds 95 % of the values; NaN is missing. */
  page.mines.risingScale = (values) => scale(values, rising, () => 0);
  page.mines.missing = missing;

  function scale(values, colours, least) {
    const sorted = Float32Array.from(values.filter((value) => !Number.isNaN(value)), Math.abs).sort();
    const limit = rounded(sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] : 1);
    const isClipped = sorted.length > 0 && sorted[sorted.length - 1] > limit;
    const low = least(limit);
    return {
      limit, low, isClipped, colours, missing,
      colour(value) {
        if (value === null || Number.isNaN(value)) return missing;
        const at = Math.max(0, Math.min(1, (value - low) / (limit - low))) * (colours.length - 1);
        const place = Math.min(colours.length - 2, Math.floor(at));
        return mixed(colours[place], colours[place + 1], at - place);
      },
    };
  }

  /** A scale's bar with its ends, unit and title. `ends`: words below the ends, or none. */
  page.mines.ramp = function (scale, title, unit, ends) {
    const h = page.h;
    const end = (value) => (scale.isClipped && value !== 0 ? (value < 0 ? "≤ " : "≥ ") : "") + (scale.low < 0 ? page.roundSigned(value) : page.sensible(value));
    const marks = scale.low < 0 ? [end(-scale.limit), "0", end(scale.limit)] : ["0", end(scale.limit)];
    const words = ends ? [ends[0], unit, ends[1]] : [unit];
    return h("div", { class: "ramp" },
      h("h3", {}, title),
      h("div", { class: "ramp-bar", role: "img", "aria-label": marks.join(" – ") + " " + unit,
        style: "background:linear-gradient(to right," + scale.colours.join(",") + ")" }),
      h("div", { class: "ramp-ends" }, marks.map((mark) => h("span", {}, mark))),
      h("div", { class: "ramp-ends quiet" }, words.map((each) => h("span", {}, each))));
  };

  /** The marks of an axis about zero: both limits and zero, and between them where there is room. */
  page.mines.marks = function (limit) {
    const tickvals = (window.innerWidth < 600 ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]).map((share) => share * limit);
    return { tickvals, ticktext: tickvals.map(page.roundSigned) };
  };

  /** A round number that isn't below the value. */
  function rounded(value) {
    if (!(value > 0)) return 1;
    const power = Math.pow(10, Math.floor(Math.log10(value)));
    return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => Number((times * power).toPrecision(6))).find((each) => each >= value * 0.999);
  }

  function mixed(one, other, share) {
    const parts = (colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
    const [first, second] = [parts(one), parts(other)];
    return "#" + first.map((part, index) => Math.round(part + (second[index] - part) * share).toString(16).padStart(2, "0")).join("");
  }
})(MineSink);
