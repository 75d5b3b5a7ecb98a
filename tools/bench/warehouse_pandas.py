"""The same ingest and anomaly search with pandas and scipy, printed as one JSON object.

Usage: warehouse_pandas.py FILE.csv
"""
import json
import resource
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats


def timed(work):
    began = time.perf_counter()
    value = work()
    return time.perf_counter() - began, value


def ingest():
    return pd.read_csv(sys.argv[1], parse_dates=["date"])


def robust(frame):
    grouped = frame.groupby("origin")["delay"]
    centre = grouped.transform("median")
    spread = (frame["delay"] - centre).abs().groupby(frame["origin"]).transform("median")
    score = 0.6745 * (frame["delay"] - centre) / spread
    return int(((score.abs() > 3.5) & (spread > 0)).sum())


def distances(frame):
    values = frame[["delay", "distance"]].dropna().to_numpy(dtype=float)
    centred = values - values.mean(axis=0)
    inverse = np.linalg.inv(np.cov(values, rowvar=False))
    squared = np.einsum("ij,jk,ik->i", centred, inverse, centred)
    return int((squared > stats.chi2.isf(0.001, 2)).sum())


def duplicates(frame):
    return int(frame.duplicated(["date", "origin", "destination"]).sum())


def main():
    seconds = {}
    seconds["ingest"], frame = timed(ingest)
    seconds["robust"], robust_count = timed(lambda: robust(frame))
    seconds["mahalanobis"], far = timed(lambda: distances(frame))
    seconds["duplicate"], repeated = timed(lambda: duplicates(frame))
    print(json.dumps({
        "seconds": seconds, "rows": len(frame), "robust": robust_count, "mahalanobis": far, "duplicate": repeated,
        "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


main()
