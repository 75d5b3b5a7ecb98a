import { EtalonError } from '@etalon/error';
import { listWords } from './fold-text.ts';
import type { Framework } from './framework.ts';
import { type FrameworkItem, type ItemKind, listItems } from './list-items.ts';

export type ItemChange =
  | {
      readonly change: 'unchanged' | 'reworded' | 'moved';
      readonly kind: ItemKind;
      readonly previous: FrameworkItem;
      readonly next: FrameworkItem;
    }
  | { readonly change: 'added'; readonly kind: ItemKind; readonly next: FrameworkItem }
  | { readonly change: 'removed'; readonly kind: ItemKind; readonly previous: FrameworkItem };

/** « remplacé par »: a guess from shared words, which binds nobody until a person confirms it. */
export interface ReplacementProposal {
  readonly kind: ItemKind;
  readonly previous: string;
  readonly next: string;
  /** Share of words in common, 0 to 1 (Sørensen–Dice on folded words). */
  readonly similarity: number;
}

export interface FrameworkDiff {
  /** Items of the next version in its order, then the removed ones in the order of the previous version. */
  readonly changes: readonly ItemChange[];
  readonly proposals: readonly ReplacementProposal[];
}

export interface Replacement {
  readonly previous: string;
  readonly next: string;
  readonly proposed: boolean;
  readonly by: string;
  readonly at: string;
}

/** Same code, at least this share of words: the same item, reworded; below, an item took another's code. */
const REWORDED = 0.5;
/** Below this share of words no replacement is proposed. */
const PROPOSED = 0.3;

/**
 * Compares two versions item by item. Same code and text: unchanged; same text under another code: moved; same code
 * and enough words in common: reworded; the rest is added or removed, with proposals of replacement.
 */
export function diffFrameworks(previous: Framework, next: Framework): FrameworkDiff {
  const before = listItems(previous);
  const after = listItems(next);
  const matched = new Map<FrameworkItem, FrameworkItem>();
  const taken = new Set<FrameworkItem>();
  const pair = (same: (a: FrameworkItem, b: FrameworkItem) => boolean): void => {
    for (const item of after) {
      if (matched.has(item)) continue;
      const found = before.find((old) => old.kind === item.kind && !taken.has(old) && same(old, item));
      if (found === undefined) continue;
      matched.set(item, found);
      taken.add(found);
    }
  };
  pair((old, item) => old.id === item.id && old.text === item.text);
  pair((old, item) => old.text === item.text && old.activity === item.activity);
  pair((old, item) => old.text === item.text);
  pair((old, item) => old.id === item.id && compareTexts(old.text, item.text) >= REWORDED);
  const removed = before.filter((old) => !taken.has(old));
  const changes = after.map((item): ItemChange => {
    const old = matched.get(item);
    if (old === undefined) return { change: 'added', kind: item.kind, next: item };
    const change = old.text !== item.text ? 'reworded' : old.id !== item.id ? 'moved' : 'unchanged';
    return { change, kind: item.kind, previous: old, next: item };
  });
  return {
    changes: [
      ...changes,
      ...removed.map((old): ItemChange => ({ change: 'removed', kind: old.kind, previous: old })),
    ],
    proposals: proposeReplacements(
      removed,
      after.filter((item) => !matched.has(item)),
    ),
  };
}

/** Share of words two texts have in common, 0 to 1: Sørensen–Dice on multisets of folded words. */
export function compareTexts(a: string, b: string): number {
  const left = listWords(a);
  const right = listWords(b);
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function proposeReplacements(
  removed: readonly FrameworkItem[],
  added: readonly FrameworkItem[],
): readonly ReplacementProposal[] {
  const pairs = removed.flatMap((old, from) =>
    added.flatMap((item, to) => {
      const similarity = old.kind === item.kind ? compareTexts(old.text, item.text) : 0;
      return similarity >= PROPOSED ? [{ old, item, similarity, from, to }] : [];
    }),
  );
  pairs.sort((a, b) => b.similarity - a.similarity || a.from - b.from || a.to - b.to);
  const used = new Set<FrameworkItem>();
  const proposals: ReplacementProposal[] = [];
  for (const { old, item, similarity } of pairs) {
    if (used.has(old) || used.has(item)) continue;
    used.add(old).add(item);
    proposals.push({ kind: old.kind, previous: old.id, next: item.id, similarity });
  }
  return proposals;
}

/**
 * A person's decision that `previous` (removed) is replaced by `next` (added), proposed or not.
 * Throws `framework.unknown-item` when one of them is not such an item of the comparison.
 */
export function confirmReplacement(
  diff: FrameworkDiff,
  decision: { readonly previous: string; readonly next: string; readonly by: string; readonly at: string },
): Replacement {
  const removed = diff.changes.flatMap((change) => (change.change === 'removed' ? [change.previous] : []));
  const added = diff.changes.flatMap((change) => (change.change === 'added' ? [change.next] : []));
  const old = removed.find((item) => item.id === decision.previous);
  const item = added.find((candidate) => candidate.id === decision.next && candidate.kind === old?.kind);
  if (old === undefined)
    throw new EtalonError('framework.unknown-item', { info: { item: decision.previous } });
  if (item === undefined) throw new EtalonError('framework.unknown-item', { info: { item: decision.next } });
  const proposed = diff.proposals.some(
    ({ previous, next }) => previous === decision.previous && next === decision.next,
  );
  return { ...decision, proposed };
}
