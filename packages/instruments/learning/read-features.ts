import type { Workbench } from '../bench/workbench.ts';
import { readPipeline } from '../leakage/read-pipeline.ts';
import { type AnswerSet, LEARNED } from './answer-set.ts';
import { readDeclared } from './declared-answers.ts';
import { FOLD, ID, SIDE, TRUTH } from './plan-columns.ts';
import { type RowPool, readCasePool, readDeliveredPool } from './read-pool.ts';

/** A column of the rows measured and of those that may be learned from. */
export interface Feature {
  readonly name: string;
  readonly kind: 'number' | 'category' | 'date';
  readonly train: readonly (string | null)[];
  readonly test: readonly (string | null)[];
}

export interface KnownFeatures {
  readonly origin: RowPool['origin'];
  readonly columns: readonly Feature[];
  /** What is true of each row that may be learned from; empty when no table says it. */
  readonly labels: readonly string[];
  /** Column that says it. */
  readonly label: string | null;
  /** Column of time, when there is one. */
  readonly time: Feature | null;
  /** Columns that are not used, by why. */
  readonly left: Readonly<Record<LeftReason, readonly string[]>>;
  /** Tables too large to be read. */
  readonly large: readonly string[];
}

export type LeftReason = 'role' | 'empty' | 'names' | 'many';

export const MOST_FEATURES = 100;
const FILE = /^(fichier|file|path|chemin|image|audio|copie|copy)$/i;
/** From this share of distinct texts a column names its rows. */
const NAMING = 0.5;
const KNOWN: Readonly<Record<RowPool['origin'], WeakMap<AnswerSet, Promise<KnownFeatures | null>>>> = {
  delivered: new WeakMap(),
  case: new WeakMap(),
};

/**
 * The other columns of the rows of a set, and the rows that may be learned from: those that a table of sides gives to the
 * training, else those with a label that are not measured. From the delivered tables, or from the visible ones of the case when its
 * hidden test is measured: the origin preferred when it has every row of the set, else the other; null when neither does.
 */
export function readFeatures(
  bench: Workbench,
  set: AnswerSet,
  preferred: RowPool['origin'],
): Promise<KnownFeatures | null> {
  const known = KNOWN[preferred].get(set) ?? gather(bench, set, preferred);
  KNOWN[preferred].set(set, known);
  return known;
}

async function gather(
  bench: Workbench,
  set: AnswerSet,
  preferred: RowPool['origin'],
): Promise<KnownFeatures | null> {
  const { ids } = set;
  if (ids === null) return null;
  const own = set.origin === 'hidden' ? await readCasePool(bench) : null;
  const delivered = await readDeliveredPool(bench, set.named.id);
  const pools = (preferred === 'case' ? [own, delivered] : [delivered, own]).flatMap((pool) => pool ?? []);
  const wished = [set.named.truth, readDeclared(bench).truth, readTarget(bench)].flatMap(
    (name) => name ?? [],
  );
  const whole = pools.filter(({ rows }) => ids.every((id) => rows.has(id)));
  const found = whole.map((pool) => {
    const labelled = [pool, ...pools].flatMap((one) => {
      const label = findLabel(one, set, wished);
      return label === null ? [] : [{ pool: one, label }];
    })[0];
    return describePool(pool, set, { labelled: labelled ?? null, time: readTime(bench) });
  });
  return found.find(({ labels }) => labels.length > 0) ?? found[0] ?? null;
}

const readTarget = (bench: Workbench): string | null => rolesOf(bench)?.target ?? null;
const readTime = (bench: Workbench): string | null => rolesOf(bench)?.time ?? null;

function rolesOf(bench: Workbench) {
  try {
    return readPipeline(bench)?.roles ?? null;
  } catch {
    return null;
  }
}

/** The column of what is true: by its name, else the one that is empty in the rows measured and whose texts are their classes. */
function findLabel(pool: RowPool, set: AnswerSet, wished: readonly string[]): string | null {
  const named =
    wished.find((name) => pool.columns.has(name)) ??
    [...pool.columns.keys()].find((name) => TRUTH.test(name.trim()));
  if (named !== undefined) return named;
  const places = (set.ids ?? []).flatMap((id) => pool.rows.get(id) ?? []);
  const classes = new Set(set.classes);
  for (const [name, cells] of pool.columns) {
    if (places.some((place) => cells[place] !== null)) continue;
    const texts = new Set(cells.filter((cell) => cell !== null).map((cell) => shorten(cell)));
    if (texts.size >= 2 && [...texts].every((text) => classes.has(text))) return name;
  }
  return null;
}

/** 1, 1.0 and 1.00 are one label. */
const shorten = (cell: string): string => cell.replace(/\.0+$/, '');

