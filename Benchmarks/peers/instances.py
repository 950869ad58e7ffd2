"""Seeded instances for the comparison with others: city batches, dense matrices, and points.

Every draw is SplitMix64 started from seed and stream, computed for whole arrays, so that
an instance depends neither on NumPy's generators nor on the order of the calls.
"""
import hashlib
import struct

import numpy as np
from scipy.spatial import cKDTree

GOLDEN = np.uint64(0x9E3779B97F4A7C15)

# A square city: engineers per km2, search radius in km, kinds of certificate and how common each is.
DENSITY = 3.0
RADIUS = 5.0
KIND_SHARE = np.array([0.45, 0.40, 0.35, 0.30, 0.25, 0.20, 0.18, 0.15, 0.12, 0.10])
# Costs in 1e-4 equivalent km: staying unassigned by urgency, and the k-th order an engineer holds.
PENALTY = np.array([75_000, 110_000, 190_000])
URGENCY_SHARE = [0.75, 0.95, 1.0]
URGENCY_WEIGHT = np.array([1.0, 1.25, 1.6])
SLOT_COST = np.array([0, 4_000, 11_000, 21_000])
LOAD_SHARE = [0.15, 0.35, 0.60, 0.85, 1.0]  # cumulative, of 0, 1, 2, 3 and 4 open orders


