"""Rewrites the tables and the chart of docs/performance.md from the figures in docs/performance/*.json.

`report.py` rewrites them; `report.py machine` prints what is to be said of this machine, as JSON.
"""
import glob
import json
import math
import os
import platform
import re
import subprocess
import sys

import chart

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "docs", "performance")
PAGE = os.path.join(ROOT, "docs", "performance.md")
MISSING = "Not measured yet."
NAMES = {"paidan": "Paidan", "lemon-simplex": "LEMON network simplex", "lemon-scaling": "LEMON cost scaling",
         "mcfsimplex": "MCFSimplex", "ortools-flow": "OR-Tools flow", "scipy": "SciPy",
         "ortools-assignment": "OR-Tools assignment", "scipy-sparse": "SciPy", "lapx-lapmod": "lapx lapmod",
         "srcd": "src-d lapjv", "srcd-f32": "src-d lapjv, 32 bits"}


def first_line(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return (done.stdout.splitlines() or [""])[0].strip()


def content(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def machine():
    """Of the machine only what bears on speed: no name of it, no paths."""
    processor = re.search(r"model name\s*: (.*)", content("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", content("/proc/meminfo"))
    system = re.search(r'PRETTY_NAME="(.*)"', content("/etc/os-release"))
    return {
        "processor": processor.group(1) if processor else first_line("sysctl", "-n", "machdep.cpu.brand_string"),
        "cores": os.cpu_count(),
        "memory": f"{int(memory.group(1)) / 2**20:.0f} GiB" if memory else "",
        "system": f"{system.group(1) if system else platform.system()}, {platform.machine()}",
        "swift": first_line("swift", "--version"),
        "c++": first_line("c++", "--version"),
        "commit": first_line("git", "rev-parse", "--short", "HEAD"),
        "date": first_line("date", "+%Y-%m-%d"),
    }


def figures(pattern):
    return [json.loads(content(path)) for path in sorted(glob.glob(os.path.join(FOLDER, pattern)))]


def table(head, rows):
    if not rows:
        return MISSING
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def time(seconds):
    """Three digits, never an exponent."""
    places = max(0, min(7, 2 - math.floor(math.log10(max(seconds, 1e-9)))))
    return f"{seconds:.{places}f}"


def ratio(number):
    return f"{number:.1f}" if number < 10 else f"{number:.0f}"


def name(solver):
    if solver in NAMES:
        return NAMES[solver]
    return solver.replace("lapx-", "lapx ").replace("-f32", ", 32 bits")


def peers():
    """Every instance measured, with its seed where that is not 1."""
    for run in figures("peers*.json"):
        for found in run["instances"]:
            seed = "" if run["seed"] == 1 else f", seed {run['seed']}"
            yield {**found, "title": found["name"] + seed}


def is_dense(found):
    return found["edges"] == found["rows"] * found["columns"]


def about_machine():
    found = figures("machine.json")
    return table(["", ""], [[key, value] for key, value in found[0].items() if value]) if found else MISSING


def best_peers(dense):
    rows = []
    for found in peers():
        if is_dense(found) != dense or "best" not in found:
            continue
        best = found["solvers"][found["best"]]
        runs = "" if best["runs"] >= 5 else f" ({best['runs']} run{'s' if best['runs'] > 1 else ''})"
        row = [found["title"], time(found["solvers"]["paidan"]["total"]),
               f"{time(best['solve'])} {name(found['best'])}{runs}", ratio(found["ratio"])]
        if not dense:
            limits = ["", "", ""]
            if "passes" in found:
                limits = [time(1e3 * found["read"]), time(1e3 * found["gather"]), f"{found['passes']:.0f}"]
            row += [f"{found['edges']:,}", *limits]
        rows.append(row)
    head = ["instance", "Paidan, s", "best exact peer, s", "ratio"]
    return table(head if dense else head + ["edges", "read, ms", "look-up pass, ms", "passes"], rows)


def all_peers(dense):
    columns = []
    for found in peers():
        if is_dense(found) == dense:
            columns += [solver for solver in found["solvers"] if solver not in columns]
    rows = []
    for found in peers():
        if is_dense(found) != dense:
            continue
        cells = []
        for solver in columns:
            entry = found["solvers"].get(solver, {})
            key = "total" if solver == "paidan" else "solve"
            wrong = "" if entry.get("exact", True) else " *"
            cells.append(time(entry[key]) + wrong if key in entry else entry.get("note", ""))
        rows.append([found["title"], *cells])
    return table(["instance", *map(name, columns)], rows)


def candidates():
    rows = []
    for run in figures("candidates*.json"):
        for found in run["points"]:
            ours = found["methods"]["paidan"]
            for method, entry in found["methods"].items():
                rows.append([found["name"], name(method), f"{entry['candidates']:,}", time(entry["seconds"]),
                             ratio(entry["seconds"] / ours["seconds"])])
    return table(["points", "method", "candidates", "seconds", "ratio"], rows)


def growth():
    runs = figures("growth*.json")
    sizes = sorted({size["orders"] for run in runs for size in run["sizes"]})
    rows = []
    for orders in sizes:
        cells = {run["threads"]: size for run in runs for size in run["sizes"] if size["orders"] == orders}
        some = next(iter(cells.values()))
        rows.append([f"{orders:,}", f"{some['engineers']:,}", f"{some['candidates']:,}",
                     *(time(cells[run["threads"]]["median"]) if run["threads"] in cells else "" for run in runs)])
    head = ["orders", "engineers", "candidates"]
    head += [f"{run['threads']} thread{'s' if run['threads'] > 1 else ''}, s" for run in runs]
    exponents = [f"{run['exponent']:.3f} with {run['threads']} thread{'s' if run['threads'] > 1 else ''}"
                 for run in runs if run.get("exponent")]
    if not exponents:
        return table(head, rows)
    return "\n\n".join((
        "![Time over orders, both logarithmic](performance/growth.svg)", table(head, rows),
        f"Growth exponent: {', '.join(exponents)}; of candidates alone {runs[0]['candidateExponent']:.3f},"
        " as in a small city more discs reach over its border."))


OURS = ["#0b4f9e", "#2a9df4", "#0f8b8d", "#5b3fa0"]
THEIRS = ["#b91c1c", "#d97706", "#7c3aed", "#6b7280"]


def growth_lines():
    lines = []
    for run, colour in zip(figures("growth*.json"), OURS):
        threads = f"{run['threads']} thread{'s' if run['threads'] > 1 else ''}"
        lines.append(chart.Line(f"Paidan, to plan, {threads}",
                                [(size["orders"], size["median"]) for size in run["sizes"]], colour, width=2.6))
    # Our own cities at one density alone: contended ones have many orders to an engineer.
    solves = {}
    for found in peers():
        is_contended = found["rows"] > 2 * found["columns"]
        if is_contended or not found["title"].startswith("city ") or ", seed" in found["title"]:
            continue
        for solver, entry in found["solvers"].items():
            if entry.get("exact"):
                key = "total" if solver == "paidan" else "solve"
                solves.setdefault(solver, {})[found["rows"]] = entry[key]
    known = {solver: sorted(times.items()) for solver, times in solves.items() if len(times) > 1}
    if "paidan" in known:
        lines.append(chart.Line("Paidan, solve alone", known.pop("paidan"), OURS[0], "6 4"))
    # The peers that came farthest, of those the fastest there.
    shown = sorted(known, key=lambda solver: (-known[solver][-1][0], known[solver][-1][1]))[:len(THEIRS)]
    lines += [chart.Line(f"{name(solver)}, solve", known[solver], colour, "6 4", 1.6)
              for solver, colour in zip(shown, THEIRS)]
    return lines


def write_chart():
    lines = growth_lines()
    if figures("growth*.json"):
        with open(os.path.join(FOLDER, "growth.svg"), "w", encoding="utf-8") as file:
            file.write(chart.log_log("From points in memory to a proven plan", "orders", "time, median", lines))


def main():
    if sys.argv[1:] == ["machine"]:
        print(json.dumps(machine(), indent=1))
        return
    parts = {"machine": about_machine(), "sparse": best_peers(dense=False), "dense": best_peers(dense=True),
             "candidates": candidates(), "growth": growth(),
             "sparse-all": all_peers(dense=False), "dense-all": all_peers(dense=True)}
    page = content(PAGE)
    for part, lines in parts.items():
        begin, end = f"<!-- begin {part} -->", f"<!-- end {part} -->"
        if page.count(begin) != 1 or page.count(end) != 1:
            sys.exit(f"docs/performance.md has not exactly one pair of markers for {part}")
        head, rest = page.split(begin)
        page = f"{head}{begin}\n\n{lines}\n\n{end}{rest.split(end)[1]}"
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page)
    write_chart()


if __name__ == "__main__":
    main()
