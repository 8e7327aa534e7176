#!/usr/bin/env python3
"""Areas of cells between parallels and meridians on an ellipsoid, in closed form with 40 digits.

    cell_area.py NORTH SOUTH WIDTH [NORTH SOUTH WIDTH ...] [--semi-major METRES] [--inverse-flattening F]
    cell_area.py --raster FILE

All in degrees; WGS 84 unless told otherwise; an inverse flattening of 0 is a sphere. Prints {"areas_m2": [...]}, one
number a triple, or one number a row of the raster (which may be projected: then all are alike).
"""

import argparse
import json
import sys

import rasterio

from grids import Refused, parallel_cell_area_m2, row_areas_m2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("degrees", nargs="*", help="north, south and width of each cell")
    parser.add_argument("--raster")
    parser.add_argument("--semi-major", type=float, default=6378137.0)
    parser.add_argument("--inverse-flattening", type=float, default=298.257223563)
    given = parser.parse_args()
    if given.raster:
        with rasterio.open(given.raster) as dataset:
            areas = row_areas_m2(dataset, 0, dataset.height).tolist()
    else:
        if not given.degrees or len(given.degrees) % 3:
            parser.error("north, south and width for each cell")
        triples = zip(*[iter(map(float, given.degrees))] * 3)
        areas = [parallel_cell_area_m2(*each, given.semi_major, given.inverse_flattening) for each in triples]
    json.dump({"areas_m2": areas}, sys.stdout)
    print()


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(print(f"cell_area: {refusal}", file=sys.stderr) or 2)
