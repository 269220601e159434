"""Invented answers to a multiple-choice test, taken before and after a course: FOLDER PERSONS."""

import pathlib
import sys

FILES = ("key.csv", "pre.csv", "post.csv")
ITEMS = 60
BLANK = 0.05


def write(folder, persons, seed=2569):
    """The files; most persons took both, in another order."""
    import numpy

    folder.mkdir(parents=True, exist_ok=True)
    random = numpy.random.default_rng(seed)
    options = random.integers(4, 6, ITEMS)
    key = random.integers(0, options)
    names = [f"q{item + 1:02d}" for item in range(ITEMS)]
    difficulty = random.normal(0, 1, ITEMS)
    slope = random.uniform(0.6, 1.6, ITEMS)

    # A few stay away the first time, a few others the second.
    away = max(1, persons // 50)
    everybody = numpy.arange(persons + away)
    ability = random.normal(0, 1, persons + away)
    before, after = everybody[:persons], random.permutation(everybody[away:])

    paths = [folder / name for name in FILES]
    paths[0].write_text("item,key\n" + "".join(
        f"{name},{chr(65 + right)}\n" for name, right in zip(names, key)))
    for path, people, shift in ((paths[1], before, -0.4), (paths[2], after, 0.4)):
        logit = slope * (ability[people, None] + shift - difficulty)
        knows = random.random(logit.shape) < 1 / (1 + numpy.exp(-logit))
        guess = random.integers(0, options, logit.shape)
        letters = numpy.where(knows, key, guess) + ord("A")
        letters[random.random(logit.shape) < BLANK] = 0
        header = ",".join(["id", *names]) + "\n"
        rows = numpy.full((len(people), ITEMS, 2), ord(","), dtype=numpy.uint8)
        rows[:, :, 1] = letters
        with open(path, "wb") as file:
            file.write(header.encode())
            file.writelines(
                b"S%06d" % person + row.tobytes().replace(b"\0", b"") + b"\n"
                for person, row in zip(people, rows))


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
