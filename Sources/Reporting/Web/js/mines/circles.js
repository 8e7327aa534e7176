// How large a mine's circle is, and the circles of the legend. Needs no page, so that tests can run it by itself.
"use strict";
(function (page) {
  /** Radii in px at zooms: `times` the root of the area in km², within bounds; between the zooms exponential with this base. */
  page.mines.radiusBase = 1.4;
  page.mines.radii = [{ zoom: 0, least: 2.2, times: 0.75, most: 7 }, { zoom: 5, least: 4, times: 1.3, most: 15 }, { zoom: 9, least: 5, times: 2.6, most: 26 }];

  page.mines.radius = function (area, zoom) {
    const at = ({ least, times, most }) => Math.max(least, Math.min(most, times * Math.sqrt(area)));
    const radii = page.mines.radii;
    const next = radii.findIndex((each) => each.zoom > zoom);
    if (next === 0 || zoom <= radii[0].zoom) return at(radii[0]);
    if (next < 0) return at(radii[radii.length - 1]);
    const [one, other] = [radii[next - 1], radii[next]];
    const power = (steps) => Math.pow(page.mines.radiusBase, steps) - 1;
    const share = power(zoom - one.zoom) / power(other.zoom - one.zoom);
    return at(one) + share * (at(other) - at(one));
  };

  /**
   * Up to three round areas (km²) for a legend, small to large, whose circles differ by more than a pixel. What is smaller or larger has
   * the same circle as the first or last where `isLeast` or `isMost`.
   */
  page.mines.circleSizes = function (areas, radius) {
    const given = areas.filter((area) => area > 0);
    if (!given.length) return [];
    const [least, most] = [given.reduce((one, other) => Math.min(one, other)), given.reduce((one, other) => Math.max(one, other))];
    const round = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
      for (const times of [1, 2, 5]) round.push(Number((times * Math.pow(10, power)).toPrecision(1)));
    }
    // Of areas with the same circle: the largest of the small, the smallest of the large.
    const inside = round.filter((area) => area >= least && area <= most);
    const known = inside.length ? inside : [Number(most.toPrecision(2))];
    const low = known.filter((area) => radius(area) === radius(known[0])).pop();
    const high = known.find((area) => radius(area) === radius(known[known.length - 1]));
    const between = known.filter((area) => radius(area) - radius(low) > 1 && radius(high) - radius(area) > 1);
    const middle = (radius(low) + radius(high)) / 2;
    const nearest = between.reduce((best, area) => (best === null || Math.abs(radius(area) - middle) < Math.abs(radius(best) - middle) ? area : best), null);
    const chosen = high <= low ? [Math.max(low, high)] : radius(high) - radius(low) <= 1 ? [high] : [low, nearest, high].filter((area) => area !== null);
    return chosen.map((area) => ({
      area, radius: radius(area), isLeast: area === low && least < low && radius(least) === radius(low), isMost: area === high && most > high && radius(most) === radius(high) }));
  };

  /** The legend's circles as elements. */
  page.mines.circleKey = (areas, zoom) => page.mines.circleSizes(areas, (area) => page.mines.radius(area, zoom)).map((each) => {
    const side = 2 * each.radius.toFixed(1);
    return page.h("span", {}, page.h("i", { style: "width:" + side + "px;height:" + side + "px" }), page.mines.circleWords(each));
  });
  page.mines.circleWords = ({ area, isLeast, isMost }) => (isLeast && isMost ? "" : isLeast ? "≤ " : isMost ? "≥ " : "") + page.sensible(area) + " km²";
})(MineSink);
