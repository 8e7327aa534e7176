#!/usr/bin/env python3
"""How much of each cell each polygon covers, by exactextract.

    coverage.py RASTER POLYGONS --id FIELD [--layer NAME] [--cells]

POLYGONS is a GeoJSON file in the raster's CRS, or anything that ogr2ogr reads, which is then reprojected to it.
Prints, in the order of the file,

    {"rows": 10, "columns": 10,
     "zones": [{"id": "A", "covered_cells": 12.5, "codes": {"1": 10.25, "2": 2.25}, "missing_cells": 0.0,
                "cells": [[row, column, fraction], ...]}]}

covered_cells: sum of the fractions of all cells; codes: the same by the raster's value (an integer raster); and
missing_cells: where the raster has nodata. cells, in row order, only with --cells. Exit code 2 and a sentence on
standard error for inputs that can't be used.
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raster")
    parser.add_argument("polygons")
    parser.add_argument("--id", required=True, help="the field that names a zone")
    parser.add_argument("--layer")
    parser.add_argument("--cells", action="store_true", help="list every cell")
    given = parser.parse_args()

    with rasterio.open(given.raster) as dataset:
        codes = dataset.read(1)
        bounds, nodata, is_south_up = dataset.bounds, dataset.nodata, dataset.transform.e > 0
        zones = features(given.polygons, given.layer, dataset.crs)
    # exactextract wants north up: cells are turned round for it and back after it.
    south, north = sorted((bounds.bottom, bounds.top))
    # A raster without missing cells: coverage is geometry, whatever the values are.
    grid = NumPyRasterSource(numpy.ones(codes.shape, numpy.uint8), bounds.left, south, bounds.right, north)
    answer = {"rows": codes.shape[0], "columns": codes.shape[1], "zones": []}
    for zone in zones:
        if given.id not in zone["properties"]:
            raise Refused(f"{given.polygons}: no field {given.id}; there are {sorted(zone['properties'])}")
        plain = {"type": "Feature", "geometry": zone["geometry"], "properties": {}}
        [found] = exact_extract(grid, [plain], ["cell_id", "coverage"])
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
