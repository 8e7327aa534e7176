#!/usr/bin/env python3
"""Measures the forest of MineSink's library beside ranger, scikit-learn and party on the same tables in one run.

    make benchmark [FOREST_ARGS="--repeats 3 --large-repeats 1"]

Each program is a process of its own that reads the table, then takes the time of each step itself; they run in turn, the
median of the repeats counts; peak memory is seen from outside. All grow 500 trees with the same candidates and minimum node,
and what they predict has to agree. Prints tables in Markdown and writes Benchmarks/results-forest.json. Exit code 1 if a
result is wrong or a program fails; a limit that is missed is only said, because machines differ.
"""

import argparse
import itertools
import json
import os
import shutil
import sys
from array import array
from pathlib import Path

from measuring import (
    HERE, PEERS, ROOT, Failed, Limit, Series, fact_list, finish, fresh, limit_table, machine, made, read_once, say,
    series_table,
)  # fmt: skip

DATA = HERE / "data/forest"
WORK = HERE / "data/forest-work"
COLUMNS, TREES, CANDIDATES, MINIMUM_NODE, THRESHOLD = 12, 500, 3, 5, 0.95
PARTY_TREES = 20
SIZES = (1_700, 40_000)
PROGRAMS = ("MineSink", "ranger", "scikit-learn")
STEPS = {
    "trainingSeconds": "training", "predictionSeconds": "predicting 40,000 rows",
    "quantileSeconds": "0.9 quantiles of 45,000 rows", "conditionalSeconds": "conditional importance",
    "conditionalSecondsOfSmallTrees": "conditional importance, trees as small as party's",
}  # fmt: skip


def make():
    """The tables, and an empty folder for what is predicted of them."""
    made(DATA, HERE / "make_forest_data.py")
    read_once(*DATA.glob("*.raw"))
    fresh(WORK).mkdir()


def numbers(path):
    values = array("d")
    values.frombytes(path.read_bytes())
    return values


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def determination(target, predicted):
    centre = mean(target)
    return 1 - sum((y - p) ** 2 for y, p in zip(target, predicted)) / sum((y - centre) ** 2 for y in target)


def root_mean_square(ones, others):
    return mean((a - b) ** 2 for a, b in zip(ones, others)) ** 0.5


def pinball(target, quantiles, probability=0.9):
    return mean(max(probability * (y - q), (probability - 1) * (y - q)) for y, q in zip(target, quantiles))


