#!/usr/bin/env python3
"""The cross-table of two aligned byte maps with rasterio and numpy, block by block, as a careful user would write it.

    crosstab_by_block.py START_MAP END_MAP [--rows-of-blocks]

With --rows-of-blocks it reads the full width at once, which leaves GDAL room to decode on several threads
(GDAL_NUM_THREADS). Prints {"cells": {"1,2": 1234, ...}} with the pairs that occur.
"""

import json
import sys

import numpy
import rasterio
from rasterio.windows import Window


def rows_of_blocks(dataset):
    height = dataset.block_shapes[0][0]
    for row in range(0, dataset.height, height):
        yield Window(0, row, dataset.width, min(height, dataset.height - row))


def main(start_map, end_map, how=None):
    counts = numpy.zeros(65536, numpy.int64)
    with rasterio.open(start_map) as start, rasterio.open(end_map) as end:
        blocks = (window for _, window in start.block_windows(1))
        for window in rows_of_blocks(start) if how == "--rows-of-blocks" else blocks:
            pair = start.read(1, window=window).astype(numpy.uint16)
            pair <<= 8
            pair |= end.read(1, window=window)
            counts += numpy.bincount(pair.ravel(), minlength=65536)
    json.dump({"cells": {f"{pair >> 8},{pair & 255}": int(counts[pair]) for pair in counts.nonzero()[0]}}, sys.stdout)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
