"""What the peers share: maps read onto their common window, the mask of all dates, and cell areas.

Written with numpy, rasterio and mpmath only, so that MineSink is compared with code that shares nothing with it.
"""

import csv

import mpmath
import numpy
import rasterio
from rasterio.windows import Window


class Refused(Exception):
    """An input that a peer can't be asked about; the scripts print it and exit with 2."""


def parallel_cell_area_m2(north_deg, south_deg, width_deg, semi_major_m=6378137.0, inverse_flattening=298.257223563):
    """Area between two parallels and two meridians on an ellipsoid, in closed form with 40 digits.

    a^2/2 * dLambda * (q(north) - q(south)),
    q(phi) = (1 - e2) * (sin phi / (1 - e2 sin^2 phi) - 1/(2e) * ln((1 - e sin phi) / (1 + e sin phi)))
    (Snyder 1987, equation 3-12). A sphere is written as an inverse flattening of 0.
    """
    with mpmath.workdps(40):
        a = mpmath.mpf(semi_major_m)
        north, south, width = (mpmath.radians(mpmath.mpf(value)) for value in (north_deg, south_deg, width_deg))
        if inverse_flattening == 0:
            return float(a**2 * width * (mpmath.sin(north) - mpmath.sin(south)))
        f = 1 / mpmath.mpf(inverse_flattening)
        e2 = f * (2 - f)
        e = mpmath.sqrt(e2)

        def q(phi):
            s = mpmath.sin(phi)
            return (1 - e2) * (s / (1 - e2 * s**2) - mpmath.log((1 - e * s) / (1 + e * s)) / (2 * e))

        return float(a**2 / 2 * width * (q(north) - q(south)))


def row_areas_m2(dataset, first_row, rows):
    """Area of a cell of each row of the window, in square metres: one number a row, equal on projected grids."""
    transform = dataset.transform
    if transform.b or transform.d:
        raise Refused(f"{dataset.name}: a rotated grid")
    if dataset.crs is None:
        raise Refused(f"{dataset.name}: no CRS")
    if not dataset.crs.is_geographic:
        _, metres = dataset.crs.linear_units_factor
        return numpy.full(rows, abs(transform.a * transform.e) * metres**2)
    parameters = dataset.crs.to_dict(projjson=True)
    datum = parameters.get("datum") or parameters.get("datum_ensemble")
    if datum is None:
        raise Refused(f"{dataset.name}: a geographic CRS whose ellipsoid isn't written out")
    ellipsoid = datum["ellipsoid"]
    if "radius" in ellipsoid:
        semi_major, inverse_flattening = ellipsoid["radius"], 0
    elif "inverse_flattening" in ellipsoid:
        semi_major, inverse_flattening = ellipsoid["semi_major_axis"], ellipsoid["inverse_flattening"]
    else:
        raise Refused(f"{dataset.name}: the ellipsoid is given by two axes")
    edges = [transform.f + transform.e * (first_row + row) for row in range(rows + 1)]
    return numpy.array(
        [
            parallel_cell_area_m2(
                max(upper, lower), min(upper, lower), abs(transform.a), semi_major, inverse_flattening
            )
            for upper, lower in zip(edges, edges[1:])
        ]
    )


class CommonMaps:
    """Aligned maps on their common window.

    codes: one integer array (rows, columns) a map; valid: cells that no map misses; areas_m2: one number a row.
    A cell is missing where it equals its own map's nodata value or one of the codes given as missing.
    """

    def __init__(self, paths, missing=()):
        datasets = [rasterio.open(path) for path in paths]
        try:
            windows = self._windows(datasets)
            self.codes, self.valid = [], None
            for dataset, window in zip(datasets, windows):
                codes = dataset.read(1, window=window)
                if not numpy.issubdtype(codes.dtype, numpy.integer):
                    raise Refused(f"{dataset.name}: not an integer map ({codes.dtype})")
                seen = numpy.ones(codes.shape, bool)
                for value in {dataset.nodata, *missing} - {None}:
                    seen &= codes != value
                self.codes.append(codes)
                self.valid = seen if self.valid is None else self.valid & seen
            self.rows, self.columns = self.valid.shape
            self.areas_m2 = row_areas_m2(datasets[0], windows[0].row_off, self.rows)
        finally:
            for dataset in datasets:
                dataset.close()

    @staticmethod
    def _windows(datasets):
        first = datasets[0].transform
        offsets = []
        for dataset in datasets:
            own = dataset.transform
            if dataset.crs != datasets[0].crs:
                raise Refused(f"{dataset.name}: another CRS than {datasets[0].name}")
            if abs(own.a / first.a - 1) > 1e-9 or abs(own.e / first.e - 1) > 1e-9:
                raise Refused(f"{dataset.name}: another cell size than {datasets[0].name}")
            column, row = (own.c - first.c) / first.a, (own.f - first.f) / first.e
            if max(abs(column - round(column)), abs(row - round(row))) > 1e-3:
                raise Refused(f"{dataset.name}: not a whole number of cells from {datasets[0].name}")
            offsets.append((round(column), round(row)))
        west, north = max(column for column, _ in offsets), max(row for _, row in offsets)
        east = min(column + dataset.width for (column, _), dataset in zip(offsets, datasets))
        south = min(row + dataset.height for (_, row), dataset in zip(offsets, datasets))
        if east <= west or south <= north:
            raise Refused("the maps don't overlap")
        return [Window(west - column, north - row, east - west, south - north) for column, row in offsets]

    def pair_tables(self, start, end):
        """(codes of the start, codes of the end, cells, hectares): a matrix each of the last two."""
        from_codes, from_index = numpy.unique(self.codes[start][self.valid], return_inverse=True)
        to_codes, to_index = numpy.unique(self.codes[end][self.valid], return_inverse=True)
        shape = (len(from_codes), len(to_codes))
        pair = from_index.ravel() * shape[1] + to_index.ravel()
        size = shape[0] * shape[1]
        cells = numpy.bincount(pair, minlength=size).reshape(shape)
        if numpy.all(self.areas_m2 == self.areas_m2[0]):
            hectares = cells * (self.areas_m2[0] / 1e4)
        else:
            weights = numpy.broadcast_to((self.areas_m2 / 1e4)[:, None], self.valid.shape)[self.valid]
            hectares = numpy.bincount(pair, weights=weights, minlength=size).reshape(shape)
        return from_codes, to_codes, cells, hectares


POOLS = ("above", "below", "vegetation", "soil", "dead", "total")


def read_densities(path):
    """{pool: {code: t C/ha}} of the pools that the table has; BOM or not."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    if not rows or "code" not in rows[0]:
        raise Refused(f"{path}: no column code")
    pools = {}
    for pool in POOLS:
        column = f"{pool}_tC_per_ha"
        if column in rows[0] and any((row[column] or "").strip() for row in rows):
            # An empty cell is missing: NaN, and so is everything that is made from it.
            pools[pool] = {int(row["code"]): float((row[column] or "").strip() or "nan") for row in rows}
    if not pools:
        raise Refused(f"{path}: no density column")
    if "total" in pools and len(pools) > 1:
        raise Refused(f"{path}: total_tC_per_ha stands alone or not at all")
    return pools
