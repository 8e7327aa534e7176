#!/usr/bin/env python3
"""Slope or curvature of a model of heights by Zevenbergen & Thorne (1987), as a GeoTIFF of doubles.

    terrain.py DEM MEASURE OUT.tif        MEASURE: slope, profile, plan, total

The surface z = Ax²y² + Bx²y + Cxy² + Dx² + Ey² + Fxy + Gx + Hy + I is laid through the nine heights of every 3 × 3 window by solving
for its coefficients, in metres on the ground: of a geographic raster along the parallel and the meridian through the row's middle
on the WGS 84 ellipsoid. Slope is in degrees, curvatures in 1/m, convex positive. NaN where one of the nine is missing. North up. Prints
{"file": OUT.tif}.
"""

import json
import sys

import numpy
import rasterio

A, E2 = 6378137.0, (2 - 1 / 298.257223563) / 298.257223563


def spacing(dataset, row):
    transform = dataset.transform
    if not dataset.crs.is_geographic:
        _, metres = dataset.crs.linear_units_factor
        return transform.a * metres, -transform.e * metres
    latitude = numpy.radians(transform.f + (row + 0.5) * transform.e)
    w = numpy.sqrt(1 - E2 * numpy.sin(latitude) ** 2)
    degree = numpy.radians(1)
    return A / w * numpy.cos(latitude) * transform.a * degree, A * (1 - E2) / w**3 * -transform.e * degree


def coefficients(heights, dx, dy):
    """D, E, F, G, H of windows, the last axis of `heights` being their nine cells row by row."""
    x = numpy.tile([-dx, 0, dx], 3)
    y = numpy.repeat([dy, 0, -dy], 3)
    design = numpy.stack([x**2 * y**2, x**2 * y, x * y**2, x**2, y**2, x * y, x, y, numpy.ones(9)], axis=1)
    return numpy.linalg.solve(design, heights.T)[3:8]


def measured(measure, heights, dx, dy):
    d, e, f, g, h = coefficients(heights - heights[:, 4:5], dx, dy)
    steep = g**2 + h**2
    if measure == "slope":
        return numpy.degrees(numpy.arctan(numpy.sqrt(steep)))
    if measure == "total":
        return -2 * (d + e)
    along = d * g**2 + e * h**2 + f * g * h
    across = d * h**2 + e * g**2 - f * g * h
    with numpy.errstate(invalid="ignore", divide="ignore"):
        # The surface through level heights has a gradient of rounding errors.
        return numpy.where(steep > 1e-24, -2 * (along if measure == "profile" else across) / steep, 0.0)


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in ("slope", "profile", "plan", "total"):
        print(__doc__, file=sys.stderr)
        return 2
    with rasterio.open(sys.argv[1]) as dataset:
        heights = dataset.read(1).astype(numpy.float64)
        if dataset.nodata is not None:
            heights[heights == dataset.nodata] = numpy.nan
        found = numpy.full(heights.shape, numpy.nan)
        for row in range(1, heights.shape[0] - 1):
            windows = numpy.lib.stride_tricks.sliding_window_view(heights[row - 1 : row + 2], (3, 3))
            windows = windows.reshape(-1, 9)
            whole = ~numpy.isnan(windows).any(axis=1)
            values = numpy.full(len(windows), numpy.nan)
            values[whole] = measured(sys.argv[2], windows[whole], *spacing(dataset, row))
            found[row, 1:-1] = values
        profile = {"driver": "GTiff", "dtype": "float64", "count": 1, "crs": dataset.crs, "nodata": numpy.nan}
        profile |= {"transform": dataset.transform, "width": dataset.width, "height": dataset.height}
    with rasterio.open(sys.argv[3], "w", **profile) as out:
        out.write(found, 1)
    print(json.dumps({"file": sys.argv[3]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
