#!/usr/bin/env python3
"""Works out the trajectory table of the built-in Pingshuo example.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install numpy==2.4.6 scipy==1.17.1
    /tmp/venv/bin/python Scripts/pingshuo_trajectories.py > Sources/Analyses/Examples/PingshuoTrajectories.swift

A trajectory is a cell's class in 1986, 2000, 2009 and 2018, one letter each (A arable, F forest, G grass, U urban, R rural,
T transport, W water, O open pit, S stripping, D dump, I industrial). How many cells of 30 m (0.09 ha) take each trajectory is
looked for, so that every figure of Yang et al. 2022 (seed 002) that maps can show comes out: hectares to the nearest whole cell,
percentages to the printed digit. Three steps, all deterministic:

1. Infeasibility is looked for first: a linear programme over all 9,317 trajectories without damage in 1986 tells whether the
   printed figures can hold together at all (they can: those of FIGURES below).
2. Of all real-valued tables that meet the figures the one closest to a prior is taken (least relative entropy: Newton's
   method on the dual). The prior is a Markov chain of what land does, and rough areas where the paper is silent (DESIGN below).
3. Trajectories of fewer than LEAST cells are dropped and the rest is made whole by a mixed-integer programme (HiGHS):
   least sum of deviations from step 2 under the figures themselves, percentages as intervals of their rounding.

The script checks its result once more, independently of the solver, and stops if a figure is missed.
"""

import itertools
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, hstack, identity, vstack

CELL_HA = 0.09
# The printed shares of 2018 confine the total to 51,713.3–51,748.3 ha (stripping's 2.14 % from below, industrial land's
# 4.34 % from above); this is the middle, in whole cells: 51,730.02 ha.
TOTAL = 574_778
GREEN, DAMAGED, OTHER = "AFG", "OSDI", "URTW"
CLASSES = GREEN + OTHER + DAMAGED
YEARS = {1986: 0, 2000: 1, 2009: 2, 2018: 3}
LEAST = 40


def cells(hectares):
    return int(hectares / CELL_HA + 0.5)


def share(percent, digits, of):
    """Whole numbers of cells whose share of `of` rounds to the printed percentage: (least, middle, most)."""
    half = 0.5 * 10 ** -digits
    low = int(np.ceil((percent - half) / 100 * of + 1e-9))
    high = int(np.floor((percent + half) / 100 * of - 1e-9))
    return low, percent / 100 * of, high


def table1(a, b):
    """Area type of a pair of classes under Table 1 of the paper; None for the 79 pairs that it doesn't list."""
    if a == b and a in GREEN:
        return "invariant"
    if (a in DAMAGED and b in GREEN) or (a in "AG" and b == "F"):
        return "enhancement"
    if a in GREEN and (b in OTHER or (a, b) == ("G", "A")):
        return "low_carbon_optimisation"
    if a in GREEN and b in DAMAGED:
        return "emission_control"
    return None


def at(year, classes):
    return lambda t: t[YEARS[year]] in classes


def move(start, sources, end, targets):
    return lambda t: t[YEARS[start]] in sources and t[YEARS[end]] in targets and t[YEARS[start]] != t[YEARS[end]]


def zone(start, end, kind):
    return lambda t: table1(t[YEARS[start]], t[YEARS[end]]) == kind


def exactly(n):
    return n, float(n), n


# ---- What the paper prints: (name, who counts, least, target, most) ------------------------------------------------------

OUT = {"A": cells(14085.34), "F": cells(4211.57), "G": cells(6946.97)}

FIGURES = [("the whole area", lambda t: True, *exactly(TOTAL))]
for name, year, ha in [
    ("A", 1986, 32119.86), ("F", 1986, 8426.73), ("G", 1986, 10655.54), ("F", 2009, 7372.44),
    ("A", 2018, 24191.34), ("F", 2018, 9300), ("G", 2018, 8793.36),
    ("S", 2018, 1109.25), ("I", 2018, 2243.29), ("D", 2018, 2856.33), ("O", 2018, 914.7),
]:
    FIGURES.append((f"{name} in {year}", at(year, name), *exactly(cells(ha))))
FIGURES.append(("I in 2000, 0.78 %", at(2000, "I"), *share(0.78, 2, TOTAL)))
FIGURES.append(("damaged in 1986, none", at(1986, DAMAGED), *exactly(0)))
for source, ha, moves in [
    ("A", 4482.5, {"G": 30.4, "F": 25.9}), ("F", 963.49, {"A": 53.6, "G": 17.5}), ("G", 1648.13, {"A": 53.9, "F": 19.8}),
]:
    FIGURES.append((f"out of {source}", move(1986, source, 2018, CLASSES), *exactly(OUT[source])))
    FIGURES.append((f"{source} to damaged", move(1986, source, 2018, DAMAGED), *exactly(cells(ha))))
    for target, percent in moves.items():
        FIGURES.append((f"{source} to {target}, {percent} %", move(1986, source, 2018, target),
                        *share(percent, 1, OUT[source])))
