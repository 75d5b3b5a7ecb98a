import type { AppealState } from '@etalon/core/appeal';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import type { Regulations, RuleOutcome } from '@etalon/core/regulations';
import { readState } from '../appeal/load-appeal.ts';
import { type Actor, authorise, mayDo, type Standing } from '../authorisation.ts';
import { readBlockFacts, type SeatJudgements } from '../deliberation/read-block-facts.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { type ContributionsView, readContributions } from '../groups/read-groups.ts';
import { type CandidacyView, readCandidacy } from '../hand-in/read-candidacy.ts';
import { type CriterionResult, readResult } from '../hand-in/read-result.ts';
import { MISSION_TITLE } from '../mission/mission-block.ts';
import { listOwnNotifications } from '../notification/list-notifications.ts';
import { keepKnown, openResults } from '../notification/open-results.ts';
import type { Appeal } from '../ports/appeal-records.ts';
import type { HandIn, HandInPiece, StoredReading } from '../ports/evidence-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type ArchivedMission, collectMission } from './collect-mission.ts';

/** A pronouncement with what the rule found; who took part is for those who answer for the record, never for the candidate. */
export type ArchivedDecision = Pick<
  Decision,
  'id' | 'result' | 'motive' | 'at' | 'supersedes' | 'resit' | 'grades'
> & {
  readonly outcome: RuleOutcome;
  readonly record: {
    /** Names of the members who took part; an id for a person erased since. */
    readonly present: readonly string[];
    readonly votes: readonly { readonly member: string; readonly choice: string }[];
    readonly act: Decision['act'];
  } | null;
};

export interface ArchivedBlock {
  readonly block: string;
  readonly title: string;
  readonly state: CandidacyView['blocks'][number]['state'];
  /** Oldest first: the last one is in force. */
  readonly decisions: readonly ArchivedDecision[];
  /** Settled level, motive and sentences of each criterion, once the block is pronounced. */
  readonly criteria: readonly CriterionResult[];
  /** Every judgement by seat, for whoever may read them all once everybody locked; empty for others. */
  readonly seats: readonly SeatJudgements[];
  readonly appeals: readonly ArchivedAppeal[];
}

export type ArchivedAppeal = Pick<Appeal, 'id' | 'decisionId' | 'ground' | 'statement' | 'filedAt'> & {
  readonly state: AppealState;
  readonly answer: { readonly outcome: string; readonly motive: string; readonly at: string } | null;
};

/** What the candidate was told, when, and when they first opened it; never who told them. */
export type ArchivedNotification = Pick<Notification, 'id' | 'notice' | 'sha256' | 'at' | 'openedAt'>;

export interface ArchivedHandIn {
  readonly handIn: HandIn;
  readonly title: string;
  /** Withdrawn ones included: nothing that arrived is lost. */
  readonly pieces: readonly HandInPiece[];
  /** Those of the last sealed measure, or of the visible one before the seal. */
  readonly readings: readonly StoredReading[];
  readonly contributions: ContributionsView | null;
}

/** Everything that is recorded of a candidacy and that the actor may read. */
export interface CandidacyArchive {
  readonly label: string;
  /** Null for a person erased since, and for those who know labels alone. */
  readonly name: string | null;
  readonly view: CandidacyView;
  readonly regulations: Regulations | null;
  readonly blocks: readonly ArchivedBlock[];
  /** Empty for those who may not read the work itself. */
  readonly handIns: readonly ArchivedHandIn[];
  readonly mission: ArchivedMission | null;
  /** What the candidate was notified of, in order of time. */
  readonly notifications: readonly ArchivedNotification[];
}

