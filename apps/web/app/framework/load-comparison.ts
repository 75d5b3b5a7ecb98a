import type { FrameworkItem, ItemChange } from '@etalon/core/framework';
import { compareVersions, mayDo, type VersionComparison, type VersionPair } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

function findItem(
  changes: readonly ItemChange[],
  side: 'previous' | 'next',
  id: string,
): FrameworkItem | null {
  for (const change of changes) {
    if (side === 'previous' && change.change !== 'added' && change.previous.id === id) return change.previous;
    if (side === 'next' && change.change !== 'removed' && change.next.id === id) return change.next;
  }
  return null;
}

function listProposals({ diff, replacements }: VersionComparison, userId: string) {
  const latestFirst = replacements.toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  const decided = latestFirst.map(({ previousItem, nextItem }) => ({
    previous: previousItem,
    next: nextItem,
  }));
  const known = diff.proposals.map(({ previous, next, similarity }) => ({ previous, next, similarity }));
  const extra = decided
    .filter((row) => !known.some(({ previous, next }) => previous === row.previous && next === row.next))
    .map((row) => ({ ...row, similarity: null }));
  const seen = new Set<string>();
  return [...known, ...extra].flatMap(({ previous, next, similarity }) => {
    const key = `${previous} ${next}`;
    const before = findItem(diff.changes, 'previous', previous);
    const after = findItem(diff.changes, 'next', next);
    if (seen.has(key) || before === null || after === null) return [];
    seen.add(key);
    const rows = latestFirst.filter((row) => row.previousItem === previous && row.nextItem === next);
    const decisions = rows.map(({ id, confirmed, decidedBy, decidedAt }) => ({
      id,
      confirmed,
      at: decidedAt,
      mine: decidedBy === userId,
    }));
    return [{ key, before, after, similarity, decisions }];
  });
}

export interface ComparisonQuery extends VersionPair {
  readonly all: boolean;
}

/** Two versions item by item, for the screen: changes, proposals, and what was decided of them. */
export async function loadComparison({ actor, runtime }: SignedVisit, query: ComparisonQuery) {
  const comparison = await compareVersions(runtime.workplace, actor, query);
  const { previous, next, diff } = comparison;
  const count = (kind: ItemChange['change']): number =>
    diff.changes.filter(({ change }) => change === kind).length;
  return {
    previous: { id: previous.id, label: previous.label },
    next: { id: next.id, label: next.label },
    counts: {
      unchanged: count('unchanged'),
      reworded: count('reworded'),
      moved: count('moved'),
      added: count('added'),
      removed: count('removed'),
    },
    changes: diff.changes.filter(({ change }) => query.all || change !== 'unchanged'),
    all: query.all,
    proposals: listProposals(comparison, actor.userId),
    decides: mayDo(actor, 'framework.draft.write'),
  };
}

export type ComparisonData = Awaited<ReturnType<typeof loadComparison>>;
