import { SCRIPT_COMMON } from './script-common.ts';

/** What the script that applies what was learned begins with: the rows, the fitted state, and the operations that read it. */
export const SCRIPT_APPLIED = `"""The fitted pipeline applied to rows: all that was learned is read from etat.json, and nothing is learned again.

    python3 appliquer.py [rows.csv] [archive.zip]

The rows are those of lignes.csv unless others of the same columns are given; the vectors go to vecteurs-appliques.npz (SciPy, sparse).
Each row receives what a row outside training receives: an encoder that sees the target gives the value of its category.
"""
import json
import re
import sys
import unicodedata

import numpy as np
import pandas as pd
from scipy import sparse

rows = pd.read_csv(sys.argv[1] if len(sys.argv) > 1 else "lignes.csv", dtype=str, keep_default_na=False)
with open("etat.json", encoding="utf-8") as file:
    states = json.load(file)["states"]


${SCRIPT_COMMON}

def write_text(value):
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e21
    return str(int(value) if whole else value)


def fill(frame, state):
    columns = []
    for at, value in enumerate(state["fill"]):
        cells = frame.iloc[:, at]
        columns.append(cells if value is None else cells.where(cells != "", write_text(value)))
    return pd.concat(columns, axis=1)


def scale(matrix, state):
    return (numbers(matrix) - np.array(state["centre"])) / np.array(state["spread"])


def place(frame, state):
    """The place of the category of each cell, from 0; -1 for one that was never learned from."""
    columns = []
    for at, names in enumerate(state["categories"]):
        places = {name: where for where, name in enumerate(names)}
        columns.append([places.get(cell, -1) for cell in frame.iloc[:, at]])
    return np.array(columns).T


def one_hot(frame, state, skipped):
    places = place(frame, state)
    parts = [
        places[:, at, None] == np.arange(skipped, len(names))[None, :]
        for at, names in enumerate(state["categories"])
    ]
    return sparse.csr_matrix(np.hstack(parts).astype(float))


def encode_target(frame, state):
    columns = [
        [known.get(cell, state["prior"]) for cell in frame.iloc[:, at]]
        for at, known in enumerate(state["encodings"])
    ]
    return np.array(columns, dtype=float).T


def interactions(matrix):
    matrix = numbers(matrix)
    first, second = np.triu_indices(matrix.shape[1], 1)
    return np.hstack([matrix, matrix[:, first] * matrix[:, second]])


def divide(matrix, norm):
    if norm is None:
        return matrix
    sizes = abs(matrix).sum(axis=1) if norm == "l1" else np.sqrt(matrix.multiply(matrix).sum(axis=1))
    sizes = np.asarray(sizes).ravel()
    return sparse.csr_matrix(sparse.diags(1 / np.where(sizes > 0, sizes, 1)) @ matrix)


def count_terms(documents, state, longest):
    places = {term: at for at, term in enumerate(state["terms"])}
    terms = terms_of(longest)
    found = [(row, places[term]) for row, words in enumerate(documents) for term in terms(words) if term in places]
    where = np.array(found, dtype=int).reshape(-1, 2)
    shape = (len(documents), len(places))
    return sparse.csr_matrix((np.ones(len(where)), (where[:, 0], where[:, 1])), shape=shape)


def weigh_terms(documents, state, longest, sublinear, norm):
    counts = count_terms(documents, state, longest)
    counts.sum_duplicates()
    if sublinear:
        counts.data = 1 + np.log(counts.data)
    return divide(sparse.csr_matrix(counts @ sparse.diags(np.array(state["idf"]))), norm)


def project(matrix, state):
    components = np.array(state["components"]).T
    return numbers(matrix @ components) - np.array(state["means"]) @ components


def scale_channels(images, state):
    scaled = (images / 255 - np.array(state["means"])) / np.array(state["deviations"])
    return scaled.reshape(len(images), -1)

`;
