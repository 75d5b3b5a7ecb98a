import {
  type Contribution,
  type ContributionStatement,
  deriveStatementState,
  hashStatement,
  type SharedFile,
  type StatementState,
  type WorkGroup,
} from '@etalon/core/group';
import type { HandIn } from '../ports/evidence-records.ts';
import type { ContributionVersion, KeptAnswer } from '../ports/group-records.ts';
import type { Records } from '../ports/records.ts';

/** What a group did in one situation, as it stands for one of its members. */
export interface GroupWork {
  readonly group: WorkGroup;
  /** Candidacies, in order of arrival. */
  readonly members: readonly string[];
  /** Slots whose file is the same for every member. */
  readonly slots: readonly string[];
  readonly statement: ContributionStatement;
  readonly sha256: string;
  readonly state: StatementState;
  /** Every version of every part, in order of writing. */
  readonly versions: readonly ContributionVersion[];
  /** In order of time. */
  readonly answers: readonly KeptAnswer[];
}

/** The group of a candidacy in a situation with what its members said of it, or null when the candidate works alone. */
export async function loadGroupWork(
  records: Records,
  subject: { readonly candidacyId: string; readonly situation: string; readonly handIn: HandIn | null },
): Promise<GroupWork | null> {
  const { candidacyId, situation, handIn } = subject;
  const group = await records.groups.findGroupOf(candidacyId, situation);
  if (group === null) return null;
  const members = (await records.groups.listMembers(group.id)).map((member) => member.candidacyId);
  const slots = group.situations.find((row) => row.situation === situation)?.slots ?? [];
  const versions = await records.groups.listContributions(group.id, situation);
  const answers = await records.groups.listAnswers(group.id, situation);
  const statement: ContributionStatement = {
    groupId: group.id,
    situation,
    contributions: members.flatMap((id): readonly Contribution[] => {
      const last = versions.findLast((version) => version.candidacyId === id);
      return last === undefined ? [] : [{ candidacyId: id, roles: last.roles, text: last.text }];
    }),
    files: handIn === null ? [] : await listSharedFiles(records, handIn.id, slots),
  };
  return {
    group,
    members,
    slots,
    statement,
    sha256: hashStatement(statement),
    state: deriveStatementState({ members, statement, answers }),
    versions,
    answers,
  };
}

async function listSharedFiles(
  records: Records,
  handInId: string,
  slots: readonly string[],
): Promise<readonly SharedFile[]> {
  const pieces = await records.evidence.listPieces(handInId);
  return pieces
    .filter((piece) => piece.withdrawnAt === null && slots.includes(piece.slot))
    .map(({ slot, sha256 }) => ({ slot, sha256 }));
}
