export { checkEbios } from './check-ebios.ts';
export { checkRisks } from './check-risks.ts';
export {
  type EbiosReading,
  type EbiosStudy,
  MEASURE_FAMILIES,
  type MeasureFamily,
  type ProtectionMeasure,
  RISK_TREATMENTS,
  type Risk,
  type RiskFinding,
  type RiskProblem,
  type RiskReading,
  type RiskTreatment,
  type Stakeholder,
  type StakeholderThreat,
} from './risk.ts';
