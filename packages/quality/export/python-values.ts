/** What every exported script carries: SQL's three-valued logic and casts in plain Python, cells of absent value as None. */
export const PYTHON_VALUES = String.raw`import datetime as dt, math, re, statistics, sys, unicodedata
from decimal import Decimal, ROUND_HALF_UP
from zoneinfo import ZoneInfo
import pandas as pd

BLANK = '[\\s\u00a0\u1680\u2007\u202f\u3000]+'

def lift(f):
    return lambda *a: None if any(x is None for x in a) else f(*a)

def text_of(x):
    if x is None or isinstance(x, str): return x
    if isinstance(x, bool): return 'true' if x else 'false'
    if isinstance(x, dt.datetime): return x.isoformat(sep=' ')
    if isinstance(x, float) and not math.isfinite(x): return str(x)
    return x.isoformat() if isinstance(x, dt.date) else repr(x) if isinstance(x, float) else str(x)

def pair(a, b):
    """Both sides of a comparison in one type, as SQL reads a text beside a number or a day."""
    if type(a) is type(b) or (not isinstance(a, str) and not isinstance(b, str)):
        if isinstance(a, dt.datetime) != isinstance(b, dt.datetime) and isinstance(a, dt.date) and isinstance(b, dt.date):
            return tuple(x if isinstance(x, dt.datetime) else dt.datetime(x.year, x.month, x.day) for x in (a, b))
        return a, b
    if isinstance(a, str): return tuple(reversed(pair(b, a)))
    kind = 'BOOLEAN' if isinstance(a, bool) else 'TIMESTAMP' if isinstance(a, dt.datetime) else 'DATE' if isinstance(a, dt.date) else 'DOUBLE'
    return a, cast(b, kind, False)

def compare(test): return lift(lambda a, b: test(*pair(a, b)))
equal = compare(lambda a, b: a == b)
differs = compare(lambda a, b: a != b)
less = compare(lambda a, b: a < b)
greater = compare(lambda a, b: a > b)
at_most = compare(lambda a, b: a <= b)
at_least = compare(lambda a, b: a >= b)
def distinct(a, b): return (a is None) != (b is None) if a is None or b is None else differs(a, b)
def not_distinct(a, b): return not distinct(a, b)
def both(*a): return False if any(x is False for x in a) else None if any(x is None for x in a) else True
def either(*a): return True if any(x is True for x in a) else None if any(x is None for x in a) else False
def opposite(a): return None if a is None else not a
def is_null(a): return a is None
def is_not_null(a): return a is not None
def among(a, *b): return either(*[equal(a, x) for x in b])
def not_among(a, *b): return opposite(among(a, *b))
def between(a, lo, hi): return both(at_least(a, lo), at_most(a, hi))
def coalesce(*a): return next((x for x in a if x is not None), None)
def nullif(a, b): return None if equal(a, b) is True else a
def moved(a, b, sign):
    if isinstance(b, dt.timedelta) and isinstance(a, dt.date):
        start = a if isinstance(a, dt.datetime) else dt.datetime(a.year, a.month, a.day)
        return start + sign * b
    if isinstance(a, dt.date) and isinstance(b, int): return a + dt.timedelta(days=sign * b)
    if isinstance(a, dt.datetime) or isinstance(b, dt.datetime): return a - b
    if isinstance(a, dt.date): return (a - b).days
    return a + sign * b
def add(a, b=0): return lift(lambda x, y: moved(x, y, 1))(a, b)
def subtract(a, *b): return lift(lambda x: -x)(a) if not b else lift(lambda x, y: moved(x, y, -1))(a, b[0])
multiply = lift(lambda a, b: a * b)
def ratio(a, b):
    if b == 0: return math.nan if a == 0 else math.copysign(math.inf, a)
    return a / b
divide = lift(ratio)
whole_divide = lift(lambda a, b: None if b == 0 else int(a / b) if isinstance(a, float) else abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1))
modulo = lift(lambda a, b: None if b == 0 else math.fmod(a, b) if isinstance(a, float) or isinstance(b, float) else int(math.fmod(a, b)))
absolute, sqrt, ln, exp = lift(abs), lift(math.sqrt), lift(math.log), lift(math.exp)
sign = lift(lambda a: (a > 0) - (a < 0))
isnan = lift(lambda a: isinstance(a, float) and math.isnan(a))
floor, ceil = lift(lambda a: float(math.floor(a)) if isinstance(a, float) else a), lift(lambda a: float(math.ceil(a)) if isinstance(a, float) else a)
trunc = lift(lambda a: float(math.trunc(a)) if isinstance(a, float) else a)
def half_up(a, n=0):
    if isinstance(a, int) and n >= 0: return a
    scaled = a * 10.0 ** n
    return math.copysign(math.floor(abs(scaled) + 0.5), scaled) / 10.0 ** n
round_half_up = lift(half_up)
lower, upper = lift(lambda a: a.lower()), lift(lambda a: a.upper())
trim, ltrim, rtrim = lift(lambda a: a.strip(' ')), lift(lambda a: a.lstrip(' ')), lift(lambda a: a.rstrip(' '))
length = lift(lambda a: len(a))
replace = lift(lambda a, b, c: a.replace(b, c) if b else a)
join_text = lift(lambda a, b: text_of(a) + text_of(b))
def concat(*a): return ''.join(text_of(x) for x in a if x is not None)
starts_with, ends_with, contains = lift(lambda a, b: a.startswith(b)), lift(lambda a, b: a.endswith(b)), lift(lambda a, b: b in a)
regexp_matches = lift(lambda a, p: re.search(p, a, re.A) is not None)
regexp_full_match = lift(lambda a, p: re.fullmatch(p, a, re.A) is not None)
regexp_replace = lift(lambda a, p, r, o='': re.sub(p, r, a, count=0 if 'g' in o else 1, flags=re.A))
def extracted(a, p, g=0):
    found = re.search(p, a, re.A)
    return '' if found is None else found.group(g) or ''
regexp_extract = lift(extracted)
def like_pattern(p): return ''.join('.*' if c == '%' else '.' if c == '_' else re.escape(c) for c in p)
like = lift(lambda a, p: re.fullmatch(like_pattern(p), a, re.S) is not None)
def not_like(a, p): return opposite(like(a, p))
substr = lift(lambda a, i, n=None: a[max(i - 1, 0):] if n is None else a[max(i - 1, 0):max(i - 1 + n, 0)])
left_of, right_of = lift(lambda a, n: a[:n]), lift(lambda a, n: a[-n:] if n else '')
split_part = lift(lambda a, s, n: (a.split(s) + [''] * n)[n - 1])
lpad = lift(lambda a, n, p: a[:n] if len(a) >= n else ((p * n)[:n - len(a)] + a))
strip_accents = lift(lambda a: unicodedata.normalize('NFC', ''.join(c for c in unicodedata.normalize('NFD', a) if unicodedata.category(c) != 'Mn')))
def present(a): return [x for x in a if x is not None]
def greatest(*a): return max(present(a), default=None)
def least(*a): return min(present(a), default=None)
year, month, day = lift(lambda a: a.year), lift(lambda a: a.month), lift(lambda a: a.day)
hour, minute = lift(lambda a: a.hour), lift(lambda a: a.minute)
PARTS = {'dow': lambda a: a.isoweekday() % 7, 'isodow': lambda a: a.isoweekday(), 'quarter': lambda a: (a.month + 2) // 3, 'week': lambda a: a.isocalendar()[1], 'doy': lambda a: a.timetuple().tm_yday}
date_part = lift(lambda p, a: PARTS[p](a) if p in PARTS else getattr(a, p))
date_diff = lift(lambda p, a, b: {'day': lambda: (moment(b).date() - moment(a).date()).days, 'month': lambda: (b.year - a.year) * 12 + b.month - a.month, 'year': lambda: b.year - a.year}[p]())
to_days, to_hours, to_minutes = lift(lambda n: dt.timedelta(days=n)), lift(lambda n: dt.timedelta(hours=n)), lift(lambda n: dt.timedelta(minutes=n))
def moment(a): return a if isinstance(a, dt.datetime) else dt.datetime(a.year, a.month, a.day)
strptime = lift(lambda a, f: dt.datetime.strptime(a, f))
strftime = lift(lambda a, f: a.strftime(f))
def tried(a, f):
    try: return dt.datetime.strptime(a, f)
    except ValueError: return None
try_strptime = lift(tried)

WORDS = {**dict.fromkeys(['true', 't', 'yes', 'y', '1'], True), **dict.fromkeys(['false', 'f', 'no', 'n', '0'], False)}
def cast_known(x, kind):
    if kind == 'VARCHAR': return text_of(x)
    if kind in ('DOUBLE', 'FLOAT'): return float(x.strip() if isinstance(x, str) else x)
    if kind.startswith('DECIMAL'):
        scale = int(kind[:-1].split(',')[1])
        exact = Decimal(x.strip() if isinstance(x, str) else repr(x) if isinstance(x, float) else str(x))
        return float(exact.quantize(Decimal(1).scaleb(-scale), ROUND_HALF_UP))
    if kind.endswith('INT') or kind == 'INTEGER':
        if isinstance(x, str): return int(Decimal(x.strip()).quantize(Decimal(1), ROUND_HALF_UP))
        return int(x) if isinstance(x, (int, bool)) else int(Decimal(x).quantize(Decimal(1), 'ROUND_HALF_EVEN'))
    if kind == 'BOOLEAN': return WORDS[x.strip().lower()] if isinstance(x, str) else bool(x)
    if kind == 'DATE': return dt.date.fromisoformat(x.strip()[:10]) if isinstance(x, str) else x.date() if isinstance(x, dt.datetime) else x
    if kind == 'TIMESTAMP': return dt.datetime.fromisoformat(x.strip().replace('T', ' ')) if isinstance(x, str) else moment(x)
    raise TypeError(kind)
def cast(x, kind, trying):
    if x is None: return None
    try: return cast_known(x, kind)
    except (ValueError, ArithmeticError, KeyError):
        if trying: return None
        raise
`;