class Bench:
    def __init__(self, given):
        self.given, self.wrong, self.facts = given, [], {}
        self.processes, self.answers = {}, {}

    def run(self, name, *command):
        """One more turn of a program; what it printed joins its earlier answers."""
        process = self.processes.setdefault(name, Series(name))
        process.run(command)
        answer = json.loads(process.output)
        self.answers.setdefault(name, []).append(answer)
        steps = ", ".join(f"{title} {answer[step]:.2f} s" for step, title in STEPS.items() if answer.get(step))
        say(f"  {name}: {steps}, {process.peaks_MB[-1]:.0f} MB")

    def median(self, name, step):
        series = Series(name, [answer[step] for answer in self.answers.get(name, []) if answer.get(step)])
        return series.median if series.seconds else None

    def turn(self, rows, *, is_first):
        data, new, small = DATA / f"train-{rows}.raw", DATA / "new.raw", rows == SIZES[0]
        settings = (COLUMNS, TREES, CANDIDATES, MINIMUM_NODE, self.given.threads)
        for program in PROGRAMS:
            name, files = f"{program}, {rows:,} rows", (data, new, WORK / f"{program}-{rows}")
            if program == "MineSink":
                self.run(name, self.given.program, *files, *settings, *(["conditional"] if small else []))
            elif program == "ranger":
                more = ["quantiles"] if small and is_first else []
                self.run(name, "Rscript", "--vanilla", HERE / "forest_peer.R", "ranger", *files, *settings, *more)
            else:
                self.run(name, PEERS, HERE / "forest_peer.py", *files, *settings)
        if small and is_first:
            self.run(
                "party", "Rscript", "--vanilla", HERE / "forest_peer.R", "party", data, COLUMNS, PARTY_TREES, CANDIDATES,
                THRESHOLD,
            )  # fmt: skip

    def expect(self, what, value, holds):
        self.facts[what] = value
        if not holds:
            self.wrong.append(f"{what}: {value}")

    def check(self, rows):
        """What the three predict of the new rows, and how large their trees are."""
        target = numbers(DATA / "new.raw")[-45_000:]
        known = target[:40_000]
        predicted = {program: numbers(WORK / f"{program}-{rows}-predictions.raw") for program in PROGRAMS}
        scores = {program: determination(known, values) for program, values in predicted.items()}
        shown = ", ".join(f"{program} {score:.4f}" for program, score in scores.items())
        apart = max(abs(scores["MineSink"] - score) for score in scores.values())
        self.expect(f"{rows:,} rows: R2 of 40,000 predictions (to agree within 0.02)", shown, apart <= 0.02)
        ours = root_mean_square(predicted["MineSink"], predicted["ranger"])
        theirs = root_mean_square(predicted["scikit-learn"], predicted["ranger"])
        self.expect(
            f"{rows:,} rows: predictions differ from ranger's (root mean square, at most 1.5 times scikit-learn's)",
            f"{ours:.4f}, scikit-learn's {theirs:.4f}", ours <= 1.5 * theirs,
        )  # fmt: skip
        nodes = {program: self.answers[f"{program}, {rows:,} rows"][0]["nodes"] for program in PROGRAMS}
        self.expect(
            f"{rows:,} rows: nodes (within 2 % of ranger's)",
            ", ".join(f"{program} {count:,}" for program, count in nodes.items()),
            abs(nodes["MineSink"] / nodes["ranger"] - 1) <= 0.02,
        )
        share = self.answers[f"MineSink, {rows:,} rows"][0]["shareBelowQuantile"]
        self.expect(f"{rows:,} rows: new rows at or below their 0.9 quantile (0.85 to 0.95)", share, 0.85 <= share <= 0.95)
        if rows == SIZES[0]:
            ours, theirs = (numbers(WORK / f"{program}-{rows}-quantiles.raw")[:5_000] for program in PROGRAMS[:2])
            losses = pinball(target, ours), pinball(target, theirs)
            self.expect(
                f"{rows:,} rows: pinball loss of 5,000 quantiles (within 3 % of ranger's)",
                f"{losses[0]:.4f}, ranger's {losses[1]:.4f}", losses[0] <= 1.03 * losses[1],
            )  # fmt: skip

    def check_conditional(self):
        """Kendall's rank correlation over pairs of predictors that party sets apart by a tenth of its greatest importance."""
        ours = self.answers[f"MineSink, {SIZES[0]:,} rows"][0]["conditionalImportance"]
        theirs = self.answers["party"][0]["conditionalImportance"]
        clear = max(theirs.values()) / 10
        pairs = [
            (ours[one] - ours[other]) * (theirs[one] - theirs[other])
            for one, other in itertools.combinations(sorted(theirs), 2)
            if abs(theirs[one] - theirs[other]) > clear
        ]
        kendall = sum(1 if product > 0 else -1 for product in pairs) / len(pairs)
        self.expect(
            "conditional importance: Kendall with party where the signal is clear (at least 0.8)",
            f"{kendall:.2f} over {len(pairs)} pairs", kendall >= 0.8 and len(pairs) >= 10,
        )  # fmt: skip

    def limits(self):
        for step, least in (("trainingSeconds", 2), ("predictionSeconds", 5)):
            for size in SIZES:
                own = self.median(f"MineSink, {size:,} rows", step)
                for peer in PROGRAMS[1:]:
                    times = self.median(f"{peer}, {size:,} rows", step) / own
                    yield Limit(f"{STEPS[step]}, forest of {size:,} x 11, against {peer}", f">= {least} x",
                                f"{times:.1f} x", times >= least)  # fmt: skip
        party = self.median("party", "conditionalSeconds") / PARTY_TREES
        for step in ("conditionalSeconds", "conditionalSecondsOfSmallTrees"):
            times = party / (self.median(f"MineSink, {SIZES[0]:,} rows", step) / TREES)
            yield Limit(f"{STEPS[step]}, a tree, against party", ">= 100 x", f"{times:.0f} x", times >= 100)
        for size in SIZES:
            taken = self.median(f"MineSink, {size:,} rows", "quantileSeconds")
            yield Limit(f"{STEPS['quantileSeconds']}, forest of {size:,} x 11", "< 5 s", f"{taken:.2f} s", taken < 5)
        peak = max(series.peak_MB for name, series in self.processes.items() if name.startswith("MineSink"))
        yield Limit("peak memory", "< 1,074 MB (1 GiB)", f"{peak:.0f} MB", peak < 1074)

    def series(self):
        """Seconds of each step of each program."""
        for name, answers in self.answers.items():
            for step, title in STEPS.items():
                seconds = [answer[step] for answer in answers if answer.get(step)]
                if seconds:
                    yield Series(f"{name}: {title}", seconds, self.processes[name].peaks_MB)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/ForestBenchmark")
    parser.add_argument("--repeats", type=int, default=3, help="turns with 1,700 rows")
    parser.add_argument("--large-repeats", type=int, default=1, help="turns with 40,000 rows, a minute or two each")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    given = parser.parse_args()
    bench = Bench(given)
    try:
        make()
        for rows, turns in zip(SIZES, (given.repeats, given.large_repeats)):
            for turn in range(turns):
                say(f"forest of {rows:,} rows: turn {turn + 1} of {turns}")
                bench.turn(rows, is_first=turn == 0)
            bench.check(rows)
        bench.check_conditional()
    except (Failed, OSError, ValueError) as failure:
        say(f"benchmark: {failure}")
        return 1
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
    kept = list(bench.limits())
    print(f"\n{machine()}, {given.threads} threads\n")
    series_table(bench.series(), peak="peak MB of the process")
    print()
    limit_table(kept)
    fact_list(bench.facts)
    return finish(
        "results-forest.json", given.threads, kept, bench.wrong, answers=bench.answers,
        peaks_MB={name: series.peaks_MB for name, series in bench.processes.items()}, facts=bench.facts,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
