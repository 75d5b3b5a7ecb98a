"""Metrics of the same predictions with scikit-learn, printed as one JSON object.

Usage: evaluation_sklearn.py FOLDER. FOLDER holds raw float64 columns: truth.bin (0 or 1), first.bin, second.bin
(probabilities of class 1), classes.bin (true class 0..4), many-0.bin … many-4.bin (probabilities of each class),
target.bin and guess.bin (numbers); rows of weight 0.5, 1.5, 2.5 in turn for the weighted metrics. Times cover the metrics alone, arrays already in memory.
"""
import json
import os
import sys
import time

import numpy as np
from sklearn import metrics


def timed(times, name, work):
    began = time.perf_counter()
    value = work()
    times[name] = time.perf_counter() - began
    return value


def main():
    folder = sys.argv[1]
    read = lambda name: np.fromfile(os.path.join(folder, name + ".bin"))
    truth, first = read("truth").astype(int), read("first")
    answers = (first >= 0.5).astype(int)
    classes, many = read("classes").astype(int), np.column_stack([read(f"many-{k}") for k in range(5)])
    chosen = many.argmax(axis=1)
    target, guess = read("target"), read("guess")
    times, values = {}, {}

    def binary():
        precision, recall, f1, _ = metrics.precision_recall_fscore_support(truth, answers, average="binary")
        return {
            "accuracy": metrics.accuracy_score(truth, answers),
            "balanced-accuracy": metrics.balanced_accuracy_score(truth, answers),
            "precision": precision,
            "recall": recall,
            "f1": f1,
            "mcc": metrics.matthews_corrcoef(truth, answers),
            "kappa": metrics.cohen_kappa_score(truth, answers),
            "roc-auc": metrics.roc_auc_score(truth, first),
            "average-precision": metrics.average_precision_score(truth, first),
            "log-loss": metrics.log_loss(truth, first),
            "brier": metrics.brier_score_loss(truth, first),
        }

    def several():
        result = {
            "accuracy": metrics.accuracy_score(classes, chosen),
            "balanced-accuracy": metrics.balanced_accuracy_score(classes, chosen),
            "mcc": metrics.matthews_corrcoef(classes, chosen),
            "kappa": metrics.cohen_kappa_score(classes, chosen),
            "roc-auc-ovr": metrics.roc_auc_score(classes, many, multi_class="ovr", average="macro"),
            "log-loss": metrics.log_loss(classes, many),
            "top-2-accuracy": metrics.top_k_accuracy_score(classes, many, k=2),
        }
        for average in ("macro", "weighted"):
            precision, recall, f1, _ = metrics.precision_recall_fscore_support(classes, chosen, average=average)
            result.update({f"{average}-precision": precision, f"{average}-recall": recall, f"{average}-f1": f1})
        return result

    def numbers():
        return {
            "mae": metrics.mean_absolute_error(target, guess),
            "rmse": metrics.mean_squared_error(target, guess) ** 0.5,
            "median-absolute-error": metrics.median_absolute_error(target, guess),
            "r2": metrics.r2_score(target, guess),
            "mape": metrics.mean_absolute_percentage_error(target, guess),
            "pinball": metrics.mean_pinball_loss(target, guess, alpha=0.9),
        }

    weights = np.arange(len(truth)) % 3 + 0.5

    def weighted():
        return {
            "accuracy": metrics.accuracy_score(truth, answers, sample_weight=weights),
            "balanced-accuracy": metrics.balanced_accuracy_score(truth, answers, sample_weight=weights),
            "macro-f1": metrics.f1_score(truth, answers, average="macro", sample_weight=weights),
            "mcc": metrics.matthews_corrcoef(truth, answers, sample_weight=weights),
            "roc-auc": metrics.roc_auc_score(truth, first, sample_weight=weights),
            "log-loss": metrics.log_loss(truth, first, sample_weight=weights),
            "brier": metrics.brier_score_loss(truth, first, sample_weight=weights),
        }

    def weighted_numbers():
        return {
            "mae": metrics.mean_absolute_error(target, guess, sample_weight=weights),
            "rmse": metrics.mean_squared_error(target, guess, sample_weight=weights) ** 0.5,
            "r2": metrics.r2_score(target, guess, sample_weight=weights),
        }

    def replicate(rng):
        rows = rng.integers(0, len(truth), len(truth))
        y, p = truth[rows], first[rows]
        return (
            metrics.roc_auc_score(y, p),
            metrics.average_precision_score(y, p),
            metrics.log_loss(y, p),
            metrics.brier_score_loss(y, p),
        )

    values["binary"] = timed(times, "binary", binary)
    values["several"] = timed(times, "several", several)
    values["numbers"] = timed(times, "numbers", numbers)
    values["weighted"] = weighted()
    values["weightedNumbers"] = weighted_numbers()
    rng = np.random.default_rng(1)
    timed(times, "replicates", lambda: [replicate(rng) for _ in range(3)])
    times["replicate"] = times.pop("replicates") / 3
    print(json.dumps({"seconds": times, "values": {k: {n: float(v) for n, v in d.items()} for k, d in values.items()}}))


main()
