#!/usr/bin/env python3
"""Means of polygons over rasters by exactextract, as its users would ask for them.

    exactextract_means.py STRATEGY OUTPUT.csv POLYGONS.geojson... -- RASTER...

Polygons are in the rasters' system, each with a property `mine`. Writes a line a polygon: mine, then the mean of each
raster, in the order given. Prints {"seconds": …}: exactextract's own time, without reading the polygons.
"""

import csv
import json
import sys
import time
from pathlib import Path

from exactextract import exact_extract


def main():
    strategy, output, *paths = sys.argv[1:]
    split = paths.index("--")
    layers, rasters = paths[:split], paths[split + 1 :]
    seconds = 0.0
    with open(output, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for layer in layers:
            with open(layer, encoding="utf-8") as source:
                features = json.load(source)["features"]
            start = time.perf_counter()
            answers = exact_extract(rasters, features, ["mean"], include_cols=["mine"], strategy=strategy)
            seconds += time.perf_counter() - start
            for answer in answers:
                values = answer["properties"]
                # By name: the order of the columns is exactextract's own.
                writer.writerow([values["mine"], *[values[f"{Path(raster).stem}_mean"] for raster in rasters]])
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
