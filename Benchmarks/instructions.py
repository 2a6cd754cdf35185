#!/usr/bin/env python3
"""Counts the instructions of three fixed jobs and holds them to what is committed, within 2 %.

usage: instructions.py [--update]

Each job makes flyers with the flyer-benchmark under callgrind: drawing alone, for screens, and for a
press, with layout and, but for drawing alone, finishing and preflight. What counts is a further
flyer, the mean of eight: 12 flyers less 4. Instructions do not depend on how busy the machine is,
but they do on the compiler and on the versions of the libraries.
"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
LIMITS = os.path.join(HERE, "instructions.txt")
TOLERANCE = 0.02
FEW, MANY = 4, 12


def count(program, job, flyers):
    """The instructions of a run."""
    with tempfile.NamedTemporaryFile() as output:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output.name}", program,
             str(flyers), job],
            cwd=ROOT, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"},
            capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"callgrind failed:\n{run.stderr[-2000:]}")
    return int(found[1])


def main():
    built = os.path.join(ROOT, ".build/release")
    limits = {}
    if os.path.exists(LIMITS):
        with open(LIMITS) as file:
            limits = {line.split()[0]: float(line.split()[1]) for line in file if line[0] != "#"}
    counts, failures = {}, []
    with tempfile.TemporaryDirectory(dir=built) as folder:
        # Valgrind stumbles over what Swift writes for debuggers.
        program = os.path.join(folder, "flyer-benchmark")
        subprocess.run(
            ["strip", "--strip-debug", "-o", program, os.path.join(built, "flyer-benchmark")],
            check=True)
        for name in os.listdir(built):
            if name.endswith(".resources"):
                os.symlink(os.path.join(built, name), os.path.join(folder, name))
        for job in ["draw", "screen", "press"]:
            each = (count(program, job, MANY) - count(program, job, FEW)) / (MANY - FEW) / 1e6
            counts[job] = each
            limit = limits.get(job)
            ratio = f"{each / limit:.3f} of {limit:.2f}" if limit else "new"
            print(f"{job:8}{each:8.2f} million instructions a flyer, {ratio}")
            if limit and each > limit * (1 + TOLERANCE):
                failures.append(job)
            elif limit and each < limit * (1 - TOLERANCE):
                print(f"{job} takes less than is committed: make instructions UPDATE=--update")
    if "--update" in sys.argv:
        with open(LIMITS, "w") as file:
            file.write("# Million instructions a flyer; see instructions.py.\n")
            file.writelines(f"{job} {each:.2f}\n" for job, each in counts.items())
    elif failures:
        sys.exit(f"{', '.join(failures)}: more than {TOLERANCE:.0%} over what is committed")


if __name__ == "__main__":
    main()
