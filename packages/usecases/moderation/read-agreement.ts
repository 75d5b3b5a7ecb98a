import {
  type AgreementMeasures,
  type AgreementReport,
  type JudgedLevel,
  measureAgreement,
} from '@etalon/assessment';
import type { CompetencyBlock } from '@etalon/core/framework';
import { levelOf } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Of the resampling: printed with the figures, so that anybody finds the same ones. */
export const AGREEMENT_SEED = 1;

/** A report without what it says of each examiner and of each pair of them: no figure here is about a person. */
export interface AgreementFigures extends Pick<AgreementReport, 'units' | 'singleUnits' | 'coincidences'> {
  readonly measures: Omit<AgreementMeasures, 'kappas'> | null;
}

export interface CriterionAgreement {
  readonly criterion: string;
  readonly text: string;
  readonly figures: AgreementFigures;
}

export interface AgreementView {
  readonly session: ExamSession;
  /** Every block that some candidate of the session asks for; all of them before anybody is enrolled. */
  readonly blocks: readonly Pick<CompetencyBlock, 'id' | 'title'>[];
  readonly block: Pick<CompetencyBlock, 'id' | 'title'>;
  /** Candidates of the block, and those whose examiners have all locked: only these are read. */
  readonly candidates: number;
  readonly locked: number;
  /** J1 of one examiner that no level says: what could not be assessed is in no figure. */
  readonly notAssessable: number;
  readonly pooled: AgreementFigures;
  readonly criteria: readonly CriterionAgreement[];
}

const ALL = { offset: 0, limit: 100_000 };

/**
 * How far two examiners agreed before any deliberation, pooled over a block and for each criterion (instruments/07 §7.4):
 * counts of judgements, nobody named and nobody ranked. A block is read once its examiners have all locked; a third reading,
 * which is asked for because two differ, is left out. Throws `session.not-found`, `candidacy.unknown-block`.
 */
export async function readAgreement(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly block: string | null },
): Promise<AgreementView> {
  authorise(actor, 'agreement.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(asked.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const { rows } = await records.sessions.listCandidaciesOfSession(session.id, ALL);
  const wanted = new Set(rows.flatMap(({ blocks }) => blocks));
  const blocks = version.framework.blocks.filter(({ id }) => wanted.size === 0 || wanted.has(id));
  const first = asked.block ?? (await findLockedBlock(records, session.id, blocks));
  const block = blocks.find(({ id }) => id === first);
  if (block === undefined) throw new EtalonError('candidacy.unknown-block');
  const board = await readBoard(
    records,
    rows.filter((row) => row.blocks.includes(block.id)).map((candidacy) => ({ candidacy, block: block.id })),
  );
  const locked = board.filter(({ allLocked }) => allLocked);
  const { judgements, notAssessable } = gatherJudgements(locked);
  const described = ({ id, title }: CompetencyBlock) => ({ id, title });
  return {
    session,
    blocks: blocks.map(described),
    block: described(block),
    candidates: board.length,
    locked: locked.length,
    notAssessable,
    pooled: measureWithoutNames(judgements, 'candidate'),
    criteria: block.activities.flatMap((activity) =>
      activity.criteria.map(({ id, text }) => ({
        criterion: id,
        text,
        figures: measureWithoutNames(
          judgements.filter(({ criterion }) => criterion === id),
          'unit',
        ),
      })),
    ),
  };
}

function measureWithoutNames(
  judgements: readonly JudgedLevel[],
  resampled: 'unit' | 'candidate',
): AgreementFigures {
  const report = measureAgreement({ judgements, seed: AGREEMENT_SEED, resampled });
  const { units, singleUnits, coincidences } = report;
  if (report.measures === null) return { units, singleUnits, coincidences, measures: null };
  const { kappas: _pairs, ...measures } = report.measures;
  return { units, singleUnits, coincidences, measures };
}

/** The first block in which some seat is locked, so that there is something to read; else the first. */
async function findLockedBlock(
  { juries }: Records,
  sessionId: string,
  blocks: readonly CompetencyBlock[],
): Promise<string | undefined> {
  const seats = await juries.listSeatsOfSession(sessionId);
  const locked = new Set(seats.filter(({ lockedAt }) => lockedAt !== null).map(({ block }) => block));
  return (blocks.find(({ id }) => locked.has(id)) ?? blocks[0])?.id;
}

function gatherJudgements(locked: readonly BoardBlock[]): {
  readonly judgements: readonly JudgedLevel[];
  readonly notAssessable: number;
} {
  const given = locked.flatMap(({ candidacy, levels }) =>
    levels
      .filter(({ seat }) => seat.role === 'examiner' && seat.recusedAt === null)
      .flatMap(({ seat, levels: byCriterion }) =>
        Object.entries(byCriterion).map(([criterion, grade]) => ({
          candidate: candidacy.id,
          criterion,
          examiner: seat.userId,
          level: levelOf(grade),
        })),
      ),
  );
  const judgements = given.flatMap(({ level, ...row }) => (level === null ? [] : [{ ...row, level }]));
  return { judgements, notAssessable: given.length - judgements.length };
}
