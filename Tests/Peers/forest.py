#!/usr/bin/env python3
"""What other random forests make of five data sets: scikit-learn here, ranger and party in R (forest.R).

    forest.py scores [--minimum-node M] | importance | conditional

Friedman's three functions, predictors that go along with each other (Strobl et al. 2008), and the diabetes data of
scikit-learn; each is drawn or split once, with fixed seeds. Prints

    {"sets": [{"name": "...", "trees": 100, "candidates": 3, "minimum_node": 1, "maximum_depth": null, "threshold": 0.95,
               "names": ["x1", ...], "train": [[...], ...], "train_y": [...], "test": [[...], ...], "test_y": [...],
               "ranger": ..., "scikit_learn": ..., "party": ...}]}

Matrices are lists of columns. scores: R2 on the test rows for each seed, of ranger and of scikit-learn, which counts different
rows in a node where ranger counts drawn ones: with a minimum node of 1 (`min_samples_split` 2) the two mean the same, with
another scikit-learn is left out. importance: ranger's permutation importance, conditional: party's conditional one, a list for
each seed.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from sklearn.datasets import load_diabetes, make_friedman1, make_friedman2, make_friedman3
from sklearn.ensemble import RandomForestRegressor

TREES, TRAIN, TEST, SEEDS = 100, 200, 400, 20


def correlated(rows, seed):
    """Strobl et al. 2008: twelve predictors, the first four go along with each other at 0.9; three of four matter in each lot."""
    random = numpy.random.default_rng(seed)
    covariance = numpy.eye(12)
    covariance[:4, :4] = 0.9
    numpy.fill_diagonal(covariance, 1)
    x = random.multivariate_normal(numpy.zeros(12), covariance, rows)
    weights = numpy.array([5, 5, 2, 0, -5, -5, -2, 0, 0, 0, 0, 0])
    return x, x @ weights + random.normal(0, 0.5, rows)


def diabetes():
    x, y = load_diabetes(return_X_y=True)
    order = numpy.random.default_rng(5).permutation(len(y))
    return x[order], y[order]


def sets():
    rows = TRAIN + TEST
    # Name, data, candidates, depth: all differ, so that each setting has to mean the same.
    yield "Friedman 1", make_friedman1(rows, n_features=10, noise=1.0, random_state=1), 3, None
    yield "Friedman 2", make_friedman2(rows, noise=125.0, random_state=2), 2, 6
    yield "Friedman 3", make_friedman3(rows, noise=0.1, random_state=3), 1, None
    yield "correlated", correlated(rows, 4), 4, 8
    yield "diabetes", diabetes(), 3, None


def write(path, names, x, y):
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow([*names, "y"])
        table.writerows([*map(repr, map(float, row)), repr(float(value))] for row, value in zip(x, y))
    return path


def determination(y, predicted):
    return float(1 - ((y - predicted) ** 2).sum() / ((y - y.mean()) ** 2).sum())


def sklearn_scores(one, x, y, test_x, test_y):
    def score(seed):
        forest = RandomForestRegressor(
            one["trees"], max_features=one["candidates"], max_depth=one["maximum_depth"], min_samples_split=2,
            random_state=seed,
        )  # fmt: skip
        return determination(test_y, forest.fit(x, y).predict(test_x))

    return [score(seed) for seed in range(SEEDS)]


def in_r(kind, answers, folder):
    """ranger's or party's answers to a job for each data set, all in one run of R."""
    columns = ("kind", "train", "test", "out", "trees", "candidates", "minimum_node", "maximum_depth", "seeds",
               "threshold", "threads")  # fmt: skip
    jobs = folder / "jobs.csv"
    with open(jobs, "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, columns)
        table.writeheader()
        for number, one in enumerate(answers):
            paths = {name: folder / f"{number}-{name}.csv" for name in ("train", "test", "out")}
            for name in ("train", "test"):
                write(paths[name], one["names"], numpy.array(one[name]).T, one[f"{name}_y"])
            job = {name: one[name] for name in columns if name in one} | paths
            table.writerow(job | {"kind": kind, "maximum_depth": one["maximum_depth"] or 0, "threads": 2})
    run = subprocess.run(
        ["Rscript", "--vanilla", Path(__file__).with_name("forest.R"), jobs], capture_output=True, check=False
    )
    if run.returncode:
        sys.exit(f"forest.R: {run.stderr.decode(errors='replace').strip()}")
    for number, one in enumerate(answers):
        with open(folder / f"{number}-out.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        yield one, [[float(value) for value in row] for row in rows[1:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("scores", "importance", "conditional"))
    parser.add_argument("--minimum-node", type=int, default=1)
    given = parser.parse_args()

    answers = []
    for name, (x, y), candidates, depth in sets():
        if given.kind == "conditional" and name not in ("Friedman 1", "correlated"):
            continue
        names = [f"x{number + 1:02}" for number in range(x.shape[1])]
        one = {
            "name": name, "trees": TREES, "candidates": candidates, "minimum_node": given.minimum_node,
            "maximum_depth": depth, "seeds": SEEDS, "threshold": 0.95, "names": names,
            "train": x[:TRAIN].T.tolist(), "train_y": y[:TRAIN].tolist(),
            "test": x[TRAIN : TRAIN + TEST].T.tolist(), "test_y": y[TRAIN : TRAIN + TEST].tolist(),
        }  # fmt: skip
        if given.kind == "scores" and given.minimum_node == 1:
            one["scikit_learn"] = sklearn_scores(one, x[:TRAIN], y[:TRAIN], x[TRAIN : TRAIN + TEST], y[TRAIN : TRAIN + TEST])
        elif given.kind == "importance":
            one["seeds"] = 10
        elif given.kind == "conditional":
            one |= {"seeds": 3, "maximum_depth": None, "minimum_node": 20}
        answers.append(one)
    with tempfile.TemporaryDirectory() as folder:
        for one, rows in in_r(given.kind, answers, Path(folder)):
            if given.kind == "scores":
                one["ranger"] = [row[0] for row in rows]
            else:
                one["party" if given.kind == "conditional" else "ranger"] = rows
    json.dump({"sets": answers}, sys.stdout)


if __name__ == "__main__":
    main()
