#!/usr/bin/env python3
"""The cross-table of two aligned byte maps with rasterio and numpy, block by block, as a careful user would write it.

    crosstab_by_block.py START_MAP END_MAP

Prints {"cells": {"1,2": 1234, ...}} with the pairs that occur.
"""

import json
import sys

import numpy
import rasterio


def main(start_map, end_map):
    counts = numpy.zeros(65536, numpy.int64)
    with rasterio.open(start_map) as start, rasterio.open(end_map) as end:
        for _, window in start.block_windows(1):
            pair = start.read(1, window=window).astype(numpy.uint16)
            pair <<= 8
            pair |= end.read(1, window=window)
            counts += numpy.bincount(pair.ravel(), minlength=65536)
    json.dump({"cells": {f"{pair >> 8},{pair & 255}": int(counts[pair]) for pair in counts.nonzero()[0]}}, sys.stdout)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
