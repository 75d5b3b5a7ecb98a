"""Drift of the same columns with numpy, pandas and scipy, printed as one JSON object.

Usage: drift_scipy.py FILE.csv. Times cover the comparison alone, both batches already in memory.
"""
import json
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats
from scipy.spatial import distance


def stability(p, q):
    if (p == 0).any() or (q == 0).any():
        p, q = p + 0.5, q + 0.5
    p, q = p / p.sum(), q / q.sum()
    return float(((q - p) * np.log(q / p)).sum())


def numbers(reference, current):
    edges = np.unique(np.quantile(reference, np.arange(1, 10) / 10, method="inverted_cdf"))
    size = len(edges) + 1
    p, q = (np.bincount(np.searchsorted(edges, x, side="left"), minlength=size).astype(float) for x in (reference, current))
    return {
        "ks": float(stats.ks_2samp(reference, current, method="asymp").statistic),
        "wasserstein": float(stats.wasserstein_distance(reference, current)),
        "psi": stability(p, q),
    }


def classes(reference, current):
    table = pd.concat([reference.value_counts(), current.value_counts()], axis=1).fillna(0).to_numpy(dtype=float)
    p, q = table[:, 0], table[:, 1]
    return {
        "chiSquare": float(stats.chi2_contingency(table.T, correction=False)[0]),
        "jensenShannon": float(distance.jensenshannon(p, q, base=2) ** 2),
        "psi": stability(p, q),
    }


def main():
    frame = pd.read_csv(sys.argv[1])
    reference, current = frame[frame["early"]], frame[~frame["early"]]
    began = time.perf_counter()
    result = {"numbers": {}, "classes": {}}
    for name in ("delay", "distance"):
        result["numbers"][name] = numbers(reference[name].dropna().to_numpy(), current[name].dropna().to_numpy())
    for name in ("origin", "destination"):
        result["classes"][name] = classes(reference[name], current[name])
    result["seconds"] = time.perf_counter() - began
    print(json.dumps(result))


main()
