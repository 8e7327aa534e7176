// Draws the mines with MapLibre GL JS: circles from afar, polygons from near; or as a plain picture without WebGL.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;
  const near = 8.5;
  /** How long a second click may take, in ms. */
  const doubleClick = 300;

  /**
   * Has start() and show(colours): a colour for each mine. `parts`: area (km² by mine), shapes, title, words(mine) an element,
   * pointed(mine or null), open(mine).
   */
  page.mines.mapView = function (canvas, parts) {
    const { area, shapes, title, words, pointed, open } = parts;
    const known = shapes.points.features.map((feature) => feature.properties.area);
    let map = null;
    let colours = [];
    let isReady = false;
    const plain = page.mines.plainMap(area, shapes);

    function start() {
      if (page.hasWebGL()) {
        try {
          map = page.baseMap(canvas, shapes.bounds, title);
          const printed = h("img", { alt: "" });
          canvas.append(h("div", { class: "stack on-paper" }, printed));
          const print = () => { printed.src = plain.picture(colours); };
          window.addEventListener("beforeprint", print);
          page.leaving.push(() => { window.removeEventListener("beforeprint", print); map.remove(); });
          map.on("load", () => { layers(); isReady = true; paint(); });
          map.once("idle", () => document.documentElement.setAttribute("data-map-ready", ""));
          return;
        } catch (error) {
          console.warn(error);
          map = null;
          canvas.replaceChildren();
        }
      }
      canvas.classList.add("plain");
      canvas.append(h("p", { class: "warning" }, t("mines.noWebGL")), plain.element(pointed, open));
      document.documentElement.setAttribute("data-map-ready", "");
    }

    function show(list) {
      colours = list;
      if (!map) plain.draw(colours);
      else if (isReady) paint();
    }

    function paint() {
      for (const { id } of shapes.points.features) map.setFeatureState({ source: "points", id }, { colour: colours[id] });
      for (const { id } of shapes.polygons.features) map.setFeatureState({ source: "polygons", id }, { colour: colours[id] });
    }

    function layers() {
      const colour = ["coalesce", ["feature-state", "colour"], "#a3a9ae"];
      const isFar = (shaped, other) => ["interpolate", ["linear"], ["zoom"], near - 0.5, other, near + 0.5, ["case", ["==", ["get", "shaped"], 1], shaped, other]];
      const ringed = (hollow, other) => ["case", ["==", ["get", "hollow"], 1], hollow, other];
      // A circle's face grows with the mine's area.
      const radius = ({ least, times, most }) => ["max", least, ["min", most, ["*", times, ["sqrt", ["get", "area"]]]]];
      map.addSource("graticule", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
      const lines = { id: "graticule", type: "line", source: "graticule", paint: { "line-color": "#cfd2cc", "line-width": 1 } };
      if (!shapes.groups) map.addLayer(lines);
      else {
        map.addSource("groups", { type: "geojson", data: shapes.groups });
        map.addLayer({ id: "groups-face", type: "fill", source: "groups", paint: { "fill-color": "#fbfbf9" } });
        map.addLayer(lines);
        map.addLayer({ id: "groups", type: "line", source: "groups", paint: { "line-color": "#8d969d", "line-width": 1 } });
      }
      map.addSource("polygons", { type: "geojson", data: shapes.polygons, tolerance: 0.2 });
      map.addLayer({ id: "faces", type: "fill", source: "polygons", minzoom: near - 0.5, paint: { "fill-color": colour, "fill-opacity": 0.9 } });
      map.addLayer({ id: "edges", type: "line", source: "polygons", minzoom: near - 0.5, paint: { "line-color": "#1d2733", "line-width": 1 } });
      if (shapes.polygons.features.some((feature) => feature.properties.hollow)) {
        map.addImage("hatch", hatch());
        map.addLayer({ id: "hatched", type: "fill", source: "polygons", minzoom: near - 0.5, filter: ["==", ["get", "hollow"], 1], paint: { "fill-pattern": "hatch" } });
      }
      // Small circles above large ones by their order, not by a sort key: that makes every circle a drawing call of its own.
      const bySize = [...shapes.points.features].sort((one, other) => other.properties.area - one.properties.area);
      map.addSource("points", { type: "geojson", data: { type: "FeatureCollection", features: bySize } });
      map.addLayer({
        id: "circles", type: "circle", source: "points",
        paint: {
          // A hollow mine is a dark ring: its face alone would look like that of a low value.
          "circle-color": colour, "circle-stroke-color": "#2b333b",
          "circle-radius": ["interpolate", ["exponential", page.mines.radiusBase], ["zoom"]].concat(page.mines.radii.flatMap((each) => [each.zoom, radius(each)])),
          "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 0, ringed(1.1, 0.25), 2, ringed(1.3, 0.35), 5, ringed(2, 0.8)], "circle-opacity": isFar(0, 0.95), "circle-stroke-opacity": isFar(0, 0.85) },
      });
      graticule();
      map.on("moveend", graticule);
      const tooltip = new maplibregl.Popup({ closeButton: false, closeOnClick: false, maxWidth: "320px", className: "mine-tooltip" });
      const found = (event) => map.queryRenderedFeatures(
        [[event.point.x - 3, event.point.y - 3], [event.point.x + 3, event.point.y + 3]], { layers: ["circles", "faces"] })
        .find((feature) => feature.layer.id === "faces" || map.getZoom() < near || feature.properties.shaped === 0);
      map.on("mousemove", (event) => {
        const mine = found(event);
        map.getCanvas().style.cursor = mine ? "pointer" : "";
        pointed(mine ? mine.id : null);
        if (!mine) return tooltip.remove();
        tooltip.setLngLat(event.lngLat).setDOMContent(words(mine.id)).addTo(map);
      });
      map.on("mouseout", () => { tooltip.remove(); pointed(null); });
      // A double click zooms, so that a click opens a mine only once no second one has come.
      let opening = null;
      map.on("click", (event) => {
        clearTimeout(opening);
        const mine = event.originalEvent.detail > 1 ? null : found(event);
        if (mine) opening = setTimeout(() => open(mine.id), doubleClick);
      });
      map.on("dblclick", () => clearTimeout(opening));
      page.leaving.push(() => clearTimeout(opening));
      const key = h("div", { class: "circle-key" });
      canvas.after(key);
      page.leaving.push(() => key.remove());
      const sizes = () => key.replaceChildren(...(map.getZoom() > near + 0.5 && shapes.polygons.features.length ? [] : page.mines.circleKey(known, map.getZoom())));
      map.on("zoom", sizes);
      sizes();
    }

    /** Slanting lines, which fit together at their edges. */
    function hatch() {
      const size = 10;
      const context = Object.assign(document.createElement("canvas"), { width: size, height: size }).getContext("2d");
      context.strokeStyle = "#3d4c5c";
      context.lineWidth = 1.5;
      for (const start of [-size, 0, size]) { context.beginPath(); context.moveTo(start, size); context.lineTo(start + size, 0); context.stroke(); }
      return context.getImageData(0, 0, size, size);
    }

    const labels = h("div", { class: "degrees", "aria-hidden": "true" });
    function graticule() {
      const seen = map.getBounds();
      const box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
      const { lines, meridians, parallels } = page.mines.graticule(box, canvas.clientWidth);
      map.getSource("graticule").setData(lines);
      if (!labels.parentNode) canvas.append(labels);
      // The scale bar stands at the bottom left, the north arrow at the top left.
      const isFree = (y) => y > 70 && y < canvas.clientHeight - 46;
      labels.replaceChildren(
        ...meridians.filter((x) => map.project([x, box[1]]).x > 175).map((x) => h("span", { style: "bottom:2px;left:" + map.project([x, box[1]]).x.toFixed(0) + "px" }, page.mines.degrees(x, "E", "W"))),
        ...parallels.filter((y) => isFree(map.project([box[0], y]).y)).map((y) => h("span", { style: "left:3px;top:" + map.project([box[0], y]).y.toFixed(0) + "px" }, page.mines.degrees(y, "N", "S"))));
    }
    return { start, show };
  };
})(MineSink);
