export { applyBlockRule, type BlockLevels, type RuleClause, type RuleOutcome } from './apply-block-rule.ts';
export { type BlockRule, RULE_KINDS } from './block-rule.ts';
export {
  type BorderMargin,
  type BorderZone,
  measureBorderMargin,
  measureBorderZone,
} from './border-zone.ts';
export { checkRegulations, countDescriptors, type RegulationsFinding } from './check-regulations.ts';
export { countRule, type JudgedBlock, type RuleCounts } from './compare-rules.ts';
export { type DescriptorChange, diffRegulations, type RegulationsDiff } from './diff-regulations.ts';
export {
  type EditedField,
  editRegulations,
  isEditedField,
  type RegulationsEdit,
} from './edit-regulations.ts';
export {
  type BlockShape,
  type LevelJudge,
  MARGIN_SEARCHED,
  makeLevelJudge,
  measureLevelMargin,
} from './judge-levels.ts';
export { parseRegulations, writeRegulations } from './parse-regulations.ts';
export { isDecided, type Point, UNDECIDED, type Undecided } from './point.ts';
export {
  type AccommodationRule,
  ANONYMITIES,
  APPEAL_GROUNDS,
  type AppealRule,
  CASTING_VOTES,
  EQUITY_LEAST,
  type EquityRule,
  type LevelDescriptors,
  MISSION_COUNTINGS,
  type MissionRule,
  PERIOD_UNITS,
  type Period,
  type PointKey,
  type PointValues,
  RESIT_SCOPES,
  RESULTS_OPEN,
  type Regulations,
  type ResitRule,
  SEVERITY_USES,
  THIRD_READINGS,
} from './regulations.ts';
export { measureRuleMargin, type RuleMargin } from './rule-margin.ts';
export { POINT_KEYS, SECTIONS, SESSION_POINTS, type SectionId } from './sections.ts';
export {
  listUndecided,
  listUndecidedForSession,
  readSessionRules,
  type SessionRules,
} from './session-rules.ts';
export { shapeBlock } from './shape-block.ts';
export {
  type Draws,
  drawCandidate,
  drawFromPopulation,
  drawSettledLevels,
  expectLevel,
  type PanelModel,
  REFERENCE_MODEL,
  REFERENCE_POPULATION,
  type SimulatedCandidate,
} from './simulate-panel.ts';
