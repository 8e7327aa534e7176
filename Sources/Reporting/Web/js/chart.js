// A Plotly chart in a figure, in the page's look.
"use strict";
(function (page) {
  const h = page.h;

  /** Colours that stay apart for colour-blind eyes: gain against loss, and neutral. */
  page.colours = { gain: "#1b7f79", loss: "#b35806", neutral: "#767676", mark: "#1d2733", line: "#3d4c5c" };

  /** Plotly reads a little markup in texts; names of users stay names. */
  page.label = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  page.withAlpha = function (colour, alpha) {
    const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour || "");
    if (!found) return "rgba(118,118,118," + alpha + ")";
    return "rgba(" + found.slice(1).map((part) => parseInt(part, 16)).join(",") + "," + alpha + ")";
  };

  const ruler = document.createElement("canvas").getContext("2d");

  /** The width of the longest of some labels, in px. */
  page.widest = function (labels, size) {
    ruler.font = (size || 13) + "px system-ui, sans-serif";
    return Math.max(0, ...labels.map((label) => ruler.measureText(label).width));
  };

  /**
   * A figure. `parts`: id, title, about (text or element), height, minWidth (px; narrower screens scroll the chart), traces, layout,
   * below (elements under the chart).
   */
  page.chart = function (parts) {
    const plot = h("div", { class: "plot", id: "chart-" + parts.id, style:
      "height:" + parts.height + "px" + (parts.minWidth ? ";min-width:" + parts.minWidth + "px" : "") });
    const save = h("button", {
      type: "button", class: "save", title: page.t("chartPicture"), "aria-label": page.t("chartPicture") + ": " + parts.title,
      onclick: () => Plotly.downloadImage(plot, { format: "png", scale: 2, filename: "minesink-" + parts.id }),
    }, "PNG ⤓");
    const isEmpty = !parts.traces || parts.traces.length === 0;
    const caption = h("figcaption", {}, h("div", { class: "chart-title" }, h("h3", {}, parts.title), isEmpty ? null : save), parts.about ? h("p", { class: "about" }, parts.about) : null);
    const figure = h("figure", { class: "chart" + (parts.wide ? " wide" : ""), role: "group", "aria-label": parts.title },
      caption, parts.tools || null);
    if (isEmpty) {
      figure.append(h("p", { class: "empty" }, parts.empty || page.t("noRows")));
      return figure;
    }
    figure.append(h("div", { class: "scroll" }, h("div", { role: "img", "aria-label": page.t("chartAlt", { title: parts.title }) }, plot)));
    for (const element of parts.below || []) if (element) figure.append(element);
    page.whenAttached(() => Plotly.newPlot(plot, parts.traces, look(parts.layout, parts.height), {
      displaylogo: false, displayModeBar: false, responsive: true,
    }));
    return figure;
  };

  /** A place whose parts `draw(redraw)` gives; redraw() and its own redraw() build them anew. */
  page.live = function (draw) {
    const place = h("div", { class: "live" });
    const redraw = () => {
      for (const plot of place.querySelectorAll(".js-plotly-plot")) Plotly.purge(plot);
      place.replaceChildren(...draw(() => { redraw(); page.attached(); }).flat(Infinity).filter(Boolean));
    };
    redraw();
    place.redraw = redraw;
    return place;
  };

  /** How many marks fit on an axis of numbers. */
  page.marks = (isHalf) => (window.innerWidth < 600 ? 4 : isHalf ? 5 : 9);

  /** An axis that counts in `unit`. */
  page.axis = (title, more) => Object.assign({
    title: { text: title, standoff: 8 }, automargin: true, gridcolor: "#e3e7ea", zerolinecolor: "#3d4c5c", zerolinewidth: 1,
    exponentformat: "none", fixedrange: true, separatethousands: true,
  }, more);

  function look(layout, height) {
    return Object.assign({
      height, margin: { l: 8, r: 12, t: 8, b: 8 }, separators: ".\u202f",
      font: { family: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
        size: 13, color: "#1d2733" },
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", hoverlabel: { align: "left" },
      legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", traceorder: "normal" }, dragmode: false,
    }, layout);
  }
})(MineSink);
