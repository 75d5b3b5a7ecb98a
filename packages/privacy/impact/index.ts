export { checkImpact } from './check-impact.ts';
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
} from './impact.ts';
