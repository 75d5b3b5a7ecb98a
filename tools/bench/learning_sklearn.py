"""Learners of scikit-learn on the same rows, printed as one JSON object of seconds and log loss.

Usage: learning_sklearn.py FOLDER. FOLDER holds raw float64: x.bin (rows × 10, row by row) and y.bin (0 or 1); the first 40,000
rows are learned from, the others asked. Times cover the fit alone, with the threads that scikit-learn takes by default.
"""
import json
import os
import sys
import time
import warnings

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
folder = sys.argv[1]
y = np.fromfile(os.path.join(folder, "y.bin")).astype(int)
x = np.fromfile(os.path.join(folder, "x.bin")).reshape(len(y), -1)
TRAIN = 40_000
models = {
    "forest": RandomForestClassifier(100, max_depth=20, min_samples_leaf=5, random_state=0),
    "boosting": HistGradientBoostingClassifier(max_iter=100, early_stopping=False, random_state=0),
    "network": make_pipeline(
        StandardScaler(),
        MLPClassifier((64,), batch_size=200, learning_rate_init=0.001, alpha=1e-4, max_iter=20, tol=0, n_iter_no_change=1000, random_state=0),
    ),
}
found = {}
for name, model in models.items():
    model.fit(x[:1000], y[:1000])
    began = time.perf_counter()
    model.fit(x[:TRAIN], y[:TRAIN])
    seconds = time.perf_counter() - began
    found[name] = {"seconds": seconds, "loss": log_loss(y[TRAIN:], model.predict_proba(x[TRAIN:])[:, 1])}
print(json.dumps(found))
