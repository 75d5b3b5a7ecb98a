import type { Examiner } from './examiner.ts';

export const CONFLICT_GROUNDS = ['teacher', 'tutor', 'employer', 'accompanied', 'personal', 'other'] as const;
export type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

/** A link between somebody of the pool and a candidate (D.6412-6: past or present, professional or personal). */
export interface ConflictOfInterest {
  readonly id: string;
  readonly examinerId: string;
  /** The candidate, when whoever declared chose them; null when they were named. */
  readonly candidateId: string | null;
  /** The name as the examiner wrote it: a jury knows candidates by a label. Null once that person is erased. */
  readonly statedName: string | null;
  readonly ground: ConflictGround;
  readonly declaredBy: string;
  readonly declaredAt: string;
}

/** A name as it is compared: without accents, case, order or signs. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ');
}

/**
 * Ids of those who work for one of these organisations, by the names that the pool and the agreements give (instruments/07
 * §7.9: an employer does not judge). A company written in two ways is not recognised: the declaration of each member remains.
 *
 * @example
 * findEmployed([{ userId: 'a', employer: 'Coopérative Vallons' }], ['COOPERATIVE VALLONS']); // Set { 'a' }
 */
export function findEmployed(
  examiners: Iterable<Pick<Examiner, 'userId' | 'employer'>>,
  organisations: readonly string[],
): ReadonlySet<string> {
  const folded = new Set(organisations.map(foldName).filter((name) => name !== ''));
  return new Set(
    [...examiners].flatMap(({ userId, employer }) => (folded.has(foldName(employer)) ? [userId] : [])),
  );
}

/** Ids of those who have a link with a candidate. */
export type ConflictIndex = (candidate: {
  readonly userId: string;
  readonly name: string;
}) => ReadonlySet<string>;

/** Finds who has a link with a candidate, chosen or named. A name that folds to nothing names nobody. */
export function indexConflicts(conflicts: readonly ConflictOfInterest[]): ConflictIndex {
  const chosen = Map.groupBy(conflicts, ({ candidateId }) => candidateId);
  const named = Map.groupBy(
    conflicts.filter(({ candidateId }) => candidateId === null),
    ({ statedName }) => foldName(statedName ?? ''),
  );
  return ({ userId, name }) => {
    const folded = foldName(name);
    const byName = folded === '' ? [] : (named.get(folded) ?? []);
    return new Set([...(chosen.get(userId) ?? []), ...byName].map(({ examinerId }) => examinerId));
  };
}
