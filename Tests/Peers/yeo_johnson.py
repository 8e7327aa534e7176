#!/usr/bin/env python3
"""The Yeo-Johnson transform of random columns by scikit-learn's PowerTransformer.

    yeo_johnson.py

Prints {"columns": [{"name": "...", "values": [...], "lambda": 0.3, "transformed": [...], "standardised": [...]}]}.
"""

import json
import sys

import numpy
from sklearn.preprocessing import PowerTransformer


def columns():
    random = numpy.random.default_rng(41)
    yield "normal", random.normal(0, 1, 200)
    yield "shifted normal", random.normal(-3, 2, 150)
    yield "lognormal", random.lognormal(0, 0.8, 300)
    yield "mirrored lognormal", -random.lognormal(0, 0.8, 300)
    yield "both tails", numpy.sinh(random.normal(0.4, 1, 250))
    yield "heavy tails", random.standard_t(4, 120)
    yield "exponential", random.exponential(20, 80)
    yield "uniform with both signs", random.uniform(-5, 12, 400)
    yield "like precipitation", random.gamma(3, 150, 500)
    yield "few", random.normal(2, 1, 7)
    for number in range(10):
        yield f"random {number}", random.gamma(random.uniform(0.5, 4), random.uniform(0.1, 30), 60) - random.uniform(0, 20)


def main():
    answers = []
    for name, values in columns():
        column = values[:, None]
        plain, standard = (PowerTransformer("yeo-johnson", standardize=wanted).fit(column) for wanted in (False, True))
        answers.append(
            {
                "name": name, "values": values.tolist(), "lambda": float(plain.lambdas_[0]),
                "transformed": plain.transform(column)[:, 0].tolist(),
                "standardised": standard.transform(column)[:, 0].tolist(),
            }  # fmt: skip
        )
    json.dump({"columns": answers}, sys.stdout)


if __name__ == "__main__":
    main()
