#!/usr/bin/env python3
"""What `minesink nep` must find for every mine and year, by numpy and exactextract.

    nep_twin.py MINES REFERENCES --baseline FIRST LAST --minimum-coverage SHARE YEAR=RASTER...
                [--match MAP] [--exclude MAP=CODE,...]

MINES: a vector file with the field mine; REFERENCES: the layer references of nep.gpkg, whose polygons were used. All
rasters have one grid; nodata and NaN are missing. Weights are the covered fraction times the area of the cell; a cell
is compared with its baseline where it is valid in every year of the baseline; years before it have no change. Of the
references only those cells are kept that have the class of MAP that covers most of the mine, and no excluded code (maps
on the same grid). Prints

    {"rows": [{"mine": "A", "year": 2000, "mine_level": 1.5, "reference_level": ..., "mine_change": ...,
               "reference_change": ..., "relative_change": ..., "valid_coverage": ..., "mine_pixels": ...,
               "reference_pixels": ...}]}

with null for what can't be known.
"""

import argparse
import json
import sys

import numpy
import rasterio
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource

from coverage import features, plain
from grids import Refused, row_areas_m2

# Cells of nothing around the rasters, so that polygons across the edge are measured whole.
MARGIN = 30


class Series:
    """All rasters, north up, with a margin of missing cells."""

    def __init__(self, paths):
        self.years, layers = sorted(paths), []
        for year in self.years:
            with rasterio.open(paths[year]) as dataset:
                layer = dataset.read(1).astype(numpy.float64)
                if dataset.nodata is not None:
                    layer[layer == dataset.nodata] = numpy.nan
                areas = row_areas_m2(dataset, -MARGIN, dataset.height + 2 * MARGIN)
                bounds, width, south_up = dataset.bounds, abs(dataset.transform.a), dataset.transform.e > 0
                height, self.crs = abs(dataset.transform.e), dataset.crs
            layer = numpy.pad(layer, MARGIN, constant_values=numpy.nan)
            layers.append(layer[::-1] if south_up else layer)
        self.values = numpy.stack([layer.ravel() for layer in layers])
        shape = layers[0].shape
        self.areas = numpy.repeat(areas[::-1] if south_up else areas, shape[1])
        inside = numpy.zeros(shape, bool)
        inside[MARGIN:-MARGIN, MARGIN:-MARGIN] = True
        self.inside = inside.ravel()
        south, north = sorted((bounds.bottom, bounds.top))
        self.grid = NumPyRasterSource(
            numpy.ones(shape, numpy.uint8),
            bounds.left - MARGIN * width,
            south - MARGIN * height,
            bounds.right + MARGIN * width,
            north + MARGIN * height,
        )


    def codes(self, path):
        """A map on the same grid, cell by cell."""
        with rasterio.open(path) as dataset:
            codes = numpy.pad(dataset.read(1).astype(numpy.int64), MARGIN)
            return (codes[::-1] if dataset.transform.e > 0 else codes).ravel()


class Sums:
    """The cells of a polygon: their fractions, weights and values by year."""

    def __init__(self, feature, series, baseline, wanted=None):
        [found] = exact_extract(series.grid, [plain(feature)], ["cell_id", "coverage"])
        cells = numpy.asarray(found["properties"]["cell_id"], dtype=numpy.int64)
        fractions = numpy.asarray(found["properties"]["coverage"], dtype=numpy.float64)
        kept = series.inside[cells]
        if wanted is not None:
            kept &= wanted[cells]
        self.cells = cells[kept]
        self.fractions = fractions[kept]
        self.weights = self.fractions * series.areas[self.cells]
        # What lies outside weighs like what lies inside.
        self.whole = self.weights.sum() * fractions.sum() / max(self.fractions.sum(), 1e-300)
        self.values = series.values[:, self.cells]
        window = [year in baseline for year in series.years]
        self.baseline = self.values[window].mean(axis=0)

    def most_frequent(self, classes):
        codes, places = numpy.unique(classes[self.cells], return_inverse=True)
        return codes[numpy.argmax(numpy.bincount(places, self.weights))]

    def mean(self, values):
        valid = ~numpy.isnan(values)
        weight = self.weights[valid].sum()
        return weight, ((values[valid] * self.weights[valid]).sum() / weight if weight > 0 else None)

    def level(self, place):
        return self.mean(self.values[place])

    def change(self, place):
        return self.mean(self.values[place] - self.baseline)

    def pixels(self, place):
        return float(self.fractions[~numpy.isnan(self.values[place])].sum())


def row(mine, reference, place, minimum, has_change):
    weight, level = mine.level(place)
    answer = {"valid_coverage": min(1.0, weight / mine.whole), "mine_pixels": mine.pixels(place)}
    answer["mine_level"] = level if answer["valid_coverage"] >= minimum else None
    weight, change = mine.change(place)
    answer["mine_change"] = change if has_change and weight / mine.whole >= minimum else None
    answer["reference_level"] = answer["reference_change"] = answer["reference_pixels"] = None
    if reference is not None:
        answer["reference_level"] = reference.level(place)[1]
        answer["reference_change"] = reference.change(place)[1] if has_change else None
        answer["reference_pixels"] = reference.pixels(place)
    known = answer["mine_change"] is not None and answer["reference_change"] is not None
    answer["relative_change"] = answer["mine_change"] - answer["reference_change"] if known else None
    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mines")
    parser.add_argument("references")
    parser.add_argument("rasters", nargs="+", metavar="YEAR=RASTER")
    parser.add_argument("--baseline", nargs=2, type=int, required=True)
    parser.add_argument("--minimum-coverage", type=float, required=True)
    parser.add_argument("--match")
    parser.add_argument("--exclude")
    given = parser.parse_args()

    series = Series({int(text.split("=", 1)[0]): text.split("=", 1)[1] for text in given.rasters})
    baseline = range(given.baseline[0], given.baseline[1] + 1)
    rings = features(given.references, "references", series.crs)
    references = {ring["properties"]["mine"]: ring for ring in rings}
    classes = series.codes(given.match) if given.match else None
    free = numpy.ones(series.inside.shape, bool)
    if given.exclude:
        path, codes = given.exclude.rsplit("=", 1)
        free = ~numpy.isin(series.codes(path), [int(code) for code in codes.split(",")])
    rows = []
    for feature in features(given.mines, None, series.crs):
        name = feature["properties"]["mine"]
        mine = Sums(feature, series, baseline)
        wanted = free if classes is None else free & (classes == mine.most_frequent(classes))
        reference = Sums(references[name], series, baseline, wanted) if name in references else None
        for place, year in enumerate(series.years):
            found = row(mine, reference, place, given.minimum_coverage, year >= baseline[0])
            rows.append({"mine": name, "year": year} | found)
    json.dump({"rows": rows}, sys.stdout, allow_nan=False)


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(print(f"nep_twin: {refusal}", file=sys.stderr) or 2)
