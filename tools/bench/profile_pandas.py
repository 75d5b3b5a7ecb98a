"""Profile of a CSV table with pandas, the same content as the product's, printed as one JSON object.

Usage: profile_pandas.py FILE.csv. Times cover the profile alone, the file already in memory.
"""
import json
import resource
import sys
import time

import numpy as np
import pandas as pd

LEVELS = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]


def entropy(counts):
    share = counts / counts.sum()
    return float(-(share * np.log2(share)).sum())


def number_facts(series):
    values = series.to_numpy(dtype=float)
    values = values[np.isfinite(values)]
    finite = pd.Series(values)
    quantiles = np.quantile(values, LEVELS)
    q1, median, q3 = quantiles[2], quantiles[3], quantiles[4]
    mad = np.median(np.abs(values - median))
    fence = 1.5 * (q3 - q1)
    return {
        "min": float(values.min()), "max": float(values.max()), "mean": float(finite.mean()), "sd": float(finite.std()),
        "skewness": float(finite.skew()), "kurtosis": float(finite.kurt()), "quantiles": [float(q) for q in quantiles],
        "zeros": int((values == 0).sum()), "negatives": int((values < 0).sum()),
        "tukey": int(((values < q1 - fence) | (values > q3 + fence)).sum()),
        "robust": int((np.abs(0.6745 * (values - median) / mad) > 3.5).sum()) if mad > 0 else None,
        "histogram": np.histogram(values, bins=50)[0].tolist(),
    }


def text_facts(counts):
    values = pd.Series(counts.index.astype(str))
    weights = counts.to_numpy()
    lengths = values.str.len().to_numpy()
    patterns = (values.str.replace(r"[a-z]+", "a", regex=True).str.replace(r"[A-Z]+", "A", regex=True)
                .str.replace(r"[0-9]", "9", regex=True))
    special = values.str.contains(r"[\x00-\x1f\x7f\xa0\ufeff]|Ã|Â|â€|^\s|\s$", regex=True).to_numpy()
    folded = (values.str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii").str.lower()
              .str.replace(r"[^a-z0-9]+", "", regex=True))
    sizes = folded.value_counts()
    return {
        "minLength": int(lengths.min()), "maxLength": int(lengths.max()),
        "meanLength": float((lengths * weights).sum() / weights.sum()),
        "patterns": pd.Series(weights).groupby(patterns.to_numpy()).sum().nlargest(10).to_dict(),
        "integers": int(weights[values.str.fullmatch(r"\s*[+-]?\d+\s*").to_numpy()].sum()),
        "special": int(weights[special].sum()), "variantGroups": int((sizes > 1).sum()),
    }


def cramer(a, b):
    table = pd.crosstab(a, b).to_numpy(dtype=float)
    n = table.sum()
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / n
    chi2 = ((table - expected) ** 2 / expected).sum()
    r, k = table.shape
    phi = max(0.0, chi2 / n - (r - 1) * (k - 1) / (n - 1))
    return float(np.sqrt(phi / min(r - (r - 1) ** 2 / (n - 1) - 1, k - (k - 1) ** 2 / (n - 1) - 1)))


def profile(frame):
    columns = {}
    for name in frame.columns:
        series = frame[name]
        counts = series.value_counts()
        facts = {"nulls": int(series.isna().sum()), "distinct": int(len(counts)), "entropyBits": entropy(counts.to_numpy()),
                 "top": [[str(k), int(v)] for k, v in counts.head(10).items()]}
        if pd.api.types.is_datetime64_any_dtype(series):
            facts["numbers"] = number_facts(series.astype("int64") / 1e9)
        elif pd.api.types.is_numeric_dtype(series):
            facts["numbers"] = number_facts(series)
        else:
            facts["text"] = text_facts(counts)
        columns[name] = facts
    numbers = [c for c in frame.columns if pd.api.types.is_numeric_dtype(frame[c])]
    texts = [c for c in frame.columns if frame[c].dtype == object]
    pairs = []
    for method in ("pearson", "spearman"):
        matrix = frame[numbers].corr(method=method)
        pairs += [[a, b, method, float(matrix.loc[a, b])] for i, a in enumerate(numbers) for b in numbers[i + 1:]]
    pairs += [[a, b, "cramerV", cramer(frame[a], frame[b])] for i, a in enumerate(texts) for b in texts[i + 1:]]
    return {"rows": len(frame), "columns": columns, "duplicateRows": int(frame.duplicated().sum()), "pairs": pairs}


def main():
    dates = [name for name in ("date",) if name in pd.read_csv(sys.argv[1], nrows=1).columns]
    frame = pd.read_csv(sys.argv[1], parse_dates=dates)
    began = time.perf_counter()
    result = profile(frame)
    result["seconds"] = time.perf_counter() - began
    result["peakMb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(result, sys.stdout)


main()
