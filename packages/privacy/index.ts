export type { AnonymityFacts, ClassFacts } from './anonymity/anonymity.ts';
export { measureAnonymity } from './anonymity/measure-anonymity.ts';
export { PRIVACY_ERRORS } from './errors.ts';
export { checkImpact } from './impact/check-impact.ts';
export {
  CONTEXT_KEYS,
  type ContextAnswers,
  type ContextKey,
  FEARED_EVENTS,
  type FearedEvent,
  type FearedEventKey,
  IMPACT_DECISIONS,
  type ImpactAssessment,
  type ImpactFinding,
  type ImpactProblem,
  type ImpactReading,
  PRINCIPLE_KEYS,
  type PrincipleKey,
  readContext,
} from './impact/impact.ts';
export { type CnilPia, readCnilPia, toImpactAssessment } from './impact/read-cnil-pia.ts';
export { startCnilPia, writeCnilPia } from './impact/write-cnil-pia.ts';
export { compareDpiaDecision, type DpiaComparison } from './law/compare-dpia.ts';
export { evaluateCondition, listFacts } from './law/evaluate-condition.ts';
export { evaluateDpia } from './law/evaluate-dpia.ts';
export { compareCitations, evaluateProvisions } from './law/evaluate-provisions.ts';
export type {
  CitationComparison,
  Condition,
  DecisionNode,
  DecisionOutcome,
  DecisionTree,
  DpiaReading,
  DpiaRow,
  DpiaTable,
  FactDefinition,
  Facts,
  FactUse,
  FactValue,
  LawReading,
  LawTable,
  LegalPosition,
  PathComparison,
  PathReading,
  PathStep,
  Provision,
  ProvisionPeriod,
  ProvisionReading,
  ProvisionStatus,
  Tri,
} from './law/law-table.ts';
export { readDecisionTree, readDpiaTable, readLawTable } from './law/read-law-table.ts';
export { comparePaths, walkTree } from './law/walk-tree.ts';
export { computeNirKey } from './personal-data/check-identifiers.ts';
export { findPersonalData } from './personal-data/find-personal-data.ts';
export {
  measureRecognition,
  type PiiCorpus,
  type Recognition,
  type RecognitionReading,
} from './personal-data/measure-recognition.ts';
export {
  PII_KINDS,
  type PiiColumn,
  type PiiFinding,
  type PiiKind,
  type PiiPlace,
  type PiiScan,
  SENSITIVE_CLASSES,
  type SensitiveClass,
} from './personal-data/personal-data.ts';
export { recogniseValue } from './personal-data/recognise-value.ts';
export { scanPersonalData } from './personal-data/scan-table.ts';
export type { Query, SqlRow, SqlScalar } from './query.ts';
export { checkRegister } from './register/check-register.ts';
export { compareInventory, type InventoryComparison } from './register/compare-inventory.ts';
export { computeRetention, listProcessors } from './register/compute-retention.ts';
export {
  measurePlan,
  type PlanProcedure,
  type PlanReading,
  PROCEDURE_KINDS,
} from './register/measure-plan.ts';
export { addDuration, type Duration, readDuration } from './register/read-duration.ts';
export {
  type Article30Field,
  type DataCategory,
  type DpiaDecision,
  LEGAL_BASES,
  type LegalBasis,
  PROCESSOR_CLAUSES,
  type Processing,
  type Processor,
  type ProcessorClause,
  type ProcessorRow,
  type Recipient,
  type RegisterFinding,
  type RegisterProblem,
  type RegisterReading,
  type Retention,
  type RetentionSpan,
  TRANSFER_TOOLS,
  type Transfer,
  type TransferTool,
} from './register/register.ts';
export { checkEbios, rateThreat } from './risk/check-ebios.ts';
export { checkRisks } from './risk/check-risks.ts';
export { measureMatrix } from './risk/measure-matrix.ts';
export {
  type EbiosReading,
  type EbiosStudy,
  type LevelRange,
  type LossEstimate,
  type LossReading,
  type MatrixReading,
  MEASURE_FAMILIES,
  type MeasureFamily,
  type ProtectionMeasure,
  type QuantifiedRisk,
  RISK_TREATMENTS,
  type Risk,
  type RiskFinding,
  type RiskProblem,
  type RiskReading,
  type RiskTreatment,
  type Stakeholder,
  type StakeholderThreat,
} from './risk/risk.ts';
export { simulateLoss } from './risk/simulate-loss.ts';
