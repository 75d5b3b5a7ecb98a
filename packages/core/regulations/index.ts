export { applyBlockRule, type BlockLevels, type RuleClause, type RuleOutcome } from './apply-block-rule.ts';
export { parseRegulations } from './parse-regulations.ts';
export type { BlockRule, Regulations } from './regulations.ts';
export { measureRuleMargin, type RuleMargin } from './rule-margin.ts';
