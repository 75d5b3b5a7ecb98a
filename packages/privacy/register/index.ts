export { SENSITIVE_CLASSES, type SensitiveClass } from '../personal-data/personal-data.ts';
export { checkRegister } from './check-register.ts';
export { computeRetention, listProcessors } from './compute-retention.ts';
export { measurePlan, type PlanProcedure, type PlanReading, PROCEDURE_KINDS } from './measure-plan.ts';
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
} from './register.ts';
