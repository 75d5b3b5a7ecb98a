import { EtalonError } from '@etalon/error';
import { type Media, NO_MEDIA } from '../media/media.ts';
import {
  type Cell,
  numberOf,
  OPERATIONS,
  type PipelineNode,
  type Table,
  textOf,
} from '../pipeline/pipeline-node.ts';
import { listStopWords, splitTokens } from '../text/tokenise.ts';

export interface FilterCount {
  readonly id: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Share it keeps of all the rows, whatever stands before it: its selectivity. */
  readonly selectivity: number;
}

/** Drops rows, filter after filter in the order given. Throws `transform.unknown-column`, `transform.no-row`. */
export function filterRows(
  table: Table,
  nodes: readonly PipelineNode[],
  faults: Media['faults'] = NO_MEDIA.faults,
): { readonly table: Table; readonly counts: readonly FilterCount[] } {
  let kept: readonly number[] = Array.from({ length: table.rows }, (_, at) => at);
  const counts: FilterCount[] = [];
  for (const node of nodes.filter(({ op }) => OPERATIONS[op]?.stage === 'filter')) {
    const whole = Array.from({ length: table.rows }, (_, at) => at);
    const alone = keepRows(table, node, { rows: whole, faults }).length;
    const next = keepRows(table, node, { rows: kept, faults });
    counts.push({
      id: node.id,
      rowsIn: kept.length,
      rowsOut: next.length,
      selectivity: table.rows === 0 ? 1 : alone / table.rows,
    });
    kept = next;
  }
  if (kept.length === 0) throw new EtalonError('transform.no-row', { info: { rows: table.rows } });
  return { table: takeTableRows(table, kept), counts };
}

/** Some rows of a table, in the order given. */
export function takeTableRows(table: Table, rows: readonly number[]): Table {
  return {
    rows: rows.length,
    columns: new Map(
      [...table.columns].map(([name, cells]) => [name, rows.map((row) => cells[row] ?? null)]),
    ),
    lines: rows.map((row) => table.lines[row] ?? 0),
  };
}

/** The rows among `rows` that a filter keeps. */
export function keepRows(
  table: Table,
  node: PipelineNode,
  { rows, faults = NO_MEDIA.faults }: { readonly rows: readonly number[]; readonly faults?: Media['faults'] },
): readonly number[] {
  const columns = node.columns.map((name) => {
    const cells = table.columns.get(name);
    if (cells === undefined)
      throw new EtalonError('transform.unknown-column', {
        info: { node: node.id, column: name, present: [...table.columns.keys()].slice(0, 30) },
      });
    return cells;
  });
  const textAt = (row: number): string => columns.map((cells) => String(cells[row] ?? '')).join(' ');
  const { params } = node;
  switch (node.op) {
    case 'filter-empty':
      return rows.filter((row) => splitTokens(textAt(row)).length > 0);
    case 'filter-length': {
      const least = numberOf(params, 'least', 1);
      const most = numberOf(params, 'most', 100_000);
      return rows.filter((row) => {
        const length = [...textAt(row).trim()].length;
        return length >= least && length <= most;
      });
    }
    case 'filter-unreadable':
      return rows.filter((row) =>
        columns.every((cells) => {
          const file = String(cells[row] ?? '');
          return file !== '' && !faults.has(file);
        }),
      );
    case 'filter-duplicates': {
      const seen = new Set<string>();
      return rows.filter((row) => {
        const key = writeKey(columns, row);
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    }
    default:
      return rows.filter(
        (row) => guessLanguage(textAt(row)) !== otherLanguage(textOf(params, 'language', 'fr')),
      );
  }
}

const otherLanguage = (language: string): string => (language === 'fr' ? 'en' : 'fr');

/** What makes two rows the same: their cells, with case and spaces put aside. */
export function writeKey(columns: readonly (readonly Cell[])[], row: number): string {
  return JSON.stringify(
    columns.map((cells) =>
      String(cells[row] ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter(Boolean)
        .join(' '),
    ),
  );
}

const FRENCH = listStopWords('fr', '');
const ENGLISH = listStopWords('en', '');

/** French or English by the stop words that only one of both has; null when neither has more than the other. */
export function guessLanguage(text: string): 'fr' | 'en' | null {
  let french = 0;
  let english = 0;
  for (const word of splitTokens(text.toLowerCase())) {
    if (FRENCH.has(word) === ENGLISH.has(word)) continue;
    if (FRENCH.has(word)) french += 1;
    else english += 1;
  }
  if (french === english) return null;
  return french > english ? 'fr' : 'en';
}
