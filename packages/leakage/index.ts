export { CUT_P, PERMUTATIONS } from './compare-sides.ts';
export { LEAKAGE_ERRORS } from './errors.ts';
export { LEAST_JACCARD, MOST_BITS } from './find-twins.ts';
export { countBits, hashImage } from './hash-image.ts';
export {
  type BatteryInput,
  type CodeCall,
  type FittedStatistic,
  LEAK_RULES,
  LEAK_TYPES,
  type LeakCell,
  type LeakNode,
  type LeakPart,
  type LeakPlace,
  type LeakReason,
  type LeakReport,
  type LeakRoles,
  type LeakRows,
  type LeakRule,
  type LeakType,
} from './leak-input.ts';
export { keepDistinct } from './min-hash.ts';
export { LEAST_AUC, LEAST_R2 } from './rate-variables.ts';
export { runBattery } from './run-battery.ts';
