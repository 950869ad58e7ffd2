"""Makes the instances, has Paidan and every exact peer solve each, and prints one table with ratios.

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

import numpy as np

import instances
import peers

HERE = os.path.dirname(os.path.abspath(__file__))

# (orders, engineers): about one and a half slots an order; in a contended city, several orders a slot.
CITIES = {"quick": [(1_000, 800)], "standard": [(10_000, 8_000), (100_000, 80_000)],
          "full": [(10_000, 8_000), (100_000, 80_000), (1_000_000, 800_000)]}
CONTENDED = {"quick": [(1_000, 200)], "standard": [(50_000, 10_000)],
             "full": [(50_000, 10_000), (200_000, 50_000)]}
DENSE = {"quick": [200], "standard": [500, 1_000, 2_000], "full": [500, 1_000, 2_000, 4_000, 8_000]}
FAMILIES = ["uniform", "uniform100", "uniform1e6", "geometric"]


def named_instances(options):
    """Name, file name and how to write the file; a file that is there already is left as it is."""
    for path in options.files:
        yield os.path.splitext(os.path.basename(path))[0], path, None
    if options.files:
        return
    for orders, engineers in CITIES[options.scale] + CONTENDED[options.scale]:
        yield (f"city {orders:,} x {engineers:,}", "batch.csr",
               lambda path: instances.write_batch(path, instances.city(orders, engineers, options.seed)))
    for family in FAMILIES:
        for size in DENSE[options.scale]:
            yield (f"{family} {size:,}", "dense.npy",
                   lambda path: np.save(path, instances.dense(family, size, options.seed)))


class Failed(Exception):
    pass


def run(command, timeout):
    """The JSON a command prints last."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired as error:
        raise Failed(f"over {timeout:g} s") from error
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        raise Failed(reason.removeprefix("RuntimeError: ")[:60])
    # Some solvers print a word of their own first.
    return json.loads(done.stdout[done.stdout.index("{"):])


def paidan_batch(options):
    def solver(path, timeout):
        result = run([options.paidan, "solve", path, "--format", "json", "--threads", "1"], timeout)
        if not result["optimal"]:
            raise Failed("not proven")
        seconds = result["seconds"]
        return dict(build=seconds["prepare"], solve=seconds["solve"], objective=result["objective"])
    return solver


def paidan_dense(options):
    def solver(path, timeout):
        result = run([options.measure, "dense", path], timeout)
        if not result["proven"]:
            raise Failed("not proven")
        return dict(build=0.0, solve=result["solve"], objective=result["objective"], check=result["check"])
    return solver


def solvers(path, options):
    is_batch = path.endswith(".csr")
    yield "paidan", (paidan_batch if is_batch else paidan_dense)(options)
    for name in peers.BATCH if is_batch else peers.DENSE:
        yield name, (lambda path, timeout, name=name:
                     run([sys.executable, os.path.join(HERE, "peers.py"), name, path], timeout))
    if is_batch and options.lemon:
        for method in ("simplex", "scaling"):
            yield f"lemon-{method}", (lambda path, timeout, method=method:
                                      run([options.lemon, method, path], timeout))


def measure(path, options):
    """Per solver: its runs, or why it has none."""
    contestants = {name: solver for name, solver in solvers(path, options)
                   if name == "paidan" or not options.solvers or name in options.solvers.split(",")}
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


def size(path):
    """Rows, columns and edges of a file."""
    if path.endswith(".npy"):
        rows, columns = np.load(path, mmap_mode="r").shape
        return rows, columns, rows * columns
    with open(path, "rb") as file:
        return tuple(int(count) for count in np.frombuffer(file.read(32 + 8)[8:32], "<u8"))


def figures(title, path, options):
    """What was measured on one instance, with the verdict on every objective."""
    runs, notes = measure(path, options)
    rows, columns, edges = size(path)
    found = dict(name=title, rows=rows, columns=columns, edges=edges, solvers={})
    reference = runs["paidan"][0]["objective"] if runs["paidan"] else None
    # Sums of doubles may differ in their last bits; whole ones may not.
    slack = 0 if isinstance(reference, int) else 1e-9 * max(1.0, abs(reference or 0))
    for name, done in runs.items():
        entry = found["solvers"][name] = dict(runs=len(done), note=notes.get(name, ""))
        if not done:
            continue
        entry["solve"] = statistics.median(run["solve"] for run in done)
        entry["total"] = statistics.median(run["build"] + run["solve"] for run in done)
        entry["objective"] = done[0]["objective"]
        error = max((run["objective"] - (reference or 0) for run in done), key=abs)
        entry["exact"] = abs(error) <= slack
        if not entry["exact"]:
            entry["note"] = f"{error:+g} from the optimum" if name in peers.ROUNDING and error > 0 else "DISAGREES"
    if "check" in (runs["paidan"] or [{}])[0]:
        found["check"] = statistics.median(run["check"] for run in runs["paidan"])
    ours = found["solvers"]["paidan"]
    found["agrees"] = "total" in ours and not notes.get("paidan") and all(
        entry["note"] != "DISAGREES" for entry in found["solvers"].values())
    exact = [name for name, entry in found["solvers"].items() if name != "paidan" and entry.get("exact")]
    if exact and "total" in ours:
        best = min(exact, key=lambda name: found["solvers"][name]["solve"])
        found.update(best=best, ratio=found["solvers"][best]["solve"] / ours["total"])
    if path.endswith(".csr") and options.limit and "total" in ours:
        limit = run([options.limit, path], options.timeout)
        found.update(read=limit["read"], gather=limit["gather"], passes=ours["total"] / limit["gather"])
    return found


