"""Whole processes, measured from outside: seconds by the wall clock, peak memory from the kernel."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


class Failed(Exception):
    """A measured program that didn't do its work; says which and what it wrote."""


@dataclass
class Series:
    """The runs of one program on one size of map."""

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
