// Long tables by column and many shapes: what PackedTable.swift and PackedShapes.swift wrote.
"use strict";
(function (page) {
  /** The columns of a packed table, decoded when they are first asked for; null where the chapter holds none of that id. */
  page.readPacked = function (chapter, id) {
    const held = (chapter.packed || {})[id];
    if (!held) return null;
    const decoded = (held.decoded = held.decoded || {});
    const column = (name) => {
      if (!held.columns[name]) return null;
      if (!decoded[name]) decoded[name] = decode(held.columns[name], held.rows, column);
      return decoded[name];
    };
    return {
      rows: held.rows,
      has: (name) => Boolean(held.columns[name]),
      names: Object.keys(held.columns),
      /** Numbers by row, NaN where missing; an empty array where there is no such column. */
      numbers: (name) => (column(name) || { values: new Float32Array(0) }).values,
      /** Words by row: places in `strings`. */
      codes: (name) => column(name) || { values: new Uint32Array(0), strings: [] },
      text(name, row) {
        const found = column(name);
        if (!found) return "";
        return found.strings ? found.strings[found.values[row]] : Number.isNaN(found.values[row]) ? "" : found.values[row];
      },
    };
  };

  /** The features (GeoJSON, with the property `mine` or `group`) of packed shapes. */
  page.readShapes = function (packed) {
    if (!packed) return [];
    const whole = (name, Kind) => new Kind(bytes(packed[name]).buffer);
    const [mines, polygons, rings, vertices] = ["mines", "polygons", "rings", "vertices"].map((name) => counts(packed[name]));
    const [starts, moves] = [whole("starts", Int32Array), whole("moves", Int16Array)];
    let [polygon, ring, move] = [0, 0, 0];
    const degrees = (steps) => Math.round(steps * packed.step * 1e6) / 1e6;
    const nextRing = () => {
      let [x, y] = [starts[2 * ring], starts[2 * ring + 1]];
      const places = [[degrees(x), degrees(y)]];
      for (let vertex = 1; vertex < vertices[ring]; vertex++, move += 2) {
        x += moves[move];
        y += moves[move + 1];
        places.push([degrees(x), degrees(y)]);
      }
      ring++;
      return places;
    };
    const nextPolygon = () => Array.from({ length: rings[polygon++] }, nextRing);
    const owners = mines.length ? Array.from(mines, (mine) => ({ mine })) : packed.groups.map((group) => ({ group }));
    return owners.map((properties, index) => {
      const parts = Array.from({ length: polygons[index] || 1 }, nextPolygon);
      const geometry = polygons[index] === 0 ? { type: "Point", coordinates: parts[0][0][0] }
        : polygons[index] === 1 ? { type: "Polygon", coordinates: parts[0] } : { type: "MultiPolygon", coordinates: parts };
      return { type: "Feature", properties, geometry };
    });
  };

  function decode(packed, rows, column) {
    if (packed.layout === "mirror") {
      const [other, centre] = [column(packed.of).values, column(packed.about).values];
      const values = new Float32Array(rows);
      for (let row = 0; row < rows; row++) values[row] = 2 * centre[row] - other[row];
      return { values };
    }
    const isText = packed.kind.startsWith("u");
    const given = numbers(packed);
    const values = isText ? new Uint32Array(rows) : new Float32Array(rows);
    if (packed.layout === "cycle") {
      for (let row = 0; row < rows; row++) values[row] = given[row % given.length];
    } else if (packed.layout === "runs") {
      const lengths = counts(packed.lengths);
      let row = 0;
      for (let run = 0; run < lengths.length; run++) {
        values.fill(given[run], row, row + lengths[run]);
        row += lengths[run];
      }
    } else {
      values.set(given);
    }
    return isText ? { values, strings: packed.strings || [""] } : { values };
  }

  function numbers(packed) {
    const { buffer } = bytes(packed.bytes);
    switch (packed.kind) {
      case "f32": return new Float32Array(buffer);
      case "i16": return scaled(new Int16Array(buffer), -32768, packed);
      case "i8": return scaled(new Uint8Array(buffer), 255, packed);
      case "u8": return new Uint8Array(buffer);
      case "u16": return new Uint16Array(buffer);
      default: return new Uint32Array(buffer);
    }
  }

  /** offset + step × whole numbers; a loop, because `Float32Array.from` takes several times as long. */
  function scaled(whole, missing, { offset, step }) {
    const values = new Float32Array(whole.length);
    for (let row = 0; row < whole.length; row++) values[row] = whole[row] === missing ? NaN : offset + step * whole[row];
    return values;
  }

  /** Counts whose first byte says how many bytes each has. */
  function counts(base64) {
    const all = bytes(base64);
    const rest = all.slice(1).buffer;
    return all[0] === 1 ? new Uint8Array(rest) : all[0] === 2 ? new Uint16Array(rest) : new Uint32Array(rest);
  }

  function bytes(base64) {
    const letters = atob(base64);
    const found = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index++) found[index] = letters.charCodeAt(index);
    return found;
  }
})(MineSink);
