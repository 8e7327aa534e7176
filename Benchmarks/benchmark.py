#!/usr/bin/env python3
"""Measures MineSink's `landuse` beside decoding alone, rasterio + numpy and InVEST on the same maps in one run.

    make benchmark [ARGS="--sizes 12000 --repeats 3 --without-invest"]

All are whole processes, in turn, with the maps in the page cache; the median of the repeats counts. Prints a table in
Markdown with the limits of the project and writes Benchmarks/results.json. Exit code 1 if a result is wrong or a
program fails; a limit that is missed is only said, because machines differ.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import tables
from measuring import (
    DECODE, HERE, PEERS, ROOT, Failed, Limit, Series, finish, fresh, limit_table, machine, made, read_once, recorded,
    say, series_table,
)  # fmt: skip

INVEST = ROOT / ".venv-invest/bin/python"
INVEST_MADE = ROOT / ".venv-invest/made-from"


class Maps:
    """The generated maps and tables of one size; made again when the generator has changed."""

    def __init__(self, size):
        self.folder = made(HERE / "data" / str(size), HERE / "make_maps.py", str(size))
        self.start, self.end = self.folder / "1990.tif", self.folder / "2020.tif"
        self.work = HERE / "data/work"
        tables.write(self.folder)
        read_once(self.start, self.end)

    def fresh(self, name):
        return fresh(self.work / name)


class Size:
    """Everything that is measured on one size of map."""

    def __init__(self, maps, given):
        self.maps, self.given = maps, given
        self.series = {}
        self.wrong = []
        self.facts = {}

    def of(self, name):
        return self.series.setdefault(name, Series(name))

    def decode(self, threads):
        self.of(f"decode, {threads} threads").run(
            [DECODE, self.maps.start, self.maps.end, "--threads", threads]
        )

    def rasterio(self):
        series = self.of("rasterio + numpy, block by block")
        series.run([PEERS, HERE / "crosstab_by_block.py", self.maps.start, self.maps.end])
        self.cells = {tuple(map(int, pair.split(","))): n for pair, n in json.loads(series.output)["cells"].items()}

    def rasterio_rows(self, threads):
        """Faster than block by block; for scale, no limit is stated for it."""
        self.of(f"rasterio + numpy, rows of blocks, {threads} threads decode").run(
            [PEERS, HERE / "crosstab_by_block.py", self.maps.start, self.maps.end, "--rows-of-blocks"],
            GDAL_NUM_THREADS=str(threads),
        )

    def landuse(self, threads, tables_only, cold=False):
        out = self.maps.fresh("results")
        cache = self.maps.fresh("cold-cache") if cold else self.maps.work / "cache"
        command = [
            self.given.minesink, "landuse", "--map", f"1990={self.maps.start}", "--map", f"2020={self.maps.end}",
            "--classes", self.maps.folder / "classes.csv", "--out", out, "--threads", threads, "--seed", 1, "--quiet",
            "--language", "en",
        ]  # fmt: skip
        if tables_only:
            command.append("--tables-only")
        else:
            command += ["--densities", self.maps.folder / "densities.csv"]
        name = "landuse --tables-only" if tables_only else "landuse, rasters and report"
        series = self.of(f"{name}, {threads} threads" + (", nothing hashed yet" if cold else ""))
        series.run(command, XDG_CACHE_HOME=str(cache))
        self.check_transitions(out / "landuse/transitions.csv")
        return out / "landuse"

    def translate(self, results, threads):
        """GDAL alone, writing MineSink's two rasters again as COGs."""
        commands = []
        for name in ("functional_1990_2020.tif", "carbon_change_1990_2020.tif"):
            target = self.maps.work / f"again_{name}"
            target.unlink(missing_ok=True)
            commands.append(
                ["gdal_translate", "-q", "-of", "COG", "-co", f"COMPRESS={self.facts['compression']}",
                 "-co", f"NUM_THREADS={threads}", results / name, target]
            )  # fmt: skip
        self.of(f"gdal_translate -of COG of both rasters, {threads} threads").run(*commands)

    def invest(self):
        series = self.of("InVEST 3.14.2 carbon")
        place = self.maps.fresh("invest")
        series.run([INVEST, HERE / "invest_carbon.py", self.maps.start, self.maps.end, self.maps.folder / "pools.csv",
                    place])  # fmt: skip
        self.invest_totals = json.loads(series.output)
        self.check_stocks("InVEST's report", self.invest_totals)
        shutil.rmtree(place, ignore_errors=True)

    # What was computed, not how fast.

    def check_transitions(self, path):
        with open(path, newline="", encoding="utf-8-sig") as file:
            found = {
                (int(row["from_code"]), int(row["to_code"])): float(row["area_ha"])
                for row in csv.DictReader(file)
                if float(row["area_ha"])
            }
        expected = {pair: cells * 0.09 for pair, cells in self.cells.items()}
        if set(found) != set(expected) or any(
            abs(found[pair] - area_ha) > 1e-9 * area_ha for pair, area_ha in expected.items()
        ):
            self.wrong.append(f"{path}: not rasterio's and numpy's areas")

    def check_stocks(self, whose, totals):
        """Against counts x densities, and so MineSink against InVEST: 1e-6 of the stock."""
        start = tables.stock_tC(self.codes(0))
        end = tables.stock_tC(self.codes(1))
        expected = {"start_tC": start, "end_tC": end, "change_tC": end - start}
        for key, value in expected.items():
            scale = abs(value) if key != "change_tC" else start + end
            if abs(totals[key] - value) > 1e-6 * scale:
                self.wrong.append(f"{whose}: {key} {totals[key]}, expected {value}")
        self.facts[whose] = {key: totals[key] / value - 1 for key, value in expected.items()}

    def codes(self, date):
        codes = {}
        for pair, cells in self.cells.items():
            codes[pair[date]] = codes.get(pair[date], 0) + cells
        return codes

    def check_carbon(self, results):
        with open(results / "carbon_change.csv", newline="", encoding="utf-8-sig") as file:
            [row] = [row for row in csv.DictReader(file) if row["pool"] == "total"]
        self.check_stocks("carbon_change.csv", {key: float(row[key]) for key in ("start_tC", "end_tC", "change_tC")})

    def check_rasters(self, results):
        rasters = [results / "functional_1990_2020.tif", results / "carbon_change_1990_2020.tif"]
        run = subprocess.run(
            ["/usr/bin/python3", ROOT / "Tests/Peers/cog_check.py", *rasters],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if run.returncode:
            self.wrong.append(f"not valid COGs: {run.stdout}{run.stderr}")
            self.facts["compression"] = "ZSTD"
        else:
            self.facts["compression"] = json.loads(run.stdout)["files"][1]["compression"]


def measure(size, given, has_minesink, has_invest):
    work, most = Size(Maps(size), given), given.threads
    # Once unmeasured: page cache, hash cache, and the numbers that all are compared with.
    work.rasterio()
    if has_minesink:
        work.landuse(most, tables_only=True)
    work.series.clear()
    if has_invest:
        for turn in range(given.invest_repeats):
            say(f"{size}: InVEST, {turn + 1} of {given.invest_repeats} (a minute or two)")
            work.invest()
    for turn in range(given.repeats):
        say(f"{size}: turn {turn + 1} of {given.repeats}")
        for threads in sorted({1, most}):
            work.decode(threads)
        work.rasterio()
        work.rasterio_rows(most)
        if has_minesink:
            for threads in sorted({1, most}):
                work.landuse(threads, tables_only=True)
                results = work.landuse(threads, tables_only=False)
            if turn == 0:
                work.check_rasters(results)
                work.check_carbon(results)
            work.translate(results, most)
            work.landuse(most, tables_only=False, cold=True)
    return work


def limits(works, most):
    """Each limit that this run can tell."""

    def limit(what, wanted, unit, measured, kept):
        return Limit(what, wanted, f"{measured:.2f} {unit}", kept)

    def get(size, name):
        return works[size].series.get(name) if size in works else None

    def tables_only(size, threads):
        return get(size, f"landuse --tables-only, {threads} threads")

    def whole(size, threads):
        return get(size, f"landuse, rasters and report, {threads} threads")

    small, large = 12000, 24000
    quick, full = tables_only(small, most), whole(small, most)
    if quick:
        most_s = 1.3 * get(small, f"decode, {most} threads").median + 0.1
        yield limit(
            "tables only", f"<= {most_s:.2f} s: 1.3 x decoding + 0.1 s", "s", quick.median, quick.median <= most_s
        )
        times = get(small, "rasterio + numpy, block by block").median / quick.median
        yield limit("tables only, against rasterio + numpy", ">= 5 x faster", "x", times, times >= 5)
    if full:
        if get(small, "InVEST 3.14.2 carbon"):
            times = get(small, "InVEST 3.14.2 carbon").median / full.median
            yield limit("rasters and report, against InVEST", ">= 15 x faster, aim 25", "x", times, times >= 15)
        yield limit("peak memory at 12,000", "< 600 MB", "MB", full.peak_MB, full.peak_MB < 600)
    for label, program in (("tables only", tables_only), ("rasters and report", whole)):
        narrow, one, wide = program(small, most), program(large, 1), program(large, most)
        if one and most > 1:
            times = one.median / wide.median
            yield limit(f"{label}, 24,000: 1 thread against {most}", ">= 1.7 x", "x", times, times >= 1.7)
        if narrow and wide:
            times = wide.median / narrow.median
            yield limit(f"{label}: 4 x the cells", "<= 4.4 x the time", "x", times, times <= 4.4)
    if full and whole(large, most):
        times = whole(large, most).peak_MB / full.peak_MB
        yield limit("peak memory, 24,000 against 12,000", "<= 1.1 x", "x", times, times <= 1.1)


def show(works, kept):
    print(f"\n{machine()}\n")
    for size, work in works.items():
        series = sorted(work.series.values(), key=lambda series: series.median)
        series_table(series, title=f" {size:,} x {size:,}", quickest_s=series[0].median)
        print()
    if kept:
        limit_table(kept)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minesink", type=Path, default=ROOT / ".build/release/minesink")
    parser.add_argument("--sizes", type=int, nargs="+", default=[12000, 24000], metavar="CELLS")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--invest-repeats", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--without-invest", action="store_true")
    given = parser.parse_args()

    has_minesink = given.minesink.exists()
    if not has_minesink:
        say(f"no {given.minesink}: only the peers are measured")
    has_invest = INVEST_MADE.exists() and not given.without_invest
    if not has_invest:
        say("InVEST is left out: " + ("as asked" if given.without_invest else ".venv-invest isn't there"))
    works = {}
    try:
        for size in given.sizes:
            # InVEST on the smaller maps only: its limit is stated for them.
            works[size] = measure(size, given, has_minesink, has_invest and size == 12000)
    except Failed as failure:
        say(f"benchmark: {failure}")
        return 1
    finally:
        shutil.rmtree(HERE / "data/work", ignore_errors=True)
    kept = list(limits(works, given.threads))
    show(works, kept)
    wrong = [each for work in works.values() for each in work.wrong]
    sizes = {
        size: {"series": recorded(work.series.values()), "relative_differences": work.facts, "wrong": work.wrong}
        for size, work in works.items()
    }
    return finish("results.json", given.threads, kept, wrong, sizes=sizes)


if __name__ == "__main__":
    sys.exit(main())
