"""`Scripts/bench scoring`.

Ours is one process, `pramoen gains PRE POST --items`: marking both files with the key, totals, item
analysis and alpha of both, matching, paired gains, change of every item. The same as two commands,
`items` on the file after the course and `gains` on both, is measured beside it; that file is then
read twice. The others do the same in one process each, and compute less: the items of one file only,
no exact tests, intervals, effect sizes or quantiles.
"""

import importlib.util
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import scoring_answers
from measuring import measure, slope

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path(__file__).resolve().parent
SIZES = (30, 1_000, 10_000, 100_000)
TOLERANCE = 1e-9


def need(condition, words):
    if not condition:
        raise SystemExit(f"bench: {words}")


def run(runs):
    for package in ("numpy", "pandas", "polars"):
        need(importlib.util.find_spec(package), f"{package} is needed (pip install {package})")
    program = os.environ.get("PRAMOEN")
    if program is None:
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product",
                        "pramoen"], cwd=ROOT, check=True, stdout=sys.stderr)
        program = ROOT / ".build" / "release" / "pramoen"
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(pathlib.Path(folder), program, runs)
        bench.compare()
        bench.growth()
    return 0


def has_psych():
    return shutil.which("Rscript") and subprocess.run(
        ["Rscript", "-e", "quit(status = !requireNamespace('psych', quietly = TRUE))"],
        capture_output=True).returncode == 0


class Bench:
    def __init__(self, folder, program, runs):
        self.folder, self.program, self.runs = folder, program, runs
        self.data = {}
        self.others = {name: lambda files, script=script: [sys.executable, script, *files]
                       for name, script in (("pandas and numpy", FOLDER / "scoring_pandas.py"),
                                            ("polars", FOLDER / "scoring_polars.py"))}
        if has_psych():
            self.others["R and psych"] = lambda files: [
                "Rscript", "--vanilla", FOLDER / "scoring_psych.R", *files]
        else:
            print("skipped: R with the package psych not present"
                  " (apt-get install r-base-core r-cran-psych)")

    def files(self, persons):
        if persons not in self.data:
            folder = self.folder / str(persons)
            # In a process of its own: what this one holds would count as its children's peak.
            subprocess.run([sys.executable, FOLDER / "scoring_answers.py", folder, str(persons)],
                           check=True)
            self.data[persons] = [folder / name for name in scoring_answers.FILES]
        return self.data[persons]

    def ours(self, files):
        key, pre, post = files
        return measure(
            [self.program, "gains", pre, post, "--items", "--key", key, "--format", "json"])

    def apart(self, files):
        """The same as two commands, one after the other."""
        key, pre, post = files
        items = measure([self.program, "items", post, "--key", key, "--format", "json"])
        gains = measure([self.program, "gains", pre, post, "--key", key, "--format", "json"])
        return items, gains

    def compare(self):
        persons = SIZES[-1]
        files = self.files(persons)
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{persons:,} persons, {scoring_answers.ITEMS} items, twice, {size:.0f} MB of CSV;"
              f" {os.cpu_count()} processors, {self.runs} runs in turn, medians")
        printed = json.loads(self.ours(files).output)
        items, gains = (json.loads(process.output) for process in self.apart(files))
        need(printed.pop("items.post") == items and printed.pop("items.pre")
             and printed == gains, "one process and two do not print the same")
        mine = numbers(items, gains)
        for name, command in self.others.items():
            found = json.loads(measure(command(files)).output)
            count, difference = compared(mine, found)
            need(difference is None, f"{name}: {difference}")
            print(f"  equal to {name} within {TOLERANCE:g}: {count:,} numbers")
        times = {name: [] for name in ["ours", "apart", *self.others, "computing"]}
        peaks = {name: 0 for name in ["ours", *self.others]}
        for _ in range(self.runs):
            taken = self.ours(files)
            times["ours"].append(taken.seconds)
            peaks["ours"] = max(peaks["ours"], taken.peak_megabytes)
            times["apart"].append(sum(process.seconds for process in self.apart(files)))
            for name, command in self.others.items():
                taken = measure(command(files))
                times[name].append(taken.seconds)
                peaks[name] = max(peaks[name], taken.peak_megabytes)
                if name == "polars":
                    times["computing"].append(json.loads(taken.output)["compute_seconds"])
        middle = {name: statistics.median(found) for name, found in times.items() if found}
        print(f"  {'ours':<18} {middle['ours']:7.3f} s  {peaks['ours']:5.0f} MB"
              f"  (as two commands {middle['apart']:.3f} s)")
        for name in self.others:
            print(f"  {name:<18} {middle[name]:7.3f} s  {peaks[name]:5.0f} MB"
                  f"  {middle[name] / middle['ours']:5.1f} times ours")
        print(f"  {'polars, computing':<18} {middle['computing']:7.3f} s, both files read before"
              f"  {middle['computing'] / middle['ours']:5.1f} times ours")

    def growth(self):
        print("growth: milliseconds, and the exponent of growth")
        for name, own in (("elapsed", "seconds"), ("processors", "processor_seconds")):
            times = [1000 * statistics.median(
                getattr(self.ours(self.files(persons)), own)
                for _ in range(max(5, self.runs))) for persons in SIZES]
            shown = ", ".join(f"{size:,}: {time:.1f}" for size, time in zip(SIZES, times))
            print(f"  {name:<10} {shown}; exponent {slope(SIZES[-2:], times[-2:]):.2f} from"
                  f" {SIZES[-2]:,} to {SIZES[-1]:,}, {slope(SIZES, times):.2f} over all")


def numbers(items, gains):
    """What our two commands print, named as the others name it."""
    analysis, test = items["item.analysis"]["items"], items["test.reliability"]
    changes = gains["item.sensitivity_mcnemar"]
    paired = gains["paired.gain"]
    return {
        "items": {
            "alpha": test["alpha"], "sem": test["sem"],
            **{name: [item[name] for item in analysis]
               for name in ("mean", "r_total", "r_rest", "alpha_if_deleted", "D27")},
            "options": {item["item"]: {option: counts["n"] for option, counts
                                       in item["options"].items() if counts["n"]}
                        for item in items["item.distractors"]},
        },
        "gains": {
            "n": paired["n"], "mean_gain": paired["mean_gain"], "sd_gain": paired["sd_gain"],
            "r_pre_post": paired["r_pre_post"], "t": gains["paired.t_test"]["t"],
            "d_z": gains["paired.effect_size"]["d_z"],
            "normalized_gain": gains["gain.hake_of_averages"],
            "V_plus": gains["paired.wilcoxon"]["V_plus"],
            "n01": [item["n01"] for item in changes], "n10": [item["n10"] for item in changes],
        },
    }


def compared(mine, theirs, path=""):
    """How many numbers are equal, and the first that is not."""
    if isinstance(mine, dict):
        pairs = [(f"{path}/{name}", value, theirs.get(name)) for name, value in mine.items()]
    elif isinstance(mine, list):
        if not isinstance(theirs, list) or len(mine) != len(theirs):
            return 0, f"{path}: not as many"
        pairs = [(f"{path}[{place}]", *both) for place, both in enumerate(zip(mine, theirs))]
    else:
        equal = (isinstance(mine, (int, float)) and isinstance(theirs, (int, float))
                 and abs(mine - theirs) <= TOLERANCE * max(1, abs(theirs)))
        return (1, None) if equal else (0, f"{path}: {mine} against {theirs}")
    count = 0
    for name, one, other in pairs:
        found, difference = compared(one, other, name)
        if difference:
            return count, difference
        count += found
    return count, None
