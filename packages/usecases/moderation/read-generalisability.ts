import {
  type AgreementWarning,
  estimateVarianceComponents,
  FEWEST_CANDIDATES,
  type JudgedLevel,
  measureAgreement,
  measureCutDependability,
  type ProjectedDesign,
  projectDesign,
  type StudyRows,
  selectStudyRows,
  type VarianceEstimate,
} from '@etalon/assessment';
import { shapeBlock } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { countPronounced, isPronounced, type Pronouncements } from './count-pronounced.ts';
import { findSeverityUse } from './find-severity-use.ts';
import { type BlockName, type JudgedBlock, loadJudgedBlock } from './load-judged-block.ts';
import { AGREEMENT_SEED } from './read-agreement.ts';
import { MEAN_CUT } from './read-fair-averages.ts';
import { type Consistency, replicatePanels } from './replicate-panels.ts';

const MOST_EXAMINERS = 5;

export interface DesignWorth extends ProjectedDesign {
  /** Φ(λ) at the cut; null when no variance was found. */
  readonly cutDependability: number | null;
}

/** The rows of a study as counts: which design they fill and what was left out. */
export type StudyBasis = Omit<StudyRows, 'judgements'>;

export interface VarianceStudy {
  readonly estimate: VarianceEstimate;
  readonly basis: StudyBasis;
  /** As many examiners and criteria as in the session. */
  readonly observed: DesignWorth;
}

export type StudyRefusal =
  | { readonly state: 'refused'; readonly reason: 'too-few'; readonly candidates: number }
  | { readonly state: 'refused'; readonly reason: 'too-small' | 'incomplete' };

export type ConsistencyView = Consistency | { readonly state: 'closed' } | { readonly state: 'too-few' };

export interface GeneralisabilityFigures {
  readonly study:
    | (VarianceStudy & {
        /** Φ and its companions, one curve for each number of criteria, the observed one first. */
        readonly curves: readonly {
          readonly criteria: number;
          readonly designs: readonly DesignWorth[];
        }[];
      })
    | StudyRefusal;
  /** What must be read beside the figures of agreement and of reliability alike. */
  readonly warnings: readonly AgreementWarning[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly text: string;
    readonly study: VarianceStudy | StudyRefusal;
  }[];
  readonly consistency: ConsistencyView;
}

export interface GeneralisabilityView extends Pronouncements {
  readonly session: ExamSession;
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  readonly candidates: number;
  readonly locked: number;
  /** Null until every result of the session is pronounced. */
  readonly figures: GeneralisabilityFigures | null;
}

/**
 * Where the variance of the levels of a block comes from, and what a jury of another size would be worth (instruments/07
 * §7.4), once every result of the session is pronounced: p × (j × i) over the block, p × j for each criterion, on J1. It
 * speaks of a session; no person is named. Throws `session.not-found`, `candidacy.unknown-block`.
 */
export async function readGeneralisability(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly block: string | null },
): Promise<GeneralisabilityView> {
  authorise(actor, 'reliability.read');
  const { records } = workplace;
  const loaded = await loadJudgedBlock(records, asked);
  const { session, blocks, block, board, locked } = loaded;
  const progress = await countPronounced(records, session.id);
  return {
    session,
    blocks,
    block: { id: block.id, title: block.title },
    ...progress,
    candidates: board.length,
    locked: locked.length,
    figures: isPronounced(progress) ? await measure(workplace, loaded) : null,
  };
}

async function measure(workplace: Workplace, loaded: JudgedBlock): Promise<GeneralisabilityFigures> {
  const { block, judgements } = loaded;
  const study = studyRows(judgements);
  return {
    study: 'state' in study ? study : { ...study, curves: drawCurves(study.estimate) },
    warnings:
      measureAgreement({ judgements, seed: AGREEMENT_SEED, resampled: 'candidate' }).measures?.warnings ?? [],
    criteria: block.activities.flatMap(({ criteria }) =>
      criteria.map(({ id, text }) => ({
        criterion: id,
        text,
        study: studyRows(judgements.filter(({ criterion }) => criterion === id)),
      })),
    ),
    consistency: await measureConsistency(workplace, loaded),
  };
}

function studyRows(given: readonly JudgedLevel[]): VarianceStudy | StudyRefusal {
  const { judgements, ...basis } = selectStudyRows(given);
  if (basis.candidates < FEWEST_CANDIDATES)
    return { state: 'refused', reason: 'too-few', candidates: basis.candidates };
  const estimate = estimateVarianceComponents({ judgements, design: basis.design });
  if (estimate.state === 'refused') return { state: 'refused', reason: estimate.reason };
  return { estimate, basis, observed: weigh(estimate, estimate) };
}

function weigh(
  estimate: VarianceEstimate,
  { examiners, criteria }: { readonly examiners: number; readonly criteria: number },
): DesignWorth {
  const design = { examiners, criteria };
  return {
    ...projectDesign(estimate, design),
    cutDependability: measureCutDependability(estimate, { ...design, cut: MEAN_CUT }),
  };
}

function drawCurves(estimate: VarianceEstimate) {
  const { criteria: observed } = estimate;
  const sizes = new Set(observed === 1 ? [1] : [observed, Math.ceil(observed / 2), observed * 2]);
  return [...sizes].map((criteria) => ({
    criteria,
    designs: Array.from({ length: MOST_EXAMINERS }, (_, at) =>
      weigh(estimate, { examiners: at + 1, criteria }),
    ),
  }));
}

/** As the regulations permit: it rests on the measure of severity. */
async function measureConsistency(
  { records }: Workplace,
  { session, block, board, locked, judgements }: JudgedBlock,
): Promise<ConsistencyView> {
  const { use } = await findSeverityUse(records, session);
  if (use === 'off') return { state: 'closed' };
  const matrix = await records.frameworks.findMatrix(session.matrixId);
  const [first] = board;
  if (matrix === null || first === undefined) throw new EtalonError('session.not-found');
  if (locked.length < FEWEST_CANDIDATES) return { state: 'too-few' };
  const { rule, reconciliation, examiners } = first.regulations;
  return replicatePanels({
    judgements,
    rule,
    shape: shapeBlock(block, matrix.matrix),
    sameSide: reconciliation.sameSide,
    examiners,
  });
}
