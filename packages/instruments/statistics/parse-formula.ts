import type { ModelTerm, Outcome, Transform } from '@etalon/statistics';

export interface Formula {
  readonly outcome: Outcome | null;
  /** Time and event of `Surv(time, event)`. */
  readonly survival: { readonly time: string; readonly event: string } | null;
  readonly terms: readonly ModelTerm[];
  readonly intercept: boolean;
  /** Columns that the formula says are categories: `C(site)`, `factor(site)`. */
  readonly factors: readonly string[];
}

const TRANSFORMS: Readonly<Record<string, Transform>> = {
  log: 'log',
  ln: 'log',
  log1p: 'log1p',
  sqrt: 'sqrt',
  racine: 'sqrt',
  inverse: 'inverse',
  square: 'square',
};
const MOST_TERMS = 60;
const MOST_LENGTH = 2000;

/** A formula as R and statsmodels write it, `y ~ a * b + log(c) + I(d^2) + C(site) - 1`; null when a part of it cannot be read. */
export function parseFormula(text: string): Formula | null {
  if (text.length > MOST_LENGTH) return null;
  const [left = '', right, more] = text.split('~');
  if (right === undefined || more !== undefined) return null;
  const factors: string[] = [];
  const isWithout = /(?:-\s*1|\+\s*0|-\s*0|^\s*0)\s*(?:$|\+)/.test(right.trim());
  const parts = splitTop(right.replace(/-\s*1\s*$/, ''), '+').filter((part) => !/^[01]$/.test(part));
  const terms: ModelTerm[] = [];
  for (const part of parts) {
    const read = readPart(part, factors);
    if (read === null) return null;
    for (const term of read) if (!terms.some((known) => isSame(known, term))) terms.push(term);
  }
  if (terms.length > MOST_TERMS) return null;
  const times = /^Surv\s*\(([^,()]+),([^,()]+)\)$/i.exec(left.trim());
  const base = { terms, intercept: !isWithout, factors };
  if (times !== null)
    return { ...base, outcome: null, survival: { time: bare(times[1]), event: bare(times[2]) } };
  const [outcome] = readFactor(left.trim(), factors) ?? [];
  const [column] = outcome?.columns ?? [];
  if (column === undefined || outcome?.power !== undefined) return null;
  const { transform } = outcome ?? {};
  return { ...base, outcome: { column, ...(transform === undefined ? {} : { transform }) }, survival: null };
}

/** `a * b` is both and their interaction, `a:b` the interaction alone. */
function readPart(part: string, factors: string[]): readonly ModelTerm[] | null {
  const crossed = splitTop(part, '*');
  const sides = crossed.map((side) => readInteraction(side, factors));
  const read = sides.filter((side) => side !== null);
  if (read.length !== sides.length || crossed.length > 3) return null;
  const all: ModelTerm[] = [];
  for (const side of read)
    all.push(side, ...all.map((other) => ({ columns: [...other.columns, ...side.columns] })));
  return all;
}

function readInteraction(text: string, factors: string[]): ModelTerm | null {
  const parts = splitTop(text, ':').map((part) => readFactor(part, factors)?.[0] ?? null);
  const read = parts.filter((part) => part !== null);
  const [first] = read;
  if (first === undefined || read.length !== parts.length) return null;
  return read.length === 1 ? first : { columns: read.flatMap(({ columns }) => columns) };
}

function readFactor(text: string, factors: string[]): readonly ModelTerm[] | null {
  const called = /^([A-Za-z][\w.]*)\s*\((.+)\)$/.exec(text);
  if (called === null) {
    const column = bare(text);
    return column === '' || (column === text && /[()^*\s]/.test(column)) ? null : [{ columns: [column] }];
  }
  const [, name = '', inside = ''] = called;
  const column = bare(inside);
  const shortName = name.replace(/^np\./, '');
  if (/^(C|factor|as\.factor)$/.test(name)) {
    const [categories = ''] = splitTop(inside, ',');
    factors.push(bare(categories));
    return [{ columns: [bare(categories)] }];
  }
  if (name === 'I') {
    const power = /^(.+?)\s*(?:\^|\*\*)\s*([1-6])$/.exec(inside.trim());
    return power === null ? null : [{ columns: [bare(power[1])], power: Number(power[2]) }];
  }
  const transform = TRANSFORMS[shortName];
  return transform === undefined || /[()]/.test(column) ? null : [{ columns: [column], transform }];
}

function bare(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  const quoted = /^`(.+)`$/.exec(trimmed) ?? /^Q\(["'](.+)["']\)$/.exec(trimmed);
  return quoted?.[1] ?? trimmed;
}

const isSame = (one: ModelTerm, other: ModelTerm): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Parts between a sign that is outside of parentheses and backquotes. */
function splitTop(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (const char of text) {
    if (char === '`') isQuoted = !isQuoted;
    if (!isQuoted && char === '(') depth += 1;
    if (!isQuoted && char === ')') depth -= 1;
    if (char === sign && depth === 0 && !isQuoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
