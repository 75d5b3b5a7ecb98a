import { SCRIPT_COMMON } from './script-common.ts';

/** What the script that learns again begins with: reading the rows, and the operations that scikit-learn says in several calls. */
export const SCRIPT_HEAD = `"""The pipeline, run again with scikit-learn on the rows of lignes.csv; the vectors go to vecteurs.npz."""
import re
import sys
import unicodedata

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.linalg import svds
from sklearn import impute as imputers
from sklearn import preprocessing
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

rows = pd.read_csv("lignes.csv", dtype=str, keep_default_na=False)
train = (rows["(partie)"] == "apprentissage").to_numpy()
every = np.ones(len(rows), dtype=bool)


${SCRIPT_COMMON}

def fit_apply(step, matrix, learned):
    return step.fit(matrix[learned]).transform(matrix)


def impute(frame, learned, strategy, value):
    filled = frame.copy()
    for name in frame.columns:
        cells = frame[name]
        if strategy == "constant":
            fill = value
        elif strategy == "most-frequent":
            counts = cells[learned][cells[learned] != ""].value_counts()
            most = counts[counts == counts.max()].index
            fill = min(most, key=lambda cell: (0, float(cell)) if is_number(cell) else (1, cell))
        else:
            column = numbers(frame[[name]])
            fill = repr(float(imputers.SimpleImputer(strategy=strategy).fit(column[learned]).statistics_[0]))
        filled[name] = cells.where(cells != "", fill)
    return filled


def is_number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


def encode_target(frame, learned, weight, inside):
    target = rows["(cible)"].astype(float).to_numpy()
    folds = rows["(pli)"].astype(int).to_numpy()

    def encode(source, wanted):
        prior = target[source].mean()
        out = np.empty((wanted.sum(), frame.shape[1]))
        for at, name in enumerate(frame.columns):
            groups = pd.Series(target[source]).groupby(frame[name].to_numpy()[source])
            means = (groups.sum() + weight * prior) / (groups.count() + weight)
            out[:, at] = frame[name][wanted].map(means).fillna(prior)
        return out

    encoded = encode(learned, every)
    if inside:
        for fold in np.unique(folds[learned]):
            held = learned & (folds == fold)
            others = learned & (folds != fold)
            if others.any():
                encoded[held] = encode(others, held)
    return encoded


def learn_vocabulary(documents, learned, longest, min_df, max_df, most):
    counter = CountVectorizer(analyzer=terms_of(longest), min_df=min_df, max_df=max_df)
    counts = counter.fit_transform([words for words, kept in zip(documents, learned) if kept])
    names = counter.get_feature_names_out()
    if most is None or len(names) <= most:
        return list(names)
    totals = np.asarray(counts.sum(axis=0)).ravel()
    return sorted(names[at] for at in sorted(range(len(names)), key=lambda at: (-totals[at], names[at]))[:most])


def count_terms(documents, learned, longest, min_df, max_df, most):
    vocabulary = learn_vocabulary(documents, learned, longest, min_df, max_df, most)
    return CountVectorizer(analyzer=terms_of(longest), vocabulary=vocabulary).transform(documents).astype(float)


def weigh_terms(documents, learned, longest, min_df, max_df, most, sublinear, norm):
    vocabulary = learn_vocabulary(documents, learned, longest, min_df, max_df, most)
    weigher = TfidfVectorizer(
        analyzer=terms_of(longest), vocabulary=vocabulary, sublinear_tf=sublinear, norm=norm
    )
    weigher.fit([words for words, kept in zip(documents, learned) if kept])
    return weigher.transform(documents)


def reduce(matrix, learned, size, centred):
    some = matrix[learned]
    means = np.asarray(some.mean(axis=0)).ravel() if centred else np.zeros(matrix.shape[1])
    if centred or min(some.shape) <= 200:
        _, _, found = np.linalg.svd(dense(some) - means, full_matrices=False)
        found = found[:size]
    else:
        found = svds(some.astype(float), k=size)[2][::-1]
    sizes = np.abs(found)
    first = (sizes >= sizes.max(axis=1, keepdims=True) * (1 - 1e-9)).argmax(axis=1)
    found = found * np.sign(found[np.arange(len(found)), first])[:, None]
    return matrix @ found.T - means @ found.T


def scale_channels(images, learned):
    levels = images / 255
    means = levels[learned].mean(axis=(0, 1, 2))
    deviations = levels[learned].std(axis=(0, 1, 2))
    return ((levels - means) / np.where(deviations == 0, 1, deviations)).reshape(len(images), -1)

`;
