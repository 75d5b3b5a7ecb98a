"""Split conformal prediction computed with NumPy and SciPy, printed as the JSON kept in conformal.json.

Usage: python3 references/conformal_numpy.py > references/conformal.json, then biome format --write references/conformal.json
"""
import json

import numpy as np
import scipy
from scipy.stats import beta

N = 180
FOLDS = 4
LEVELS = (0.9, 0.8)


def waves(step, phase=0.0):
    """Numbers in [0, 1) without any chance: the fractional parts of multiples of an irrational number."""
    return np.mod(phase + step * np.arange(N), 1.0)


def band(n, level):
    k = int(np.ceil((n + 1) * level - 1e-9))
    return k, beta.ppf(0.05, k, n + 1 - k), beta.ppf(0.95, k, n + 1 - k)


def limits_by_fold(scores, folds, level):
    """The limit of each fold from the scores of the others: NumPy's partition puts the k-th smallest at its place."""
    found = []
    for fold in range(FOLDS):
        others = scores[folds != fold]
        k, lo, hi = band(len(others), level)
        limit = np.partition(others, k - 1)[k - 1]
        found.append({"n": len(others), "k": k, "limit": float(limit), "lo": float(lo), "hi": float(hi)})
    return found


def describe(scores, folds, level, sizes_of):
    parts = limits_by_fold(scores, folds, level)
    limit = np.array([parts[fold]["limit"] for fold in folds])
    covered = scores <= limit
    sizes = sizes_of(limit)
    return {
        "parts": parts,
        "covered": int(covered.sum()),
        "coveredByFold": [int(covered[folds == fold].sum()) for fold in range(FOLDS)],
        "mean": float(np.mean(sizes)),
        "median": float(np.median(sizes)),
        "counts": np.bincount(sizes.astype(int)).tolist() if sizes.dtype == np.int64 else None,
    }


def numbers(folds):
    truth = 40 * waves(0.6180339887498949)
    spread = 0.5 + 3 * waves(0.7320508075688772)
    predicted = truth + spread * (4 * waves(0.4142135623730951, 0.1) - 1.8)
    lower = predicted - 1.2 * spread
    upper = predicted + 0.7 * spread + 0.4
    residual = np.abs(truth - predicted)
    outside = np.maximum(lower - truth, truth - upper)
    reports = []
    for level in LEVELS:
        reports.append({"score": "residual", "level": level, **describe(residual, folds, level, lambda q: 2 * q)})
    for level in LEVELS:
        scaled = describe(residual / spread, folds, level, lambda q: 2 * q * spread)
        reports.append({"score": "scaled-residual", "level": level, **scaled})
    for level in LEVELS:
        bounds = describe(outside, folds, level, lambda q: np.maximum(0, upper - lower + 2 * q))
        reports.append({"score": "bounds", "level": level, **bounds})
    columns = {"truth": truth, "spread": spread, "predicted": predicted, "lower": lower, "upper": upper}
    return {"columns": {name: values.tolist() for name, values in columns.items()}, "reports": reports}


def classes(folds):
    raw = np.exp(np.stack([4 * waves(0.6180339887498949), 3 * waves(0.4142135623730951, 0.3), 4 * waves(0.7320508075688772, 0.6)], axis=1))
    p = raw / raw.sum(axis=1, keepdims=True)
    truth = (np.cumsum(p, axis=1) < waves(0.2360679774997898)[:, None]).sum(axis=1)
    draws = waves(0.3027756377319946)
    rows = np.arange(N)
    by_probability = 1 - p
    order = np.argsort(-p, axis=1, kind="stable")
    ranked = np.take_along_axis(p, order, axis=1)
    above = np.cumsum(ranked, axis=1) - ranked
    by_sum = np.empty_like(p)
    np.put_along_axis(by_sum, order, above + draws[:, None] * ranked, axis=1)
    reports = []
    for name, scores in (("probability", by_probability), ("sum", by_sum)):
        own = scores[rows, truth]
        for level in LEVELS:
            sizes_of = lambda q: (scores <= q[:, None]).sum(axis=1).astype(np.int64)
            reports.append({"score": name, "level": level, **describe(own, folds, level, sizes_of)})
    return {"p": p.T.tolist(), "truth": truth.tolist(), "draws": draws.tolist(), "reports": reports}


def main():
    folds = (np.arange(N) * 7 + np.arange(N) // 11) % FOLDS
    out = {
        "source": "references/conformal_numpy.py",
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "folds": folds.tolist(),
        "numbers": numbers(folds),
        "classes": classes(folds),
        "limits": [{"n": n, "level": level, "k": band(n, level)[0], "lo": float(band(n, level)[1]), "hi": float(band(n, level)[2])} for n, level in ((19, 0.9), (9, 0.9), (99, 0.99), (500, 0.95), (37, 0.8))],
    }
    print(json.dumps(out))


main()
