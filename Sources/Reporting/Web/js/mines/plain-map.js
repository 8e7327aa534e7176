// The mines as a picture: for browsers without WebGL, and for paper.
"use strict";
(function (page) {
  const h = page.h;
  const [width, height] = [1400, 860];

  /** Has draw(colours), element(pointed, open) and picture(colours). */
  page.mines.plainMap = function (area, shapes) {
    const canvas = h("canvas", { width, height, class: "plain-mines" });
    const [west, south, east, north] = shapes.bounds;
    const up = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);
    const latitude = (raised) => Math.max(-84, Math.min(84, (Math.atan(Math.exp((raised * Math.PI) / 180)) * 360) / Math.PI - 90));
    const unit = Math.min(width / (east - west), height / (up(north) - up(south)));
    const left = (width - unit * (east - west)) / 2;
    const top = (height - unit * (up(north) - up(south))) / 2;
    const at = ([x, y]) => [left + (x - west) * unit, top + (up(north) - up(y)) * unit];
    const order = shapes.points.features.map((feature) => feature.id).sort((one, other) => area[other] - area[one]);
    const hollow = new Set(shapes.points.features.filter((feature) => feature.properties.hollow).map((feature) => feature.id));
    const radius = (mine) => Math.max(4, Math.min(16, Math.sqrt(area[mine]) * 1.6));

    function draw(colours) {
      const context = canvas.getContext("2d");
      context.fillStyle = "#f1f0ec";
      context.fillRect(0, 0, width, height);
      context.strokeStyle = "#d3d6d0";
      const trace = (points) => points.forEach((point, place) => (place ? context.lineTo(...at(point)) : context.moveTo(...at(point))));
      // The picture's own corners: as wide as the canvas, not only as the mines.
      const box = [west - left / unit, latitude(up(south) - top / unit), east + left / unit, latitude(up(north) + top / unit)];
      const { lines, meridians, parallels } = page.mines.graticule(box, width);
      for (const line of lines.features) { context.beginPath(); trace(line.geometry.coordinates); context.stroke(); }
      context.strokeStyle = "#8d969d";
      const walk = (part) => {
        if (typeof part[0][0] !== "number") return part.forEach(walk);
        context.beginPath(); trace(part); context.stroke();
      };
      for (const group of (shapes.groups || {}).features || []) if (group.geometry && (group.geometry.coordinates || []).length) walk(group.geometry.coordinates);
      context.lineWidth = 1;
      context.strokeStyle = "#2b333b";
      for (const mine of order) {
        context.beginPath();
        context.arc(...at(shapes.centres[mine]), radius(mine), 0, 2 * Math.PI);
        context.fillStyle = colours[mine];
        context.fill();
        context.lineWidth = hollow.has(mine) ? 2.5 : 1;
        context.stroke();
      }
      key(context);
      context.lineWidth = 1;
      context.font = "20px system-ui, sans-serif";
      context.fillStyle = "#55636f";
      for (const x of meridians) context.fillText(page.mines.degrees(x, "E", "W"), at([x, 0])[0] + 4, height - 8);
      for (const y of parallels) context.fillText(page.mines.degrees(y, "N", "S"), 6, at([0, y])[1] - 6);
    }

    /** The circles' sizes, at the bottom right. */
    function key(context) {
      context.font = "20px system-ui, sans-serif";
      const areas = shapes.points.features.map((feature) => area[feature.id]);
      const sizes = page.mines.circleSizes(areas, (each) => Math.max(4, Math.min(16, Math.sqrt(each) * 1.6)));
      let x = width - 14;
      for (const each of sizes.reverse()) {
        const words = page.mines.circleWords(each);
        x -= context.measureText(words).width;
        context.fillStyle = "#55636f";
        context.fillText(words, x, height - 40);
        x -= each.radius + 8;
        context.beginPath();
        context.arc(x, height - 47, each.radius, 0, 2 * Math.PI);
        context.stroke();
        x -= each.radius + 18;
      }
    }

    function nearest(event) {
      const box = canvas.getBoundingClientRect();
      const [x, y] = [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
      let found = null;
      let least = 14;
      for (const mine of order) {
        const [across, down] = at(shapes.centres[mine]);
        const distance = Math.hypot(across - x, down - y);
        if (distance <= Math.max(least, radius(mine)) && distance <= least) [found, least] = [mine, distance];
      }
      return found;
    }

    return {
      draw,
      element(pointed, open) {
        canvas.addEventListener("mousemove", (event) => pointed(nearest(event)));
        canvas.addEventListener("mouseout", () => pointed(null));
        canvas.addEventListener("click", (event) => { const mine = nearest(event); if (mine !== null) open(mine); });
        return canvas;
      },
      picture(colours) {
        draw(colours);
        return canvas.toDataURL("image/png");
      },
    };
  };
})(MineSink);
