import { type AppealGround, type AppealState, checkHandler, findLastAppealDay } from '@etalon/core/appeal';
import { departsFromRule } from '@etalon/core/deliberation';
import type { JuryFinding } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { checkWholeJury } from '../juries/check-whole-jury.ts';
import { openResults } from '../notification/open-results.ts';
import type { Appeal } from '../ports/appeal-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { Records } from '../ports/records.ts';
import type { Person } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { deriveState, loadAppeal, readState } from './load-appeal.ts';
import { readAppealWindow } from './read-appeal-window.ts';

export interface AppealRow {
  readonly appeal: Appeal;
  readonly state: AppealState;
  readonly candidate: string;
  readonly sessionLabel: string;
}

/** Appeals that the actor may read: every one for the officer and the auditor, those to answer for a jury member. */
export async function listAppeals(workplace: Workplace, actor: Actor): Promise<readonly AppealRow[]> {
  authorise(actor, 'appeal.queue');
  const { records } = workplace;
  const all = await records.appeals.listAppeals();
  const shown = all.filter((row) => mayDo(actor, 'appeal.read') || row.assignment?.userId === actor.userId);
  const ids = shown.map(({ candidacyId }) => candidacyId);
  const [candidacies, decisions, people, sessions] = await Promise.all([
    records.blocks.findCandidacies(ids),
    records.blocks.listDecisionsOf(ids),
    mayDo(actor, 'candidacy.list')
      ? records.sessions.findPeople(shown.map(({ filedBy }) => filedBy))
      : ([] as const),
    records.sessions.listSessions(),
  ]);
  const sessionOf = new Map(candidacies.map(({ id, sessionId }) => [id, sessionId]));
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const labelOf = new Map(sessions.map(({ id, label }) => [id, label]));
  return shown.map((appeal) => ({
    appeal,
    state: deriveState(appeal, decisions),
    candidate: nameOf.get(appeal.filedBy) ?? labelCandidate(appeal.candidacyId),
    sessionLabel: labelOf.get(sessionOf.get(appeal.candidacyId) ?? '') ?? '',
  }));
}

export interface OwnAppeal {
  /** The decision that may be contested, and until when; null before it is pronounced. */
  readonly decision: Pick<Decision, 'id' | 'at' | 'result'> | null;
  readonly lastDay: string | null;
  /** The notification that the delay runs from; null where nobody was notified: it runs from the decision. */
  readonly notification: Pick<Notification, 'id' | 'at'> | null;
  /** What the regulations let an appeal rest on. */
  readonly grounds: readonly AppealGround[];
  readonly appeals: readonly { readonly appeal: Appeal; readonly state: AppealState }[];
}

/** What a candidate may contest in a block, and what they already did: never who answers. */
export async function readOwnAppeals(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<OwnAppeal> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, target);
  authorise(actor, 'appeal.file', standings);
  const mayKnow = await openResults(records, candidacy, standings);
  const decisions = await records.juries.listDecisions(candidacy.id, target.block);
  const decision = decisions.findLast(({ id }) => mayKnow(id)) ?? null;
  const rows = await records.appeals.listAppealsOfCandidacy(candidacy.id);
  const appeals = await Promise.all(
    rows
      .filter((row) => row.block === target.block)
      .map(async (appeal) => ({ appeal, state: await readState(records, appeal) })),
  );
  const window = decision && (await readAppealWindow(records, candidacy, decision));
  const notification = decision && (await records.notifications.findNotificationOfDecision(decision.id));
  return {
    decision: decision && { id: decision.id, at: decision.at, result: decision.result },
    lastDay: window && findLastAppealDay(window),
    notification: notification && { id: notification.id, at: notification.at },
    grounds: window?.grounds ?? [],
    appeals,
  };
}

export interface AppealView {
  readonly appeal: Appeal;
  readonly state: AppealState;
  readonly candidate: string;
  readonly sessionLabel: string;
  readonly decision: Decision;
  /** Facts of procedure that an answer rests on, read from the record. */
  readonly facts: {
    readonly juryFindings: readonly JuryFinding[];
    readonly present: number;
    readonly quorum: number;
    readonly departs: boolean;
    readonly criteria: readonly {
      readonly criterion: string;
      readonly grade: string;
      readonly motive: string;
    }[];
  };
  /** Who may be named: examiners and presidents who did not judge the block. */
  readonly handlers: readonly Person[];
  readonly handler: string;
  readonly mayAssign: boolean;
  readonly mayAnswer: boolean;
}

/** One appeal with what the record says of the decision. Throws `appeal.not-found`. */
export async function readAppeal(workplace: Workplace, actor: Actor, id: string): Promise<AppealView> {
  const { records } = workplace;
  const { appeal, state, standings } = await loadAppeal(records, actor, id);
  authorise(actor, 'appeal.read', standings);
  const candidacy = await records.sessions.findCandidacy(appeal.candidacyId);
  const decision = await records.juries.findDecision(appeal.decisionId);
  if (candidacy === null || decision === null) throw new EtalonError('appeal.not-found');
  const facts = await readBlockFacts(records, { candidacy, block: appeal.block });
  const seats = facts.seats.map((row) => row.seat);
  const open = appeal.answer === null;
  const mayAssign = open && mayDo(actor, 'appeal.assign');
  const handler = appeal.assignment && (await records.sessions.findPerson(appeal.assignment.userId));
  return {
    appeal,
    state,
    decision,
    candidate: await nameCandidate(records, actor, appeal),
    sessionLabel: await nameSession(records, appeal),
    facts: {
      juryFindings: await checkWholeJury(records, {
        candidacy,
        block: appeal.block,
        seats,
        rules: facts.regulations,
      }),
      present: decision.present.length,
      quorum: facts.regulations.quorum,
      departs: departsFromRule(decision.result, decision.outcome),
      criteria: facts.criteria.flatMap(({ criterion, settlement }) => {
        const grade = decision.grades[criterion];
        return grade === undefined
          ? []
          : [{ criterion, grade: String(grade), motive: settlement?.motive ?? '' }];
      }),
    },
    handlers: mayAssign
      ? (await records.sessions.listPeople()).filter(
          (person) =>
            (person.roles.includes('examiner') || person.roles.includes('president')) &&
            checkHandler(person.userId, { seats, candidate: candidacy.userId }) === null,
        )
      : [],
    handler: handler?.name ?? '',
    mayAssign,
    mayAnswer: open && mayDo(actor, 'appeal.answer', standings),
  };
}

async function nameCandidate(records: Records, actor: Actor, appeal: Appeal): Promise<string> {
  if (!mayDo(actor, 'candidacy.list')) return labelCandidate(appeal.candidacyId);
  return (await records.sessions.findPerson(appeal.filedBy))?.name ?? labelCandidate(appeal.candidacyId);
}

async function nameSession(records: Records, appeal: Appeal): Promise<string> {
  const candidacy = await records.sessions.findCandidacy(appeal.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  return session?.label ?? '';
}