HEADER = (f"{'instance':<26} {'edges':>12} {'solver':<20} {'runs':>4} {'solve':>10} {'with build':>10}"
          f" {'ratio':>8} {'ratio':>8}  objective")


def show(found):
    def place(item):
        return (item[0] != "paidan", "solve" not in item[1], item[1].get("solve", 0))

    ours = found["solvers"]["paidan"].get("total")
    for name, entry in sorted(found["solvers"].items(), key=place):
        line = f"{found['name']:<26} {found['edges']:>12,} {name:<20}"
        if "solve" not in entry:
            print(f"{line} {entry['note']}", flush=True)
            continue
        ratios = "".join(f" {entry[key] / ours:>8.1f}" if ours else f" {'-':>8}" for key in ("solve", "total"))
        print(f"{line} {entry['runs']:>4} {entry['solve']:>10.4f} {entry['total']:>10.4f}{ratios}"
              f"  {entry['objective']} {entry['note']}".rstrip(), flush=True)


def show_best(all_found):
    print(f"\n{'instance':<26} {'Paidan, s':>10} {'best peer, s':>12} {'':<20} {'ratio':>8} {'passes':>8}")
    for found in all_found:
        if "best" not in found:
            continue
        passes = f"{found['passes']:>8.1f}" if "passes" in found else ""
        print(f"{found['name']:<26} {found['solvers']['paidan']['total']:>10.4f}"
              f" {found['solvers'][found['best']]['solve']:>12.4f} {found['best']:<20}"
              f" {found['ratio']:>8.1f} {passes}".rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paidan", required=True, help="the release build of the command")
    parser.add_argument("--measure", required=True, help="the release build of Benchmarks' measure")
    parser.add_argument("--lemon", help="the compiled lemon_peer, where there is LEMON")
    parser.add_argument("--limit", help="the compiled limit, which times one look-up pass")
    parser.add_argument("--work", required=True, help="an empty folder for the instances")
    scale = parser.add_mutually_exclusive_group()
    scale.add_argument("--quick", dest="scale", action="store_const", const="quick", help="smallest sizes")
    scale.add_argument("--full", dest="scale", action="store_const", const="full",
                       help="a million orders and dense 8,000 too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, help="runs of each solver (5; 3 with --quick)")
    parser.add_argument("--slow", type=float, default=20, help="a run longer than this is not repeated, s")
    parser.add_argument("--timeout", type=float, default=180, help="a run longer than this is ended, s")
    parser.add_argument("--only", default="", help="only instances whose name contains this")
    parser.add_argument("--solvers", default="", help="only these peers, by name, with commas")
    parser.add_argument("--files", nargs="+", default=[], help="these .csr and .npy files instead")
    parser.add_argument("--json", help="a file for all figures")
    parser.set_defaults(scale="standard")
    options = parser.parse_args()
    options.repeats = options.repeats or (3 if options.scale == "quick" else 5)

    cores = os.cpu_count()
    if hasattr(os, "sched_setaffinity"):
        # One core for everyone, whatever number of threads a solver would start.
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(f"{platform.machine()}, {cores} cores, one used; medians in seconds; seed {options.seed}")
    print("ratio: a peer's solve, then its build and solve, by Paidan's prepare and solve\n")
    print(HEADER, flush=True)
    all_found = []
    for title, name, write in named_instances(options):
        if options.only not in title:
            continue
        path = name if write is None else os.path.join(options.work, name)
        if write:
            write(path)
        all_found.append(figures(title, path, options))
        show(all_found[-1])
        if write:
            os.remove(path)
        if options.json:
            # After every instance, so that a run that is ended leaves what it has.
            with open(options.json, "w", encoding="utf-8") as file:
                json.dump(dict(seed=options.seed, instances=all_found), file, indent=1)
                file.write("\n")
    show_best(all_found)
    agree = all(found["agrees"] for found in all_found)
    print("\nall objectives agree" if agree else "\nOBJECTIVES DISAGREE, or Paidan has none")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
