// Draws map pictures with MapLibre GL JS, or as plain pictures where the browser has no WebGL.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** The view in `canvas`; `pointed(label)` hears what lies under the pointer. Has start(), show(layer, other, share), fade(share). */
  page.mapView = function (canvas, chapter, pointed) {
    const corners = chapter.summary.maps.corners;
    const picture = (layer) => chapter.pictures[layer.image];
    const reader = pixelReader(chapter);
    let map = null;
    let pictures = null;
    let printed = null;
    let shown = null;

    function start() {
      if (hasWebGL()) {
        try {
          map = drawn(canvas, chapter);
          // Paper has another width, for which the map isn't drawn anew: it gets the picture.
          printed = h("img", { alt: "" });
          canvas.append(h("div", { class: "stack on-paper" }, printed, outlinesPicture(chapter)));
          map.on("mousemove", (event) => pointed(reader.label(shown && shown[0], fraction(event.lngLat.lng, event.lngLat.lat, corners))));
          map.on("mouseout", () => pointed(""));
          map.once("idle", () => document.documentElement.setAttribute("data-map-ready", ""));
          page.leaving.push(() => map.remove());
          return;
        } catch (error) {
          console.warn(error);
          map = null;
          canvas.replaceChildren();
        }
      }
      pictures = [h("img", { alt: "" }), h("img", { alt: "" })];
      canvas.classList.add("plain");
      canvas.append(h("p", { class: "warning" }, t("noWebGL")), h("div", { class: "stack" }, pictures, outlinesPicture(chapter)));
      document.documentElement.setAttribute("data-map-ready", "");
    }

    /** Shows `layer`, and where `other` is given, fades between the two. */
    function show(layer, other, share) {
      shown = [layer, other];
      canvas.setAttribute("aria-label", t("mapOf", { title: page.pick(layer.title) }));
      if (printed) printed.src = picture(layer);
      if (map) return whenLoaded(map, () => { place(map, "upper", layer); place(map, "lower", other); fade(share); });
      pictures[1].src = picture(layer);
      pictures[1].alt = t("mapOf", { title: page.pick(layer.title) });
      pictures[0].hidden = !other;
      if (other) pictures[0].src = picture(other);
      fade(share);
    }

    function fade(share) {
      const opacity = shown && shown[1] ? 1 - share : 1;
      if (map) whenLoaded(map, () => map.setPaintProperty("upper", "raster-opacity", opacity));
      else pictures[1].style.opacity = opacity;
    }

    function place(target, id, layer) {
      if (!layer) {
        if (target.getLayer(id)) target.setLayoutProperty(id, "visibility", "none");
        return;
      }
      const source = target.getSource(id);
      if (source) {
        source.updateImage({ url: picture(layer), coordinates: corners });
        target.setLayoutProperty(id, "visibility", "visible");
        return;
      }
      target.addSource(id, { type: "image", url: picture(layer), coordinates: corners });
      target.addLayer({ id, type: "raster", source: id, paint: { "raster-resampling": "nearest", "raster-fade-duration": 0 } },
        id === "lower" && target.getLayer("upper") ? "upper" : target.getLayer("outline-edge") ? "outline-edge" : undefined);
    }
    return { start, show, fade };
  };

  function whenLoaded(map, work) {
    if (map.isStyleReady) work();
    else map.once("load", () => { map.isStyleReady = true; work(); });
  }

  page.hasWebGL = hasWebGL;
  function hasWebGL() {
    try {
      const canvas = document.createElement("canvas");
      return Boolean(canvas.getContext("webgl2") || canvas.getContext("webgl"));
    } catch {
      return false;
    }
  }

  function drawn(canvas, chapter) {
    const { corners } = chapter.summary.maps;
    const map = page.baseMap(canvas, [...corners[3], ...corners[1]], t("section.maps"));
    map.once("load", () => { map.isStyleReady = true; outlines(map, chapter); });
    return map;
  }

  function outlines(map, chapter) {
    if (!chapter.outlines) return;
    map.addSource("outlines", { type: "geojson", data: chapter.outlines });
    const line = (id, colour, width) => map.addLayer({ id, type: "line", source: "outlines", paint: { "line-color": colour, "line-width": width } });
    line("outline-edge", "#ffffff", 4);
    line("outline", "#111111", 1.6);
    for (const zone of chapter.outlines.features || []) {
      const box = boxOf(zone.geometry);
      if (!box || !zone.properties || zone.properties.zone === undefined) continue;
      new maplibregl.Marker({ element: h("span", { class: "zone-name" }, zone.properties.zone), anchor: "bottom" })
        .setLngLat([(box[0] + box[2]) / 2, box[3]]).addTo(map);
    }
  }

  /** West, south, east, north of a polygon. */
  function boxOf(geometry) {
    const points = [];
    const collect = (part) => (typeof part[0] === "number" ? points.push(part) : part.forEach(collect));
    if (geometry && geometry.coordinates && geometry.coordinates.length) collect(geometry.coordinates);
    if (!points.length) return null;
    return points.reduce((box, [x, y]) => [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)],
      [Infinity, Infinity, -Infinity, -Infinity]);
  }

  const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

  /** Where a place lies in the picture, in shares of its width and height. */
  function fraction(longitude, latitude, corners) {
    const [[west, north], , [east, south]] = corners;
    return [(longitude - west) / (east - west), (mercator(north) - mercator(latitude)) / (mercator(north) - mercator(south))];
  }

  function outlinesPicture(chapter) {
    const { corners, width, height } = chapter.summary.maps;
    if (!chapter.outlines) return null;
    const path = [];
    const ring = (points) => path.push("M" + points.map(([x, y]) => {
      const [across, down] = fraction(x, y, corners);
      return (across * width).toFixed(1) + " " + (down * height).toFixed(1);
    }).join("L") + "Z");
    const walk = (part) => (typeof part[0][0] === "number" ? ring(part) : part.forEach(walk));
    for (const zone of chapter.outlines.features || []) if (boxOf(zone.geometry)) walk(zone.geometry.coordinates);
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 " + width + " " + height);
    svg.setAttribute("aria-label", t("zoneOutlines"));
    const shape = document.createElementNS(space, "path");
    shape.setAttribute("d", path.join(""));
    svg.append(shape);
    return svg;
  }

  /** Reads the class under the pointer from the picture's colour, for layers with a legend. */
  function pixelReader(chapter) {
    const pixels = new Map();
    function load(layer) {
      const image = new Image();
      pixels.set(layer.id, null);
      image.onload = () => {
        const canvas = h("canvas", { width: image.naturalWidth, height: image.naturalHeight });
        const context = canvas.getContext("2d", { willReadFrequently: true });
        context.drawImage(image, 0, 0);
        pixels.set(layer.id, context);
      };
      image.src = chapter.pictures[layer.image];
    }
    return {
      label(layer, [across, down]) {
        if (!layer || !(layer.legend || []).length || across < 0 || across >= 1 || down < 0 || down >= 1) return "";
        if (!pixels.has(layer.id)) load(layer);
        const context = pixels.get(layer.id);
        if (!context) return "";
        const [red, green, blue, alpha] = context.getImageData(
          Math.floor(across * context.canvas.width), Math.floor(down * context.canvas.height), 1, 1).data;
        if (alpha === 0) return "";
        const colour = "#" + [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
        const entry = layer.legend.find((each) => String(each.colour).toLowerCase() === colour);
        return entry ? page.pick(entry.label) : "";
      },
    };
  }
})(MineSink);
