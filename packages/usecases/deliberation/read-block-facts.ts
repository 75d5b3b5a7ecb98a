import { type BlockState, readBlockState } from '@etalon/core/deliberation';
import type { QMatrix } from '@etalon/core/framework';
import {
  currentJudgement,
  type Grade,
  type Judgement,
  type Reconciliation,
  reconcileGrades,
} from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import { readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Decision, Settlement } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';

export interface SeatJudgements {
  readonly seat: Seat;
  readonly judgements: readonly Judgement[];
}

export interface CriterionFacts {
  readonly criterion: string;
  readonly reconciliation: Reconciliation | null;
  readonly settlement: Settlement | null;
}

export interface BlockFactsView {
  readonly state: BlockState;
  readonly seats: readonly SeatJudgements[];
  /** True once every sitting examiner has locked: before that, nobody reads the judgements of all. */
  readonly allLocked: boolean;
  readonly criteria: readonly CriterionFacts[];
  /** Situations that assess the block. */
  readonly situations: readonly string[];
  /** Settled grades; a criterion that is not settled has none. */
  readonly grades: Readonly<Record<string, Grade>>;
  readonly unsettled: readonly string[];
  readonly matrix: QMatrix;
  readonly regulations: SessionRules;
  readonly decision: Decision | null;
  readonly decisions: readonly Decision[];
}

/** Everything that is recorded about one block of one candidacy, and the state it derives from. */
export async function readBlockFacts(
  records: Records,
  target: { readonly candidacy: Candidacy; readonly block: string },
): Promise<BlockFactsView> {
  const { candidacy, block } = target;
  const frozen = await readFrozen(records, candidacy, block);
  const seats = await readSeats(records, target);
  const examiners = seats.filter((row) => row.seat.role !== 'president' && row.seat.recusedAt === null);
  const asked = frozen.regulations.examiners;
  const allLocked = examiners.length >= asked && examiners.every((row) => row.seat.lockedAt !== null);
  const settlements = await records.juries.listSettlements(candidacy.id, block);
  const criteria = frozen.criteria.map((criterion) =>
    reconcileCriterion({ criterion, examiners, settlements, allLocked, regulations: frozen.regulations }),
  );
  const settled = criteria.flatMap((row) =>
    row.reconciliation?.state === 'settled' ? [[row.criterion, row.reconciliation.grade] as const] : [],
  );
  const decisions = await records.juries.listDecisions(candidacy.id, block);
  const decision = decisions.at(-1) ?? null;
  const awarded = decision !== null && (await records.awards.findCredentialOfDecision(decision.id)) !== null;
  const handIns = await Promise.all(
    frozen.situations.map((id) => records.evidence.findHandInOf(candidacy.id, id)),
  );
  const state = readBlockState({
    sealed: handIns.some((row) => row?.seal != null),
    judgements: examiners.reduce((sum, row) => sum + row.judgements.length, 0),
    examiners: examiners.length,
    askedExaminers: asked,
    lockedExaminers: examiners.filter((row) => row.seat.lockedAt !== null).length,
    criteria: frozen.criteria.length,
    settledCriteria: settled.length,
    decided: decision !== null,
    awarded,
  });
  return {
    state,
    seats,
    allLocked,
    criteria,
    situations: frozen.situations,
    grades: Object.fromEntries(settled),
    unsettled: criteria.filter((row) => row.reconciliation?.state !== 'settled').map((row) => row.criterion),
    matrix: frozen.matrix,
    regulations: frozen.regulations,
    decision,
    decisions,
  };
}

interface Frozen {
  readonly situations: readonly string[];
  readonly criteria: readonly string[];
  readonly matrix: QMatrix;
  readonly regulations: SessionRules;
}

async function readFrozen(records: Records, candidacy: Candidacy, blockId: string): Promise<Frozen> {
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const matrix = session && (await records.frameworks.findMatrix(session.matrixId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  const block = version?.framework.blocks.find((row) => row.id === blockId);
  if (!session || !block || !matrix || !regulations) throw new EtalonError('session.not-found');
  const { activities } = block;
  const criteria = activities.flatMap((activity) => activity.criteria.map((criterion) => criterion.id));
  const kept = new Set(criteria);
  const links = Object.entries(matrix.matrix).map(
    ([competence, all]) => [competence, all.filter((link) => kept.has(link.criterion))] as const,
  );
  return {
    situations: activities.map((activity) => activity.id),
    criteria,
    matrix: Object.fromEntries(links.filter(([, some]) => some.length > 0)),
    regulations: readSessionRules(regulations.regulations),
  };
}

async function readSeats(
  records: Records,
  target: { readonly candidacy: Candidacy; readonly block: string },
): Promise<readonly SeatJudgements[]> {
  const seats = await records.juries.listSeats(target.candidacy.id, target.block);
  return Promise.all(
    seats.map(async (seat) => ({ seat, judgements: await records.juries.listJudgements(seat.id) })),
  );
}

function reconcileCriterion(input: {
  readonly criterion: string;
  readonly examiners: readonly SeatJudgements[];
  readonly settlements: readonly Settlement[];
  readonly allLocked: boolean;
  readonly regulations: SessionRules;
}): CriterionFacts {
  const { criterion } = input;
  const settlement = input.settlements.filter((row) => row.criterion === criterion).at(-1) ?? null;
  if (!input.allLocked) return { criterion, reconciliation: null, settlement };
  const gradeOf = (row: SeatJudgements | undefined): Grade | null =>
    row === undefined ? null : (currentJudgement(row.judgements, criterion, 'J1')?.grade ?? null);
  const examiners = input.examiners.filter((row) => row.seat.role === 'examiner');
  const grades = examiners.map(gradeOf).filter((grade) => grade !== null);
  if (grades.length < Math.max(examiners.length, input.regulations.examiners))
    return { criterion, reconciliation: null, settlement };
  const third = gradeOf(input.examiners.find((row) => row.seat.role === 'third'));
  const reconciliation = reconcileGrades(
    { grades, third, agreed: settlement },
    input.regulations.reconciliation,
  );
  return { criterion, reconciliation, settlement };
}
