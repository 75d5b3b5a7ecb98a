export { compareDpiaDecision, type DpiaComparison } from './compare-dpia.ts';
export { evaluateCondition, listFacts } from './evaluate-condition.ts';
export { evaluateDpia } from './evaluate-dpia.ts';
export { compareCitations, evaluateProvisions } from './evaluate-provisions.ts';
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
} from './law-table.ts';
export { readDecisionTree, readDpiaTable, readLawTable } from './read-law-table.ts';
export { comparePaths, walkTree } from './walk-tree.ts';
