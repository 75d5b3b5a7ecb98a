/** What every exported script begins with: reading the rows, and the operations that scikit-learn says in several calls. */
export const SCRIPT_HEAD = `"""The pipeline, run again with scikit-learn on the rows of lignes.csv; the vectors go to vecteurs.npz."""
import re
import unicodedata

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.linalg import svds
from sklearn import impute as imputers
from sklearn import preprocessing
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer

rows = pd.read_csv("lignes.csv", dtype=str, keep_default_na=False)
train = (rows["(partie)"] == "apprentissage").to_numpy()
every = np.ones(len(rows), dtype=bool)


def dense(matrix):
    return matrix.toarray() if sparse.issparse(matrix) else np.asarray(matrix, dtype=float)


def beside(*parts):
    if len(parts) == 1:
        return parts[0]
    if all(isinstance(part, pd.DataFrame) for part in parts):
        return pd.concat(parts, axis=1)
    if any(sparse.issparse(part) for part in parts):
        return sparse.csr_matrix(sparse.hstack([sparse.csr_matrix(part) for part in parts]))
    return np.hstack(parts)


def numbers(part):
    if not isinstance(part, pd.DataFrame):
        return dense(part)
    return part.apply(lambda cells: pd.to_numeric(cells.replace("", np.nan))).to_numpy(dtype=float)


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


def split_dates(frame, parts):
    columns = []
    for name in frame.columns:
        dates = pd.to_datetime(frame[name].replace("", np.nan).str.slice(0, 16))
        of = {
            "days": (dates.dt.normalize() - pd.Timestamp("1970-01-01")).dt.days,
            "year": dates.dt.year,
            "month": dates.dt.month,
            "day": dates.dt.day,
            "weekday": dates.dt.weekday,
            "hour": dates.dt.hour,
        }
        for part in parts.replace(" ", "").split(","):
            if part in of:
                columns.append(of[part])
            elif part.endswith("-circle"):
                share = (dates.dt.month - 1) / 12 if part.startswith("month") else dates.dt.weekday / 7
                columns += [np.sin(2 * np.pi * share), np.cos(2 * np.pi * share)]
    return np.column_stack([column.astype(float) for column in columns])


def tokenise(frame, shortest, lower, fold):
    def split(text):
        text = text.lower() if lower else text
        if fold:
            kept = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))
            text = "".join(kept)
        return [word for word in re.findall(r"\\w+", text) if len(word) >= shortest]

    return [split(text) for text in frame.iloc[:, 0]]


def drop_words(documents, stop):
    stop = set(stop)
    return [[word for word in words if word not in stop] for words in documents]


def stem_words(documents):
    from nltk.stem.snowball import FrenchStemmer

    stemmer = FrenchStemmer()
    return [[stemmer.stem(word) for word in words] for words in documents]


def terms_of(longest):
    def terms(words):
        out = list(words)
        for size in range(2, longest + 1):
            out += [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
        return out

    return terms


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


def hash_terms(documents, longest, columns, norm):
    return HashingVectorizer(analyzer=terms_of(longest), n_features=columns, norm=norm).transform(documents)


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

`;
