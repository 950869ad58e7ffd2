"""Makes the instances, runs `paidan solve` and every exact peer on each, and prints one table.

The solvers take turns, so that a slower or a faster moment of the machine meets all of them. All objectives
must agree and Paidan's must be proven, else the exit status is 1.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys

import instances
import peers

HERE = os.path.dirname(os.path.abspath(__file__))

# (orders, engineers): about one and a half slots an order; in a contended city, several orders a slot.
CITIES = {"quick": [(1_000, 800)], "standard": [(10_000, 8_000), (100_000, 80_000)],
          "full": [(10_000, 8_000), (100_000, 80_000), (1_000_000, 800_000)]}
CONTENDED = {"quick": [(1_000, 200)], "standard": [(50_000, 10_000)],
             "full": [(50_000, 10_000), (200_000, 50_000)]}
DENSE = {"quick": [200], "standard": [500, 1_000, 2_000], "full": [500, 1_000, 2_000, 4_000]}
FAMILIES = ["uniform100", "uniform1e6", "geometric"]


def named_instances(scale, seed):
    for orders, engineers in CITIES[scale] + CONTENDED[scale]:
        yield (f"city {orders:,} x {engineers:,}", "batch.csr", instances.write_batch,
               lambda: instances.city(orders, engineers, seed))
    for family in FAMILIES:
        for size in DENSE[scale]:
            yield (f"{family} {size:,}", "dense.txt", instances.write_dense,
                   lambda: instances.dense(family, size, seed))


class Failed(Exception):
    pass


def run(command, timeout):
    """What a command prints, which is JSON."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired as error:
        raise Failed(f"over {timeout:g} s") from error
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        raise Failed(reason[:60])
    return json.loads(done.stdout)


def paidan(command):
    """The command with one thread and without the times of others, as far as it has options for it."""
    text = subprocess.run([command, "solve", "--help"], capture_output=True, text=True, check=True).stdout
    threads = ["--threads", "1"] if "--threads" in text else []

    def solver(path, timeout):
        result = run([command, "solve", path, "--format", "json", *threads], timeout)
        if not result["optimal"]:
            raise Failed("not proven")
        seconds = result["seconds"]
        return dict(build=seconds["prepare"], solve=seconds["solve"], objective=result["objective"],
                    edges=result["edges"])

    return solver


def solvers(path, options):
    yield "paidan", paidan(options.paidan)
    is_batch = path.endswith(".csr")
    for name in peers.BATCH if is_batch else peers.DENSE:
        yield name, (lambda path, timeout, name=name:
                     run([sys.executable, os.path.join(HERE, "peers.py"), name, path], timeout))
    if is_batch and options.lemon:
        for method in ("simplex", "scaling"):
            yield f"lemon-{method}", (lambda path, timeout, method=method:
                                      run([options.lemon, method, path], timeout))


def measure(path, options):
    """Per solver: its runs, or why it has none."""
    contestants = dict(solvers(path, options))
    runs = {name: [] for name in contestants}
    notes = {}
    for _ in range(options.repeats):
        for name, solver in contestants.items():
            slow = runs[name] and runs[name][-1]["build"] + runs[name][-1]["solve"] > options.slow
            if name in notes or slow:
                continue
            try:
                runs[name].append(solver(path, options.timeout))
            except Failed as error:
                notes[name] = str(error)
    return runs, notes


def table(title, runs, notes):
    """Prints the rows of one instance; true when all objectives agree and Paidan has one."""
    def median(name, *keys):
        return statistics.median(sum(run[key] for key in keys) for run in runs[name])

    if not runs["paidan"]:
        print(f"{title:<24} paidan: {notes['paidan']}", flush=True)
        return False
    objective = runs["paidan"][0]["objective"]
    edges = runs["paidan"][0]["edges"]
    agrees = True
    others = sorted((name for name in runs if name != "paidan" and runs[name]),
                    key=lambda name: median(name, "solve"))
    for name in ["paidan", *others, *(name for name in runs if not runs[name])]:
        if not runs[name]:
            print(f"{title:<24} {edges:>12,} {name:<20} {notes[name]}", flush=True)
            continue
        same = all(run["objective"] == objective for run in runs[name])
        agrees = agrees and same
        ratios = [f"{median(name, *keys) / median('paidan', *keys):>8.1f}"
                  for keys in (("solve",), ("build", "solve"))]
        note = ("" if same else "  DISAGREES") + (f"  then {notes[name]}" if name in notes else "")
        print(f"{title:<24} {edges:>12,} {name:<20} {len(runs[name]):>4} {median(name, 'solve'):>10.4f}"
              f" {median(name, 'build', 'solve'):>10.4f} {' '.join(ratios)}"
              f"  {runs[name][0]['objective']}{note}", flush=True)
    return agrees and "paidan" not in notes


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paidan", required=True, help="the release build of the command")
    parser.add_argument("--lemon", help="the compiled lemon_peer, where there is LEMON")
    parser.add_argument("--work", required=True, help="an empty folder for the instances")
    scale = parser.add_mutually_exclusive_group()
    scale.add_argument("--quick", dest="scale", action="store_const", const="quick", help="smallest sizes")
    scale.add_argument("--full", dest="scale", action="store_const", const="full", help="a million orders too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, help="runs of each solver (5; 3 with --quick)")
    parser.add_argument("--slow", type=float, default=20, help="a run longer than this is not repeated, s")
    parser.add_argument("--timeout", type=float, default=180, help="a run longer than this is ended, s")
    parser.add_argument("--only", default="", help="only instances whose name contains this")
    parser.set_defaults(scale="standard")
    options = parser.parse_args()
    options.repeats = options.repeats or (3 if options.scale == "quick" else 5)

    cores = os.cpu_count()
    if hasattr(os, "sched_setaffinity"):
        # One core for everyone, whatever number of threads a solver would start.
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(f"{platform.machine()}, {cores} cores, one used; medians in seconds; seed {options.seed}")
    print("ratio: the solver's time by Paidan's, of solve and of build with solve\n")
    print(f"{'instance':<24} {'edges':>12} {'solver':<20} {'runs':>4} {'solve':>10} {'with build':>10}"
          f" {'ratio':>8} {'ratio':>8}  objective", flush=True)
    agree = True
    for title, name, write, make in named_instances(options.scale, options.seed):
        if options.only not in title:
            continue
        path = os.path.join(options.work, name)
        write(path, make())
        agree = table(title, *measure(path, options)) and agree
        os.remove(path)
    print("\nall objectives agree" if agree else "\nOBJECTIVES DISAGREE, or Paidan has none")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