for (start, end), row in {
    (1986, 2000): [("66.7", "4.1", "6.8", "4.2")], (2000, 2009): [("48.8", "9.69", "14.6", "5.5")],
    (2009, 2018): [("42.7", "14.8", "15.7", "8.2")],
}.items():
    for kind, percent in zip(["invariant", "enhancement", "low_carbon_optimisation", "emission_control"], row[0]):
        digits = len(percent.split(".")[1])
        FIGURES.append((f"{kind} {start}-{end}, {percent} %", zone(start, end, kind),
                        *share(float(percent), digits, TOTAL)))
# Reclaimed dumps by interval. Those of 1986-2000 (1,100 ha) were heaped up and reclaimed between two maps, so no map can
# show them as dumps; the layout puts forest and fields of 2000 there instead.
FIGURES.append(("dumps reclaimed 2000-2009", move(2000, "D", 2009, GREEN), *exactly(cells(560 + 24.7 + 117.3 + 196.3))))
FIGURES.append(("dumps reclaimed 2009-2018", move(2009, "D", 2018, GREEN), *exactly(cells(354.7 + 101.3 + 100))))

# ---- What is filled in, because the paper is silent: targets of step 2 only, in cells ---------------------------------

DESIGN = []
for year, row in {
    # The rest of 1986 is 5,866 cells and of 2018 25,798; between them towns grow fastest from 2000 to 2009, as the text says.
    1986: {"U": 1000, "R": 2800, "T": 1100},
    2000: {"U": 1900, "R": 3900, "T": 2500, "W": 1200, "S": 3400, "O": 4100, "F": 88000, "G": 121500},
    2009: {"U": 6200, "R": 6100, "T": 5300, "W": 1900, "S": 7300, "O": 7200, "I": 7600, "G": 113000},
    2018: {"U": 9300, "R": 7200, "T": 6900},
}.items():
    for name, n in row.items():
        DESIGN.append((f"{name} in {year} (filled in)", at(year, name), n, float(n), n))
# By 2016 1,394 ha of the reclaimed dumps had become forest and 946 ha arable land: the same proportion in each interval.
for start, end, ha in [(2000, 2009, 898.3), (2009, 2018, 556)]:
    n = cells(ha * 1394 / 2340)
    DESIGN.append((f"dumps to forest {start}-{end} (filled in)", move(start, "D", end, "F"), n, float(n), n))

# The prior chain: what land of a class is nine to fourteen years later, relative weights. 0 (absent) never happens.
CHAIN = {
    "A": dict(A=72, G=10, F=6, U=.7, R=.5, T=.5, W=.1, S=1.2, O=1, D=2.5, I=1.4),
    "F": dict(F=62, A=16, G=12, U=.2, R=.1, T=.4, W=.05, S=1, O=.8, D=2, I=.5),
    "G": dict(G=52, A=26, F=12, U=.3, R=.3, T=.5, W=.1, S=1.2, O=1, D=2.5, I=.9),
    "U": dict(U=100),
    "R": dict(R=86, A=5, G=3, F=2, U=2, D=.7, I=.5, S=.3, T=.3),
    "T": dict(T=98, A=.5, G=.3),
    "W": dict(W=98, G=.5, A=.3),
    # Stripping becomes pit, pit becomes inner dump, dumps become forest and fields; industrial sites stay.
    "S": dict(S=8, O=45, D=35, A=2, F=3, G=3, I=2),
    "O": dict(O=30, D=60, F=2, G=2, A=1, S=1),
    "D": dict(D=60, F=15, A=10, I=4, S=1, O=1),
    "I": dict(I=90, D=2, U=1, G=2, A=1),
}


def plausible(t):
    """What the chain can't know from one step: memory over two."""
    weight = 1.0
    greens = [c for c in t if c in GREEN]
    # Land that changes at every date is rare; land that returns to what it was (fallow, replanting) isn't.
    if len(greens) == 4:
        weight *= {0: 1.0, 1: 1.0, 2: 0.7, 3: 0.35}[sum(a != b for a, b in zip(t, t[1:]))]
    # Reclaimed land is seldom dug up again.
    for k in (1, 2):
        if t[k - 1] in DAMAGED and t[k] in GREEN and any(c in DAMAGED for c in t[k + 1:]):
            weight *= 0.1
    return weight


def matrix(rows, trajectories):
    return np.array([[1.0 if counts(t) else 0.0 for t in trajectories] for _, counts, *_ in rows])


