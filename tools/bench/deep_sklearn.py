"""The multilayer perceptron of scikit-learn on digits, printed as one JSON object of seconds, log loss and accuracy.

Usage: deep_sklearn.py FOLDER. FOLDER holds raw float32 x.bin (rows × 784) and float64 y.bin (0 to 9); the first 8,000 rows
are learned from, the others asked. The time covers the fit alone, with the threads that scikit-learn takes by default.
"""
import json
import os
import sys
import time
import warnings

import numpy as np
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")
folder = sys.argv[1]
y = np.fromfile(os.path.join(folder, "y.bin")).astype(int)
x = np.fromfile(os.path.join(folder, "x.bin"), np.float32).reshape(len(y), -1)
TRAIN = 8_000
model = MLPClassifier((128,), batch_size=64, learning_rate_init=0.001, alpha=0, max_iter=10, tol=0, n_iter_no_change=1000, random_state=0)
began = time.perf_counter()
model.fit(x[:TRAIN], y[:TRAIN])
seconds = time.perf_counter() - began
answers = model.predict_proba(x[TRAIN:])
print(json.dumps({
    "seconds": seconds,
    "loss": log_loss(y[TRAIN:], answers),
    "accuracy": float((answers.argmax(1) == y[TRAIN:]).mean()),
}))
