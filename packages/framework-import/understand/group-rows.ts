import type { LocatedText } from '@etalon/core/framework';
import {
  COLUMNS,
  type Prose,
  type Segment,
  type SourceUnit,
  type TableRow,
} from '../read/source-document.ts';
import { cellText, classifyRow, type RowKind, readBlockLine } from './classify-row.ts';
import { excerpt } from './excerpt.ts';
import { joinCells } from './join-cells.ts';
import type { Reporter } from './report.ts';
import { watchHeaders } from './watch-headers.ts';

export interface ActivityRows {
  readonly code: string;
  readonly line: number;
  readonly cells: readonly (readonly Segment[])[];
}

export interface BlockRows {
  readonly rank: number;
  readonly title: string;
  readonly line: number;
  readonly activities: readonly ActivityRows[];
}

export interface GroupedRows {
  readonly blocks: readonly BlockRows[];
  readonly hasRows: boolean;
  /** Paragraphs before the first row. */
  readonly before: readonly LocatedText[];
  /** Paragraphs after the last row. */
  readonly after: readonly LocatedText[];
}

interface Draft {
  readonly blocks: {
    readonly rank: number;
    title: string;
    readonly line: number;
    readonly activities: { readonly code: string; readonly line: number; cells: ActivityRows['cells'] }[];
  }[];
  readonly before: LocatedText[];
  readonly after: LocatedText[];
  previous: RowKind['kind'] | 'none';
}

/** Gathers table rows into blocks and activities, joining the rows that a page break has cut. */
export function groupRows(units: readonly SourceUnit[], reporter: Reporter): GroupedRows {
  const draft: Draft = { blocks: [], before: [], after: [], previous: 'none' };
  const firstRow = units.findIndex((unit) => unit.kind === 'row');
  const lastRow = units.findLastIndex((unit) => unit.kind === 'row');
  const watchHeader = watchHeaders(reporter);
  let headers = 0;
  units.forEach((unit, index) => {
    if (unit.kind === 'prose') {
      addProse(draft, unit, index < firstRow ? 'before' : index > lastRow ? 'after' : 'between', reporter);
      return;
    }
    const kind = classifyRow(unit);
    if (kind.kind === 'header') {
      headers += 1;
      watchHeader(unit);
    }
    addRow(draft, unit, kind, reporter);
  });
  if (firstRow >= 0 && headers === 0) reporter.warn('framework.no-header', units[firstRow]?.line ?? 1, null);
  return { blocks: draft.blocks, before: draft.before, after: draft.after, hasRows: firstRow >= 0 };
}

function addRow(draft: Draft, row: TableRow, kind: RowKind, reporter: Reporter): void {
  const previous = draft.previous;
  draft.previous = kind.kind === 'other' ? previous : kind.kind;
  if (kind.kind === 'separator') {
    reporter.warn('framework.separator-ignored', row.line, null);
    return;
  }
  checkWidth(row, reporter);
  const block = draft.blocks.at(-1);
  if (kind.kind === 'block') addBlock(draft, kind, row.line, reporter);
  else if (kind.kind === 'activity') {
    const activity = { code: kind.code, line: row.line, cells: row.cells.slice(0, COLUMNS) };
    if (block === undefined)
      reporter.fail('framework.activity-without-block', row.line, 1, { activity: kind.code });
    else block.activities.push(activity);
  } else if (kind.kind === 'other') {
    const onlyFirst = row.cells.slice(1).every((cell) => cell.length === 0);
    if (previous === 'block' && block?.title === '' && onlyFirst) block.title = cellText(row.cells[0] ?? []);
    else continueActivity(draft, row, reporter);
  }
}

function continueActivity(draft: Draft, row: TableRow, reporter: Reporter): void {
  const activity = draft.blocks.at(-1)?.activities.at(-1);
  const text = excerpt(cellText(row.cells.find((cell) => cell.length > 0) ?? []));
  if (activity === undefined || draft.previous === 'block') {
    reporter.fail('framework.row-without-activity', row.line, 1, { text });
    return;
  }
  if (!row.covered) {
    const info = { activity: activity.code, firstLine: activity.line, text };
    if (row.afterBreak || draft.previous !== 'activity')
      reporter.warn('framework.page-break-joined', row.line, null, info);
    else reporter.fail('framework.code-missing', row.line, 1, info);
  }
  draft.previous = 'activity';
  activity.cells = joinCells(activity.cells, row.cells.slice(0, COLUMNS));
}

function addBlock(
  draft: Draft,
  block: { readonly rank: number | null; readonly title: string },
  line: number,
  reporter: Reporter,
): void {
  const rank = block.rank ?? draft.blocks.length + 1;
  if (block.rank === null) reporter.fail('framework.block-without-number', line, 1, { expected: rank });
  draft.blocks.push({ rank, title: block.title, line, activities: [] });
  draft.previous = 'block';
}

function addProse(
  draft: Draft,
  prose: Prose,
  where: 'before' | 'between' | 'after',
  reporter: Reporter,
): void {
  const located = { text: prose.text, place: { line: prose.line, cell: null } };
  const block = readBlockLine(prose.text);
  if (block !== null && block.rank !== null) {
    addBlock(draft, block, prose.line, reporter);
    return;
  }
  const opened = draft.blocks.at(-1);
  if (/^A\s*\d{1,3}\s*[.,]\s*\d{1,3}\s/.test(prose.text)) {
    reporter.fail('framework.truncated-table', prose.line, 1, { cells: 1, expected: COLUMNS });
    return;
  }
  if (draft.previous === 'block' && opened?.title === '') {
    opened.title = prose.text;
    return;
  }
  if (where === 'before') draft.before.push(located);
  else if (where === 'after') draft.after.push(located);
  else reporter.warn('framework.line-ignored', prose.line, null, { text: excerpt(prose.text) });
}

function checkWidth(row: TableRow, reporter: Reporter): void {
  const width = row.cells.findLastIndex((cell) => cell.length > 0) + 1;
  if (width > COLUMNS)
    reporter.fail('framework.too-many-cells', row.line, width, { cells: width, expected: COLUMNS });
  if (row.cells.length < COLUMNS)
    reporter.fail('framework.truncated-table', row.line, row.cells.length, {
      cells: row.cells.length,
      expected: COLUMNS,
    });
}
