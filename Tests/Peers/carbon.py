#!/usr/bin/env python3
"""Carbon storage and change, cell by cell: the formula of InVEST's carbon model in float64.

    carbon.py START_MAP END_MAP DENSITIES.csv [--missing CODE]... [--compare CHANGE.tif]

storage of a cell = density of its class (t C/ha) * area of the cell (ha), for each pool; change = end - start. Only
cells that neither map misses count. The density table is MineSink's: code and <pool>_tC_per_ha. Prints

    {"valid_cells": 640000,
     "pools": {"above": null, ..., "soil": {"start_tC": 1.0, "end_tC": 2.0, "change_tC": 1.0}, "total": {...}}}

A pool that the table doesn't have is null; "total" is the sum of the pools that it has. Totals are summed with
math.fsum over rows. --compare adds, for a raster of change in t C/ha on the common window,

     "compare": {"cells": 640000, "largest_difference_tC_per_ha": 0.0, "validity_differs_cells": 0}

where a cell is valid in the raster if it is neither NaN nor its nodata. Exit code 2 and a sentence on standard error
for inputs that can't be used, among them a code in use without a density.
"""

import argparse
import json
import math
import sys

import numpy
import rasterio

from grids import POOLS, CommonMaps, Refused, read_densities


def density_raster(codes, valid, densities):
    """t C/ha of each cell, NaN where missing."""
    present, index = numpy.unique(codes[valid], return_inverse=True)
    unknown = [int(code) for code in present if int(code) not in densities]
    if unknown:
        raise Refused(f"no density for the codes {unknown}")
    raster = numpy.full(codes.shape, numpy.nan)
    raster[valid] = numpy.array([densities[int(code)] for code in present])[index.ravel()]
    return raster


def stock_tC(density, areas_ha):
    """Sum of density * area, exact in the sum over rows; missing cells left out."""
    return math.fsum(float(numpy.nansum(density[row])) * areas_ha[row] for row in range(len(areas_ha)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("start")
    parser.add_argument("end")
    parser.add_argument("densities")
    parser.add_argument("--missing", type=int, action="append", default=[], help="a code that counts as missing")
    parser.add_argument("--compare", help="a raster of change in t C/ha")
    given = parser.parse_args()

    maps = CommonMaps([given.start, given.end], given.missing)
    areas_ha = maps.areas_m2 / 1e4
    pools = dict.fromkeys(POOLS)
    start_total = end_total = 0.0
    for pool, densities in read_densities(given.densities).items():
        start = density_raster(maps.codes[0], maps.valid, densities)
        end = density_raster(maps.codes[1], maps.valid, densities)
        start_total, end_total = start_total + start, end_total + end
        pools[pool] = account(start, end, areas_ha)
    pools["total"] = account(start_total, end_total, areas_ha)
    answer = {"valid_cells": int(maps.valid.sum()), "pools": pools}
    if given.compare:
        answer["compare"] = compare(given.compare, end_total - start_total)
    json.dump(answer, sys.stdout)
    print()


def account(start, end, areas_ha):
    return {
        "start_tC": stock_tC(start, areas_ha),
        "end_tC": stock_tC(end, areas_ha),
        "change_tC": stock_tC(end - start, areas_ha),
    }


def compare(path, expected):
    with rasterio.open(path) as dataset:
        found = dataset.read(1).astype(numpy.float64)
        if dataset.nodata is not None and not math.isnan(dataset.nodata):
            found[found == dataset.nodata] = numpy.nan
    if found.shape != expected.shape:
        raise Refused(f"{path}: {found.shape} cells, the common window of the maps has {expected.shape}")
    both = ~numpy.isnan(found) & ~numpy.isnan(expected)
    return {
        "cells": int(both.sum()),
        "largest_difference_tC_per_ha": float(numpy.abs(found - expected)[both].max(initial=0.0)),
        "validity_differs_cells": int((numpy.isnan(found) != numpy.isnan(expected)).sum()),
    }


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(print(f"carbon: {refusal}", file=sys.stderr) or 2)
