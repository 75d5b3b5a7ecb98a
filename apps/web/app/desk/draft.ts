import type { EvidenceAnchor } from '@etalon/core/judgement';

/** What an examiner is typing for one criterion, before it is recorded. */
export interface Draft {
  /** Id of the judgement on which the typing started, '' before any: a draft of another basis is out of date. */
  readonly basis: string;
  /** Grows with every change, so that the later of two copies is known without a clock. */
  readonly revision: number;
  readonly grade: string;
  readonly confidence: string;
  readonly sentence: string;
  readonly anchors: readonly EvidenceAnchor[];
  /** What was ticked as seen, in the words of the regulations. */
  readonly observables: readonly string[];
  readonly elapsedMs: number;
  /** Ids of the readings that came into sight. */
  readonly seen: readonly string[];
}

function readAnchor(value: unknown): readonly EvidenceAnchor[] {
  const { pieceId, locator }: { pieceId?: unknown; locator?: unknown } = Object(value);
  return typeof pieceId === 'string' && typeof locator === 'string' ? [{ pieceId, locator }] : [];
}

/** A draft read from a store that may hold anything, or null. */
export function parseDraft(value: unknown): Draft | null {
  const row: Readonly<Record<string, unknown>> = Object(value);
  const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  const number = (name: string): number => {
    const found = Number(row[name]);
    return Number.isFinite(found) && found >= 0 ? Math.round(found) : 0;
  };
  const texts = (name: string): readonly string[] => {
    const found = row[name];
    return Array.isArray(found) ? found.slice(0, 200).filter((one) => typeof one === 'string') : [];
  };
  if (typeof row.basis !== 'string') return null;
  return {
    basis: row.basis,
    revision: number('revision'),
    grade: text('grade'),
    confidence: text('confidence'),
    sentence: text('sentence').slice(0, 20_000),
    anchors: Array.isArray(row.anchors) ? row.anchors.slice(0, 200).flatMap(readAnchor) : [],
    observables: texts('observables'),
    elapsedMs: number('elapsedMs'),
    seen: texts('seen'),
  };
}

/** The later of two copies that start from the judgement in force; null when neither does. */
export function chooseDraft(basis: string, first: Draft | null, second: Draft | null): Draft | null {
  const current = [first, second].flatMap((draft) => (draft?.basis === basis ? [draft] : []));
  return current.toSorted((left, right) => right.revision - left.revision)[0] ?? null;
}

/** True when a draft holds something that somebody typed. */
export function isWritten({ grade, sentence, anchors }: Draft): boolean {
  return grade !== '' || sentence.trim() !== '' || anchors.length > 0;
}

const SEPARATOR = ' ';

/** An anchor as one value of a form. */
export function writeAnchor({ pieceId, locator }: EvidenceAnchor): string {
  return pieceId + SEPARATOR + locator;
}

/** The anchor that `writeAnchor` wrote. */
export function parseAnchor(value: string): EvidenceAnchor {
  const cut = value.indexOf(SEPARATOR);
  return cut === -1
    ? { pieceId: value, locator: '' }
    : { pieceId: value.slice(0, cut), locator: value.slice(cut + 1) };
}
