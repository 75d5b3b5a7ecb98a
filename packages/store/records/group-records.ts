import { randomUUID } from 'node:crypto';
import { CONTRIBUTION_VERDICTS } from '@etalon/core/group';
import { EtalonError } from '@etalon/error';
import type { GroupMember, GroupRecords } from '@etalon/usecases/groups';
import { and, asc, eq, getTableColumns, inArray, isNull, min, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { handIn, piece } from '../schema/evidence.ts';
import {
  contribution,
  contributionAnswer,
  sharedPiece,
  workGroup,
  workGroupMember,
} from '../schema/group.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

/** Groups, their members, what they say of their parts and the files they share, in the database. */
export function makeGroupRecords(db: Db): GroupRecords {
  return { ...makeMembershipPart(db), ...makeContributionPart(db) };
}

type MembershipPart = Pick<
  GroupRecords,
  | 'addGroup'
  | 'findGroup'
  | 'listGroups'
  | 'findGroupOf'
  | 'addMember'
  | 'removeMember'
  | 'listMembers'
  | 'listMembersOfSession'
>;

function makeMembershipPart(db: Db): MembershipPart {
  const listMembers = (where: SQL): Promise<readonly GroupMember[]> =>
    db
      .select({
        groupId: workGroupMember.groupId,
        candidacyId: workGroupMember.candidacyId,
        addedBy: min(workGroupMember.addedBy).mapWith(String),
        addedAt: min(workGroupMember.addedAt).mapWith(workGroupMember.addedAt),
      })
      .from(workGroupMember)
      .innerJoin(workGroup, eq(workGroup.id, workGroupMember.groupId))
      .where(and(where, isNull(workGroupMember.leftAt)))
      .groupBy(workGroupMember.groupId, workGroupMember.candidacyId)
      .orderBy(asc(min(workGroupMember.addedAt)), asc(workGroupMember.candidacyId));
  return {
    addGroup: async (row) => {
      await db.insert(workGroup).values(row);
    },
    findGroup: async (id) => firstOrNull(await db.select().from(workGroup).where(eq(workGroup.id, id))),
    listGroups: (sessionId) =>
      db
        .select()
        .from(workGroup)
        .where(eq(workGroup.sessionId, sessionId))
        .orderBy(asc(workGroup.createdAt), asc(workGroup.id)),
    findGroupOf: async (candidacyId, situation) =>
      firstOrNull(
        await db
          .select(getTableColumns(workGroup))
          .from(workGroupMember)
          .innerJoin(workGroup, eq(workGroup.id, workGroupMember.groupId))
          .where(
            and(
              eq(workGroupMember.candidacyId, candidacyId),
              eq(workGroupMember.situation, situation),
              isNull(workGroupMember.leftAt),
            ),
          ),
      ),
    addMember: async ({ situations, ...row }) => {
      const added = await db
        .insert(workGroupMember)
        .values(situations.map((situation) => ({ ...row, id: randomUUID(), situation })))
        .onConflictDoNothing()
        .returning({ id: workGroupMember.id });
      if (added.length < situations.length) throw new EtalonError('group.member-elsewhere');
    },
    removeMember: async ({ groupId, candidacyId, by, at }) => {
      await db
        .update(workGroupMember)
        .set({ leftAt: at, removedBy: by })
        .where(
          and(
            eq(workGroupMember.groupId, groupId),
            eq(workGroupMember.candidacyId, candidacyId),
            isNull(workGroupMember.leftAt),
          ),
        );
    },
    listMembers: (groupId) => listMembers(eq(workGroupMember.groupId, groupId)),
    listMembersOfSession: (sessionId) => listMembers(eq(workGroup.sessionId, sessionId)),
  };
}

function makeContributionPart(db: Db): Omit<GroupRecords, keyof MembershipPart> {
  return {
    addContribution: async (row) => {
      await db.insert(contribution).values(row);
    },
    listContributions: (groupId, situation) =>
      db
        .select()
        .from(contribution)
        .where(and(eq(contribution.groupId, groupId), eq(contribution.situation, situation)))
        .orderBy(asc(contribution.writtenAt), asc(contribution.id)),
    addAnswer: async (row) => {
      await db.insert(contributionAnswer).values(row);
    },
    listAnswers: async (groupId, situation) => {
      const rows = await db
        .select()
        .from(contributionAnswer)
        .where(and(eq(contributionAnswer.groupId, groupId), eq(contributionAnswer.situation, situation)))
        .orderBy(asc(contributionAnswer.at), asc(contributionAnswer.id));
      return rows.map((row) => ({ ...row, verdict: readLiteral(CONTRIBUTION_VERDICTS, row.verdict) }));
    },
    addSharedPiece: async (row) => {
      await db.insert(sharedPiece).values(row);
    },
    listDeliverers: async (pieceIds) => {
      if (pieceIds.length === 0) return new Map();
      const rows = await db
        .select({ pieceId: sharedPiece.pieceId, candidacyId: handIn.candidacyId })
        .from(sharedPiece)
        .innerJoin(piece, eq(piece.id, sharedPiece.sourceId))
        .innerJoin(handIn, eq(handIn.id, piece.handInId))
        .where(inArray(sharedPiece.pieceId, [...pieceIds]));
      return new Map(rows.map(({ pieceId, candidacyId }) => [pieceId, candidacyId]));
    },
  };
}
