import { type AppealState, findLastAppealDay } from '@etalon/core/appeal';
import { listTold } from '@etalon/core/notification';
import { type Period, type Point, UNDECIDED } from '@etalon/core/regulations';
import {
  type BlockClosing,
  findClosingDay,
  type RetentionTerm,
  readRetentionTerm,
} from '@etalon/core/retention';
import { deriveState } from '../appeal/load-appeal.ts';
import { readAppealRule } from '../appeal/read-appeal-window.ts';
import { listDeclared } from '../mission/list-declared.ts';
import type { Appeal } from '../ports/appeal-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { RetentionErasure, RetentionHold } from '../ports/retention-records.ts';
import { type Candidacy, type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';

const OPEN_APPEALS: readonly AppealState[] = ['filed', 'in-review', 'upheld'];

export interface RetainedCandidacy {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly period: Point<Period>;
  readonly term: RetentionTerm;
  /** An appeal that is not answered holds everything. */
  readonly appealUnderWay: boolean;
  /** The hold in force; null without one. */
  readonly hold: RetentionHold | null;
  readonly erasure: RetentionErasure | null;
}

/** What of every session is kept until when, by the regulations frozen for it. */
export async function gatherRetention(records: Records, now: string): Promise<readonly RetainedCandidacy[]> {
  const holds = (await records.retention.listHolds()).filter(({ end }) => end === null);
  const holdOf = new Map(holds.map((hold) => [hold.candidacyId, hold]));
  const erasures = await records.retention.listErasures();
  const erasureOf = new Map(erasures.map((row) => [row.candidacyId, row]));
  const appeals = await records.appeals.listAppeals();
  const sessions = await records.sessions.listSessions();
  const rows: RetainedCandidacy[] = [];
  for (const session of sessions) {
    const facts = await gatherSession(records, session, appeals);
    for (const candidacy of facts.candidacies) {
      const { blocks, appealUnderWay } = describeClosing(facts, candidacy);
      rows.push({
        candidacy,
        session,
        period: facts.period,
        term: readRetentionTerm(findClosingDay(blocks, session), facts.period, now),
        appealUnderWay,
        hold: holdOf.get(candidacy.id) ?? null,
        erasure: erasureOf.get(candidacy.id) ?? null,
      });
    }
  }
  return rows;
}

type SessionFacts = Awaited<ReturnType<typeof gatherSession>>;

async function gatherSession(records: Records, session: ExamSession, appeals: readonly Appeal[]) {
  const version = await records.frameworks.findVersion(session.versionId);
  const regulations = await records.regulations.findVersion(session.regulationsId);
  const { rows: candidacies } = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const ids = candidacies.map(({ id }) => id);
  const notifications = await records.notifications.listNotificationsOfSession(session.id);
  return {
    candidacies,
    period: regulations?.regulations.keepWork ?? UNDECIDED,
    delayDays: regulations === null ? null : readAppealRule(regulations.regulations).delayDays,
    blockOf: new Map(
      version?.framework.blocks.flatMap(({ id, activities }) =>
        activities.map((activity) => [activity.id, id] as const),
      ),
    ),
    decisions: await records.blocks.listDecisionsOf(ids),
    sealed: await records.calendar.listSealedHandIns(session.id),
    declared: await listDeclared(records, session.id),
    concluded: await records.missions.listDecisionsOfSession(session.id),
    appeals: appeals.filter(({ candidacyId }) => ids.includes(candidacyId)),
    notifiedAt: new Map(
      notifications.flatMap(({ notice, at }) =>
        listTold(notice).map((decisionId) => [decisionId, at] as const),
      ),
    ),
  };
}

function describeClosing(
  facts: SessionFacts,
  candidacy: Candidacy,
): { readonly blocks: readonly BlockClosing[]; readonly appealUnderWay: boolean } {
  const decisions = facts.decisions.filter(({ candidacyId }) => candidacyId === candidacy.id);
  const appeals = facts.appeals.filter(({ candidacyId }) => candidacyId === candidacy.id);
  const sealed = facts.sealed.filter(({ candidacyId }) => candidacyId === candidacy.id);
  const handed = new Set(sealed.map(({ situation }) => facts.blockOf.get(situation)));
  const blocks = candidacy.blocks.map((block): BlockClosing => {
    const decision = decisions.findLast((row) => row.block === block);
    const answers = appeals.filter((row) => row.block === block).map(({ answer }) => answer?.at ?? '');
    return closeBlock(facts, { decision, answers, handedIn: handed.has(block) });
  });
  return {
    blocks: [...blocks, ...closeMission(facts, candidacy)],
    appealUnderWay: appeals.some((appeal) => OPEN_APPEALS.includes(deriveState(appeal, decisions))),
  };
}

function closeBlock(
  { notifiedAt, delayDays }: SessionFacts,
  {
    decision,
    answers,
    handedIn,
  }: {
    readonly decision: Pick<Decision, 'id' | 'at' | 'result'> | undefined;
    readonly answers: readonly string[];
    readonly handedIn: boolean;
  },
): BlockClosing {
  const runsFrom = decision && (notifiedAt.get(decision.id) ?? decision.at);
  return {
    decidedAt: decision?.at ?? null,
    lastAppealDay: runsFrom === undefined ? null : findLastAppealDay({ runsFrom, delayDays }),
    answeredAt: answers.toSorted().at(-1) || null,
    handedIn,
    waiting: decision?.result === 'en-attente',
  };
}

/** A mission that was declared is closed by its own conclusion. */
function closeMission(facts: SessionFacts, { id }: Candidacy): readonly BlockClosing[] {
  if (!facts.declared.has(id)) return [];
  const decision = facts.concluded.findLast(({ candidacyId }) => candidacyId === id);
  return [closeBlock(facts, { decision, answers: [], handedIn: true })];
}

/** What stops an erasure; null when nothing does. */
export function findObstacle(row: RetainedCandidacy): RetentionObstacle | null {
  if (row.erasure !== null) return 'retention.already-erased';
  if (row.appealUnderWay) return 'retention.appeal-under-way';
  if (row.hold !== null) return 'retention.held';
  return row.term.state === 'due' ? null : 'retention.not-due';
}

export type RetentionObstacle =
  | 'retention.already-erased'
  | 'retention.appeal-under-way'
  | 'retention.held'
  | 'retention.not-due';
