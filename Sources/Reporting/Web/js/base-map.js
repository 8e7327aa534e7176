// An empty MapLibre map in the page's look, for what a chapter draws on it.
"use strict";
(function (page) {
  const h = page.h;
  const t = page.t;

  /** A map in `canvas` that shows `box` (west, south, east, north). */
  page.baseMap = function (canvas, box, title) {
    const bounds = [[box[0], box[1]], [box[2], box[3]]];
    const map = new maplibregl.Map({
      container: canvas, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
      cooperativeGestures: true, bounds, fitBoundsOptions: { padding: 16 }, maxZoom: 20, renderWorldCopies: false,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: {
        "NavigationControl.ZoomIn": t("zoomIn"), "NavigationControl.ZoomOut": t("zoomOut"),
        "FullscreenControl.Enter": t("fullscreen"), "FullscreenControl.Exit": t("exitFullscreen"),
        "CooperativeGesturesHandler.WindowsHelpText": t("ctrlZoom"), "CooperativeGesturesHandler.MacHelpText": t("cmdZoom"),
        "CooperativeGesturesHandler.MobileHelpText": t("twoFingers"), "Map.Title": title,
      },
      style: { version: 8, sources: {}, layers: [{ id: "paper", type: "background", paint: { "background-color": "#f1f0ec" } }] },
    });
    // Until the reader moves the map, all of it stays in sight when the page changes its size.
    let isMoved = false;
    map.on("movestart", (event) => { if (event.originalEvent) isMoved = true; });
    map.on("resize", () => { if (!isMoved) map.fitBounds(bounds, { padding: 16, duration: 0 }); });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new maplibregl.FullscreenControl({ container: canvas.closest("figure") }), "top-right");
    map.addControl(new maplibregl.ScaleControl({ unit: "metric", maxWidth: 140 }), "bottom-left");
    canvas.append(h("div", { class: "north", title: t("north"), role: "img", "aria-label": t("north") },
      h("span", {}, "▲"), t("northLetter")));
    // Choosing the next layer before the last one is decoded stops it; that is no error.
    map.on("error", (event) => { if (!/abort/i.test(String(event.error && event.error.message))) console.warn(event.error); });
    return map;
  };
})(MineSink);
