export {
  EQUIVALENCE_MARGIN,
  FEWEST_CANDIDATES,
  FEWEST_EXAMINERS,
  FEWEST_TO_ANALYSE,
  type FormPair,
  type JudgementShare,
  type RelatedPair,
  type RereadReason,
} from '@etalon/assessment';
export {
  type BlockToAnswer,
  declineThirdReading,
  MIN_DECLINE_WORDS,
  openThirdReading,
} from './answer-border.ts';
export type { SeverityRule } from './find-severity-use.ts';
export type { BlockName } from './load-judged-block.ts';
export {
  AGREEMENT_SEED,
  type AgreementFigures,
  type AgreementView,
  type CriterionAgreement,
  readAgreement,
} from './read-agreement.ts';
export {
  type BlockBorder,
  BORDER_STATES,
  type BorderRow,
  type BorderState,
  type BorderView,
  readBlockBorder,
  readBorderZone,
  type ThirdReader,
} from './read-border-zone.ts';
export {
  type FairAverageRow,
  type FairAverageView,
  MEAN_CUT,
  maySeeFairAverages,
  readFairAverages,
} from './read-fair-averages.ts';
export {
  type ConsistencyView,
  type DesignWorth,
  type GeneralisabilityFigures,
  type GeneralisabilityView,
  readGeneralisability,
  type StudyRefusal,
  type VarianceStudy,
} from './read-generalisability.ts';
export { type ItemFigures, type ItemsView, type PoolChoice, readItems } from './read-items.ts';
export { readSeverity, type SeverityFigures, type SeverityPair, type SeverityView } from './read-severity.ts';
export { CONSISTENCY_SEED } from './replicate-panels.ts';
