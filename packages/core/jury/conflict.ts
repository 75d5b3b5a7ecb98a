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

/** Ids of those who have a link with this candidate, by choice or by name. */
export function listConflicted(
  conflicts: readonly ConflictOfInterest[],
  candidate: { readonly userId: string; readonly name: string },
): ReadonlySet<string> {
  const name = foldName(candidate.name);
  return new Set(
    conflicts
      .filter(
        ({ candidateId, statedName }) =>
          candidateId === candidate.userId ||
          (candidateId === null && statedName !== null && name !== '' && foldName(statedName) === name),
      )
      .map(({ examinerId }) => examinerId),
  );
}
