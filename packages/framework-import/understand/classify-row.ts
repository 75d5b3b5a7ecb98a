import type { Segment, TableRow } from '../read/source-document.ts';

export type RowKind =
  | { readonly kind: 'separator' }
  | { readonly kind: 'header' }
  | { readonly kind: 'block'; readonly rank: number | null; readonly title: string }
  | { readonly kind: 'activity'; readonly code: string; readonly title: string }
  | { readonly kind: 'other' };

const ACTIVITY = /^(A\s*[\dIlO]{1,3}\s*[.,]\s*[\dIlO]{1,3})(?=[\s:–-]|$)\s*[:–-]?\s*(.*)$/s;
const BLOCK =
  /^BLOC\b(?:\s+DE\s+COMP[EÉ]TENCES)?\s*(?:N\s*[°ºo]?|N[uU][mM][EÉ]RO)?\s*(\d{1,3})?\s*[:.–-]?\s*(.*)$/is;

/** What a table row is, from its first words. */
export function classifyRow(row: TableRow): RowKind {
  const first = row.cells[0]?.[0]?.text ?? '';
  const filled = row.cells.filter((cell) => cell.length > 0);
  if (filled.every((cell) => /^[\s:=–—-]+$/.test(cellText(cell)))) return { kind: 'separator' };
  if (isHeader(row)) return { kind: 'header' };
  const block = readBlockLine(first);
  if (block !== null) {
    const rest = (row.cells[0] ?? []).slice(1);
    return { kind: 'block', rank: block.rank, title: [block.title, cellText(rest)].join(' ').trim() };
  }
  const activity = ACTIVITY.exec(first);
  if (activity !== null)
    return { kind: 'activity', code: activity[1] ?? '', title: (activity[2] ?? '').trim() };
  return { kind: 'other' };
}

/** Rank and title of a line that announces a block (« BLOC N° 2 Analyser … »); null when it announces none. */
export function readBlockLine(text: string): { readonly rank: number | null; readonly title: string } | null {
  const match = BLOCK.exec(text);
  if (match === null) return null;
  return { rank: match[1] === undefined ? null : Number(match[1]), title: (match[2] ?? '').trim() };
}

/** Upper case without accents, for words that a document spells in several ways. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toUpperCase();
}

/** The whole text of a cell, segments joined by a space. */
export function cellText(cell: readonly Segment[]): string {
  return cell.map((segment) => segment.text).join(' ');
}

function isHeader(row: TableRow): boolean {
  const words = row.cells.map((cell) => foldText(cellText(cell)));
  if (words.some((word) => /^(REFERENTIEL D|(DECRIT|IDENTIFIE|DEFINIT) LE)/.test(word))) return true;
  return words.some((word) => /^(MODALITES|CRITERES) D'EVALUATION$/.test(word));
}
