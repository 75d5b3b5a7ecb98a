/** Nearest neighbours and chained equations, as the engine computes them. */
export const PYTHON_IMPUTE = `
def floats(t, name): return [math.nan if x is None else float(x) for x in cells(t, name)]
def write_back(t, name, kind, values):
    return put(t, name, [x if x is not None else None if math.isnan(v) else cast(v, kind, False) for x, v in zip(cells(t, name), values)])
def fill_near(t, name, kind, others, k):
    target, scaled = floats(t, name), []
    for column in (floats(t, o) for o in others):
        known = [x for x in column if not math.isnan(x)]
        mean = sum(known) / len(known) if known else math.nan
        sd = math.sqrt(sum((x - mean) ** 2 for x in known) / max(1, len(known) - 1))
        scaled.append([(x - mean) / sd if sd > 0 else x - mean for x in column])
    rows = [i for i, x in enumerate(target) if not math.isnan(x)]
    mean = sum(target[i] for i in rows) / len(rows) if rows else math.nan
    out = list(target)
    for i, x in enumerate(target):
        if not math.isnan(x): continue
        near = []
        for j in rows:
            gaps = [g for g in (c[i] - c[j] for c in scaled) if not math.isnan(g)]
            if gaps: near.append((sum(g * g for g in gaps) / len(gaps), j))
        near = sorted(near)[:k]
        out[i] = sum(target[j] for _, j in near) / len(near) if near else mean
    return write_back(t, name, kind, out)
def pcg32(seed):
    mask, times = 2 ** 64 - 1, 6364136223846793005
    step = (54 << 1) | 1
    state = ((step + seed) * times + step) & mask
    while True:
        mixed, turn = (((state >> 18) ^ state) >> 27) & 0xffffffff, state >> 59
        state = (state * times + step) & mask
        yield ((mixed >> turn) | (mixed << (-turn & 31))) & 0xffffffff
def solve(a, b):
    n = len(b)
    a = [row[:] + [y] for row, y in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p] = a[p], a[i]
        for r in range(i + 1, n):
            f = a[r][i] / a[i][i]
            for c in range(i, n + 1): a[r][c] -= f * a[i][c]
    x = [0.0] * n
    for i in reversed(range(n)): x[i] = (a[i][n] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x
def fill_chains(t, name, kind, others, rounds, seed):
    columns = [floats(t, o) for o in [name, *others]]
    gaps = [[i for i, x in enumerate(c) if math.isnan(x)] for c in columns]
    draws = None if seed is None else pcg32(seed)
    for c, missing in zip(columns, gaps):
        known = [x for x in c if not math.isnan(x)]
        for i in missing: c[i] = sum(known) / len(known) if known else math.nan
    order = sorted((len(g), i) for i, g in enumerate(gaps) if g)
    for _ in range(rounds):
        for _, i in order: regress(columns, i, gaps[i], draws)
    return write_back(t, name, kind, columns[0])
def regress(columns, index, missing, draws):
    target, others = columns[index], [c for i, c in enumerate(columns) if i != index]
    gone = set(missing)
    rows, p = [i for i in range(len(target)) if i not in gone], len(others)
    if len(rows) < p + 2: return
    means, mean = [sum(c[i] for i in rows) / len(rows) for c in others], sum(target[i] for i in rows) / len(rows)
    xs = [[c[i] - m for c, m in zip(others, means)] for i in rows]
    cross = [[sum(x[a] * x[b] for x in xs) for b in range(p)] for a in range(p)]
    trace = sum(cross[a][a] for a in range(p))
    if not trace > 0: return
    for a in range(p): cross[a][a] += 1e-8 * trace / p
    slopes = solve(cross, [sum(x[a] * (target[i] - mean) for x, i in zip(xs, rows)) for a in range(p)])
    def predict(i): return mean + sum(s * (c[i] - m) for s, c, m in zip(slopes, others, means))
    deviation = 0.0 if draws is None else math.sqrt(sum((target[i] - predict(i)) ** 2 for i in rows) / (len(rows) - p - 1))
    for i in missing:
        draw = 0.0 if draws is None else statistics.NormalDist().inv_cdf((next(draws) + 0.5) / 2 ** 32)
        target[i] = predict(i) + deviation * draw
`;
