// Where the mines lie: points and polygons for the map, and the lines of longitude and latitude.
"use strict";
(function (page) {
  /**
   * The mines that have a place: {points, polygons} as GeoJSON whose feature ids are the mines' numbers, and their bounds.
   * `area`: km² by mine; `isHollow(mine)`: whether its number isn't to be trusted, so that it is drawn hollow and hatched.
   */
  page.mines.shapes = function (chapter, area, isHollow) {
    const points = [];
    const polygons = [];
    const centres = new Array(area.length).fill(null);
    for (const feature of page.readShapes(chapter.mineShapes)) {
      const mine = Number((feature.properties || {}).mine);
      const box = boxOf(feature.geometry);
      if (!(mine >= 0) || mine >= area.length || !box) continue;
      const isPoint = feature.geometry.type === "Point";
      centres[mine] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      const properties = { area: area[mine] || 0, shaped: isPoint ? 0 : 1, hollow: isHollow && isHollow(mine) ? 1 : 0 };
      points.push({ type: "Feature", id: mine, properties, geometry: { type: "Point", coordinates: centres[mine] } });
      if (!isPoint) polygons.push({ type: "Feature", id: mine, properties, geometry: feature.geometry });
    }
    const bounds = centres.reduce((box, centre) => (centre ? [
      Math.min(box[0], centre[0]), Math.min(box[1], centre[1]), Math.max(box[2], centre[0]), Math.max(box[3], centre[1])] : box),
      [Infinity, Infinity, -Infinity, -Infinity]);
    return {
      points: collection(points), polygons: collection(polygons), centres, groups: chapter.groupShapes ? collection(page.readShapes(chapter.groupShapes)) : null,
      bounds: points.length ? widened(bounds) : null,
    };
  };

  const collection = (features) => ({ type: "FeatureCollection", features });

  /** West, south, east, north; a lone mine gets some country around it. */
  function widened([west, south, east, north]) {
    const margin = Math.max(0.15, 0.04 * Math.max(east - west, north - south));
    return [west - margin, Math.max(-80, south - margin), east + margin, Math.min(84, north + margin)];
  }

  function boxOf(geometry) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const walk = (part) => {
      if (typeof part[0] !== "number") return part.forEach(walk);
      box[0] = Math.min(box[0], part[0]); box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]); box[3] = Math.max(box[3], part[1]);
    };
    if (geometry && geometry.coordinates && geometry.coordinates.length) walk(geometry.coordinates);
    return Number.isFinite(box[0]) ? box : null;
  }

  /** The lines that suit a view of so many pixels, with the degrees written at their ends. */
  page.mines.graticule = function ([west, south, east, north], pixels) {
    const span = east - west;
    const step = [60, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].find((each) => span / each >= Math.max(2, pixels / 120)) || 0.01;
    const meridians = steps(west, east, step);
    const parallels = steps(Math.max(-85, south), Math.min(85, north), step);
    const line = (coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } });
    return {
      meridians, parallels,
      lines: collection(meridians.map((x) => line([[x, Math.max(-85, south)], [x, Math.min(85, north)]]))
        .concat(parallels.map((y) => line([[west, y], [east, y]])))),
    };
  };

  function steps(from, to, step) {
    const found = [];
    for (let index = Math.ceil(from / step); index * step <= to && found.length < 60; index++) found.push(Number((index * step).toFixed(4)));
    return found;
  }

  page.mines.degrees = (value, positive, negative) => {
    const turned = value > 180 ? value - 360 : value < -180 ? value + 360 : value;
    return Number(Math.abs(turned).toFixed(2)) + "°" + (turned === 0 || Math.abs(turned) === 180 ? "" : turned > 0 ? positive : negative);
  };
})(MineSink);