function describePool(
  pool: RowPool,
  set: AnswerSet,
  given: {
    readonly labelled: { readonly pool: RowPool; readonly label: string } | null;
    readonly time: string | null;
  },
): KnownFeatures {
  const { labelled } = given;
  const ids = set.ids ?? [];
  const labels = labelled === null ? undefined : labelled.pool.columns.get(labelled.label);
  const truthOf = (id: string): string => {
    const place = labelled?.pool.rows.get(id);
    return place === undefined ? '' : shorten(labels?.[place] ?? '');
  };
  const others = listTrainRows(pool, new Set(ids));
  const train = labelled === null ? others : others.filter(({ id }) => truthOf(id) !== '');
  const test = ids.map((id) => pool.rows.get(id) ?? -1);
  const left: Record<LeftReason, string[]> = { role: [], empty: [], names: [], many: [] };
  const columns: Feature[] = [];
  for (const [name, cells] of pool.columns) {
    const column = {
      name,
      train: train.map(({ place }) => cells[place] ?? null),
      test: test.map((place) => cells[place] ?? null),
    };
    const why = leaveOut(column, [labelled?.label, set.named.truth]);
    if (why !== null) left[why].push(name);
    else columns.push({ ...column, kind: nameKind(column) });
  }
  const kept = columns.filter(({ kind }) => kind !== 'date');
  const dates = columns.filter(({ kind }) => kind === 'date');
  left.many.push(...kept.slice(MOST_FEATURES).map(({ name }) => name));
  return {
    origin: pool.origin,
    columns: kept.slice(0, MOST_FEATURES),
    labels: labelled === null ? [] : train.map(({ id }) => truthOf(id)),
    label: labelled?.label ?? null,
    time: dates.find(({ name }) => name === given.time) ?? dates[0] ?? null,
    left,
    large: pool.left,
  };
}

function listTrainRows(
  pool: RowPool,
  measured: ReadonlySet<string>,
): readonly { readonly id: string; readonly place: number }[] {
  const side = [...pool.columns].find(([name]) => SIDE.test(name.trim()))?.[1];
  const others = [...pool.rows]
    .filter(([id]) => !measured.has(id))
    .map(([id, place]) => ({ id, place, isLearned: LEARNED.test(side?.[place] ?? '') }));
  const learned = others.filter(({ isLearned }) => isLearned);
  return learned.length > 0 ? learned : others;
}

/** Why a column is not used; null when it is. */
function leaveOut(
  { name, train, test }: Pick<Feature, 'name' | 'train' | 'test'>,
  truths: readonly (string | null | undefined)[],
): LeftReason | null {
  const plain = name.trim();
  if (truths.includes(name) || [ID, TRUTH, SIDE, FOLD, FILE].some((pattern) => pattern.test(plain)))
    return 'role';
  const [learned, measured] = [train, test].map((cells) => cells.filter((cell) => cell !== null));
  if (measured?.length === 0 || (train.length > 0 && learned?.length === 0)) return 'empty';
  const cells = [...train, ...test].filter((cell) => cell !== null);
  const areTexts = cells.some((cell) => Number.isNaN(parseNumber(cell)) && !isDate(cell));
  return areTexts && new Set(cells).size > Math.max(20, NAMING * cells.length) ? 'names' : null;
}

function nameKind({ train, test }: Pick<Feature, 'train' | 'test'>): Feature['kind'] {
  const cells = [...train, ...test].filter((cell) => cell !== null);
  if (cells.every((cell) => !Number.isNaN(parseNumber(cell)))) return 'number';
  return cells.every(isDate) ? 'date' : 'category';
}

/** A number with a decimal point or comma; NaN for anything else. */
export function parseNumber(cell: string | null): number {
  if (cell === null) return Number.NaN;
  return /^[-+−]?\d+([.,]\d+)?(e[-+]?\d+)?$/i.test(cell)
    ? Number(cell.replace(',', '.').replace('−', '-'))
    : Number.NaN;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?/;
const FRENCH_DATE = /^(\d{2})\/(\d{2})\/(\d{4})(?:[ T](\d{2}):(\d{2}))?/;

const isDate = (cell: string): boolean => ISO_DATE.test(cell) || FRENCH_DATE.test(cell);

/** Hours since 1970 of a date written `2001-07-31` or `31/07/2001`, with its hour when it has one; NaN for anything else. */
export function parseHours(cell: string | null): number {
  const iso = ISO_DATE.exec(cell ?? '');
  const french = FRENCH_DATE.exec(cell ?? '');
  const [, year, month, day, hour = '0', minute = '0'] =
    iso ?? (french === null ? [] : [french[0], french[3], french[2], french[1], french[4], french[5]]);
  if (year === undefined) return Number.NaN;
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0)) / 3_600_000
  );
}
