"""Candidate search: Paidan's, and one kd-tree per certificate, on the same points and one thread.

A kd-tree per certificate over its eligible holders; every order asks the tree of its rarest one, what comes back
is filtered by the other one and by haversine, scored, and laid out by order. Pairs are counted in 16 parts,
which must agree: else the exit status is 1.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

import numpy as np
from scipy.spatial import cKDTree

import instances

RADIUS = 5_000.0
EARTH = 6_371_008.8
PARTS = 16


def vectors(latitude, longitude):
    latitude, longitude = np.radians(latitude), np.radians(longitude)
    return np.column_stack((np.cos(latitude) * np.cos(longitude),
                            np.cos(latitude) * np.sin(longitude), np.sin(latitude)))


def haversine(here, there):
    (north, east), (other_north, other_east) = np.radians(here), np.radians(there)
    chord = (np.sin((other_north - north) / 2) ** 2
             + np.cos(north) * np.cos(other_north) * np.sin((other_east - east) / 2) ** 2)
    return 2 * EARTH * np.arcsin(np.sqrt(chord))


def lists(tree, asking, reach):
    """Each order's hits as a list of its own."""
    hits = tree.query_ball_point(asking, reach)
    lengths = np.fromiter(map(len, hits), np.int64, len(hits))
    return np.repeat(np.arange(len(asking)), lengths), np.concatenate(hits).astype(np.int64)


def pairs(tree, asking, reach):
    """All pairs at once, found with a tree of the orders too."""
    hits = cKDTree(asking).sparse_distance_matrix(tree, reach, output_type="ndarray")
    return hits["i"], hits["j"]


def search(orders, engineers, hits_of):
    """Order and engineer of every candidate, by order, and its cost."""
    order_at, needed, urgency = np.array(orders[:2]), orders[2], orders[3]
    engineer_at, held, load = np.array(engineers[:2]), engineers[2], engineers[3]
    order_vectors, engineer_vectors = vectors(*order_at), vectors(*engineer_at)
    # A margin, as the tree compares chords: haversine decides.
    reach = 2 * np.sin(RADIUS * (1 + 1e-9) / EARTH / 2)
    bits = range(16)
    holders = [np.flatnonzero((load <= 3) & (held >> bit & 1 == 1)) for bit in bits]
    counts = np.array([len(of) for of in holders])
    needs = (needed[:, None] >> np.arange(16) & 1) == 1
    rarest = np.where(needs, counts, np.iinfo(np.int64).max).argmin(axis=1)
    found = []
    for bit in bits:
        asking = np.flatnonzero((rarest == bit) & needs[:, bit])
        if len(asking) == 0 or len(holders[bit]) == 0:
            continue
        tree = cKDTree(engineer_vectors[holders[bit]])
        for start in range(0, len(asking), 20_000):
            batch = asking[start:start + 20_000]
            row, hit = hits_of(tree, order_vectors[batch], reach)
            row, column = batch[row], holders[bit][hit]
            able = (held[column] & needed[row]) == needed[row]
            row, column = row[able], column[able]
            meters = haversine(order_at[:, row], engineer_at[:, column])
            near = meters <= RADIUS
            row, column, meters = row[near], column[near], meters[near]
            surplus = np.bitwise_count(held[column]) - np.bitwise_count(needed[row])
            cost = np.rint((1 + 0.25 * urgency[row]) * meters + 250.0 * surplus).astype(np.int32)
            found.append((row, column, cost))
    row, column, cost = (np.concatenate(parts) for parts in zip(*found))
    sequence = np.argsort(row, kind="stable")
    return row[sequence], column[sequence], cost[sequence]


METHODS = {"kd-tree, lists": lists, "kd-tree, pairs": pairs}


def peer(path, method, runs):
    orders, engineers = instances.read_points(path)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        row, _, _ = search(orders, engineers, METHODS[method])
        times.append(time.perf_counter() - start)
    return dict(seconds=statistics.median(times), candidates=len(row),
                groups=np.bincount(row % PARTS, minlength=PARTS).tolist())


def paidan(path, measure, runs):
    done = subprocess.run([measure, "candidates", path, "--threads", "1", "--runs", str(runs)],
                          capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--measure", required=True, help="the release build of Benchmarks' measure")
    parser.add_argument("--work", required=True, help="a folder for the points")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000],
                        help="numbers of orders; four engineers to five orders")
    parser.add_argument("--files", nargs="+", default=[], help="these .pts files instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", help="a file for all figures")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

    paths = [(os.path.basename(path), path) for path in options.files]
    for orders in options.sizes if not paths else []:
        engineers = orders * 4 // 5
        path = os.path.join(options.work, f"points-{orders}.pts")
        instances.write_points(path, orders, engineers, options.seed)
        paths.append((f"{orders:,} x {engineers:,}", path))

    print(f"{'points':<28} {'method':<16} {'seconds':>9} {'ratio':>8} {'candidates':>12}")
    agree, all_found = True, []
    for title, path in paths:
        found = {"paidan": paidan(path, options.measure, options.runs)}
        for method in METHODS:
            found[method] = peer(path, method, options.runs)
        ours = found["paidan"]
        for method, entry in found.items():
            same = entry["groups"] == ours["groups"] and entry["candidates"] == ours["candidates"]
            agree = agree and same
            print(f"{title:<28} {method:<16} {entry['seconds']:>9.4f}"
                  f" {entry['seconds'] / ours['seconds']:>8.1f} {entry['candidates']:>12,}"
                  f"{'' if same else '  DISAGREES'}", flush=True)
        all_found.append(dict(name=title, methods={
            method: dict(seconds=entry["seconds"], candidates=entry["candidates"])
            for method, entry in found.items()}))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(dict(seed=options.seed, points=all_found), file, indent=1)
            file.write("\n")
    print("\nall counts agree" if agree else "\nCOUNTS DISAGREE")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
