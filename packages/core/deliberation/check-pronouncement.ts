import { countWords } from '../judgement/judgement.ts';
import type { JuryFinding } from '../jury/check-jury.ts';
import type { RuleOutcome } from '../regulations/apply-block-rule.ts';

export const BLOCK_RESULTS = ['acquis', 'non-acquis', 'en-attente'] as const;
/** What a jury pronounces of a block, in the words of the French framework. */
export type BlockResult = (typeof BLOCK_RESULTS)[number];

export interface Pronouncement {
  readonly result: BlockResult;
  readonly motive: string;
  readonly outcome: RuleOutcome;
  readonly juryFindings: readonly JuryFinding[];
  readonly quorum: boolean;
  readonly unsettled: readonly string[];
  /** Id of the decision in force, which this one supersedes; null for the first. */
  readonly supersedes: string | null;
}

export type PronouncementProblem =
  | { readonly code: 'decision.jury-not-lawful'; readonly findings: readonly JuryFinding[] }
  | { readonly code: 'decision.quorum-not-met' }
  | { readonly code: 'decision.criteria-unsettled'; readonly criteria: readonly string[] }
  | { readonly code: 'decision.departure-needs-motive' }
  | { readonly code: 'decision.holistic-needs-motive' }
  | { readonly code: 'decision.waiting-needs-not-assessable' }
  | { readonly code: 'decision.supersession-needs-reason' };

const MIN_MOTIVE_WORDS = 10;

/** True when the jury departs from what the rule found, which it may, both ways, with a motive (instruments/07 §7.6). */
export function departsFromRule(result: BlockResult, outcome: RuleOutcome): boolean {
  if (outcome.state === 'open') return false;
  if (outcome.state === 'waiting') return result !== 'en-attente';
  return (outcome.state === 'met') !== (result === 'acquis');
}

/** What stops the president from pronouncing; empty when nothing does. */
export function checkPronouncement(input: Pronouncement): readonly PronouncementProblem[] {
  const problems: PronouncementProblem[] = [];
  if (input.juryFindings.length > 0)
    problems.push({ code: 'decision.jury-not-lawful', findings: input.juryFindings });
  if (!input.quorum) problems.push({ code: 'decision.quorum-not-met' });
  if (input.unsettled.length > 0)
    problems.push({ code: 'decision.criteria-unsettled', criteria: input.unsettled });
  const motivated = countWords(input.motive) >= MIN_MOTIVE_WORDS;
  if (departsFromRule(input.result, input.outcome) && !motivated)
    problems.push({ code: 'decision.departure-needs-motive' });
  const holistic = input.outcome.state === 'open';
  if (holistic && !motivated) problems.push({ code: 'decision.holistic-needs-motive' });
  if (input.result === 'en-attente' && input.outcome.state !== 'waiting' && !holistic && !motivated)
    problems.push({ code: 'decision.waiting-needs-not-assessable' });
  if (input.supersedes !== null && !motivated) problems.push({ code: 'decision.supersession-needs-reason' });
  return problems;
}
