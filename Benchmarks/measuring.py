"""Runs a command as a whole process and says how long it took and how much memory it held."""

import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

LAUNCHER = pathlib.Path(__file__).resolve().parent / "launched.py"


@dataclass
class Measure:
    seconds: float
    processor_seconds: float
    peak_megabytes: float
    output: bytes


def measure(command):
    """One run; peak memory is that of the largest process among the command and its children."""
    with (tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as talk,
          tempfile.TemporaryFile() as report):
        subprocess.run(
            [sys.executable, "-I", "-S", LAUNCHER, str(report.fileno()), *command], stdout=output,
            stderr=talk, pass_fds=[report.fileno()], check=True)
        for file in (output, talk, report):
            file.seek(0)
        ended, seconds, processor_seconds, kilobytes = report.read().split()
        if int(ended) != 0:
            words = (talk.read() + output.read()).decode(errors="replace")
            raise SystemExit(f"bench: {' '.join(map(str, command))} ended with "
                             f"{int(ended)}:\n{words[-2000:]}")
        return Measure(
            float(seconds), float(processor_seconds), int(kilobytes) / 1024, output.read())


def held_together(command):
    """Megabytes that the command and its children hold at one time, at the most that looking every
    few milliseconds finds: of memory that several hold each counts its share, so no sum is too high."""
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(list(map(str, command)), stdout=output, stderr=output)
        peak = 0
        while child.poll() is None:
            peak = max(peak, sum(share_of_memory(process) for process in family(child.pid)))
            time.sleep(0.003)
    if child.returncode != 0:
        raise SystemExit(f"bench: {' '.join(map(str, command))} ended with {child.returncode}")
    return peak / 1024


def family(process):
    """A process and its descendants; what ends meanwhile is left out."""
    children = []
    try:
        for thread in pathlib.Path(f"/proc/{process}/task").iterdir():
            children += (thread / "children").read_text().split()
    except OSError:
        pass
    return [process] + [member for child in children for member in family(int(child))]


def share_of_memory(process):
    """Proportional set size in kilobytes; 0 of a process that has ended."""
    try:
        lines = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def in_turn(first, second, runs):
    """Medians of both commands, run A B A B …, after one run of each that is not counted."""
    measure(first), measure(second)
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(measure(first))
        theirs.append(measure(second))
    return middle(ours), middle(theirs)


def middle(measures):
    return Measure(
        statistics.median(m.seconds for m in measures),
        statistics.median(m.processor_seconds for m in measures),
        statistics.median(m.peak_megabytes for m in measures), measures[-1].output)


def slope(sizes, times):
    """The exponent of growth: least squares of log time on log size."""
    xs, ys = [math.log(s) for s in sizes], [math.log(t) for t in times]
    mx, my = statistics.mean(xs), statistics.mean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
