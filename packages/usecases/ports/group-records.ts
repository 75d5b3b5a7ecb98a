import type { SignedAct } from '@etalon/core/evidence';
import type { Contribution, ContributionAnswer, WorkGroup } from '@etalon/core/group';

/** A candidacy in a group. */
export interface GroupMember {
  readonly groupId: string;
  readonly candidacyId: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** What a member says of their own part; the last one of a member and situation is in force. */
export interface ContributionVersion extends Contribution {
  readonly id: string;
  readonly groupId: string;
  readonly situation: string;
  readonly writtenAt: string;
}

/** What a member answers to a statement; kept for ever, whatever the statement becomes. */
export interface KeptAnswer extends ContributionAnswer {
  readonly id: string;
  readonly groupId: string;
  readonly situation: string;
  /** Why it is disputed; empty when it is signed. */
  readonly reason: string;
  readonly act: SignedAct;
  readonly at: string;
}

export interface GroupRecords {
  addGroup(group: WorkGroup): Promise<void>;
  findGroup(id: string): Promise<WorkGroup | null>;
  /** In order of composition. */
  listGroups(sessionId: string): Promise<readonly WorkGroup[]>;
  /** The group in which this candidacy works on this situation, or null. */
  findGroupOf(candidacyId: string, situation: string): Promise<WorkGroup | null>;
  /** One row for each situation of the group; throws `group.member-elsewhere` when one is taken already. */
  addMember(member: GroupMember & { readonly situations: readonly string[] }): Promise<void>;
  removeMember(left: {
    readonly groupId: string;
    readonly candidacyId: string;
    readonly by: string;
    readonly at: string;
  }): Promise<void>;
  /** Those who are in it now, in order of arrival. */
  listMembers(groupId: string): Promise<readonly GroupMember[]>;
  listMembersOfSession(sessionId: string): Promise<readonly GroupMember[]>;
  addContribution(version: ContributionVersion): Promise<void>;
  /** Every version, in order of writing. */
  listContributions(groupId: string, situation: string): Promise<readonly ContributionVersion[]>;
  addAnswer(answer: KeptAnswer): Promise<void>;
  /** In order of time. */
  listAnswers(groupId: string, situation: string): Promise<readonly KeptAnswer[]>;
  /** A piece that came to a member from another one's. */
  addSharedPiece(row: {
    readonly pieceId: string;
    readonly sourceId: string;
    readonly groupId: string;
  }): Promise<void>;
  /** Candidacies that delivered these pieces to the group, by piece; those that are a member's own are left out. */
  listDeliverers(pieceIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
