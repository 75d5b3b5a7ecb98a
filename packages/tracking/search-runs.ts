import { EtalonError } from '@etalon/error';
import type { TrackedRun } from './fold-run.ts';

type Value = string | number | null;
type ReadValue = (run: TrackedRun) => Value;

const COMPARATORS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

const NAME = String.raw`(?:[A-Za-z_][\w./-]*|\x60[^\x60]+\x60|"[^"]+")`;
const ENTITY = new RegExp(
  String.raw`^(?:(metrics?|params?|parameters?|tags?|attributes?|attr|run)\.)?(${NAME})$`,
);
const CLAUSE = new RegExp(
  String.raw`^\s*((?:\w+\.)?${NAME})\s*(!=|>=|<=|=|>|<|\bi?like\b)\s*('(?:[^'])*'|"(?:[^"])*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*$`,
  'i',
);
/** `and` outside of what is quoted. */
const AND = /\s+and\s+(?=(?:[^'"]*['"][^'"]*['"])*[^'"]*$)/i;

/**
 * Runs of a search: clauses joined by `and`, each a metric, parameter, tag or attribute, a comparator and a quoted text or a number.
 * Throws `tracking.bad-filter` with the clause that cannot be read.
 */
export function filterRuns(runs: readonly TrackedRun[], filter: string): readonly TrackedRun[] {
  if (filter.trim() === '') return runs;
  const clauses = filter.split(AND).map(readClause);
  return runs.filter((run) => clauses.every((holds) => holds(run)));
}

function readClause(text: string): (run: TrackedRun) => boolean {
  const [, name = '', sign = '', written = ''] = CLAUSE.exec(text) ?? [];
  const read = readEntity(name);
  if (read === null)
    throw new EtalonError('tracking.bad-filter', { info: { clause: text.trim().slice(0, 200) } });
  const quoted = /^['"]/.test(written);
  const wanted = quoted ? written.slice(1, -1) : Number(written);
  if (/^i?like$/i.test(sign)) {
    const pattern = likePattern(String(wanted), sign.toLowerCase() === 'ilike');
    return (run) => {
      const value = read(run);
      return value !== null && pattern.test(String(value));
    };
  }
  const holds = COMPARATORS[sign] ?? (() => false);
  return (run) => {
    const value = read(run);
    return value !== null && holds(compareValues(value, wanted));
  };
}

function likePattern(text: string, ignoresCase: boolean): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, ignoresCase ? 'is' : 's');
}

/** Orders runs by `entity [asc|desc]`, those without the value last; throws `tracking.bad-order`. */
export function orderRuns(runs: readonly TrackedRun[], orders: readonly string[]): readonly TrackedRun[] {
  const keys = orders.map((order) => {
    const [, name = '', way = 'asc'] = /^\s*(.+?)(?:\s+(asc|desc))?\s*$/i.exec(order) ?? [];
    const read = readEntity(name);
    if (read === null) throw new EtalonError('tracking.bad-order', { info: { order: order.slice(0, 200) } });
    return { read, sign: way.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return runs.toSorted((a, b) => {
    for (const { read, sign } of keys) {
      const [first, second] = [read(a), read(b)];
      if (first === null || second === null) {
        if (first !== second) return first === null ? 1 : -1;
      } else {
        const order = compareValues(first, second);
        if (order !== 0) return sign * order;
      }
    }
    return 0;
  });
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : Number(first > second);
}

function readEntity(text: string): ReadValue | null {
  const [, prefix = 'attributes', quoted = ''] = ENTITY.exec(text) ?? [];
  const name = quoted.replace(/^[`"]|[`"]$/g, '');
  if (name === '') return null;
  if (prefix.startsWith('metric'))
    return (run) => {
      const found = run.lastMetrics.find(({ key }) => key === name);
      return found === undefined ? null : Number(found.value);
    };
  if (prefix.startsWith('param')) return (run) => run.params.find(({ key }) => key === name)?.value ?? null;
  if (prefix.startsWith('tag')) return (run) => run.tags.find(({ key }) => key === name)?.value ?? null;
  return ATTRIBUTES[name.toLowerCase()] ?? null;
}

const ATTRIBUTES: Readonly<Record<string, ReadValue>> = {
  status: (run) => run.status,
  run_id: (run) => run.runId,
  run_name: (run) => run.name,
  start_time: (run) => run.startTime,
  created: (run) => run.startTime,
  end_time: (run) => run.endTime,
};
