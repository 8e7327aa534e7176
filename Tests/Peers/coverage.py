#!/usr/bin/env python3
"""How much of each cell each polygon covers, by exactextract.

    coverage.py RASTER POLYGONS --id FIELD [--layer NAME] [--cells | --means ROW_AREAS]

POLYGONS is a GeoJSON file in the raster's CRS, or anything that ogr2ogr reads, which is then reprojected to it.
Prints, in the order of the file,

    {"rows": 10, "columns": 10,
     "zones": [{"id": "A", "covered_cells": 12.5, "codes": {"1": 10.25, "2": 2.25}, "missing_cells": 0.0,
                "cells": [[row, column, fraction], ...]}]}

covered_cells: sum of the fractions of all cells; codes: the same by the raster's value (an integer raster); and
missing_cells: where the raster has nodata. cells, in row order, only with --cells. Exit code 2 and a sentence on
standard error for inputs that can't be used.

With --means (a file with one number for each row of the raster, the area of its cells) it prints instead

    {"zones": [{"id": "A", "count": 12.5, "mean": 3.25, "weighted_mean": 3.26}]}

count: sum of the fractions of valid cells; mean by fraction; weighted_mean by fraction times area. Both means are null
where no valid cell is covered.
"""

import argparse
import json
import subprocess
import sys

import numpy
import rasterio
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource

from grids import Refused


def features(path, layer, crs):
    if path.endswith((".geojson", ".json")) and layer is None:
        with open(path, encoding="utf-8") as file:
            return json.load(file)["features"]
    command = ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=17"]
    command += ["-t_srs", crs.to_wkt(), "/vsistdout/", path] + ([layer] if layer else [])
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        raise Refused(f"{path}: {run.stderr.decode(errors='replace').strip()}")
    return json.loads(run.stdout)["features"]


def source(values, bounds, is_south_up, nodata=None, name=None):
    """An array as exactextract's raster, which has north up."""
    south, north = sorted((bounds.bottom, bounds.top))
    if is_south_up:
        values = values[::-1]
    return NumPyRasterSource(
        numpy.ascontiguousarray(values), bounds.left, south, bounds.right, north, nodata=nodata, name=name
    )


def plain(zone):
    return {"type": "Feature", "geometry": zone["geometry"], "properties": {}}


def means(zones, given, values, weights):
    operations = ["count", "mean", "weighted_mean"]
    found = exact_extract(values, [plain(zone) for zone in zones], operations, weights=weights)

    def number(value):
        return None if value is None or numpy.isnan(value) else float(value)

    return [
        {"id": zone["properties"][given.id]} | {name: number(one["properties"][name]) for name in operations}
        for zone, one in zip(zones, found)
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raster")
    parser.add_argument("polygons")
    parser.add_argument("--id", required=True, help="the field that names a zone")
    parser.add_argument("--layer")
    parser.add_argument("--cells", action="store_true", help="list every cell")
    parser.add_argument("--means", metavar="ROW_AREAS", help="means by fraction and by fraction times area")
    given = parser.parse_args()

    with rasterio.open(given.raster) as dataset:
        codes = dataset.read(1)
        bounds, nodata, is_south_up = dataset.bounds, dataset.nodata, dataset.transform.e > 0
        zones = features(given.polygons, given.layer, dataset.crs)
    for zone in zones:
        if given.id not in zone["properties"]:
            raise Refused(f"{given.polygons}: no field {given.id}; there are {sorted(zone['properties'])}")
    if given.means:
        areas = numpy.loadtxt(given.means, ndmin=1)
        weights = source(numpy.repeat(areas[:, None], codes.shape[1], axis=1), bounds, is_south_up, name="area")
        values = source(codes.astype(numpy.float64), bounds, is_south_up, nodata=nodata, name="values")
        json.dump({"zones": means(zones, given, values, weights)}, sys.stdout)
        return
    # A raster without missing cells: coverage is geometry, whatever the values are. Rows are turned round after it.
    grid = source(numpy.ones(codes.shape, numpy.uint8), bounds, is_south_up)
    answer = {"rows": codes.shape[0], "columns": codes.shape[1], "zones": []}
    for zone in zones:
        [found] = exact_extract(grid, [plain(zone)], ["cell_id", "coverage"])
        cells = numpy.asarray(found["properties"]["cell_id"], dtype=numpy.int64)
        fractions = numpy.asarray(found["properties"]["coverage"], dtype=numpy.float64)
        if is_south_up:
            cells = (codes.shape[0] - 1 - cells // codes.shape[1]) * codes.shape[1] + cells % codes.shape[1]
        order = numpy.argsort(cells, kind="stable")
        cells, fractions = cells[order], fractions[order]
        values = codes.ravel()[cells]
        seen = numpy.ones(values.shape, bool) if nodata is None else values != nodata
        entry = {
            "id": zone["properties"][given.id],
            "covered_cells": float(fractions.sum()),
            "missing_cells": float(fractions[~seen].sum()),
            "codes": {
                str(code): float(fractions[seen & (values == code)].sum()) for code in numpy.unique(values[seen])
            },
        }
        if given.cells:
            entry["cells"] = [
                [int(cell // codes.shape[1]), int(cell % codes.shape[1]), float(fraction)]
                for cell, fraction in zip(cells, fractions)
            ]
        answer["zones"].append(entry)
    json.dump(answer, sys.stdout)
    print()


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(print(f"coverage: {refusal}", file=sys.stderr) or 2)
