#!/usr/bin/env python3
"""Makes what `nep` is measured on: mine polygons and yearly rasters of productivity.

    make_mines.py region FOLDER     20,000 mines of 0.3 to 60 km2; 21 float32 rasters of 8,000 x 4,000 cells of 500 m in
                                    an equal-area system, DEFLATE, 256 x 256 tiles
    make_mines.py globe FOLDER      45,000 mines in districts all over the land belts of the globe; 21 int16 rasters of
                                    86,400 x 33,600 cells of 1/240 degree, sparse: only blocks near mines are stored

Mines are irregular, don't overlap and lie in districts, as real ones do. Values are a smooth field with noise, a common
course of years and a loss on mined land. Seeded: the same files every time.
"""

import json
import math
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy
import rasterio
from rasterio.windows import Window

from nep_world import REGION, YEARS

SEED = 20261121
TILE = 256


class Mines:
    """Irregular polygons around centres in kilometres, of log-uniform area, kept apart from each other."""

    def __init__(self, generator):
        self.generator = generator
        self.taken = {}

    def is_free(self, x, y, radius):
        column, row = int(x // 12), int(y // 12)
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for other_x, other_y, other in self.taken.get((column + i, row + j), ()):
                    if math.hypot(x - other_x, y - other_y) < radius + other:
                        return False
        return True

    def take(self, x, y, radius):
        self.taken.setdefault((int(x // 12), int(y // 12)), []).append((x, y, radius))

    def shape(self):
        """Radii (km) around the centre and the largest of them."""
        area_km2 = 0.3 * (60 / 0.3) ** self.generator.random()
        corners = int(self.generator.integers(24, 61))
        angles = numpy.arange(corners) * (2 * math.pi / corners)
        radii = numpy.ones(corners)
        for wave in (2, 3, 5, 8):
            radii += 0.4 / wave * self.generator.normal() * numpy.cos(wave * angles + self.generator.random() * 6.3)
        radii = numpy.maximum(radii, 0.25)
        wide = 0.5 * math.sin(2 * math.pi / corners) * float(numpy.sum(radii * numpy.roll(radii, -1)))
        radii *= math.sqrt(area_km2 / wide)
        return numpy.stack([radii * numpy.cos(angles), radii * numpy.sin(angles)], axis=1), float(radii.max())


def write_features(path, features, crs, name):
    """A GeoPackage through ogr2ogr, which every GDAL installation has."""
    text = json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": {"mine": f"M{number:05d}", "country": country},
                    "geometry": {"type": "Polygon", "coordinates": [ring]},
                }
                for number, (ring, country) in enumerate(features)
            ],
        }
    )
    raw = path.with_suffix(".geojson")
    raw.write_text(text, encoding="utf-8")
    path.unlink(missing_ok=True)
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", "-a_srs", crs, "-nln", name, str(path), str(raw)], check=True, stdout=sys.stderr
    )
    raw.unlink()


