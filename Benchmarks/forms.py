"""`Scripts/bench forms`."""

import importlib.util
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import comparison
from measuring import held_together, in_turn, measure, slope

ROOT = pathlib.Path(__file__).resolve().parent.parent


def need(condition, words):
    if not condition:
        raise SystemExit(f"bench: {words}")


def validator():
    """The jar inside the PyPI package pyxform."""
    need(shutil.which("java"), "Java 17 or newer is needed (apt-get install openjdk-17-jdk-headless)")
    found = importlib.util.find_spec("pyxform")
    need(found and shutil.which("xls2xform"), "pyxform is needed (pip install pyxform==4.5.0)")
    folder = pathlib.Path(found.origin).parent
    return next(folder.rglob("ODK_Validate.jar"))


def run(runs):
    jar = validator()
    import workbooks

    for product in ("pramoen", "fill-form"):
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", product],
                       cwd=ROOT, check=True, stdout=sys.stderr)
    programs = ROOT / ".build" / "release"
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(pathlib.Path(folder), programs, jar, workbooks, runs)
        bench.checks()
        bench.fillings()
        bench.growth()
    return 0


def against(mine, other, key):
    """Milliseconds of ours and theirs, and how many times faster ours is: at the median, at best."""
    mine, other = [figures[key] for figures in mine], [figures[key] for figures in other]
    middle, best = statistics.median(mine), min(mine)
    return (f"{middle:8.2f} ms ({best:.2f}) against {statistics.median(other):8.2f} ({min(other):.2f}):"
            f" {statistics.median(other) / middle:5.1f} times ({min(other) / best:.1f})")


class Bench:
    def __init__(self, folder, programs, jar, workbooks, runs):
        self.folder, self.jar, self.workbooks, self.runs = folder, jar, workbooks, runs
        self.pramoen, self.fill = programs / "pramoen", programs / "fill-form"
        classes = folder / "classes"
        subprocess.run(["javac", "-nowarn", "-cp", jar, "-d", classes,
                        pathlib.Path(__file__).with_name("FillForm.java")], check=True,
                       stderr=subprocess.DEVNULL)
        self.java = ["java", "-cp", f"{jar}:{classes}", "FillForm"]

    def workbook(self, name, form):
        path = self.folder / f"{name}.xlsx"
        self.workbooks.write(form, path)
        return path

    def converted(self, workbook):
        """The form as pyxform writes it, so that both engines fill the same one."""
        path = workbook.with_suffix(".pyxform.xml")
        measure(["xls2xform", "--skip_validate", workbook, path])
        return path

    def checks(self):
        print("check of a workbook, whole process, against xls2xform with validation")
        for rows in (50, 500, 6_728):
            workbook = self.workbook(f"survey-{rows}", self.workbooks.survey(rows))
            theirs = self.converted(workbook)
            ours = workbook.with_suffix(".xml")
            measure([self.pramoen, "form", "convert", workbook, "-o", ours])
            need(comparison.xform(ours) == comparison.xform(theirs),
                 f"the XForms of {rows} rows differ")
            check = [self.pramoen, "form", "check", workbook]
            their_check = ["xls2xform", workbook, workbook.with_suffix(".out.xml")]
            mine, other = in_turn(check, their_check, self.runs)
            # xls2xform waits for the validator, a second process, and holds its own memory meanwhile.
            together = max(held_together(their_check) for _ in range(min(self.runs, 3)))
            print(f"  {rows:>6} rows  {mine.seconds:7.3f} s {mine.peak_megabytes:6.1f} MB"
                  f"  against {other.seconds:7.3f} s {together:6.1f} MB"
                  f" (the larger process alone {other.peak_megabytes:.1f})"
                  f"  {other.seconds / mine.seconds:5.1f} times faster,"
                  f" {mine.peak_megabytes / together:.2f} of the memory"
                  f" ({mine.peak_megabytes / other.peak_megabytes:.2f})")

    def filled(self, command, form, runs, repeats, name):
        """The figures of the later half of the runs, when an engine is warm, and the submission."""
        submission = self.folder / f"{name}.submission.xml"
        output = measure([*command, form, str(runs), str(repeats), submission]).output.decode()
        lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
        return lines[len(lines) // 2:], comparison.submission(submission)

    def fillings(self):
        print("loading and filling one form, warm, against JavaRosa: median (best)")
        # Java's compiler is done with a small form only after hundreds of runs of it; as many of ours
        # make the processor as awake.
        cases = [("survey of 50 rows", self.workbooks.survey(50), 800, 0),
                 ("survey of 500 rows", self.workbooks.survey(500), 150, 0),
                 ("200 added repeats", self.workbooks.repeats(), 60, 200),
                 ("10,000 filtered choices", self.workbooks.filtered(10_000), 50, 0)]
        for number, (title, form, turns, repeats) in enumerate(cases):
            xform = self.converted(self.workbook(f"fill-{number}", form))
            mine, other = [], []
            for _ in range(min(self.runs, 3)):
                figures, ours = self.filled([self.fill], xform, turns, repeats, "ours")
                mine += figures
                figures, theirs = self.filled(self.java, xform, turns, repeats, "theirs")
                other += figures
                difference = comparison.first_difference(ours, theirs)
                need(difference is None, f"{title}: answers differ: {difference}")
            print(f"  {title:<24} load {against(mine, other, 'load_ms')},"
                  f" answer {mine[0]['answers']} in {against(mine, other, 'fill_ms')}")

    def growth(self):
        print("growth: load and fill, milliseconds, and the exponent of growth")
        repeats = self.converted(self.workbook("repeats", self.workbooks.repeats()))
        self.grow("repeats", (100, 1_000, 10_000), lambda n: (repeats, n))
        self.grow("filtered choices", (1_000, 10_000, 50_000), lambda n: (
            self.converted(self.workbook(f"filtered-{n}", self.workbooks.filtered(n))), 0))

    def grow(self, title, sizes, form):
        times = []
        for size in sizes:
            xform, added = form(size)
            figures, _ = self.filled([self.fill], xform, 8, added, "growth")
            # What others on the machine do can only add to it.
            times.append(min(f["load_ms"] + f["fill_ms"] for f in figures))
        shown = ", ".join(f"{size:,}: {time:.1f}" for size, time in zip(sizes, times))
        print(f"  {title:<18} {shown}; exponent {slope(sizes, times):.2f}")
