import {
  type AgreementMeasures,
  type AgreementReport,
  type JudgedLevel,
  measureAgreement,
} from '@etalon/assessment';
import { type Actor, authorise } from '../authorisation.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type BlockName, loadJudgedBlock } from './load-judged-block.ts';

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
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  /** Candidates of the block, and those whose examiners have all locked: only these are read. */
  readonly candidates: number;
  readonly locked: number;
  /** J1 of one examiner that no level says: what could not be assessed is in no figure. */
  readonly notAssessable: number;
  readonly pooled: AgreementFigures;
  readonly criteria: readonly CriterionAgreement[];
}

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
  const { session, blocks, block, board, locked, judgements, notAssessable } = await loadJudgedBlock(
    workplace.records,
    asked,
  );
  return {
    session,
    blocks,
    block: { id: block.id, title: block.title },
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
