export { checkImpact } from './check-impact.ts';
export {
  type ContextAnswers,
  FEARED_EVENTS,
  type FearedEvent,
  type FearedEventKey,
  type ImpactAssessment,
  type ImpactFinding,
  type ImpactProblem,
  type ImpactReading,
  PRINCIPLE_KEYS,
  type PrincipleKey,
} from './impact.ts';
export { type CnilPia, readCnilPia, toImpactAssessment } from './read-cnil-pia.ts';
export { startCnilPia, writeCnilPia } from './write-cnil-pia.ts';
