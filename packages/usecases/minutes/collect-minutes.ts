import {
  draftMinutes,
  type EnrolledCandidacy,
  type Minutes,
  type PronouncedBlock,
} from '@etalon/core/minutes';
import { readSessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import { hashAct, readVoteRules } from '../deliberation/pronounce-block.ts';
import { type BlockFactsView, readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import { type Candidacy, type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { collectModeration } from './collect-moderation.ts';

export interface MinutesInput {
  readonly sessionId: string;
  /** What happened that the record does not show. */
  readonly incidents: string;
}

/** Decisions in force of a session, those of the actor that no minutes in force carry yet, and how many minutes there are. */
export async function readDecided(
  records: Records,
  actor: Actor,
  sessionId: string,
): Promise<{
  readonly all: readonly Decision[];
  readonly unminuted: readonly Decision[];
  readonly minutes: number;
}> {
  const kept = await records.minutes.listMinutesOfSession(sessionId);
  const inForce = kept.filter((row) => row.withdrawal === null);
  const minuted = new Set(inForce.flatMap(({ minutes }) => minutes.decisions.map((row) => row.decisionId)));
  const all = await records.juries.listDecisionsOfSession(sessionId);
  const unminuted = all.filter((row) => row.decidedBy === actor.userId && !minuted.has(row.id));
  return { all, unminuted, minutes: kept.length };
}

/**
 * The minutes that the record makes of what the actor pronounced in a session. Throws `session.not-found`,
 * `minutes.nothing-decided`.
 */
export async function collectMinutes(
  workplace: Pick<Workplace, 'instance' | 'now'>,
  records: Records,
  actor: Actor,
  input: MinutesInput,
): Promise<Minutes> {
  const basis = await readBasis(records, input.sessionId);
  const { all, unminuted, minutes } = await readDecided(records, actor, input.sessionId);
  const { rows } = await records.sessions.listCandidaciesOfSession(input.sessionId, WHOLE_SESSION);
  const concerned = rows.filter((row) => unminuted.some((decision) => decision.candidacyId === row.id));
  const byId = new Map(concerned.map((candidacy) => [candidacy.id, candidacy]));
  const pairs = unminuted.flatMap((decision) => {
    const candidacy = byId.get(decision.candidacyId);
    return candidacy === undefined ? [] : [{ candidacy, decision }];
  });
  const decided: PronouncedBlock[] = [];
  for (const { candidacy, decision } of pairs)
    decided.push(await readPronounced(records, candidacy, decision));
  const moderation = await collectModeration(records, input.sessionId, pairs);
  return draftMinutes({
    ...basis,
    certifier: workplace.instance.certifierName,
    number: minutes + 1,
    president: actor.userId,
    decided,
    candidacies: concerned.map((row) => describeCandidacy(row, all)),
    ...(moderation === undefined ? {} : { moderation }),
    incidents: input.incidents,
    draftedAt: workplace.now(),
  });
}

async function readBasis(records: Records, sessionId: string) {
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !regulations) throw new EtalonError('session.not-found');
  const rules = readSessionRules(regulations.regulations);
  return {
    session: describeSession(session),
    framework: { versionId: version.id, title: version.framework.title, hash: version.hash },
    regulations: {
      id: regulations.id,
      label: regulations.regulations.label,
      hash: regulations.hash,
      quorum: rules.quorum,
      castingVote: readVoteRules(rules, '').castingVote,
    },
    matrixId: session.matrixId,
  };
}

function describeSession({ id, label, place, opensAt, closesAt }: ExamSession) {
  return { id, label, place, opensAt, closesAt };
}

function describeCandidacy(candidacy: Candidacy, decisions: readonly Decision[]): EnrolledCandidacy {
  return {
    candidacyId: candidacy.id,
    route: candidacy.route,
    extraTimePercent: candidacy.extraTimePercent,
    blocks: candidacy.blocks,
    decisions: decisions
      .filter((row) => row.candidacyId === candidacy.id)
      .map(({ block, id, result, resit }) => ({ block, decisionId: id, result, resit })),
  };
}

async function readPronounced(
  records: Records,
  candidacy: Candidacy,
  decision: Decision,
): Promise<PronouncedBlock> {
  const facts = await readBlockFacts(records, { candidacy, block: decision.block });
  const { block, result, motive, outcome, present, votes, resit, supersedes, at } = decision;
  return {
    candidacyId: candidacy.id,
    block,
    decisionId: decision.id,
    actSha256: hashAct(decision),
    supersedes,
    result,
    motive,
    outcome,
    present,
    votes,
    resit,
    at,
    seats: facts.seats.map((row) => row.seat),
    grid: readGrid(facts, decision),
  };
}

function readGrid(facts: BlockFactsView, decision: Decision): PronouncedBlock['grid'] {
  const examiners = facts.seats.filter(({ seat }) => seat.role !== 'president' && seat.recusedAt === null);
  return facts.criteria.flatMap(({ criterion, reconciliation, settlement }) => {
    const settled = decision.grades[criterion];
    if (settled === undefined) return [];
    const how = reconciliation?.state === 'settled' ? reconciliation.how : 'agreed';
    return [
      {
        criterion,
        given: examiners.map(({ seat, judgements }) => ({
          userId: seat.userId,
          grade:
            judgements.findLast((row) => row.criterion === criterion && row.phase === 'J1')?.grade ?? null,
        })),
        settled,
        how,
        motive: how === 'agreed' ? (settlement?.motive ?? '') : '',
      },
    ];
  });
}
