"""Predictions of scikit-learn on its own tables, printed as one JSON object: fit_sklearn.py > sklearn.json

Even rows are learned from, odd rows are asked. Numbers are written with all their digits.
"""
import json
import warnings

import numpy
import sklearn
from sklearn.datasets import load_diabetes, load_wine
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import TimeSeriesSplit
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

warnings.simplefilter("error")
# Of two splits of equal gain scikit-learn draws one: with 1, the first column, as here.
# Values that single precision holds exactly: trees of scikit-learn read nothing else.
wine, diabetes = load_wine(), load_diabetes()
wine_x = wine.data.astype("float32").astype("float64")
diabetes_x = diabetes.data.astype("float32").astype("float64")
two = wine.target < 2
boosting = {"max_iter": 25, "early_stopping": False, "random_state": 0}
# The solvers of scikit-learn that settle on the last digits, for two classes and for more.
exact_two = {"solver": "newton-cholesky", "tol": 1e-12, "max_iter": 1000}
exact_many = {"solver": "saga", "tol": 1e-13, "max_iter": 500000, "random_state": 0}


def ask(model, x, y, probabilities):
    model.fit(x[::2], y[::2])
    return (model.predict_proba(x[1::2]) if probabilities else model.predict(x[1::2])).tolist()


def scaled(model):
    return make_pipeline(StandardScaler(), model)


print(
    json.dumps(
        {
            "versions": {"scikit-learn": sklearn.__version__, "numpy": numpy.__version__},
            "wine": {"x": wine_x.tolist(), "y": wine.target.tolist()},
            "diabetes": {"x": diabetes_x.tolist(), "y": diabetes.target.tolist()},
            "classes": {
                "logistic": ask(scaled(LogisticRegression(C=0.5, **exact_many)), wine_x, wine.target, True),
                "neighbours": ask(scaled(KNeighborsClassifier(7, algorithm="brute")), wine_x, wine.target, True),
                "tree": ask(DecisionTreeClassifier(max_depth=3, min_samples_leaf=4, random_state=1), wine_x, wine.target, True),
            },
            "two": {
                "logistic": ask(scaled(LogisticRegression(C=2, **exact_two)), wine_x[two], wine.target[two], True),
                "boosting": ask(HistGradientBoostingClassifier(**boosting), wine_x[two], wine.target[two], True),
            },
            "numbers": {
                "linear": ask(scaled(Ridge(alpha=3)), diabetes_x, diabetes.target, False),
                "neighbours": ask(scaled(KNeighborsRegressor(9, algorithm="brute")), diabetes_x, diabetes.target, False),
                "tree": ask(DecisionTreeRegressor(max_depth=4, min_samples_leaf=10, random_state=0), diabetes_x, diabetes.target, False),
                "boosting": ask(HistGradientBoostingRegressor(**boosting), diabetes_x, diabetes.target, False),
            },
            "times": [
                {"train": len(train), "test": [int(test[0]), int(test[-1])]}
                for train, test in TimeSeriesSplit(n_splits=4, gap=3).split(numpy.zeros(50))
            ],
        }
    )
)
