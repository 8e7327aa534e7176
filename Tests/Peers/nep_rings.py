#!/usr/bin/env python3
"""Measures the references that `minesink nep` used, in PROJ's planes around each mine.

    nep_rings.py MINES REFERENCES DISTANCE_M GAP_M

MINES: a vector file with the field mine; REFERENCES: the layer references of nep.gpkg. Areas in Lambert's equal-area
projection, distances in the azimuthal equidistant one, both about the middle of the mine. Prints

    {"rings": [{"mine": "A", "area_km2": 78.5, "expected_area_km2": 78.6, "mine_area_km2": 1.0,
                "mine_perimeter_km": 4.0, "nearest_any_m": 500.0, "nearest_own_m": 500.0, "farthest_own_m": 5000.0}]}

nearest and farthest: of the corners of the reference from the edges of the mine, and of any mine. expected_area: of
what lies within the distance of the mine and beyond the gap of all mines, counted on a lattice of 200 × 200 points.
"""

import json
import subprocess
import sys

import numpy
from rasterio.warp import transform

from grids import Refused


def features(*source):
    command = ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=17", "-t_srs", "EPSG:4326"]
    run = subprocess.run([*command, "/vsistdout/", *source], capture_output=True, check=False)
    if run.returncode:
        raise Refused(f"{source}: {run.stderr.decode(errors='replace').strip()}")
    return json.loads(run.stdout)["features"]


def rings(feature):
    """Pairs of a ring's corners (longitude, latitude) and whether it is a hole."""
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [(numpy.array(ring)[:, :2], place > 0) for polygon in polygons for place, ring in enumerate(polygon)]


class Plane:
    def __init__(self, name, centre):
        # Near the centre no projection minds a whole turn of longitude.
        self.crs = f"+proj={name} +lat_0={centre[1]} +lon_0={centre[0]} +datum=WGS84 +units=m +no_defs"

    def project(self, shape):
        return [(numpy.array(transform("EPSG:4326", self.crs, *points.T)).T, is_hole) for points, is_hole in shape]


def area(shape):
    total = 0.0
    for points, is_hole in shape:
        x, y = (points - points[0]).T
        total += (-1 if is_hole else 1) * abs(numpy.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
    return total


def perimeter(shape):
    return sum(numpy.hypot(*numpy.diff(points, axis=0).T).sum() for points, _ in shape)


def distances(corners, shape):
    """From each corner to the nearest edge."""
    nearest = numpy.full(len(corners), numpy.inf)
    for points, _ in shape:
        for start, end in zip(points, points[1:]):
            edge = end - start
            along = numpy.clip((corners - start) @ edge / max(edge @ edge, 1e-300), 0, 1)
            nearest = numpy.minimum(nearest, numpy.hypot(*(corners - start - along[:, None] * edge).T))
    return nearest


def holds(shape, corners):
    """Whether corners lie inside, by the parity of the edges to their right."""
    inside = numpy.zeros(len(corners), bool)
    x, y = corners.T
    for points, _ in shape:
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            if y0 != y1:
                inside ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return inside


def counted_area(own, shapes, distance, gap, side=200):
    low = numpy.min([points.min(axis=0) for points, _ in own], axis=0) - distance
    high = numpy.max([points.max(axis=0) for points, _ in own], axis=0) + distance
    steps = (high - low) / side
    column, row = numpy.meshgrid(numpy.arange(side), numpy.arange(side))
    points = low + (numpy.stack([column.ravel(), row.ravel()], axis=1) + 0.5) * steps
    points = points[(distances(points, own) <= distance) | holds(own, points)]
    for shape in shapes:
        corners = numpy.concatenate([points for points, _ in shape])
        if (corners.max(axis=0) > low - gap).all() and (corners.min(axis=0) < high + gap).all():
            points = points[(distances(points, shape) > gap) & ~holds(shape, points)]
    return len(points) * steps.prod()


def main():
    if len(sys.argv) != 5:
        print(__doc__, file=sys.stderr)
        return 2
    mines = {feature["properties"]["mine"]: rings(feature) for feature in features(sys.argv[1])}
    distance, gap = float(sys.argv[3]), float(sys.argv[4])
    answer = []
    for feature in features(sys.argv[2], "references"):
        mine = feature["properties"]["mine"]
        corners = mines[mine][0][0]
        centre = (corners.min(axis=0) + corners.max(axis=0)) / 2
        ring, equal, even = rings(feature), Plane("laea", centre), Plane("aeqd", centre)
        points = numpy.concatenate([points for points, _ in even.project(ring)])
        own = distances(points, even.project(mines[mine]))
        shapes = [even.project(shape) for shape in mines.values()]
        answer.append(
            {
                "mine": mine,
                "area_km2": area(equal.project(ring)) / 1e6,
                "expected_area_km2": counted_area(even.project(mines[mine]), shapes, distance, gap) / 1e6,
                "mine_area_km2": area(equal.project(mines[mine])) / 1e6,
                "mine_perimeter_km": perimeter(even.project(mines[mine])) / 1e3,
                "nearest_any_m": min(distances(points, shape).min() for shape in shapes),
                "nearest_own_m": own.min(),
                "farthest_own_m": own.max(),
            }
        )
    json.dump({"rings": answer}, sys.stdout, allow_nan=False)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refused as refusal:
        sys.exit(print(f"nep_rings: {refusal}", file=sys.stderr) or 2)
