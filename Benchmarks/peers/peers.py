"""The other exact solvers, each behind one function: a file in, seconds and objective out.

Run as `peers.py SOLVER FILE` it prints one line of JSON: `build` is what the solver's own interface needs
before it can start, from arrays in memory; `solve` is the call itself. Outside both: importing packages, reading
the file, bringing a batch into the shape of a solver that knows no slots, and a matrix into the type of element it
works on. A dense call is repeated in its process, as `measure dense` repeats its own, and the median counts.
"""
import ctypes
import json
import statistics
import sys
import time

import numpy as np

import instances


def timed(build, solve, objective):
    start = time.perf_counter()
    model = build()
    built = time.perf_counter()
    result = solve(model)
    solved = time.perf_counter()
    return dict(build=built - start, solve=solved - built, objective=int(objective(model, result)))


def slot_columns(batch):
    """Rows to slots as columns, and to a column of its own for staying unassigned at the penalty.

    Returns row, column and cost of each edge, the number of rows and of slots; edges in order of rows.
    """
    rows = len(batch["penalties"])
    slots = len(batch["slot_costs"])
    slot_count = np.diff(batch["slot_offsets"])
    row = np.repeat(np.arange(rows), np.diff(batch["row_offsets"]))
    copies = slot_count[batch["columns"]]
    first = np.repeat(batch["slot_offsets"][batch["columns"]], copies)
    within = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies)
    column = np.concatenate((first + within, slots + np.arange(rows)))
    cost = np.concatenate((np.repeat(batch["costs"], copies) + batch["slot_costs"][first + within],
                           batch["penalties"]))
    row = np.concatenate((np.repeat(row, copies), np.arange(rows)))
    sequence = np.argsort(row, kind="stable")
    return row[sequence], column[sequence], cost[sequence], rows, slots


def perfect(batch):
    """The same as a perfect matching: an unused slot takes its own row or an order's unused exit, at 0."""
    row, column, cost, rows, slots = slot_columns(batch)
    real = column < slots
    exits = (rows + column[real], slots + row[real])
    return (np.concatenate((row, rows + np.arange(slots), exits[0])),
            np.concatenate((column, np.arange(slots), exits[1])),
            np.concatenate((cost, np.zeros(slots + len(exits[0]), np.int64))), rows + slots)


def flow(path):
    """Tails, heads and costs of arcs of capacity 1, supply by node: orders, engineers, a sink."""
    batch = instances.read_batch(path)
    rows, columns = len(batch["penalties"]), len(batch["slot_offsets"]) - 1
    sink = rows + columns
    row = np.repeat(np.arange(rows), np.diff(batch["row_offsets"]))
    engineer = rows + np.repeat(np.arange(columns), np.diff(batch["slot_offsets"]))
    return (np.concatenate((row, np.arange(rows), engineer)).astype(np.int32),
            np.concatenate((rows + batch["columns"], np.full(rows + len(engineer), sink))).astype(np.int32),
            np.concatenate((batch["costs"], batch["penalties"], batch["slot_costs"])),
            np.concatenate((np.ones(rows, np.int64), np.zeros(columns, np.int64), [-rows])))


def ortools_flow(path):
    from ortools.graph.python import min_cost_flow
    tail, head, cost, supply = flow(path)

    def build():
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(tail, head, np.ones(len(tail), np.int64), cost)
        flow.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
        return flow

    return timed(build, lambda flow: require(flow.solve() == flow.OPTIMAL),
                 lambda flow, _: flow.optimal_cost())


def mcf_simplex(path):
    import pyMCFSimplex
    tail, head, cost, supply = flow(path)

    def pointer(numbers, make, kind):
        # The wrapper fills its arrays number by number only, which takes minutes; it prints their address.
        array = make(len(numbers))
        source = np.ascontiguousarray(numbers, kind)
        ctypes.memmove(int(array), source.ctypes.data, source.nbytes)
        return array

    def build():
        solver = pyMCFSimplex.MCFSimplex()
        solver.LoadNet(len(supply), len(tail), len(supply), len(tail),
                       pointer(np.ones(len(tail)), pyMCFSimplex.new_darray, np.float64),
                       pointer(cost, pyMCFSimplex.new_darray, np.float64),
                       pointer(-supply, pyMCFSimplex.new_darray, np.float64),
                       pointer(tail + 1, pyMCFSimplex.new_uiarray, np.uint32),
                       pointer(head + 1, pyMCFSimplex.new_uiarray, np.uint32))
        return solver

    def solve(solver):
        solver.SolveMCF()
        require(solver.MCFGetStatus() == 0)

    return timed(build, solve, lambda solver, _: round(solver.MCFGetFO()))


