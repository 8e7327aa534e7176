#!/usr/bin/env python3
"""scikit-learn's forest on the tables of forest_benchmark.py.

    forest_peer.py TRAIN.raw NEW.raw OUT COLUMNS TREES CANDIDATES MINIMUM_NODE THREADS

Writes OUT-predictions.raw; prints seconds of training and prediction as a JSON object.
"""

import json
import sys
import time

import numpy
from sklearn.ensemble import RandomForestRegressor


def main():
    columns, trees, candidates, minimum_node, threads = map(int, sys.argv[4:9])
    train, new = (numpy.fromfile(path, "<f8").reshape(columns, -1) for path in sys.argv[1:3])
    # In the layout that it would convert them to.
    x, y = numpy.ascontiguousarray(train[:-1].T, dtype=numpy.float32), train[-1]
    rows = numpy.ascontiguousarray(new[:-1, :40_000].T, dtype=numpy.float32)
    # It counts different rows; a node of m drawn ones has about 0.632 m of them.
    split = max(2, round(0.632 * minimum_node) + 1)
    forest = RandomForestRegressor(
        trees, max_features=candidates, min_samples_split=split, n_jobs=threads, random_state=1
    )
    start = time.perf_counter()
    forest.fit(x, y)
    trained = time.perf_counter()
    predictions = forest.predict(rows)
    ended = time.perf_counter()
    predictions.astype("<f8").tofile(sys.argv[3] + "-predictions.raw")
    nodes = sum(tree.tree_.node_count for tree in forest.estimators_)
    json.dump({"trainingSeconds": trained - start, "predictionSeconds": ended - trained, "nodes": nodes}, sys.stdout)


if __name__ == "__main__":
    main()