/** Whether the archive of a candidacy may be made by the actor, and whether it holds the work itself. */
export async function readArchiveSubject(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<{ readonly readsWork: boolean }> {
  const subject = { candidacyId, block: null };
  const { standings } = await readStandings(workplace.records, actor, subject);
  authorise(actor, 'archive.candidacy', standings);
  return { readsWork: mayDo(actor, 'hand-in.read', standings) };
}

/** The archive of one candidacy; that it was made is in the journal. Throws `access.refused`, `candidacy.not-found`. */
export async function makeCandidacyArchive(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<CandidacyArchive> {
  const { candidacy, standings } = await readStandings(workplace.records, actor, {
    candidacyId,
    block: null,
  });
  authorise(actor, 'archive.candidacy', standings);
  await workplace.records.transaction((records) =>
    recordEvent(workplace, records, actor, {
      kind: 'archive.candidacy-made',
      subjects: [candidacy.id],
      facts: {},
    }),
  );
  return collectCandidacy(workplace, actor, candidacy);
}

/** What a candidacy holds for this actor: each part is read by the use case that guards it. */
export async function collectCandidacy(
  workplace: Workplace,
  actor: Actor,
  candidacy: Candidacy,
): Promise<CandidacyArchive> {
  const { records } = workplace;
  const { standings } = await readStandings(records, actor, { candidacyId: candidacy.id, block: null });
  authorise(actor, 'archive.candidacy', standings);
  const view = await readCandidacy(workplace, actor, candidacy.id);
  const regulations = await records.regulations.findVersion(view.session.regulationsId);
  const mission = view.hasMission ? await collectMission(workplace, actor, candidacy.id) : null;
  const blocks: ArchivedBlock[] = [];
  for (const row of view.blocks)
    if (row.enrolled) blocks.push(await collectBlock(workplace, actor, { candidacy, row, standings }));
  return {
    label: labelCandidate(candidacy.id),
    name: (await records.sessions.findPerson(candidacy.userId))?.name ?? null,
    view,
    regulations: regulations?.regulations ?? null,
    blocks,
    handIns: await collectHandIns(workplace, actor, { candidacy, view, standings, mission }),
    mission,
    notifications: (await listOwnNotifications(workplace, actor, candidacy.id)).map(
      ({ id, notice, sha256, at, openedAt }) => ({ id, notice, sha256, at, openedAt }),
    ),
  };
}

async function collectBlock(
  workplace: Workplace,
  actor: Actor,
  target: {
    readonly candidacy: Candidacy;
    readonly row: CandidacyView['blocks'][number];
    readonly standings: readonly Standing[];
  },
): Promise<ArchivedBlock> {
  const { candidacy, row, standings } = target;
  const { records } = workplace;
  const block = row.block.id;
  const mayKnow = await openResults(records, candidacy, standings);
  const facts = keepKnown(await readBlockFacts(records, { candidacy, block }), mayKnow);
  const told =
    facts.decision === null ? null : await readResult(workplace, actor, { candidacyId: candidacy.id, block });
  const mayReadAll = facts.allLocked && mayDo(actor, 'judgement.read-all', standings);
  const answers = !standings.includes('own') && mayDo(actor, 'decision.read', standings);
  const present = answers ? facts.decisions.flatMap((decision) => decision.present) : [];
  const people = await records.sessions.findPeople([...new Set(present)]);
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  const nameOf = (userId: string): string => names.get(userId) ?? userId;
  const appeals: ArchivedAppeal[] = [];
  for (const { id } of facts.decisions) {
    const appeal = await records.appeals.findAppealOfDecision(id);
    if (appeal !== null) appeals.push(showAppeal(appeal, await readState(records, appeal)));
  }
  return {
    block,
    title: row.block.title,
    state: facts.state,
    decisions: facts.decisions.map((decision) => showDecision(decision, answers ? nameOf : null)),
    criteria: told?.criteria ?? [],
    seats: mayReadAll ? facts.seats : [],
    appeals,
  };
}

function showDecision(decision: Decision, nameOf: ((userId: string) => string) | null): ArchivedDecision {
  const { id, result, motive, at, supersedes, resit, grades, outcome, present, votes, act } = decision;
  const record = nameOf && {
    present: present.map(nameOf),
    votes: votes.map(({ userId, choice }) => ({ member: nameOf(userId), choice })),
    act,
  };
  return { id, result, motive, at, supersedes, resit, grades, outcome, record };
}

function showAppeal(appeal: Appeal, state: AppealState): ArchivedAppeal {
  const { id, decisionId, ground, statement, filedAt, answer } = appeal;
  const told = answer && { outcome: answer.outcome, motive: answer.motive, at: answer.at };
  return { id, decisionId, ground, statement, filedAt, state, answer: told };
}

async function collectHandIns(
  workplace: Workplace,
  actor: Actor,
  target: {
    readonly candidacy: Candidacy;
    readonly view: CandidacyView;
    readonly standings: readonly Standing[];
    readonly mission: ArchivedMission | null;
  },
): Promise<readonly ArchivedHandIn[]> {
  const { candidacy, view, standings, mission } = target;
  if (!mayDo(actor, 'hand-in.read', standings)) return [];
  const { evidence, groups } = workplace.records;
  const own = standings.includes('own');
  const situations = view.blocks.flatMap(({ handIns, decision }) =>
    handIns.map(({ situation, title }) => ({ situation, title, told: decision !== null })),
  );
  const ofMission = mission && {
    situation: MISSION_SUBJECT,
    title: MISSION_TITLE,
    told: mission.decisions.length > 0,
  };
  const found: ArchivedHandIn[] = [];
  for (const { situation, title, told } of [...situations, ...(ofMission ? [ofMission] : [])]) {
    const handIn = await evidence.findHandInOf(candidacy.id, situation);
    if (handIn === null || (handIn.seal === null && !own)) continue;
    // Readings on hidden truth are the candidate's once the block is pronounced, as on the page of the result.
    const scope = handIn.seal === null || (own && !told) ? 'visible' : 'sealed';
    const grouped = (await groups.findGroupOf(candidacy.id, situation)) !== null;
    found.push({
      handIn,
      title,
      pieces: await evidence.listPieces(handIn.id),
      readings: await evidence.listReadings(handIn.id, scope),
      contributions: grouped
        ? await readContributions(workplace, actor, { candidacyId: candidacy.id, situation })
        : null,
    });
  }
  return found;
}
