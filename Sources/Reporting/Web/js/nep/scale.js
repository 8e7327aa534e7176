// The colours of change: brown for loss, green-blue for gain, pale where nothing moved; apart for colour-blind eyes too.
"use strict";
(function (page) {
  const colours = ["#6b3003", "#a85a12", "#d9a05b", "#f3dfbb", "#f7f6f2", "#c2e5df", "#6fbcb1", "#21867d", "#00483f"];
  const missing = "#a3a9ae";

  /** The scale of a chapter: the same for all years, centred at zero; its ends hold 95 % of all values. */
  page.nep.scale = function (data) {
    const sizes = [];
    for (let mine = 0; mine < data.ids.length; mine++) {
      for (let year = 0; year < data.years.length; year++) {
        const value = Math.abs(data.change(mine, year));
        if (!Number.isNaN(value)) sizes.push(value);
      }
    }
    const sorted = Float32Array.from(sizes).sort();
    const limit = rounded(sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] : 1);
    const isClipped = sorted.length > 0 && sorted[sorted.length - 1] > limit;
    return {
      limit, isClipped, colours, missing,
      colour(value) {
        if (value === null || Number.isNaN(value)) return missing;
        const at = ((Math.max(-1, Math.min(1, value / limit)) + 1) / 2) * (colours.length - 1);
        const low = Math.min(colours.length - 2, Math.floor(at));
        return mixed(colours[low], colours[low + 1], at - low);
      },
    };
  };

  /** A round number with its sign, without zeros at its end. */
  page.nep.round = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Number(Math.abs(value).toPrecision(6));

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
