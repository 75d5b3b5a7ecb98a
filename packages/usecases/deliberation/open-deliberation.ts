import type { CompetencyBlock } from '@etalon/core/framework';
import type { JuryFinding } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import {
  applyBlockRule,
  type BorderMargin,
  measureRuleMargin,
  type RuleMargin,
  type RuleOutcome,
} from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { nameCandidate, nameCandidates } from '../desk/name-candidate.ts';
import { checkWholeJury } from '../juries/check-whole-jury.ts';
import { mayReadMission } from '../mission/may-read-mission.ts';
import { type BorderRow, describeMargins } from '../moderation/read-border-zone.ts';
import type { Records } from '../ports/records.ts';
import { type Candidacy, type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type BlockFactsView, readBlockFacts } from './read-block-facts.ts';
import { type BlockTarget, readBoard } from './read-board.ts';

export interface DeliberationEntry {
  readonly candidacy: Candidacy;
  readonly candidate: string;
  readonly block: CompetencyBlock;
  readonly session: ExamSession;
  readonly facts: Pick<BlockFactsView, 'state' | 'allLocked' | 'unsettled' | 'decision'>;
  /** Null before the examiners have locked, and for somebody who judges the block. */
  readonly border: Pick<BorderRow<BorderMargin>, 'zone' | 'state'> | null;
}

export interface DeliberationView {
  readonly candidacy: Candidacy;
  readonly candidate: string;
  readonly block: CompetencyBlock;
  readonly session: ExamSession;
  readonly facts: BlockFactsView;
  readonly juryFindings: readonly JuryFinding[];
  /** Null until every criterion is settled. */
  readonly outcome: RuleOutcome | null;
  readonly margin: RuleMargin | null;
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  /** Sealed pieces of the block, so that an anchor can be named and opened. */
  readonly pieces: readonly { readonly id: string; readonly fileName: string; readonly situation: string }[];
  /** Whether the candidate's mission is there for the actor to read beside the block. */
  readonly readsMission: boolean;
}

/**
 * The blocks over which the actor presides (or every one, for an auditor), with where each stands; those of one session
 * when it is named.
 */
export async function listDeliberations(
  workplace: Workplace,
  actor: Actor,
  sessionId: string | null = null,
): Promise<readonly DeliberationEntry[]> {
  authorise(actor, 'deliberation.queue');
  const { records } = workplace;
  const targets = actor.roles.includes('auditor')
    ? await listAllBlocks(records, sessionId)
    : await listPresided(records, actor);
  const board = await readBoard(
    records,
    targets.filter(({ candidacy }) => sessionId === null || candidacy.sessionId === sessionId),
  );
  const border = await describeMargins(
    records,
    board.filter(
      ({ seats }) => !seats.some((seat) => seat.userId === actor.userId && seat.role !== 'president'),
    ),
  );
  const borderOf = new Map(border.map((row) => [`${row.candidacyId} ${row.block.id}`, row]));
  const nameOf = await nameCandidates(records, board);
  return board.map(({ candidacy, session, block, state, allLocked, unsettled, decision }) => ({
    candidacy,
    candidate: nameOf(candidacy.id),
    block,
    session,
    facts: { state, allLocked, unsettled: allLocked ? unsettled : [], decision },
    border: borderOf.get(`${candidacy.id} ${block.id}`) ?? null,
  }));
}

async function listPresided(records: Records, actor: Actor): Promise<readonly BlockTarget[]> {
  const seats = await records.juries.listSeatsOfUser(actor.userId);
  const presided = seats.filter(
    (seat) => seat.role === 'president' && seat.recusedAt === null && seat.block !== MISSION_SUBJECT,
  );
  const found = await records.blocks.findCandidacies(presided.map((seat) => seat.candidacyId));
  const candidacies = new Map(found.map((candidacy) => [candidacy.id, candidacy]));
  return presided.flatMap(({ candidacyId, block }) => {
    const candidacy = candidacies.get(candidacyId);
    return candidacy === undefined ? [] : [{ candidacy, block }];
  });
}

async function listAllBlocks(
  { sessions }: Records,
  sessionId: string | null,
): Promise<readonly BlockTarget[]> {
  const ids = sessionId === null ? (await sessions.listSessions()).map(({ id }) => id) : [sessionId];
  const pages = await Promise.all(ids.map((id) => sessions.listCandidaciesOfSession(id, WHOLE_SESSION)));
  return pages.flatMap((page) =>
    page.rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
}

async function loadBlockOf(
  workplace: Workplace,
  candidacy: Candidacy,
  blockId: string,
): Promise<{ readonly session: ExamSession; readonly block: CompetencyBlock }> {
  const session = await workplace.records.sessions.findSession(candidacy.sessionId);
  const version = session && (await workplace.records.frameworks.findVersion(session.versionId));
  const block = version?.framework.blocks.find((row) => row.id === blockId);
  if (!session || !block) throw new EtalonError('session.not-found');
  return { session, block };
}

/**
 * The deliberation of one block: both J0 and J1 of every examiner, once all have locked; the settled levels, whether the
 * frozen rule is met and why, and how near it is to flipping. It proposes no result.
 */
export async function openDeliberation(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<DeliberationView> {
  const { records } = workplace;
  const { candidacy, seats, standings } = await readStandings(records, actor, target);
  authorise(actor, 'deliberation.read', standings);
  const { session, block } = await loadBlockOf(workplace, candidacy, target.block);
  const facts = await readBlockFacts(records, { candidacy, block: target.block });
  const shown = facts.allLocked
    ? facts
    : { ...facts, seats: facts.seats.map((row) => ({ ...row, judgements: [] })) };
  const settled = facts.allLocked && facts.unsettled.length === 0;
  const levels = { grades: facts.grades, matrix: facts.matrix };
  const people = await records.sessions.findPeople(seats.map((seat) => seat.userId));
  return {
    candidacy,
    candidate: await nameCandidate(records, candidacy, facts.regulations.anonymity),
    block,
    session,
    facts: shown,
    juryFindings: await checkWholeJury(records, {
      candidacy,
      block: target.block,
      seats,
      rules: facts.regulations,
    }),
    outcome: settled ? applyBlockRule(facts.regulations.rule, levels) : null,
    margin: settled ? measureRuleMargin(facts.regulations.rule, levels) : null,
    members: people.map(({ userId, name }) => ({ userId, name })),
    pieces: await listBlockPieces(workplace, candidacy, block),
    readsMission: await mayReadMission(records, actor, candidacy),
  };
}

async function listBlockPieces(
  workplace: Workplace,
  candidacy: Candidacy,
  block: CompetencyBlock,
): Promise<DeliberationView['pieces']> {
  const { evidence } = workplace.records;
  const lists = await Promise.all(
    block.activities.map(async ({ id: situation }) => {
      const handIn = await evidence.findHandInOf(candidacy.id, situation);
      if (handIn === null || handIn.seal === null) return [];
      const pieces = await evidence.listPieces(handIn.id);
      return pieces
        .filter((piece) => piece.withdrawnAt === null)
        .map(({ id, fileName }) => ({ id, fileName, situation }));
    }),
  );
  return lists.flat();
}
