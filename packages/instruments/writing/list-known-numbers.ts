import { quoteIdentifier } from '@etalon/duckdb';
import { escapePointer, isObject, type JsonValue } from '@etalon/evidence';
import type { KnownNumber } from '@etalon/text';
import { type ListItem, labelOf } from '../bench/list-item.ts';
import { readJsonPiece, readList } from '../bench/read-list.ts';
import type { Role } from '../bench/roles.ts';
import type { Workbench } from '../bench/workbench.ts';
import { listBoundNumbers } from './list-bound-numbers.ts';

const DOCUMENTS: readonly Role[] = ['analysis', 'findings', 'warehouse', 'storage', 'protection'];
const MAX_NUMBERS = 5000;
const MAX_COLUMNS = 200;
/** Members that number things or date them, and count nothing. */
const NO_MEASURE =
  /^(id|n°|n|no|num|rank|rang|version|schemaversion|seed|year|annee|page|line|decimals|resultsbefore|x|y)$/i;

/** Every number of the structured pieces with the words above it, and the counts of the delivered table. */
export async function listKnownNumbers(bench: Workbench): Promise<readonly KnownNumber[]> {
  const known: KnownNumber[] = [...listBoundNumbers(bench)];
  for (const role of DOCUMENTS)
    for (const piece of bench.piecesOf(role))
      if (/\.json$/i.test(piece.fileName)) known.push(...walk(readJsonPiece(piece), piece.fileName));
  known.push(
    ...(await readList(bench, 'findings')).filter((item) => !/\.json$/i.test(item.path)).flatMap(readRow),
  );
  known.push(...(await countTable(bench)));
  return known.slice(0, MAX_NUMBERS);
}

function walk(root: JsonValue, path: string): readonly KnownNumber[] {
  const found: KnownNumber[] = [];
  const stack: { readonly value: JsonValue; readonly label: string; readonly locator: string }[] = [
    { value: root, label: '', locator: '' },
  ];
  for (let top = stack.pop(); top !== undefined && found.length < MAX_NUMBERS; top = stack.pop()) {
    const { value, label, locator } = top;
    if (typeof value === 'number') found.push({ label, value, locator, path });
    else if (Array.isArray(value)) {
      for (const [index, child] of value.entries())
        stack.push({ value: child, label, locator: `${locator}/${index}` });
    } else if (isObject(value)) {
      const own = ['label', 'name', 'term', 'title', 'column', 'nom']
        .map((key) => value[key])
        .find((name) => typeof name === 'string');
      for (const [key, child] of Object.entries(value)) {
        if (typeof child === 'number' && NO_MEASURE.test(key) && key !== 'n') continue;
        const words = typeof own === 'string' ? `${own} ${key}` : `${label} ${key}`;
        stack.push({ value: child, label: words.trim(), locator: `${locator}/${escapePointer(key)}` });
      }
    }
  }
  return found.toReversed();
}

function readRow(item: ListItem): readonly KnownNumber[] {
  return [...item.fields].flatMap(([name, cell]): readonly KnownNumber[] => {
    const value = Number(
      String(cell)
        .replace(/[\s\u00a0\u202f]/g, '')
        .replace(',', '.'),
    );
    if (typeof cell !== 'string' || cell.trim() === '' || !Number.isFinite(value) || NO_MEASURE.test(name))
      return [];
    return [{ label: `${labelOf(item)} ${name}`.trim(), value, locator: item.locator, path: item.path }];
  });
}

async function countTable(bench: Workbench): Promise<readonly KnownNumber[]> {
  const piece = bench.pieceOf('dataset');
  const table = await bench.delivered();
  if (piece === null || table === null || table.kind === 'refused') return [];
  const path = piece.fileName;
  const numbers = new Set(
    table.columns.filter(({ type }) => type === 'integer' || type === 'decimal').map(({ name }) => name),
  );
  const known: KnownNumber[] = [
    { label: 'lignes', value: table.rows, locator: 'table entière', path },
    { label: 'colonnes', value: table.columns.length, locator: 'table entière', path },
  ];
  const total = { missing: 0 };
  for (const { name } of table.columns.slice(0, MAX_COLUMNS)) {
    const column = quoteIdentifier(name);
    const isNumber = numbers.has(name);
    const moments = isNumber
      ? `, min(${column})::DOUBLE AS lo, max(${column})::DOUBLE AS hi, avg(${column})::DOUBLE AS mean, quantile_cont(${column}::DOUBLE, 0.5) AS median`
      : '';
    const [row] = await bench.duck.rows(
      `SELECT (count(*) - count(${column}))::DOUBLE AS missing${moments} FROM ${quoteIdentifier(table.typedTable)}`,
    );
    const locator = `colonne ${name}`;
    const add = (label: string, value: unknown): void => {
      if (typeof value === 'number' && Number.isFinite(value))
        known.push({ label: `${label} ${name}`, value, locator, path });
    };
    total.missing += Number(row?.missing ?? 0);
    add('manquantes', row?.missing);
    add('minimum', row?.lo);
    add('maximum', row?.hi);
    add('moyenne', row?.mean);
    add('médiane', row?.median);
  }
  known.push({ label: 'cellules vides', value: total.missing, locator: 'table entière', path });
  return known;
}
