export { checkEbios, rateThreat } from './check-ebios.ts';
export { checkRisks } from './check-risks.ts';
export { measureMatrix } from './measure-matrix.ts';
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
} from './risk.ts';
export { simulateLoss } from './simulate-loss.ts';
