#!/usr/bin/env python3
"""Times our flyer and every peer that is installed on the same job, one after the other.

usage: bench.py [--rounds 3] [--flyers 1.0] [--only NAME,NAME] [--json FILE]

Rounds are interleaved, so that a busy moment meets all alike, and medians are printed. What is to be
quoted are the ratios of the last column: ours to the peer's processor time.

cpu    ms of processor time for each further flyer, on one core, files written
first  ms from the start of the process to its end, for one flyer
two    how many times faster two processes are than one
"""

import argparse
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.join(HERE, "venv/bin/python")
PEERS = os.path.join(HERE, "Peers")


def python(name, *more):
    return [PYTHON, os.path.join(PEERS, name + "_peer.py")], list(more)


# The command, which is given FIRST LAST FOLDER, what follows these, and the flyers of a round.
JOBS = {
    "ours": ([os.path.join(HERE, "flyer.sh")], ["screen"], 200),
    "ours-press": ([os.path.join(HERE, "flyer.sh")], ["press"], 100),
    "pango": ([os.path.join(PEERS, "pango")], [], 200),
    "typst": (*python("typst", "reuse"), 200),
    "reportlab": (*python("reportlab"), 100),
    "weasyprint": (*python("weasyprint"), 25),
    "chromium": (*python("chromium"), 20),
}
MODULES = {"typst": "typst", "reportlab": "svglib", "weasyprint": "weasyprint",
           "chromium": "playwright"}


def is_installed(name):
    if name == "chromium" and not shutil.which("chromium"):
        return False
    if name in MODULES:
        test = [PYTHON, "-c", f"import {MODULES[name]}"]
        return subprocess.run(test, capture_output=True).returncode == 0
    return os.access(JOBS[name][0][0], os.X_OK)


def tree_time(pid):
    """The processor time of a process and all below it, in seconds."""
    total, waiting = 0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            with open(f"/proc/{one}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            for task in os.listdir(f"/proc/{one}/task"):
                with open(f"/proc/{one}/task/{task}/children") as file:
                    waiting += map(int, file.read().split())
        except OSError:
            pass
    return total


def run(name, first, last, folder, cores):
    """Runs a job: wall and processor seconds, and the memory of its largest process in MB."""
    command, more, _ = JOBS[name]
    start = time.time()
    process = subprocess.Popen(
        [*command, str(first), str(last), folder, *more], stdout=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, cores))
    sampled, done = [0.0], threading.Event()

    def sample():
        # Chromium's helpers are not waited for, so that only the running tree knows their time.
        while not done.wait(0.02):
            sampled[0] = max(sampled[0], tree_time(process.pid))

    sampler = threading.Thread(target=sample)
    if name == "chromium":
        sampler.start()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    done.set()
    if name == "chromium":
        sampler.join()
    if status:
        sys.exit(f"{name} failed: {' '.join(process.args)}")
    cpu = max(usage.ru_utime + usage.ru_stime, sampled[0])
    return time.time() - start, cpu, usage.ru_maxrss / 1024


def measured(name, scale):
    """One round of a job."""
    count = max(5, round(JOBS[name][2] * scale))
    both = os.sched_getaffinity(0)
    one = {max(both)}
    with tempfile.TemporaryDirectory() as folder:
        wall_first, cpu_first, _ = run(name, 0, 1, folder, one)
        wall, cpu, memory = run(name, 0, count, folder, one)
        sizes = [os.path.getsize(file) for file in glob.glob(folder + "/*.pdf")]
        halves = [(0, count // 2), (count // 2, count)]
        start = time.time()
        threads = [
            threading.Thread(target=run, args=(name, *half, folder, both)) for half in halves]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        two = time.time() - start
    return {
        "cpu": (cpu - cpu_first) / (count - 1) * 1000, "first": wall_first * 1000,
        "each": count / wall, "two": max(wall - wall_first, 0) / max(two - wall_first, 0.001),
        "memory": memory, "size": statistics.mean(sizes) / 1024}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--flyers", type=float, default=1, help="a factor on the flyers of a round")
    parser.add_argument("--only", help="some jobs, such as ours,typst")
    parser.add_argument("--json", help="a file for all figures")
    options = parser.parse_args()
    names = options.only.split(",") if options.only else list(JOBS)
    for name in [name for name in names if not is_installed(name)]:
        print(f"{name} is not installed and left out", file=sys.stderr)
        names.remove(name)
    rounds = {name: [] for name in names}
    for number in range(options.rounds):
        for name in names:
            rounds[name].append(measured(name, options.flyers))
            print(f"round {number + 1}: {name} {rounds[name][-1]['cpu']:.2f} ms", file=sys.stderr)
    medians = {
        name: {key: statistics.median(one[key] for one in all_) for key in all_[0]}
        for name, all_ in rounds.items()}
    print(f"{'':12}{'cpu ms':>8}{'a second':>10}{'first ms':>10}{'two':>6}{'MB':>7}{'KB':>7}"
          f"{'ours':>8}{'press':>8}")
    for name, m in medians.items():
        ratios = [
            f"{medians[ours]['cpu'] / m['cpu']:8.3f}" if ours in medians else f"{'':8}"
            for ours in ("ours", "ours-press")]
        print(f"{name:12}{m['cpu']:8.2f}{m['each']:10.1f}{m['first']:10.0f}{m['two']:6.2f}"
              f"{m['memory']:7.0f}{m['size']:7.0f}{''.join(ratios)}")
    if options.json:
        with open(options.json, "w") as file:
            json.dump(rounds, file, indent=1)


if __name__ == "__main__":
    main()
