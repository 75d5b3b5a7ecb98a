import { listCriteria } from '@etalon/core/framework';
import type { LevelDescriptors, RegulationsEdit } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { PiecePreview } from '@etalon/evidence';
import { type Actor, authorise } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';
import { editRegulationsDraft } from './edit-regulations-draft.ts';
import { loadRegulationsDraft } from './read-regulations-draft.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 2000;
const MAX_CELL = 2000;

export interface ImportedDescriptors {
  readonly read: number;
  readonly changed: number;
  /** Lines whose code the framework does not have; the header is line 1. */
  readonly unknownLines: readonly number[];
}

interface TableShape {
  readonly code: number;
  readonly levels: readonly [number, number, number, number];
  /** -1 when the table has no column of observables. */
  readonly observables: number;
}

type Table = Extract<PiecePreview, { readonly kind: 'table' }>;

/**
 * Reads a CSV or XLSX of level texts into a draft, in one edit, with the observables when there is a column of them; an
 * empty cell leaves what is there.
 */
export async function importDescriptors(
  workplace: Workplace,
  actor: Actor,
  input: { readonly draftId: string; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<ImportedDescriptors> {
  authorise(actor, 'regulations.write');
  const { regulations, framework } = await loadRegulationsDraft(workplace.records, input.draftId);
  const known = new Set(listCriteria(framework.framework).map(({ criterion }) => criterion.id));
  const table = await readTable(workplace, input);
  const shape = findShape(table, known);
  const next = new Map<string, LevelDescriptors>();
  const listed = new Map<string, readonly string[]>();
  const unknownLines: number[] = [];
  for (const [at, row] of table.rows.entries()) {
    const code = (row[shape.code] ?? '').trim();
    if (code === '') continue;
    if (!known.has(code)) {
      unknownLines.push(at + 2);
      continue;
    }
    const texts = next.get(code) ?? regulations.descriptors[code] ?? ['', '', '', ''];
    const cell = (level: 0 | 1 | 2 | 3): string => (row[shape.levels[level]] ?? '').trim() || texts[level];
    next.set(code, [cell(0), cell(1), cell(2), cell(3)]);
    const seen = readObservables(row[shape.observables] ?? '');
    if (seen.length > 0) listed.set(code, seen);
  }
  const changed = [...next].filter(
    ([code, texts]) => texts.join('\n') !== (regulations.descriptors[code] ?? []).join('\n'),
  );
  const relisted = [...listed].filter(
    ([code, texts]) => texts.join('\n') !== (regulations.observables[code] ?? []).join('\n'),
  );
  const edits: readonly RegulationsEdit[] = [
    { field: 'descriptors', value: Object.fromEntries(changed) },
    { field: 'observables', value: Object.fromEntries(relisted) },
  ];
  const codes = new Set([...changed, ...relisted].map(([code]) => code));
  if (codes.size > 0) await editRegulationsDraft(workplace, actor, { draftId: input.draftId, edits });
  return { read: next.size, changed: codes.size, unknownLines };
}

async function readTable(
  workplace: Workplace,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Table> {
  const { sha256 } = await workplace.files.put(once(bytes), { maxBytes: MAX_BYTES });
  const path = await workplace.files.materialise(sha256);
  const preview = await workplace.reader.preview(
    { path, fileName, slot: 'dataset' },
    { offset: 0, limit: MAX_ROWS, part: null, cell: MAX_CELL },
  );
  if (preview.kind !== 'table') throw new EtalonError('regulations.table-unreadable');
  return preview;
}

/** The column that holds codes of criteria, and for each level the column whose title starts with its number. */
function findShape({ columns, rows }: Table, known: ReadonlySet<string>): TableShape {
  const code = columns.findIndex((_, rank) => rows.some((row) => known.has((row[rank] ?? '').trim())));
  const find = (level: number): number =>
    columns.findIndex(({ name }) => new RegExp(`^\\D{0,12}${level}(\\D|$)`).test(name.trim()));
  const levels = [find(0), find(1), find(2), find(3)] as const;
  if (code < 0 || levels.some((rank) => rank < 0)) throw new EtalonError('regulations.columns-not-found');
  return { code, levels, observables: columns.findIndex(({ name }) => /^observables?$/i.test(name.trim())) };
}

/** What a cell lists, one by line or parted by a bar. */
function readObservables(cell: string): readonly string[] {
  const texts = cell.split(/[|\n]/).map((text) => text.trim());
  return [...new Set(texts)].filter((text) => text !== '');
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
