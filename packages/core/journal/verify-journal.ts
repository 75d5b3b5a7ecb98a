import { writeCanonicalJson } from './canonical-json.ts';
import { hashJournalLeaf, type JournalCheckpoint } from './checkpoint.ts';
import { JOURNAL_GENESIS, type JournalRow } from './journal-event.ts';
import { growMerkleFrontier, type MerkleFrontier, readMerkleRoot } from './merkle-tree.ts';
import { hashJournalRow } from './seal-journal-row.ts';

/**
 * Why a journal is refused: `altered` body or hash; `not-canonical` body; `unlinked` from the row before it; `missing` rows before
 * this one; `reordered` (a number that already passed, or that comes later); `truncated` before a checkpoint; `rewritten` under a checkpoint.
 */
export type JournalFault =
  | 'altered'
  | 'not-canonical'
  | 'unlinked'
  | 'missing'
  | 'reordered'
  | 'truncated'
  | 'rewritten';

export type JournalVerdict =
  | { readonly intact: true; readonly rows: number; readonly head: string; readonly root: string }
  | {
      readonly intact: false;
      readonly fault: JournalFault;
      /** Number of the first row at fault. */
      readonly seq: number;
      /** Number of rows that stood before it. */
      readonly soundRows: number;
    };

/** A verification under way: rows may arrive page by page. */
export interface JournalCheck {
  readonly rows: number;
  readonly head: string;
  readonly frontier: MerkleFrontier;
  readonly fault: { readonly fault: JournalFault; readonly seq: number } | null;
}

/** A verification that has read nothing yet. */
export function startJournalCheck(): JournalCheck {
  return { rows: 0, head: JOURNAL_GENESIS, frontier: [], fault: null };
}

function findRowFault(check: JournalCheck, row: JournalRow): JournalFault | null {
  if (row.seq > check.rows + 1) return 'missing';
  if (row.seq < check.rows + 1) return 'reordered';
  if (row.hash !== hashJournalRow(row.prev, row.body)) return 'altered';
  if (row.prev !== check.head) return 'unlinked';
  return isCanonical(row.body) ? null : 'not-canonical';
}

function isCanonical(body: string): boolean {
  try {
    return writeCanonicalJson(JSON.parse(body)) === body;
  } catch {
    return false;
  }
}

/** The verification after the next rows, in the order they are stored; stops at the first fault. */
export function continueJournalCheck(
  check: JournalCheck,
  rows: Iterable<JournalRow>,
  checkpoints: readonly JournalCheckpoint[] = [],
): JournalCheck {
  let state = check;
  for (const row of rows) {
    if (state.fault !== null) return state;
    const fault = findRowFault(state, row);
    if (fault !== null) return { ...state, fault: { fault, seq: row.seq } };
    const frontier = growMerkleFrontier(state.frontier, hashJournalLeaf(row));
    const grown = { rows: row.seq, head: row.hash, frontier, fault: null };
    const due = checkpoints.filter((checkpoint) => checkpoint.size === row.seq);
    const broken = due.some(({ root, head }) => head !== row.hash || root !== readMerkleRoot(frontier));
    if (broken) return { ...state, fault: { fault: 'rewritten', seq: row.seq } };
    state = grown;
  }
  return state;
}

/** The verdict once every row was read. */
export function endJournalCheck(
  check: JournalCheck,
  checkpoints: readonly JournalCheckpoint[] = [],
): JournalVerdict {
  const { rows, head, frontier, fault } = check;
  if (fault !== null) return { intact: false, ...fault, soundRows: rows };
  if (checkpoints.some(({ size }) => size > rows))
    return { intact: false, fault: 'truncated', seq: rows + 1, soundRows: rows };
  return { intact: true, rows, head, root: readMerkleRoot(frontier) };
}

/**
 * Whether rows, in the order they are stored, form one unbroken chain that agrees with the checkpoints; else the first row
 * at fault and why. Without a checkpoint a truncated or entirely rewritten journal is not seen. The signatures of the
 * checkpoints are the caller's to verify (`verifyCheckpoint`).
 */
export function verifyJournal(
  rows: readonly JournalRow[],
  checkpoints: readonly JournalCheckpoint[] = [],
): JournalVerdict {
  const check = continueJournalCheck(startJournalCheck(), rows, checkpoints);
  const verdict = endJournalCheck(check, checkpoints);
  if (verdict.intact || verdict.fault !== 'missing') return verdict;
  const isElsewhere = rows.some((row) => row.seq === verdict.soundRows + 1);
  return isElsewhere ? { ...verdict, fault: 'reordered' } : verdict;
}
