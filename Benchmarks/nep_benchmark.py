#!/usr/bin/env python3
"""Measures MineSink's `nep` beside decoding alone and exactextract on the same mines and rasters in one run.

    make benchmark [NEP_ARGS="--repeats 3 --without-globe"]

Whole processes, in turn, rasters in the page cache, medians of the repeats. exactextract (Python, both strategies, the
quicker one counts) is given the mines and the very rings that MineSink used, and computes the same 42 means a mine; they
have to agree. Prints tables in Markdown and writes Benchmarks/results-nep.json. Exit code 1 if a result is wrong or a
program fails; a limit that is missed is only said, because machines differ.
"""

import argparse
import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from measuring import (
    DECODE, HERE, PEERS, ROOT, Failed, Limit, Series, fact_list, finish, fresh, limit_table, machine, made, read_once,
    recorded, say, series_table,
)  # fmt: skip
from nep_world import REGION, YEARS

WORK = HERE / "data/nep-work"
# What exactextract's own time holds: coverage and sums of polygons that are read, in the rasters' system (ours are brought
# there within this time).
MEANS = ("Cells of mines", "References", "Reading the years")
# Reading both layers, mending polygons, looking for overlaps; it includes the cells of the mines.
LAYERS = ("Mines and layers", "References", "Reading the years")
NO_PLACEBO = "--skip-placebo"


def inputs(kind):
    """The folder of generated mines and rasters."""
    folder = made(HERE / f"data/nep-{kind}", HERE / "make_mines.py", kind)
    read_once(*folder.glob("*.tif"))
    return folder


def first_mines(source, count, target):
    """The first mines of a layer as a layer of their own."""
    target.unlink(missing_ok=True)
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", str(target), str(source), "mines", "-where", f"fid <= {count}"], check=True
    )
    return target


