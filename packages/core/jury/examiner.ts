export const GENDERS = ['woman', 'man'] as const;
export type Gender = (typeof GENDERS)[number];

/** What the pool says of somebody who may sit. */
export interface Examiner {
  readonly userId: string;
  /** Blocks of the framework in whose field they work or supervise, by id. */
  readonly blocks: readonly string[];
  /** Who they work for. */
  readonly employer: string;
  /** From outside of the certifier and of the training body. */
  readonly external: boolean;
  /** As they want it said, for the balance that VAE juries ask for; null when it is not said. */
  readonly gender: Gender | null;
  /** False for somebody who is no longer called. */
  readonly available: boolean;
}

export const MEMBER_PROBLEMS = [
  'jury.not-in-pool',
  'jury.not-called',
  'jury.not-competent',
  'jury.not-qualified',
] as const;

/** Why a person of the pool may not be convened to a jury of this block. */
export interface MemberProblem {
  readonly userId: string;
  readonly code: (typeof MEMBER_PROBLEMS)[number];
}

/** What a jury is composed of, as the pool knows it. */
export interface PoolFacts {
  readonly examiners: ReadonlyMap<string, Examiner>;
  /** True when the person met the policy on the anchors of the block. */
  readonly isQualified: (userId: string, block: string) => boolean;
}

/**
 * What the pool holds against these people for a block: the first reason for each. A president reads and pronounces but
 * gives no level: only competence is asked of them.
 */
export function checkMembers(
  members: readonly { readonly userId: string; readonly presides: boolean }[],
  block: string,
  { examiners, isQualified }: PoolFacts,
): readonly MemberProblem[] {
  return members.flatMap(({ userId, presides }): readonly MemberProblem[] => {
    const found = examiners.get(userId);
    if (found === undefined) return [{ userId, code: 'jury.not-in-pool' }];
    if (!found.available) return [{ userId, code: 'jury.not-called' }];
    if (!found.blocks.includes(block)) return [{ userId, code: 'jury.not-competent' }];
    return presides || isQualified(userId, block) ? [] : [{ userId, code: 'jury.not-qualified' }];
  });
}

export const JURY_REMARKS = ['jury.externals-under-half', 'jury.one-gender', 'jury.no-casting-vote'] as const;
/** What a jury does not break and what somebody should still look at. */
export type JuryRemark = (typeof JURY_REMARKS)[number];

/**
 * Remarks on a composition: fewer than half from outside (RNCP practice, DOMAIN §3.3); for a VAE candidate, members all
 * of one gender and no casting vote (D.6412-6). None of them forbids.
 */
export function remarkJury(jury: {
  readonly members: readonly Pick<Examiner, 'external' | 'gender'>[];
  readonly vae: boolean;
  readonly castingVote: boolean;
}): readonly JuryRemark[] {
  const { members, vae, castingVote } = jury;
  const externals = members.filter(({ external }) => external).length;
  const genders = new Set(members.map(({ gender }) => gender));
  const alike = members.length > 1 && genders.size === 1 && !genders.has(null);
  return [
    ...(2 * externals < members.length ? (['jury.externals-under-half'] as const) : []),
    ...(vae && alike ? (['jury.one-gender'] as const) : []),
    ...(vae && !castingVote ? (['jury.no-casting-vote'] as const) : []),
  ];
}