def ortools_assignment(row, column, cost):
    from ortools.graph.python import linear_sum_assignment

    def build():
        model = linear_sum_assignment.SimpleLinearSumAssignment()
        model.add_arcs_with_cost(row.astype(np.int32), column.astype(np.int32), cost)
        return model

    return timed(build, lambda model: require(model.solve() == model.OPTIMAL),
                 lambda model, _: model.optimal_cost())


def scipy_sparse(path):
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    row, column, cost, rows, slots = slot_columns(instances.read_batch(path))
    # An explicit 0 would be taken for no edge; every row is matched, so 1 more each is known.
    return timed(
        lambda: csr_array((cost + 1.0, (row, column)), shape=(rows, slots + rows)),
        lambda matrix: min_weight_full_bipartite_matching(matrix),
        lambda matrix, match: matrix[match[0], match[1]].sum() - rows)


def lapx_sparse(path):
    import lap
    from scipy.sparse import csr_array
    row, column, cost, size = perfect(instances.read_batch(path))

    def build():
        matrix = csr_array((cost + 1.0, (row, column)), shape=(size, size))
        return matrix.data, matrix.indptr.astype(np.int32), matrix.indices.astype(np.int32)

    return timed(build, lambda arrays: lap.lapmod(size, *arrays), lambda _, result: round(result[0]) - size)


def dense_call(kind, load):
    """A solver of matrices of one element type; `load` gives a function from matrix to columns."""
    def solver(path):
        call = load()
        given = np.load(path)
        matrix = np.ascontiguousarray(given, kind or given.dtype)
        runs = []
        while len(runs) < 5 and sum(runs) < 1:
            start = time.perf_counter()
            columns = call(matrix)
            runs.append(time.perf_counter() - start)
        if (np.sort(columns) != np.arange(len(given))).any():
            raise RuntimeError("this is no assignment")
        # The sum of what was given, not of what a narrower type made of it.
        total = given[np.arange(len(given)), columns].sum(dtype=np.float64)
        return dict(build=0.0, solve=statistics.median(runs), objective=float(total))
    return solver


def scipy_dense():
    from scipy.optimize import linear_sum_assignment
    return lambda matrix: linear_sum_assignment(matrix)[1]


def lapx_dense(name):
    def load():
        import lap
        function = getattr(lap, name)
        if name == "lapjv":
            return lambda matrix: function(matrix, return_cost=False)[0]
        # The others give rows, which ascend, and columns.
        return lambda matrix: function(matrix, return_cost=False)[1]
    return load


def srcd_dense(is_double):
    def load():
        import lapjv
        return lambda matrix: lapjv.lapjv(matrix, force_doubles=is_double)[0]
    return load


def ortools_dense(path):
    matrix = np.load(path)
    if matrix.dtype.kind == "f":
        raise RuntimeError("takes whole costs")
    size = len(matrix)
    if size > 2_000:
        raise RuntimeError("left out: a list of all arcs")
    return ortools_assignment(np.repeat(np.arange(size), size), np.tile(np.arange(size), size),
                              matrix.ravel().astype(np.int64))


def require(is_optimal):
    if not is_optimal:
        raise RuntimeError("the solver reports no optimum")


BATCH = {
    "ortools-flow": ortools_flow,
    "ortools-assignment": lambda path: ortools_assignment(*perfect(instances.read_batch(path))[:3]),
    "scipy-sparse": scipy_sparse,
    "lapx-lapmod": lapx_sparse,
    "mcfsimplex": mcf_simplex,
}
# By default a matrix as it is given, int32 or float32; both types where neither is always the faster one.
DENSE = {
    "scipy": dense_call(np.float64, scipy_dense),
    "lapx-lapjv": dense_call(np.float64, lapx_dense("lapjv")),
    "lapx-lapjvc": dense_call(None, lapx_dense("lapjvc")),
    "lapx-lapjvh": dense_call(np.float64, lapx_dense("lapjvh")),
    "lapx-lapjvh-f32": dense_call(np.float32, lapx_dense("lapjvh")),
    "lapx-lapjvr": dense_call(np.float64, lapx_dense("lapjvr")),
    "lapx-lapjvr-f32": dense_call(np.float32, lapx_dense("lapjvr")),
    "srcd": dense_call(np.float64, srcd_dense(True)),
    "srcd-f32": dense_call(np.float32, srcd_dense(False)),
    "ortools-assignment": ortools_dense,
}
# Their sums are of 24 bits, so that their plan may miss the optimum by a little.
ROUNDING = {"lapx-lapjvh-f32", "lapx-lapjvr-f32", "srcd-f32"}

if __name__ == "__main__":
    name, path = sys.argv[1:]
    print(json.dumps((BATCH if path.endswith(".csr") else DENSE)[name](path)))
