export {
  type Bound,
  type CheckExample,
  type CheckOutcome,
  type CheckRule,
  type CheckTables,
  DATA_CHARACTERISTICS,
  type DataCharacteristic,
  type DictionaryEntry,
  type PolicyRun,
  type QualityCheck,
  type QualityPolicy,
  type QualityProcedure,
  type ReadPolicy,
  type RefusedCheck,
  type RuleName,
} from './check.ts';
export { CHECK_ERRORS } from './errors.ts';
export { type DbtModel, importDbt } from './import-dbt.ts';
export { importExpectations } from './import-expectations.ts';
export { type MutationInput, measureMutation } from './measure-mutation.ts';
export { measurePolicy, type PolicyFacts } from './measure-policy.ts';
export {
  MUTATION_OPERATORS,
  type Mutant,
  type MutationOperator,
  type MutationReading,
  type OperatorScore,
} from './mutation.ts';
export { readCheck, readChecks } from './read-checks.ts';
export { runChecks } from './run-checks.ts';
export { suggestCharacteristic } from './suggest-characteristic.ts';
