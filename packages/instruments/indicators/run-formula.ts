import { type Duckdb, type DuckdbScalar, quoteIdentifier } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { checkQuery } from '@etalon/quality';
import type { SampleTables } from './sample-tables.ts';

const MOST_MS = 10_000;
const MOST_LENGTH = 10_000;

/** What a formula gives on the sample, or in a sentence why it gives nothing. */
export type FormulaOutcome =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly divides: boolean;
      /** What it gives on tables without a row. */
      readonly onEmpty: string;
      /** Table that an expression was asked of; null for a whole query. */
      readonly table: string | null;
    }
  | { readonly kind: 'none'; readonly reason: string };

const none = (reason: string): FormulaOutcome => ({ kind: 'none', reason });

/**
 * Runs a formula on the delivered tables: a whole `SELECT`, or an expression (`avg(retard)`, `sum(a) / count(*)`) asked of the
 * table that its source names, else of the first in which it holds. Nothing but these tables can be read.
 */
export async function runFormula(
  formula: string,
  source: string,
  sample: SampleTables,
): Promise<FormulaOutcome> {
  const text = respell(formula);
  if (text.length > MOST_LENGTH) return none(`formule de plus de ${MOST_LENGTH} caractères`);
  if (sample.tables.length === 0) return none('aucune table livrée sur laquelle calculer');
  const isQuery = /^\s*(select|with|from)\b/i.test(text);
  const named = sample.tables.filter(({ name, path }) =>
    [name, path.toLowerCase()].some((word) => source.toLowerCase().includes(word)),
  );
  const tables = isQuery ? [null] : [...named, ...sample.tables.filter((one) => !named.includes(one))];
  let first: FormulaOutcome | null = null;
  for (const table of tables) {
    const sql = table === null ? text : `SELECT (${text}\n) FROM ${quoteIdentifier(table.name)}`;
    const outcome = await runOnce(sql, sample, table?.name ?? null);
    if (outcome.kind === 'number') return outcome;
    first ??= outcome;
  }
  return first ?? none('aucune table livrée sur laquelle calculer');
}

/** Signs that people write, as SQL has them; no leading equals sign nor last semicolon. */
function respell(formula: string): string {
  return formula
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/^\s*=/, '')
    .replace(/;\s*$/, '')
    .trim();
}

async function runOnce(sql: string, sample: SampleTables, table: string | null): Promise<FormulaOutcome> {
  let divides: boolean;
  try {
    ({ divides } = await checkQuery(sample.full, sql));
  } catch (error) {
    if (errorCode(error) !== 'quality.expression-refused') throw error;
    return none(explainRefused(String(errorInfo(error).reason)));
  }
  const found = await askWithin(sample.full, sql);
  if (found.kind === 'failed') return none(found.reason);
  const [row, ...others] = found.rows;
  const cells = row === undefined ? [] : Object.values(row);
  if (row === undefined) return none('la requête ne rend aucune ligne');
  if (others.length > 0 || cells.length !== 1)
    return none(
      `la requête rend ${found.rows.length} ligne${found.rows.length < 2 ? '' : 's'} et ${cells.length} colonne${cells.length < 2 ? '' : 's'} : un indicateur est un seul nombre`,
    );
  const value = toNumber(cells[0]);
  if (value === null) return none(`le résultat n’est pas un nombre : ${describeCell(cells[0])}`);
  const onEmpty = await askWithin(sample.empty, sql);
  const [emptyRow] = onEmpty.kind === 'failed' ? [] : onEmpty.rows;
  return {
    ...{ kind: 'number', value, divides, table },
    onEmpty:
      onEmpty.kind === 'failed'
        ? 'arrêt'
        : emptyRow === undefined
          ? 'aucune ligne'
          : describeCell(Object.values(emptyRow)[0]),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  syntax: 'la formule n’est pas une expression ni une requête SQL',
  several: 'plusieurs instructions',
  'table function': 'une fonction y sert de table',
  recursive: 'requête récursive',
  parameter: 'un paramètre n’a pas de valeur',
};

function explainRefused(reason: string): string {
  return REASONS[reason] ?? `${reason.replace(/^function/, 'fonction')} : refusé, le résultat en changerait`;
}

type Asked =
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, DuckdbScalar>>[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** The rows of a query, or why there is none; one that lasts too long is cut. */
async function askWithin(duck: Duckdb, sql: string): Promise<Asked> {
  let isCut = false;
  const timer = setTimeout(() => {
    isCut = true;
    duck.interrupt();
  }, MOST_MS);
  try {
    return { kind: 'rows', rows: await duck.rows(`SELECT * FROM (${sql}\n) LIMIT 2`) };
  } catch (error) {
    if (errorCode(error) === null) throw error;
    if (isCut) return { kind: 'failed', reason: `calcul arrêté après ${MOST_MS / 1000} secondes` };
    const [message = ''] = String(errorInfo(error).message ?? '').split('\n');
    return { kind: 'failed', reason: `le calcul s’arrête : ${message.slice(0, 160)}` };
  } finally {
    clearTimeout(timer);
  }
}

function toNumber(cell: DuckdbScalar | undefined): number | null {
  if (typeof cell === 'boolean') return null;
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function describeCell(cell: DuckdbScalar | undefined): string {
  if (cell === null || cell === undefined) return 'vide';
  if (typeof cell === 'number' && !Number.isFinite(cell)) return Number.isNaN(cell) ? 'NaN' : 'infini';
  return String(cell).slice(0, 40);
}
