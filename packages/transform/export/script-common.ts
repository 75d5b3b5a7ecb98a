/** What every script holds: forms of matrices, and the operations that learn nothing. */
export const SCRIPT_COMMON = `def dense(matrix):
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
    return np.array([[float(cell) if cell else np.nan for cell in row] for row in part.to_numpy()], dtype=float)


def split_dates(frame, parts):
    columns = []
    for at in range(frame.shape[1]):
        dates = pd.to_datetime(frame.iloc[:, at].replace("", np.nan).str.slice(0, 16))
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


def load_given(name):
    """What an encoder made of the same rows: an ONNX model with its tokenizer, which this script does not run."""
    vectors = np.load(name)
    if len(vectors) != len(rows):
        raise SystemExit(f"{name} holds {len(vectors)} rows, and there are {len(rows)}: encode these rows with the same model first.")
    return vectors


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


def hash_terms(documents, longest, columns, norm):
    from sklearn.feature_extraction.text import HashingVectorizer

    return HashingVectorizer(analyzer=terms_of(longest), n_features=columns, norm=norm).transform(documents)

`;
