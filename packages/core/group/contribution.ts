import { hashPlain } from '../journal/hash-plain.ts';

/** Contributor roles of CRediT (ANSI/NISO Z39.104-2022), in its order. */
export const CONTRIBUTION_ROLES = [
  'conceptualization',
  'data-curation',
  'formal-analysis',
  'funding-acquisition',
  'investigation',
  'methodology',
  'project-administration',
  'resources',
  'software',
  'supervision',
  'validation',
  'visualization',
  'writing-original-draft',
  'writing-review-editing',
] as const;
export type ContributionRole = (typeof CONTRIBUTION_ROLES)[number];

/** Degree of a contribution (ANSI/NISO Z39.104-2022): who leads, who shares equally, who supports. */
export const CONTRIBUTION_DEGREES = ['lead', 'equal', 'supporting'] as const;
export type ContributionDegree = (typeof CONTRIBUTION_DEGREES)[number];

/** What one member says of their own part of the work. */
export interface Contribution {
  readonly candidacyId: string;
  readonly roles: Readonly<Partial<Record<ContributionRole, ContributionDegree>>>;
  readonly text: string;
}

/** A file that every member of the group hands in. */
export interface SharedFile {
  readonly slot: string;
  /** Lower-case hex SHA-256 of the file. */
  readonly sha256: string;
}

/** Who did what on which files: what each member answers for. */
export interface ContributionStatement {
  readonly groupId: string;
  readonly situation: string;
  readonly contributions: readonly Contribution[];
  readonly files: readonly SharedFile[];
}

export const CONTRIBUTION_VERDICTS = ['signed', 'disputed'] as const;
export type ContributionVerdict = (typeof CONTRIBUTION_VERDICTS)[number];

export interface ContributionAnswer {
  readonly candidacyId: string;
  /** Of the statement answered. */
  readonly sha256: string;
  readonly verdict: ContributionVerdict;
}

/** SHA-256 of a statement, whatever the order of its parts and files. */
export function hashStatement(statement: ContributionStatement): string {
  const { groupId, situation } = statement;
  const contributions = statement.contributions.toSorted((a, b) => compare(a.candidacyId, b.candidacyId));
  const files = statement.files.toSorted((a, b) => compare(a.slot, b.slot));
  return hashPlain({ groupId, situation, contributions, files });
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export type ContributionProblem = 'group.contribution-without-role' | 'group.contribution-too-short';

export const MIN_CONTRIBUTION_CHARACTERS = 30;

/** What stops a member's own part from being kept: at least one role, and a sentence that says what was done. */
export function checkContribution({
  roles,
  text,
}: Pick<Contribution, 'roles' | 'text'>): ContributionProblem | null {
  if (Object.keys(roles).length === 0) return 'group.contribution-without-role';
  return text.trim().length < MIN_CONTRIBUTION_CHARACTERS ? 'group.contribution-too-short' : null;
}

export interface StatementState {
  /**
   * `parts-missing` until every member wrote their part, `waiting` until each answered the statement as it stands, then
   * `disputed` when one of them does, `signed` when none does.
   */
  readonly state: 'parts-missing' | 'waiting' | 'disputed' | 'signed';
  /** Candidacies that have not written their part. */
  readonly silent: readonly string[];
  /** Candidacies whose answer to the statement as it stands is awaited. */
  readonly awaited: readonly string[];
  readonly disputing: readonly string[];
}

/**
 * Where a statement stands. An answer counts for the statement with its hash and no other: a part or a file that changes
 * calls for new answers, and the old ones stay in the record. `answers` are in order of time; the last of a member counts.
 */
export function deriveStatementState(input: {
  readonly members: readonly string[];
  readonly statement: ContributionStatement;
  readonly answers: readonly ContributionAnswer[];
}): StatementState {
  const { members, statement, answers } = input;
  const wrote = new Set(statement.contributions.map(({ candidacyId }) => candidacyId));
  const silent = members.filter((id) => !wrote.has(id));
  const sha256 = hashStatement(statement);
  const verdictOf = new Map(
    answers
      .filter((answer) => answer.sha256 === sha256)
      .map(({ candidacyId, verdict }) => [candidacyId, verdict]),
  );
  const awaited = members.filter((id) => !verdictOf.has(id));
  const disputing = members.filter((id) => verdictOf.get(id) === 'disputed');
  const state =
    silent.length > 0
      ? 'parts-missing'
      : awaited.length > 0
        ? 'waiting'
        : disputing.length > 0
          ? 'disputed'
          : 'signed';
  return { state, silent, awaited, disputing };
}