class Bench:
    def __init__(self, given):
        self.given, self.series, self.wrong, self.facts = given, {}, [], {}

    def of(self, name):
        return self.series.setdefault(name, Series(name))

    def nep(self, name, folder, *more, mines=None, years=YEARS, out="results"):
        place = fresh(WORK / out)
        command = [
            self.given.minesink, "nep", "--mines", mines or folder / "mines.gpkg", "--mine-id", "mine", "--out", place,
            "--threads", self.given.threads, "--memory", 1024, "--quiet", "--language", "en", "--minimum-area", 0,
            *more,
        ]  # fmt: skip
        for year in years:
            command += ["--series", f"{year}={folder / f'nep_{year}.tif'}"]
        series = self.of(name)
        series.run(command, XDG_CACHE_HOME=str(WORK / "cache"))
        with open(place / "run.json", encoding="utf-8") as file:
            stages = {stage["title"]["en"]: stage["seconds"] for stage in json.load(file)["nep"]["stages"]}
        self.facts[f"stages, {name}"] = {title: round(seconds, 2) for title, seconds in stages.items()}
        # The rest is statistics and files.
        for part, titles in (("coverage and sums", MEANS), ("layers, coverage and sums", LAYERS)):
            means = self.of(f"of it: {part} ({name})")
            means.seconds.append(sum(stages[title] for title in titles))
            means.peaks_MB.append(series.peaks_MB[-1])
        say(f"  {name}: {series.seconds[-1]:.1f} s, of it with layers {means.seconds[-1]:.1f} s, {series.peaks_MB[-1]:.0f} MB")
        return place / "nep"

    def decode(self, folder, years=YEARS):
        series = self.of("decoding every block once")
        series.run([DECODE, *[folder / f"nep_{year}.tif" for year in years], "--threads", self.given.threads])
        say(f"  decoding: {series.seconds[-1]:.1f} s")

    def exactextract(self, strategy, layers, rasters):
        series = self.of(f"exactextract, {strategy}")
        output = WORK / f"{strategy}.csv"
        series.run([PEERS, HERE / "exactextract_means.py", strategy, output, *layers, "--", *rasters])
        # Its own time, without reading the polygons as JSON.
        series.seconds[-1] = json.loads(series.output)["seconds"]
        say(f"  exactextract, {strategy}: {series.seconds[-1]:.1f} s, {series.peaks_MB[-1]:.0f} MB")
        return output

    def check_means(self, results, output, mines):
        """Every mean of mine and ring against exactextract's: 1e-6."""
        with open(output, newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        expected = {"mine": {row[0]: row[1:] for row in rows[:mines]}, "ring": {row[0]: row[1:] for row in rows[mines:]}}
        most, compared = 0.0, 0
        with open(results / "mine_year.csv", newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                number = int(row["year"]) - YEARS[0]
                for kind, column in (("mine", "mine_gC_per_m2_yr"), ("ring", "reference_gC_per_m2_yr")):
                    theirs = expected[kind].get(row["mine"])
                    if theirs and row[column]:
                        value = float(theirs[number])
                        most = max(most, abs(float(row[column]) - value) / abs(value))
                        compared += 1
        self.facts["means compared with exactextract"] = compared
        self.facts["largest relative difference"] = most
        if most > 1e-6 or compared < 2 * mines * len(YEARS) * 0.9:
            self.wrong.append(f"means differ from exactextract's by up to {most:.1e} ({compared} compared)")


def measure_region(bench):
    given, folder = bench.given, inputs("region")
    mines = 20_000
    # Rings of the very first run serve as reference layer and as exactextract's polygons.
    results = bench.nep("nep, rings made", folder, NO_PLACEBO)
    bench.series.clear()
    rings = WORK / "rings.gpkg"
    rings.unlink(missing_ok=True)
    subprocess.run(["ogr2ogr", "-f", "GPKG", str(rings), str(results / "nep.gpkg"), "references"], check=True)
    with sqlite3.connect(rings) as database:
        bench.facts["rings"] = database.execute('select count(*) from "references"').fetchone()[0]
    layers = []
    for source, layer in ((folder / "mines.gpkg", "mines"), (rings, "references")):
        target = WORK / f"{layer}.geojson"
        target.unlink(missing_ok=True)
        subprocess.run(
            ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", "-t_srs", REGION, str(target), str(source),
             layer], check=True,
        )  # fmt: skip
        layers.append(target)
    rasters = [folder / f"nep_{year}.tif" for year in YEARS]
    for turn in range(given.repeats):
        say(f"region: turn {turn + 1} of {given.repeats}")
        bench.decode(folder)
        place = bench.nep("nep, rings given", folder, "--reference", "layer", "--reference-layer", rings)
        bench.nep("nep, rings made", folder, NO_PLACEBO)
    if not given.without_exactextract:
        for strategy in ("feature-sequential", "raster-sequential"):
            output = bench.exactextract(strategy, layers, rasters)
        bench.check_means(place, output, mines)
    say("region: half of the mines, half of the years")
    half = first_mines(folder / "mines.gpkg", mines // 2, WORK / "half.gpkg")
    bench.nep("nep, rings made, 10,000 mines", folder, NO_PLACEBO, mines=half)
    bench.nep("nep, rings made, 11 years", folder, NO_PLACEBO, years=list(YEARS)[:11])
    bench.nep("nep, rings made, with placebo", folder)


def measure_globe(bench):
    folder = inputs("globe")
    bench.nep("nep, globe: 45,000 mines", folder, "--group-field", "country")


def limits(bench):
    """Each limit that this run can tell."""
    get = bench.series.get
    given, made_rings, floor = get("nep, rings given"), get("nep, rings made"), get("decoding every block once")
    strategies = [each for name, each in bench.series.items() if name.startswith("exactextract")]
    if given and strategies:
        quicker = min(each.median for each in strategies)
        sums = get("of it: coverage and sums (nep, rings given)")
        times = quicker / sums.median
        yield Limit("the same 42 means a mine, against exactextract", ">= 8 x faster", f"{times:.1f} x", times >= 8)
        times = quicker / get("of it: layers, coverage and sums (nep, rings given)").median
        yield Limit("with our reading and checking of layers, not its", ">= 8 x faster", f"{times:.1f} x", times >= 8)
        times = quicker / given.median
        yield Limit("the whole run, against exactextract's means", "no limit stated", f"{times:.1f} x", True)
    if given and floor:
        sums = get("of it: coverage and sums (nep, rings given)")
        with_layers = get("of it: layers, coverage and sums (nep, rings given)")
        with_rings = get("of it: layers, coverage and sums (nep, rings made)")
        reading = bench.facts["stages, nep, rings given"]["Reading the years"]
        times = reading / floor.median
        what = "reading and summing, against decoding every block once"
        yield Limit(what, "<= 1.5 x", f"{times:.2f} x", times <= 1.5)
        times = sums.median / floor.median
        yield Limit("coverage too: the 42 means, against decoding", "<= 1.5 x", f"{times:.2f} x", times <= 1.5)
        times = with_layers.median / floor.median
        yield Limit("reading and checking layers too", "no limit stated", f"{times:.2f} x", True)
        times = with_rings.median / with_layers.median
        yield Limit("the same with rings made", "<= 2 x", f"{times:.2f} x", times <= 2)
        peak = max(given.peak_MB, made_rings.peak_MB)
        yield Limit("peak memory", "< 1,074 MB (1 GiB)", f"{peak:.0f} MB", peak < 1074)
    half = get("nep, rings made, 10,000 mines")
    if half:
        times = made_rings.median / half.median
        yield Limit("twice the mines", "<= 2.2 x the time", f"{times:.2f} x", times <= 2.2)
    years = get("nep, rings made, 11 years")
    if years:
        times = made_rings.median / years.median
        yield Limit("21 years against 11", "<= 2.1 x the time", f"{times:.2f} x", times <= 2.1)
    globe = get("nep, globe: 45,000 mines")
    if globe:
        yield Limit("globe, 45,000 mines", "< 600 s", f"{globe.median:.1f} s", globe.median < 600)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minesink", type=Path, default=ROOT / ".build/release/minesink")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--without-globe", action="store_true")
    parser.add_argument("--without-exactextract", action="store_true")
    given = parser.parse_args()
    bench = Bench(given)
    WORK.mkdir(parents=True, exist_ok=True)
    try:
        measure_region(bench)
        if not given.without_globe:
            measure_globe(bench)
    except Failed as failure:
        say(f"benchmark: {failure}")
        return 1
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
    kept = list(limits(bench))
    print(f"\n{machine()}\n")
    series_table(bench.series.values())
    print()
    limit_table(kept)
    fact_list(bench.facts)
    return finish(
        "results-nep.json", given.threads, kept, bench.wrong, series=recorded(bench.series.values()), facts=bench.facts
    )


if __name__ == "__main__":
    sys.exit(main())