def main():
    everything = ["".join(t) for t in itertools.product(GREEN + OTHER, CLASSES, CLASSES, CLASSES)]
    rows = [r for r in FIGURES if r[0] != "damaged in 1986, none"]
    a = csr_matrix(matrix(rows, everything))
    low, high = np.array([r[2] for r in rows], float), np.array([r[4] for r in rows], float)
    feasible = linprog(np.zeros(len(everything)), A_ub=vstack([a, -a]), b_ub=np.concatenate([high, -low]),
                       bounds=(0, None), method="highs")
    if feasible.status != 0:
        sys.exit(f"the printed figures don't hold together: {feasible.message}")
    print("the printed figures hold together", file=sys.stderr)

    # Step 2. x = p·exp(Aᵀλ); λ minimises Σx − λ·b. Scaled so that b is near 1.
    prior, trajectories = [], []
    start = {"A": 356887, "F": 93630, "G": 118395, "U": 1000, "R": 2800, "T": 1100, "W": 966}
    for t in everything:
        p = start[t[0]] * plausible(t)
        for x, y in zip(t, t[1:]):
            p *= CHAIN[x].get(y, 0) / sum(CHAIN[x].values())
        if p > 0.01:
            prior.append(p)
            trajectories.append(t)
    both = rows + DESIGN
    A = matrix(both, trajectories)
    b = np.array([r[3] for r in both])
    p = np.array(prior)
    lam = np.zeros(len(both))

    def dual(lam):
        x = p * np.exp(np.clip(A.T @ lam, -60, 60))
        return x.sum() - lam @ b, x

    for step in range(400):
        value, x = dual(lam)
        gradient = A @ x - b
        if np.abs(gradient).max() < 1e-4:
            break
        hessian = (A * x) @ A.T + 1e-6 * np.eye(len(both))
        direction = np.linalg.solve(hessian, -gradient)
        size = 1.0
        while size > 1e-8 and dual(lam + size * direction)[0] > value + 1e-4 * size * gradient @ direction:
            size /= 2
        lam = lam + size * direction
    _, x = dual(lam)
    miss = np.abs(A @ x - b)
    print(f"step 2: {step} Newton steps, largest miss {miss.max():.4f} cells ({both[miss.argmax()][0]}), "
          f"{len(trajectories)} trajectories", file=sys.stderr)

    # Step 3. Whole cells: least Σ|n − x|, each deviation split into its two signs; the filled-in targets within 300 cells.
    keep = [i for i in range(len(x)) if x[i] >= LEAST]
    names = [trajectories[i] for i in keep]
    wanted = x[keep]
    k = len(names)
    A1 = csr_matrix(matrix(both, names))
    low = np.array([r[2] for r in rows] + [r[2] - 300 for r in DESIGN], float)
    high = np.array([r[4] for r in rows] + [r[4] + 300 for r in DESIGN], float)
    zero = csr_matrix((len(both), 2 * k))
    constraints = [
        LinearConstraint(hstack([A1, zero]).tocsr(), low, high),
        LinearConstraint(hstack([identity(k), -identity(k), identity(k)]).tocsr(), wanted, wanted),
    ]
    cost = np.concatenate([np.zeros(k), 1 / np.sqrt(wanted), 1 / np.sqrt(wanted)])
    result = milp(cost, constraints=constraints, integrality=np.concatenate([np.ones(k), np.zeros(2 * k)]),
                  bounds=Bounds(np.concatenate([np.full(k, LEAST / 2), np.zeros(2 * k)]), np.inf),
                  options={"mip_rel_gap": 0.02, "time_limit": 120})
    if result.x is None:
        sys.exit(f"no whole-cell table: {result.message}")
    table = {name: int(round(v)) for name, v in zip(names, result.x[:k]) if round(v) > 0}

    for name, counts, least, target, most in FIGURES:
        n = sum(v for t, v in table.items() if counts(t))
        if not least <= n <= most:
            sys.exit(f"missed: {name}: {n} cells, wanted {least} to {most}")
    print(f"step 3: {len(table)} trajectories, objective {result.fun:.2f}; all {len(FIGURES)} figures hit", file=sys.stderr)
    for year, k in YEARS.items():
        print(year, {c: sum(v for t, v in table.items() if t[k] == c) for c in CLASSES}, file=sys.stderr)
    swift(table)


def swift(table):
    print("""/// The trajectory table of the Pingshuo example: how many cells of 30 m take which classes in 1986, 2000, 2009 and 2018.
///
/// Written by `Scripts/pingshuo_trajectories.py`, which says how and from which figures of Yang et al. 2022 (seed 002);
/// don't edit by hand. Letters: A arable, F forest, G grass, U urban, R rural, T transport, W water, O open pit, S stripping,
/// D dump, I industrial.
package enum PingshuoTrajectories {
  /// Trajectory and number of cells, blank between them, in alphabetical order.
  static let table = \"\"\"""")
    line = "   "
    for name in sorted(table):
        item = f" {name} {table[name]}"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(line)
    print("""    \"\"\"
}""")


main()
