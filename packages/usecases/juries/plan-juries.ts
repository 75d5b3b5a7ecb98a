import { seedStream } from '@etalon/assessment';
import { hashPlain, hashSha256 } from '@etalon/core/journal';
import {
  type JuryFinding,
  type MemberProblem,
  type PanelMember,
  type PanelPlan,
  planPanels,
  type Seat,
} from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { checkOne, loadSessionJuries, type SessionJuries } from './load-session-juries.ts';

/** Keeps the draws of a plan apart from those of any other use of the same seed. */
const PANEL_STREAM = 79;
const MOST_SEED = 2 ** 32 - 1;

export interface JuryPlan {
  readonly seed: number;
  /** Of the plan: seated only as it was shown. */
  readonly sha256: string;
  readonly plan: PanelPlan;
}

/** A jury of the plan that was not seated, and why. */
export interface RefusedPanel {
  readonly candidacyId: string;
  readonly block: string;
  readonly findings: readonly JuryFinding[];
  readonly members: readonly MemberProblem[];
}

export interface SeatedPlan {
  readonly juries: number;
  readonly seats: number;
  readonly refused: readonly RefusedPanel[];
}

/**
 * Composes the juries of a session that nothing is decided of, from the pool and a seed: nothing is kept. The same seed on
 * the same register gives the same plan. Throws `jury.seed-unreadable`, `session.not-found`.
 */
export async function planJuries(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly seed: number },
): Promise<JuryPlan> {
  authorise(actor, 'seat.write');
  return composePlan(await loadSessionJuries(workplace.records, input.sessionId), input.seed);
}

function composePlan(facts: SessionJuries, seed: number): JuryPlan {
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED) throw new EtalonError('jury.seed-unreadable');
  const stream = seedStream(seed, PANEL_STREAM);
  const plan = planPanels({
    juries: facts.juries
      .filter(({ decided }) => !decided)
      .map(({ candidacy, block, seats, left }) => ({
        candidacyId: candidacy.id,
        candidateId: candidacy.userId,
        block,
        givesLevels: block !== MISSION_SUBJECT,
        left,
        kept: seats
          .filter(({ role }) => role !== 'third')
          .map(({ userId, external, role }) => ({ userId, external, presides: role === 'president' })),
      })),
    members: listMembers(facts),
    isLinked: (userId, candidateId) => facts.conflictedOf(candidateId).has(userId),
    rules: facts.rules,
    chance: stream.nextUnit,
  });
  return { seed, plan, sha256: hashPlain(plan) };
}

/** Those of the pool who are called, with the blocks that their role, their field and their anchors open to them. */
function listMembers({ pool, people, refusing }: SessionJuries): readonly PanelMember[] {
  return [...pool.examiners.values()].flatMap(({ userId, external, blocks, available }) => {
    const roles = people.get(userId)?.roles ?? [];
    if (!available || refusing.has(userId)) return [];
    return [
      {
        userId,
        external,
        judges: roles.includes('examiner') ? blocks.filter((block) => pool.isQualified(userId, block)) : [],
        presides: roles.includes('president') ? blocks : [],
      },
    ];
  });
}

/**
 * Seats the plan that was shown, jury by jury: one that the law or the regulations refuse is left as it was and said with
 * its reasons. Throws `jury.plan-changed` when the register gives another plan by now, `jury.plan-empty` when it seats
 * nobody.
 */
export async function seatPlan(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly seed: number; readonly sha256: string },
): Promise<SeatedPlan> {
  authorise(actor, 'seat.write');
  return workplace.records.transaction(async (records) => {
    const facts = await loadSessionJuries(records, input.sessionId);
    const planned = composePlan(facts, input.seed);
    if (planned.sha256 !== input.sha256) throw new EtalonError('jury.plan-changed');
    const { seats, refused, juries } = drawSeats(workplace, facts, planned.plan);
    if (seats.length === 0) throw new EtalonError('jury.plan-empty', { info: { refused: refused.length } });
    await keepPlan({ workplace, records, actor }, { sessionId: input.sessionId, planned, seats });
    return { juries, seats: seats.length, refused };
  });
}

async function keepPlan(
  {
    workplace,
    records,
    actor,
  }: { readonly workplace: Workplace; readonly records: Records; readonly actor: Actor },
  {
    sessionId,
    planned,
    seats,
  }: { readonly sessionId: string; readonly planned: JuryPlan; readonly seats: readonly Seat[] },
): Promise<void> {
  const at = workplace.now();
  const id = workplace.newId();
  const { seed, sha256, plan } = planned;
  await records.juries.addSeats(seats, { by: actor.userId, at });
  await records.panels.addPlan({ id, sessionId, seed, sha256, plan, seatedBy: actor.userId, seatedAt: at });
  await recordEvent(workplace, records, actor, {
    kind: 'jury.plan-seated',
    subjects: [id, sessionId],
    facts: {
      seed,
      sha256,
      seats: seats.length,
      seated: hashSha256(seats.map(({ id: seat, userId, role }) => `${seat} ${userId} ${role}`).join('\n')),
    },
  });
}

function drawSeats(
  { newId }: Pick<Workplace, 'newId'>,
  facts: SessionJuries,
  plan: PanelPlan,
): { readonly seats: readonly Seat[]; readonly juries: number; readonly refused: readonly RefusedPanel[] } {
  const seats: Seat[] = [];
  const refused: RefusedPanel[] = [];
  let juries = 0;
  const juryOf = new Map(facts.juries.map((row) => [`${row.candidacy.id} ${row.block}`, row]));
  for (const panel of plan.panels) {
    const jury = juryOf.get(`${panel.candidacyId} ${panel.block}`);
    if (jury === undefined) continue;
    const sitting = new Set(jury.seats.map(({ userId }) => userId));
    const wanted = [
      ...panel.examiners.map((userId) => ({ userId, role: 'examiner' }) as const),
      ...(panel.president === null ? [] : [{ userId: panel.president, role: 'president' } as const]),
    ].filter(({ userId }) => !sitting.has(userId));
    const added = wanted.map(
      ({ userId, role }): Seat => ({
        id: newId(),
        candidacyId: panel.candidacyId,
        block: panel.block,
        userId,
        role,
        external: facts.pool.examiners.get(userId)?.external ?? false,
        declaredAt: null,
        recusedAt: null,
        lockedAt: null,
      }),
    );
    const checked = checkOne(
      { ...jury, seats: [...jury.seats, ...added] },
      {
        ...facts,
        conflicted: facts.conflictedOf(jury.candidacy.userId),
        judgedBefore: facts.judgedBefore(jury.candidacy.userId, panel.block),
      },
    );
    const { candidacyId, block } = panel;
    if (checked.refusals.length > 0 || checked.members.length > 0)
      refused.push({ candidacyId, block, findings: checked.refusals, members: checked.members });
    else if (added.length > 0) {
      seats.push(...added);
      juries += 1;
    }
  }
  return { seats, juries, refused };
}
