"""What the benchmarks share: whole processes measured from outside, inputs made once, tables, the record of a run."""

import hashlib
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEERS = ROOT / ".venv-peers/bin/python"
DECODE = HERE / ".build/release/decode-floor"


class Failed(Exception):
    """A measured program that didn't do its work; says which and what it wrote."""


@dataclass
class Series:
    """The runs of one program on one input: seconds by the wall clock, peak memory from the kernel."""

    name: str
    seconds: list = field(default_factory=list)
    peaks_MB: list = field(default_factory=list)
    output: str = ""

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def peak_MB(self):
        return max(self.peaks_MB)

    def run(self, *commands, **environment):
        """Runs the commands one after another as one measurement: seconds add up, the largest peak counts.

        The peak is that of a process or of one of its children, and at least that of this harness (some 15 MB), which
        therefore imports nothing large.
        """
        seconds, peak = 0.0, 0.0
        for command in commands:
            with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
                start = time.perf_counter()
                process = subprocess.Popen(
                    [str(word) for word in command],
                    stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env={**os.environ, **environment},
                )  # fmt: skip
                _, status, usage = os.wait4(process.pid, 0)
                seconds += time.perf_counter() - start
                process.returncode = os.waitstatus_to_exitcode(status)
                peak = max(peak, usage.ru_maxrss / 1000)
                output.seek(0)
                errors.seek(0)
                self.output = output.read().decode(errors="replace")
                if process.returncode:
                    said = errors.read().decode(errors="replace").strip()[-2000:]
                    raise Failed(f"{self.name}: exit code {process.returncode}: {command[0]} ...\n{said}")
        self.seconds.append(seconds)
        self.peaks_MB.append(peak)


def read_once(*paths):
    """Into the page cache, so that no disk is measured."""
    for path in paths:
        with open(path, "rb") as file:
            while file.read(1 << 24):
                pass


class Limit(NamedTuple):
    """What was wanted and what was measured, as text, and whether it was kept."""

    what: str
    wanted: str
    measured: str
    kept: bool


def say(text):
    print(text, file=sys.stderr, flush=True)


def made(folder, generator, *arguments):
    """The folder that `generator ARGUMENTS FOLDER` fills; filled again when the generator has changed."""
    stamp, wanted = folder / "made-from", hashlib.sha256(generator.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        say(" ".join(["making inputs, which may take minutes:", generator.stem, *arguments]))
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([PEERS, generator, *arguments, folder], check=True, stdout=sys.stderr)
        stamp.write_text(wanted)
    return folder


def fresh(place):
    """An empty place for results: the folder above it is there, the place isn't."""
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def machine():
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    gdal = subprocess.run(["gdalinfo", "--version"], capture_output=True, text=True, check=False).stdout.split(",")[0]
    return f"{os.cpu_count()} cores of {model}, {memory:.0f} GiB, Linux {platform.release()}, {gdal}"


def series_table(series, title="", peak="peak MB", quickest_s=None):
    """Prints a row for each series in Markdown; with the quickest median, how many times as long each took."""
    print(f"|{title} | median s | lowest | highest | runs | {peak} |" + (" x the quickest |" if quickest_s else ""))
    print("|---|---:|---:|---:|---:|---:|" + ("---:|" if quickest_s else ""))
    for each in series:
        print(f"| {each.name} | {each.median:.2f} | {min(each.seconds):.2f} | {max(each.seconds):.2f} "
              f"| {len(each.seconds)} | {each.peak_MB:.0f} |"
              + (f" {each.median / quickest_s:.1f} |" if quickest_s else ""))  # fmt: skip


def limit_table(limits):
    print("| limit | wanted | measured | |\n|---|---|---|---|")
    for limit in limits:
        print(f"| {limit.what} | {limit.wanted} | {limit.measured} | {'kept' if limit.kept else '**MISSED**'} |")


def fact_list(facts):
    for what, value in facts.items():
        print(f"\n{what}: {value}")


def recorded(series):
    """What the record keeps of series."""
    return {each.name: {"seconds": each.seconds, "peaks_MB": each.peaks_MB} for each in series}


def finish(name, threads, limits, wrong, **measured):
    """Writes the run's record, says what is wrong, and gives the exit code: 1 if a result is wrong."""
    record = {
        "machine": machine(), "threads": threads, **measured, "limits": [limit._asdict() for limit in limits],
        "wrong": wrong,
    }  # fmt: skip
    (HERE / name).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    for each in wrong:
        say(f"WRONG: {each}")
    return 1 if wrong else 0
