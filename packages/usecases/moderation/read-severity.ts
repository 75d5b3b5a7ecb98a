import {
  compareSeverities,
  fitSeverity,
  type SeverityDifference,
  type SeverityEstimate,
  type SeverityRefusal,
} from '@etalon/assessment';
import { type Actor, authorise } from '../authorisation.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { countPronounced, isPronounced, type Pronouncements } from './count-pronounced.ts';
import { findSeverityUse, type SeverityRule } from './find-severity-use.ts';
import { type BlockName, loadJudgedBlock } from './load-judged-block.ts';
import { nameExaminers } from './name-examiners.ts';

export interface SeverityPair {
  readonly first: string;
  readonly second: string;
}

/** A fit in which letters stand for examiners, in the order of the letters, and no candidate is left. */
export interface SeverityFigures
  extends Pick<SeverityEstimate, 'examiners' | 'criteria' | 'steps' | 'components' | 'bias'> {
  readonly judgements: number;
  /** Null when no pair is asked for. */
  readonly compared: (SeverityPair & { readonly difference: SeverityDifference }) | null;
}

export interface SeverityView extends Pronouncements {
  readonly session: ExamSession;
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  readonly rule: SeverityRule;
  readonly notAssessable: number;
  /** Null while the regulations or the results do not let it be read. */
  readonly figures: SeverityFigures | { readonly refused: readonly SeverityRefusal[] } | null;
}

/**
 * How severe each examiner of a block was (instruments/07 §7.3), under letters, once every result of the session is
 * pronounced and where its regulations let severity be measured: for training examiners, never for correcting a level.
 * Throws `session.not-found`, `candidacy.unknown-block`.
 */
export async function readSeverity(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly block: string | null; readonly pair: SeverityPair | null },
): Promise<SeverityView> {
  authorise(actor, 'severity.read');
  const { records, signer } = workplace;
  const loaded = await loadJudgedBlock(records, asked);
  const { session, blocks, block, judgements, notAssessable } = loaded;
  const rule = await findSeverityUse(records, session);
  const progress = await countPronounced(records, session.id);
  const readable = rule.use !== 'off' && isPronounced(progress);
  const seats = readable ? await records.juries.listSeatsOfSession(session.id) : [];
  const letters = nameExaminers(
    signer,
    session.id,
    seats.map(({ userId }) => userId),
  );
  const lettered = judgements.map((row) => ({ ...row, examiner: letters.get(row.examiner) ?? '' }));
  return {
    session,
    blocks,
    block: { id: block.id, title: block.title },
    rule,
    ...progress,
    notAssessable: readable ? notAssessable : 0,
    figures: readable ? describeFit(lettered, asked.pair) : null,
  };
}

function describeFit(
  judgements: Parameters<typeof fitSeverity>[0]['judgements'],
  pair: SeverityPair | null,
): SeverityView['figures'] {
  const fit = fitSeverity({ judgements });
  if (fit.state === 'refused') return { refused: fit.reasons };
  const { examiners, criteria, steps, components, bias } = fit;
  const byLetters = <Row extends { readonly examiner: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.toSorted((a, b) => (a.examiner < b.examiner ? -1 : 1));
  return {
    judgements: judgements.length,
    examiners: byLetters(examiners),
    criteria,
    steps,
    components,
    bias: { ...bias, listed: byLetters(bias.listed) },
    compared: pair && { ...pair, difference: compareSeverities(fit, pair) },
  };
}
