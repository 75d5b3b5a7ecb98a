/** The operations of a recipe over a data frame of Python objects. */
export const PYTHON_TABLES = String.raw`
def frame(columns): return pd.DataFrame({name: pd.Series(cells, dtype=object) for name, cells in columns.items()})
def cells(t, name): return list(t[name])
def calc(t, names, f): return [f(*row) for row in zip(*[cells(t, n) for n in names])] if names else [f() for _ in range(len(t))]
def put(t, name, values):
    t = t.copy()
    t[name] = pd.Series(values, dtype=object, index=t.index)
    return t
def keep(t, flags): return t[pd.Series(flags, index=t.index, dtype=bool)].reset_index(drop=True)
def read(path, sheet=None, sep=',', encoding='utf-8'):
    if path.lower().endswith(('.xlsx', '.xls')): t = pd.read_excel(path, sheet_name=sheet or 0, dtype=str, keep_default_na=False)
    elif path.lower().endswith('.json'): t = pd.read_json(path, dtype=False)
    elif path.lower().endswith('.jsonl'): t = pd.read_json(path, lines=True, dtype=False)
    elif path.lower().endswith('.parquet'): t = pd.read_parquet(path)
    else: t = pd.read_csv(path, sep=sep, encoding=encoding, dtype=str, keep_default_na=False, na_values=[])
    return t.astype(object).where(t.notna(), None)
def select(t, columns): return frame({name: calc(t, *how) for name, how in columns.items()})
def under(t, more): return pd.concat([t, more.reindex(columns=t.columns).astype(object).where(lambda x: x.notna(), None)], ignore_index=True)
def join(t, right, keys, kind, added):
    found = {}
    for i, key in enumerate(zip(*[cells(right, r) for _, r in keys])):
        if None not in key: found.setdefault(tuple(text_of(k) for k in key), []).append(i)
    left, rows = [], []
    for i, key in enumerate(zip(*[cells(t, l) for l, _ in keys])):
        matches = [] if None in key else found.get(tuple(text_of(k) for k in key), [])
        for j in matches or ([None] if kind == 'left' else []):
            left.append(i)
            rows.append(j)
    out = {}
    for name in t.columns:
        column = cells(t, name)
        out[name] = [column[i] for i in left]
    for name in added:
        column = cells(right, name)
        out[name] = [None if j is None else column[j] for j in rows]
    return frame(out)
def first_of(t, keys, values, descending, nulls_last):
    best = {}
    for i, (key, value) in enumerate(zip(zip(*[cells(t, k) for k in keys]), values)):
        kept = best.get(key)
        if kept is None: best[key] = i
        else:
            other = values[kept]
            if other is None: better = value is not None and nulls_last
            elif value is None: better = not nulls_last
            else: better = value > other if descending else value < other
            if better: best[key] = i
    chosen = set(best.values())
    return keep(t, [i in chosen for i in range(len(t))])
def fill(t, name, by, method):
    groups, column = {}, cells(t, name)
    keys = list(zip(*[cells(t, k) for k in by])) if by else [()] * len(t)
    for key, x in zip(keys, column):
        if x is not None: groups.setdefault(key, []).append(x)
    def mode(xs): return min(xs, key=lambda x: (-counts[x], x))
    value = {}
    for key, xs in groups.items():
        counts = {x: 0 for x in xs}
        for x in xs: counts[x] += 1
        value[key] = math.fsum(xs) / len(xs) if method == 'mean' else float(statistics.median(xs)) if method == 'median' else mode(xs)
    return put(t, name, [value.get(key) if x is None else float(x) if method != 'mode' else x for key, x in zip(keys, column)])
def fill_previous(t, name, by):
    last, out = {}, []
    for key, x in zip(list(zip(*[cells(t, k) for k in by])) if by else [()] * len(t), cells(t, name)):
        if x is not None: last[key] = x
        out.append(last.get(key))
    return put(t, name, out)
TEXT = {
    'nfc': lambda a: unicodedata.normalize('NFC', a),
    'strip_invisible': lambda a: re.sub('[\u00ad\u200b\u200c\u200d\u2060\ufeff]+', '', a),
    'trim': lambda a: re.sub('^' + BLANK + '|' + BLANK + '$', '', a, flags=re.A),
    'collapse': lambda a: re.sub(BLANK, ' ', a, flags=re.A),
    'strip_accents': strip_accents, 'lower': str.lower, 'upper': str.upper,
    'title': lambda a: ' '.join(w[:1].upper() + w[1:] for w in a.lower().split(' ')),
}
def normalise(a, actions):
    for action in actions: a = TEXT[action](a)
    return a
def number(a, decimal, thousands):
    a = a.strip(' ')
    if thousands is not None: a = a.replace('\u00a0', ' ').replace('\u202f', ' ').replace(' ', '') if thousands.strip() == '' else a.replace(thousands, '')
    if decimal == ',': a = 'x' if '.' in a else a.replace(',', '.')
    return a
def read_cell(a, kind, formats, decimal, thousands, zone):
    if a is None: return None
    if kind == 'text': return text_of(a)
    if kind == 'boolean': return a if isinstance(a, bool) else {'true': True, 'vrai': True, 'oui': True, 'yes': True, '1': True, 'false': False, 'faux': False, 'non': False, 'no': False, '0': False}.get(text_of(a).strip(' ').lower())
    if kind in ('integer', 'decimal'):
        if isinstance(a, (int, float)) and not isinstance(a, bool):
            return float(a) if kind == 'decimal' else int(a) if a == math.floor(a) and abs(a) <= 2 ** 53 else None
        a = number(text_of(a), decimal, thousands)
        if kind == 'decimal': return float(a) if re.fullmatch(r'[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?', a) else None
        return int(a.split('.')[0]) if re.fullmatch(r'[+-]?[0-9]{1,18}(\.0*)?', a) else None
    when = moment(a) if isinstance(a, dt.date) else next((x for x in (tried(a.strip(' '), f) for f in formats) if x is not None), None)
    if when is None: return None
    if kind == 'date': return when.date()
    return when if zone is None else to_utc(when, ZoneInfo(zone))
def to_utc(when, zone):
    first, second = (when.replace(tzinfo=zone, fold=f).astimezone(dt.timezone.utc).replace(tzinfo=None) for f in (0, 1))
    gap = first.replace(tzinfo=dt.timezone.utc).astimezone(zone).replace(tzinfo=None) != when
    return first if gap else second
def clip(a, low, high):
    if a is None: return None
    return type(a)(low) if low is not None and a < low else type(a)(high) if high is not None and a > high else a
def split(t, name, separator, into, stay):
    pieces = [[None] * len(into) if a is None else (text_of(a).split(separator, len(into) - 1) + [''] * len(into))[:len(into)] for a in cells(t, name)]
    if len(into) == 1: pieces = [[None if p[0] is None else p[0].split(separator)[0]] for p in pieces]
    if not stay: t = t.drop(columns=[name])
    for i, column in enumerate(into): t = put(t, column, [p[i] or None for p in pieces])
    return t
`;
