export { calibrateMissing } from './calibrate-missing.ts';
export type { Fiche, FicheCheck, FicheRate } from './fiche.ts';
export { GAMING } from './gaming.ts';
export { type CalibrationPlan, calibrationStream, makeFiches } from './make-fiches.ts';