class Draws:
    """Independent streams of numbers in [0, 1), each by its name."""

    def __init__(self, seed):
        self.seed = seed

    def uniform(self, stream, count):
        digest = hashlib.blake2b(f"{self.seed} {stream}".encode(), digest_size=8).digest()
        key = np.frombuffer(digest, "<u8").astype(np.uint64)
        with np.errstate(over="ignore"):
            state = key + np.arange(1, count + 1, dtype=np.uint64) * GOLDEN
        return (mix(state) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def choice(self, stream, count, cumulative):
        return np.minimum(np.searchsorted(cumulative, self.uniform(stream, count), side="right"),
                          len(cumulative) - 1)

    def normal(self, stream, count):
        radius = np.sqrt(-2.0 * np.log(1.0 - self.uniform(stream + " radius", count)))
        return radius * np.cos(2.0 * np.pi * self.uniform(stream + " angle", count))


def mix(z):
    with np.errstate(over="ignore"):
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def places(draws, who, count, side, centres):
    """Half of them anywhere, half around centres; in km, all within the square."""
    anywhere = np.column_stack([draws.uniform(f"{who} {axis}", count) * side for axis in "xy"])
    centre = centres[(draws.uniform(f"{who} centre", count) * len(centres)).astype(np.int64)]
    spread = np.column_stack([draws.normal(f"{who} spread {axis}", count) for axis in "xy"])
    around = np.clip(centre + 2.5 * spread, 0.0, side)
    return np.where(draws.uniform(f"{who} half", count)[:, None] < 0.5, anywhere, around)


def points(orders, engineers, seed):
    """Orders and engineers of a city, places in km."""
    draws = Draws(seed)
    kinds = len(KIND_SHARE)
    side = float(np.sqrt(engineers / DENSITY))
    count = max(3, engineers // 600)
    centres = np.column_stack([draws.uniform(f"centre {axis}", count) * side for axis in "xy"])
    # An order needs one kind, a third of them another one too; common kinds are needed more often.
    weights = np.cumsum(KIND_SHARE) / KIND_SHARE.sum()
    first = draws.choice("first kind", orders, weights)
    second = draws.choice("second kind", orders, weights)
    return dict(
        order_at=places(draws, "order", orders, side, centres),
        engineer_at=places(draws, "engineer", engineers, side, centres),
        first=first,
        second=np.where(draws.uniform("two kinds", orders) < 1 / 3, second, first),
        holds=draws.uniform("holds", engineers * kinds).reshape(engineers, kinds) < KIND_SHARE,
        urgency=draws.choice("urgency", orders, URGENCY_SHARE),
        load=draws.choice("load", engineers, LOAD_SHARE))


def city(orders, engineers, seed):
    """A batch as a dictionary of arrays in the layout of the `.csr` file."""
    order_at, engineer_at, first, second, holds, urgency, load = points(
        orders, engineers, seed).values()
    kinds = len(KIND_SHARE)
    rarer = np.where(KIND_SHARE[first] < KIND_SHARE[second], first, second)
    found = []
    for kind in range(kinds):
        holders = np.flatnonzero(holds[:, kind] & (load < 4))
        needed = np.flatnonzero(rarer == kind)
        if len(holders) == 0:
            continue
        tree = cKDTree(engineer_at[holders])
        for start in range(0, len(needed), 20_000):
            asking = needed[start:start + 20_000]
            hits = tree.query_ball_point(order_at[asking], RADIUS)
            lengths = np.array([len(hit) for hit in hits], dtype=np.int64)
            row = np.repeat(asking, lengths)
            column = holders[np.concatenate([np.asarray(hit, np.int64) for hit in hits])]
            able = holds[column, first[row]] & holds[column, second[row]]
            found.append((row[able], column[able]))
    row = np.concatenate([rows for rows, _ in found])
    column = np.concatenate([columns for _, columns in found])
    sequence = np.lexsort((column, row))
    row, column = row[sequence], column[sequence]
    distance = np.sqrt(((order_at[row] - engineer_at[column]) ** 2).sum(axis=1))
    spare = holds.sum(axis=1)[column] - 1 - (first != second)[row]
    slots = 4 - load
    slot_offsets = offsets(slots)
    place = np.arange(slot_offsets[-1]) - np.repeat(slot_offsets[:-1], slots)
    return dict(
        row_offsets=offsets(np.bincount(row, minlength=orders)),
        columns=column,
        costs=np.rint(1e4 * (URGENCY_WEIGHT[urgency[row]] * distance + 0.25 * spare)).astype(np.int64),
        penalties=PENALTY[urgency],
        slot_offsets=slot_offsets,
        slot_costs=SLOT_COST[np.repeat(load, slots) + place])


def offsets(counts):
    return np.concatenate(([0], np.cumsum(counts))).astype(np.int64)


def dense(family, size, seed):
    """A square matrix: whole costs as int32, others as float32, which a float64 holds exactly."""
    draws = Draws(seed)
    if family == "geometric":
        rows, columns = (
            np.column_stack([draws.uniform(f"{who} {axis}", size) for axis in "xy"])
            for who in ("row", "column"))
        return np.hypot(*(rows[:, None, axis] - columns[None, :, axis] for axis in (0, 1))).astype("<f4")
    cost = draws.uniform("cost", size * size).reshape(size, size)
    if family == "uniform":
        return cost.astype("<f4")
    greatest = {"uniform100": 100, "uniform1e6": 1_000_000}[family]
    return 1 + (cost * greatest).astype("<i4")


LAYOUT = [("row_offsets", "<u8"), ("columns", "<u4"), ("costs", "<i4"), ("penalties", "<i4"),
          ("slot_offsets", "<u8"), ("slot_costs", "<i4")]


def write_batch(path, batch):
    counts = (len(batch["penalties"]), len(batch["slot_offsets"]) - 1, len(batch["columns"]),
              len(batch["slot_costs"]))
    with open(path, "wb") as file:
        file.write(b"CITYCSR1" + struct.pack("<4Q", *counts))
        for name, kind in LAYOUT:
            file.write(batch[name].astype(kind).tobytes())


def read_batch(path):
    with open(path, "rb") as file:
        if file.read(8) != b"CITYCSR1":
            raise ValueError(f"{path} is no batch")
        rows, columns, edges, slots = struct.unpack("<4Q", file.read(32))
        lengths = (rows + 1, edges, edges, rows, columns + 1, slots)
        return {name: np.frombuffer(file.read(np.dtype(kind).itemsize * length), kind).astype(np.int64)
                for (name, kind), length in zip(LAYOUT, lengths)}


def write_points(path, orders, engineers, seed):
    """Points on the sphere as `measure candidates` reads them."""
    city = points(orders, engineers, seed)
    bits = 1 << np.arange(len(KIND_SHARE))
    needed = bits[city["first"]] | bits[city["second"]]
    held = (city["holds"] * bits).sum(axis=1)
    with open(path, "wb") as file:
        file.write(b"CITYPTS1" + struct.pack("<2Q", orders, engineers))
        for at, mask, digit in ((city["order_at"], needed, city["urgency"]),
                                (city["engineer_at"], held, city["load"])):
            # At the equator a degree of latitude and one of longitude are the same length.
            file.write((at[:, 1] / 111.195).astype("<f8").tobytes())
            file.write((at[:, 0] / 111.195).astype("<f8").tobytes())
            file.write(mask.astype("<u2").tobytes() + digit.astype("u1").tobytes())


def read_points(path):
    """Of orders, then of engineers: latitudes, longitudes, certificate masks, urgencies or loads."""
    with open(path, "rb") as file:
        if file.read(8) != b"CITYPTS1":
            raise ValueError(f"{path} has no points")
        counts = struct.unpack("<2Q", file.read(16))
        return [[np.frombuffer(file.read(np.dtype(kind).itemsize * count), kind)
                 for kind in ("<f8", "<f8", "<u2", "u1")] for count in counts]
