"""Transformations of a small table and of texts by scikit-learn, printed as the JSON kept in transform.json.

Usage: python3 references/transform_sklearn.py > references/transform.json, then biome format --write references/transform.json
"""
import json

import numpy
import pandas
import scipy
import sklearn
from sklearn.decomposition import PCA, TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.manifold import trustworthiness
from sklearn.preprocessing import (
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    PolynomialFeatures,
    RobustScaler,
    StandardScaler,
)
from sklearn.utils import murmurhash3_32

TEXTS = [
    "L'été dernier, la livraison a été en retard de trois jours",
    "Livraison rapide et soignée, merci au livreur",
    "Le colis est arrivé ouvert ; le livreur n'a rien dit",
    "Très bon produit, très bon prix, très bonne livraison",
    "Produit défectueux, je veux être remboursé",
    "Remboursement demandé il y a 15 jours, aucune réponse",
    "Aujourd'hui le service m'a répondu : remboursement accepté",
    "Colis perdu, service absent, déçu",
    "Bon service, bonne réponse, merci",
    "🙂🙂",
    "La livraison du colis a pris deux jours",
    "Prix trop élevé pour ce produit",
]
NUMBERS = [
    [1.5, 200, 3], [2.25, 180, 3], [None, 210, 3], [4.0, 1000, 3], [5.5, 190, 3], [3.0, None, 3],
    [2.0, 205, 3], [8.0, 195, 3], [1.0, 220, 3], [2.5, 185, 3], [6.0, 215, 3], [3.5, 202, 3],
]
CATEGORIES = [
    ["Lyon", "a"], ["Paris", "b"], ["Lyon", "b"], ["Nice", "a"], ["Paris", "a"], ["Nantes", "a"],
    ["Lyon", "b"], ["Brest", "c"], ["Paris", "a"], ["Lyon", "b"], ["Nice", "c"], ["Oslo", "b"],
]
TRAIN = [0, 1, 2, 3, 4, 5, 6, 8, 9]
WORDS = ["", "a", "livraison", "très bon", "été", "🙂", "anticonstitutionnellement"]


def rows(matrix):
    dense = matrix.toarray() if hasattr(matrix, "toarray") else matrix
    return [[None if numpy.isnan(v) else float(v) for v in row] for row in numpy.asarray(dense, dtype=float)]


def oriented(components):
    sizes = numpy.abs(components)
    first = (sizes >= sizes.max(axis=1, keepdims=True) * (1 - 1e-9)).argmax(axis=1)
    return components * numpy.sign(components[numpy.arange(len(components)), first])[:, None]


def text_results():
    train = [TEXTS[i] for i in TRAIN]
    out = {}
    for name, vectorizer in {
        "counts": CountVectorizer(ngram_range=(1, 2), min_df=2, max_df=0.5),
        "counts-most": CountVectorizer(max_features=4),
        "tf-idf": TfidfVectorizer(),
        "tf-idf-sublinear": TfidfVectorizer(sublinear_tf=True, norm="l1", ngram_range=(1, 2)),
        "hashing": HashingVectorizer(n_features=16),
    }.items():
        vectorizer.fit(train)
        names = [] if name == "hashing" else list(vectorizer.get_feature_names_out())
        out[name] = {"names": names, "rows": rows(vectorizer.transform(TEXTS))}
    weighted = TfidfVectorizer().fit(train)
    svd = TruncatedSVD(4, algorithm="arpack", random_state=0).fit(weighted.transform(train))
    components = oriented(svd.components_)
    out["svd"] = {
        "singular": [float(v) for v in svd.singular_values_],
        "rows": rows(weighted.transform(TEXTS) @ components.T),
    }
    return out


def table_results():
    numbers = numpy.array(NUMBERS, dtype=float)
    train = numbers[TRAIN]
    out = {}
    for strategy in ["mean", "median", "most_frequent"]:
        out["impute-" + strategy.replace("_", "-")] = rows(SimpleImputer(strategy=strategy).fit(train).transform(numbers))
    for name, scaler in {"standard": StandardScaler(), "robust": RobustScaler(), "min-max": MinMaxScaler()}.items():
        out[name] = rows(scaler.fit(train).transform(numbers))
    words = numpy.array(CATEGORIES)
    out["one-hot"] = rows(OneHotEncoder(handle_unknown="ignore").fit(words[TRAIN]).transform(words))
    encoder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    out["ordinal"] = rows(encoder.fit(words[TRAIN]).transform(words))
    filled = SimpleImputer(strategy="median").fit(train).transform(numbers)
    pairs = PolynomialFeatures(2, interaction_only=True, include_bias=False)
    out["interactions"] = rows(pairs.fit_transform(filled))
    scaled = StandardScaler().fit(filled[TRAIN]).transform(filled)
    pca = PCA(2, svd_solver="full").fit(scaled[TRAIN])
    components = oriented(pca.components_)
    out["pca"] = {
        "explained": [float(v) for v in pca.explained_variance_ratio_],
        "rows": rows((scaled - pca.mean_) @ components.T),
    }
    return out


def fidelity_results():
    generator = numpy.random.RandomState(0)
    high = generator.normal(size=(40, 6)).round(6)
    low = high[:, :2] + 0.3 * generator.normal(size=(40, 2)).round(6)
    return {
        "high": rows(high),
        "low": rows(low),
        "trustworthiness": [float(trustworthiness(high, low, n_neighbors=k)) for k in (1, 5, 12)],
        "continuity": [float(trustworthiness(low, high, n_neighbors=k)) for k in (1, 5, 12)],
    }


def factor_results():
    """A sketch smaller than the space: 300 rows of 260 columns whose singular values fall slowly."""
    i, j = numpy.meshgrid(numpy.arange(300), numpy.arange(260), indexing="ij")
    matrix = numpy.sin((i + 1) * (j + 1) * 0.37) / numpy.sqrt(j + 1)
    centred = matrix - matrix.mean(axis=0)
    _, values, vectors = numpy.linalg.svd(centred, full_matrices=False)
    vectors = oriented(vectors[:5])
    return {"singular": [float(v) for v in values[:5]], "first": [float(v) for v in vectors[0, :8]]}


print(
    json.dumps(
        {
            "source": "scikit-learn %s, numpy %s, scipy %s, pandas %s; transform_sklearn.py. Components are turned so that their largest number is positive."
            % (sklearn.__version__, numpy.__version__, scipy.__version__, pandas.__version__),
            "texts": TEXTS,
            "numbers": NUMBERS,
            "categories": CATEGORIES,
            "train": TRAIN,
            "murmur": {word: int(murmurhash3_32(word, seed=0)) for word in WORDS},
            "text": text_results(),
            "table": table_results(),
            "fidelity": fidelity_results(),
            "factors": factor_results(),
        },
        ensure_ascii=False,
        indent=1,
    )
)
