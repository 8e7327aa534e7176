#!/usr/bin/env python3
"""Two aligned land-use maps for the benchmark, the same on every machine.

    make_maps.py SIZE FOLDER

Writes FOLDER/1990.tif and FOLDER/2020.tif: SIZE x SIZE bytes, codes 1 to 11, EPSG:32649, 30 m, DEFLATE in tiles of
256 x 256, no overviews. Classes come from smooth random fields with patches from 2 to 1,500 cells, so that
neighbours are alike as on real maps and DEFLATE has about as much to do; about a fifth of the land, in patches too, has
another class at the second date.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy
import rasterio
from rasterio.windows import Window

SEED = 20260
STRIP = 256
# (size of a patch in cells, weight of that size)
SCALES = ((1500, 1.0), (375, 0.7), (94, 0.45), (24, 0.25), (6, 0.2), (2, 0.15))
# Class of a place by the bands of two fields: what lies side by side here lies side by side on the map.
FIRST = numpy.array([[2, 2, 3, 3], [2, 3, 3, 1], [7, 3, 1, 1], [4, 6, 5, 1]], numpy.uint8)
LATER = numpy.array([[2, 3, 9, 8], [1, 10, 8, 8], [3, 10, 11, 9], [7, 6, 5, 4]], numpy.uint8)
BANDS = numpy.array([-0.6, 0.1, 0.7], numpy.float32)
# Of the land inside works; some of it gets the class that it had.
WORKED_SHARE = 0.23
# Fine noise repeats after so many values: nobody sees it, and the largest maps need no more memory for it.
PERIOD = 2048


class SmoothField:
    """Bilinear noise of several scales; near normal with variance below 1, equal at every row whoever asks for it."""

    def __init__(self, generator, size):
        self.layers = [
            (scale, weight * generator.standard_normal((min(size // scale + 3, PERIOD),) * 2, numpy.float32))
            for scale, weight in SCALES
        ]
        columns = numpy.arange(size, dtype=numpy.float32)
        self.columns = [
            ((columns / scale).astype(numpy.intp), (columns / scale) % 1) for scale, _ in self.layers
        ]

    def rows(self, first, count):
        rows = numpy.arange(first, first + count, dtype=numpy.float32)
        total = None
        for (scale, noise), (column, across) in zip(self.layers, self.columns):
            row, down = (rows / scale).astype(numpy.intp), ((rows / scale) % 1)[:, None]
            side = len(noise)
            lines = noise[row % side] * (1 - down) + noise[(row + 1) % side] * down
            step = numpy.roll(lines, -1, axis=1) - lines
            part = lines[:, column % side]
            part += step[:, column % side] * across
            total = part if total is None else total + part
        return total


def main(size, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    generator = numpy.random.Generator(numpy.random.PCG64(SEED))
    relief, soil, works, purpose = (SmoothField(generator, size) for _ in range(4))

    sample = numpy.concatenate([works.rows(row, 1) for row in range(0, size, max(1, size // 64))])
    worked_above = numpy.quantile(sample, 1 - WORKED_SHARE)

    def strip(first):
        count = min(STRIP, size - first)
        height, depth, aim = (
            numpy.searchsorted(BANDS, field.rows(first, count)) for field in (relief, soil, purpose)
        )
        before = FIRST[height, depth]
        changed = works.rows(first, count) > worked_above
        return first, before, numpy.where(changed, LATER[depth, aim], before)

    profile = {
        "driver": "GTiff", "width": size, "height": size, "count": 1, "dtype": "uint8", "nodata": 0,
        "crs": "EPSG:32649", "transform": rasterio.Affine(30, 0, 500_000, 0, -30, 4_400_000),
        "tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate", "num_threads": 2,
    }  # fmt: skip
    names = [folder / "1990.tif", folder / "2020.tif"]
    with rasterio.open(names[0], "w", **profile) as first_map, rasterio.open(names[1], "w", **profile) as second_map:
        with ThreadPoolExecutor(2) as pool:
            starts = list(range(0, size, STRIP))
            cells = changed_cells = 0
            # A few strips at a time, so that memory stays small.
            for group in range(0, len(starts), 4):
                for first, before, after in pool.map(strip, starts[group : group + 4]):
                    window = Window(0, first, size, before.shape[0])
                    first_map.write(before, 1, window=window)
                    second_map.write(after, 1, window=window)
                    cells += before.size
                    changed_cells += int((before != after).sum())
    print(f"{size} x {size}: {100 * changed_cells / cells:.1f} % of the land changes")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
