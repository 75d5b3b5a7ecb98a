import { orderReading } from '../judgement/order-reading.ts';

/** A block of the sample and the moderators who may read it: none of those who sat or have a link. */
export interface ModerationNeed {
  readonly id: string;
  readonly eligible: readonly string[];
}

/**
 * Gives each block to the eligible moderator who has fewest so far, ties by an order of the seed; null where nobody may
 * read it. Blocks that fewest may read are given first. The order of `needs` never matters.
 */
export function assignModerators(
  needs: readonly ModerationNeed[],
  seed: number,
): ReadonlyMap<string, string | null> {
  const loads = new Map<string, number>();
  const given = new Map<string, string | null>();
  const inTurn = orderReading(['moderators', String(seed)], needs).toSorted(
    (a, b) => a.eligible.length - b.eligible.length,
  );
  for (const { id, eligible } of inTurn) {
    const ordered = orderReading(
      ['moderator', String(seed), id],
      [...new Set(eligible)].map((userId) => ({ id: userId })),
    );
    const [chosen] = ordered.toSorted((a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0));
    given.set(id, chosen?.id ?? null);
    if (chosen !== undefined) loads.set(chosen.id, (loads.get(chosen.id) ?? 0) + 1);
  }
  return given;
}