def field(generator, rows, columns, step):
    """A smooth field of about mean 0 and standard deviation 1, by bilinear interpolation of coarse noise."""
    coarse = generator.normal(size=(rows // step + 3, columns // step + 3)).astype(numpy.float32)
    row, column = numpy.arange(rows) / step, numpy.arange(columns) / step
    i, j = row.astype(int), column.astype(int)
    down, across = (row - i).astype(numpy.float32)[:, None], (column - j).astype(numpy.float32)[None, :]
    upper = coarse[i][:, j] * (1 - across) + coarse[i][:, j + 1] * across
    lower = coarse[i + 1][:, j] * (1 - across) + coarse[i + 1][:, j + 1] * across
    return upper * (1 - down) + lower * down


def region(folder):
    columns, rows, cell = 8000, 4000, 500.0
    west, north = -2_000_000.0, 4_600_000.0
    generator = numpy.random.Generator(numpy.random.PCG64(SEED))
    mines = Mines(generator)
    features, places = [], []
    district, left = None, 0
    while len(features) < 20_000:
        if left == 0:
            district = generator.random(2) * (3900, 1900) + (50, 50)
            left = int(generator.geometric(1 / 14))
        left -= 1
        x, y = district + generator.normal(size=2) * 18
        offsets, radius = mines.shape()
        if not (12 < x < 3988 and 12 < y < 1988) or not mines.is_free(x, y, radius):
            continue
        mines.take(x, y, radius)
        ring = [[west + (x + dx) * 1000, north - (y + dy) * 1000] for dx, dy in offsets]
        features.append((ring + ring[:1], f"C{int(x // 800)}{int(y // 700)}"))
        places.append((x, y, radius))
    write_features(folder / "mines.gpkg", features, REGION, "mines")

    base = 400 + 120 * field(generator, rows, columns, 200) + 40 * field(generator, rows, columns, 12)
    base = base.astype(numpy.float32)
    mined = numpy.zeros((rows, columns), bool)
    for x, y, radius in places:
        reach = max(1, int(radius * 0.6 / 0.5))
        i, j = int(y / 0.5), int(x / 0.5)
        mined[i - reach : i + reach + 1, j - reach : j + reach + 1] = True

    def year(number):
        own = numpy.random.Generator(numpy.random.PCG64([SEED, number]))
        values = own.standard_normal((rows, columns), numpy.float32)
        values *= 25
        values += base + (6 * math.sin(number) + 1.5 * (number - 2000))
        values[mined] -= 8.0 * max(0, number - 2002) ** 0.7
        return numpy.round(values, 1)

    profile = {
        "driver": "GTiff", "width": columns, "height": rows, "count": 1, "dtype": "float32", "nodata": -9999,
        "crs": REGION, "transform": rasterio.Affine(cell, 0, west, 0, -cell, north), "tiled": True,
        "blockxsize": TILE, "blockysize": TILE, "compress": "deflate", "num_threads": 2,
    }  # fmt: skip
    for number in YEARS:
        with rasterio.open(folder / f"nep_{number}.tif", "w", **profile) as raster:
            raster.write(year(number), 1)
        print(f"region {number}", file=sys.stderr)


def globe(folder):
    per_degree = 240
    columns, rows = 360 * per_degree, 140 * per_degree
    north = 80.0
    generator = numpy.random.Generator(numpy.random.PCG64(SEED + 1))
    mines = Mines(generator)
    # Land belts, roughly: west, east, south, north in degrees.
    belts = [(-125, -70, 30, 60), (-78, -38, -35, 5), (-8, 40, 36, 62), (-15, 40, -34, 15), (45, 135, 45, 65),
             (70, 122, 20, 45), (115, 152, -37, -14), (95, 140, -9, 18)]  # fmt: skip
    features, blocks = [], set()
    longitude = latitude = 0.0
    left = 0
    while len(features) < 45_000:
        if left == 0:
            west, east, south, top = belts[int(generator.integers(len(belts)))]
            longitude, latitude = generator.uniform(west, east), generator.uniform(south, top)
            left = int(generator.geometric(1 / 50))
        left -= 1
        east_km, north_km = generator.normal(size=2) * 12
        offsets, radius = mines.shape()
        scale = 111.32 * math.cos(math.radians(latitude))
        x, y = longitude * scale + east_km, latitude * 111.32 + north_km
        if not mines.is_free(x + 1e6, y + 1e6, radius):
            continue
        mines.take(x + 1e6, y + 1e6, radius)
        ring = [[(x + dx) / scale, (y + dy) / 111.32] for dx, dy in offsets]
        features.append((ring + ring[:1], f"B{int(latitude // 20)}{int(longitude // 40)}"))
        reach = radius + 22
        for dx in (-reach, 0, reach):
            for dy in (-reach, 0, reach):
                column = int(((x + dx) / scale + 180) * per_degree) // TILE
                row = int((north - (y + dy) / 111.32) * per_degree) // TILE
                blocks.add((row, column))
    write_features(folder / "mines.gpkg", features, "EPSG:4326", "mines")
    blocks = sorted(blocks)
    print(f"globe: {len(blocks)} blocks of {math.ceil(columns / TILE) * math.ceil(rows / TILE)}", file=sys.stderr)
    profile = {
        "driver": "GTiff", "width": columns, "height": rows, "count": 1, "dtype": "int16", "nodata": -32768,
        "crs": "EPSG:4326", "transform": rasterio.Affine(1 / per_degree, 0, -180, 0, -1 / per_degree, north),
        "tiled": True, "blockxsize": TILE, "blockysize": TILE, "compress": "deflate", "zlevel": 1, "sparse_ok": True,
        "bigtiff": "yes",
    }  # fmt: skip
    pattern = (300 + 60 * field(generator, 1024, 1024, 30)).astype(numpy.float32)

    def year(number):
        own = numpy.random.Generator(numpy.random.PCG64([SEED + 1, number]))
        noise = own.standard_normal((1024, 1024), numpy.float32) * 15 + pattern + 2 * math.sin(number)
        values = numpy.round(noise * 10).astype(numpy.int16)
        with rasterio.open(folder / f"nep_{number}.tif", "w", **profile) as raster:
            raster.scales = (0.1,)
            for row, column in blocks:
                window = Window(
                    column * TILE, row * TILE, min(TILE, columns - column * TILE), min(TILE, rows - row * TILE)
                )
                i, j = row * 97 % 768, column * 61 % 768
                raster.write(values[i : i + window.height, j : j + window.width], 1, window=window)
        print(f"globe {number}", file=sys.stderr)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(year, YEARS))


if __name__ == "__main__":
    target = Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    {"region": region, "globe": globe}[sys.argv[1]](target)
