#!/usr/bin/env python3
"""Tables for the benchmark of the forest: eleven predictors that go along with each other as climate, soil and wealth do.

    make_forest_data.py FOLDER

Writes train-1700.raw, train-40000.raw and new.raw (45,000 rows) as little-endian float64, column after column, the target last.
The target rests on five predictors, curved and with interactions, and noise of a third of its variance; the other six only go
along.
"""

import sys
from pathlib import Path

import numpy

COLUMNS = 12


def table(rows, random):
    # Three lots that hang together at 0.8, and two predictors of their own.
    shared = random.normal(size=(3, rows))
    lots = (0, 0, 0, 0, 1, 1, 1, 2, 2)
    x = [0.894 * shared[lot] + 0.447 * random.normal(size=rows) for lot in lots]
    x += [random.normal(size=rows), random.uniform(-1.7, 1.7, rows)]
    signal = (
        3 * numpy.tanh(x[0]) + 2 * numpy.sin(1.5 * x[1]) * (x[4] > 0) + 1.5 * x[4] + numpy.abs(x[7]) * x[9] + 1.2 * x[9]
    )
    return numpy.array([*x, signal + random.normal(0, 2, rows)], dtype="<f8")


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows, seed in (("train-1700", 1_700, 1), ("train-40000", 40_000, 2), ("new", 45_000, 3)):
        table(rows, numpy.random.default_rng(seed)).tofile(folder / f"{name}.raw")


if __name__ == "__main__":
    main()
