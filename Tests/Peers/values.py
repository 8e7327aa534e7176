#!/usr/bin/env python3
"""All values of a raster's first band as plain little-endian float64, row by row, NaN where missing.

    values.py RASTER OUT.raw

Read by rasterio; missing is the raster's own nodata value. Prints nothing.
"""

import sys

import numpy
import rasterio


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    with rasterio.open(sys.argv[1]) as dataset:
        values = dataset.read(1).astype("<f8")
        if dataset.nodata is not None:
            values[values == dataset.nodata] = numpy.nan
    values.tofile(sys.argv[2])
    return 0


if __name__ == "__main__":
    sys.exit(main())
