import { type BlockState, readBlockState } from '@etalon/core/deliberation';
import { type CompetencyBlock, listBlockCriteria, type QMatrix } from '@etalon/core/framework';
import { type Grade, type Reconciliation, reconcileGrades } from '@etalon/core/judgement';
import { readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { SeatLevels } from '../ports/block-records.ts';
import type { Decision, Settlement } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';

export interface CriterionFacts {
  readonly criterion: string;
  readonly reconciliation: Reconciliation | null;
  readonly settlement: Settlement | null;
  /** A third examiner gives another level than those who agree: the level stays, and the jury may settle. */
  readonly thirdDiffers: boolean;
}

/** What follows for a block from what is recorded about it. */
export interface DerivedFacts {
  readonly state: BlockState;
  /** True once every sitting examiner has locked: before that, nobody reads the judgements of all. */
  readonly allLocked: boolean;
  readonly criteria: readonly CriterionFacts[];
  /** Settled grades; a criterion that is not settled has none. */
  readonly grades: Readonly<Record<string, Grade>>;
  readonly unsettled: readonly string[];
  /** In force. */
  readonly decision: Decision | null;
}

/** What a session fixed for one of its blocks before anybody handed in. */
export interface FrozenBlock {
  readonly block: CompetencyBlock;
  readonly situations: readonly string[];
  readonly criteria: readonly string[];
  readonly matrix: QMatrix;
  readonly regulations: SessionRules;
}

/** What is recorded about one block of one candidacy. */
export interface RecordedBlock {
  readonly seats: readonly SeatLevels[];
  readonly settlements: readonly Settlement[];
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  readonly awarded: boolean;
  readonly sealed: boolean;
}

/** The blocks of a session as it was frozen, by id. Throws `session.not-found`. */
export async function readFrozenBlocks(
  records: Records,
  session: ExamSession | null,
): Promise<ReadonlyMap<string, FrozenBlock>> {
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const matrix = session && (await records.frameworks.findMatrix(session.matrixId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!version || !matrix || !regulations) throw new EtalonError('session.not-found');
  const rules = readSessionRules(regulations.regulations);
  return new Map(
    version.framework.blocks.map((block) => {
      const criteria = listBlockCriteria(block);
      const kept = new Set(criteria);
      const links = Object.entries(matrix.matrix).map(
        ([competence, all]) => [competence, all.filter((link) => kept.has(link.criterion))] as const,
      );
      const frozen: FrozenBlock = {
        block,
        situations: block.activities.map(({ id }) => id),
        criteria,
        matrix: Object.fromEntries(links.filter(([, some]) => some.length > 0)),
        regulations: rules,
      };
      return [block.id, frozen] as const;
    }),
  );
}

/** Where a block stands: levels settled, criteria that are not, the state that the table of states names. */
export function deriveBlockFacts(frozen: FrozenBlock, recorded: RecordedBlock): DerivedFacts {
  const { regulations } = frozen;
  const examiners = recorded.seats.filter(({ seat }) => seat.role !== 'president' && seat.recusedAt === null);
  const lockedExaminers = examiners.filter(({ seat }) => seat.lockedAt !== null).length;
  const allLocked = examiners.length >= regulations.examiners && lockedExaminers === examiners.length;
  const criteria = frozen.criteria.map((criterion) =>
    reconcileCriterion({
      criterion,
      examiners,
      settlements: recorded.settlements,
      allLocked,
      rules: regulations,
    }),
  );
  const settled = criteria.flatMap((row) =>
    row.reconciliation?.state === 'settled' ? [[row.criterion, row.reconciliation.grade] as const] : [],
  );
  const decision = recorded.decisions.at(-1) ?? null;
  const state = readBlockState({
    sealed: recorded.sealed,
    judgements: examiners.filter(({ started }) => started).length,
    examiners: examiners.length,
    askedExaminers: regulations.examiners,
    lockedExaminers,
    criteria: frozen.criteria.length,
    settledCriteria: settled.length,
    decided: decision !== null,
    awarded: recorded.awarded,
  });
  return {
    state,
    allLocked,
    criteria,
    grades: Object.fromEntries(settled),
    unsettled: criteria.filter((row) => row.reconciliation?.state !== 'settled').map((row) => row.criterion),
    decision,
  };
}

function reconcileCriterion(input: {
  readonly criterion: string;
  readonly examiners: readonly SeatLevels[];
  readonly settlements: readonly Settlement[];
  readonly allLocked: boolean;
  readonly rules: SessionRules;
}): CriterionFacts {
  const { criterion, rules } = input;
  const settlement = input.settlements.findLast((row) => row.criterion === criterion) ?? null;
  const unread = { criterion, reconciliation: null, settlement, thirdDiffers: false };
  if (!input.allLocked) return unread;
  const examiners = input.examiners.filter((row) => row.seat.role === 'examiner');
  const grades = examiners.map((row) => row.levels[criterion]).filter((grade) => grade !== undefined);
  if (grades.length < Math.max(examiners.length, rules.examiners)) return unread;
  const third = input.examiners.find((row) => row.seat.role === 'third')?.levels[criterion] ?? null;
  const reconciliation = reconcileGrades({ grades, third, agreed: settlement }, rules.reconciliation);
  const thirdDiffers = third !== null && grades.every((grade) => grade === grades[0] && grade !== third);
  return { criterion, reconciliation, settlement, thirdDiffers };
}
