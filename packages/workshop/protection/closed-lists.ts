export { CONTEXT_KEYS, FEARED_EVENTS, IMPACT_DECISIONS, PRINCIPLE_KEYS } from '@etalon/privacy/impact';
export {
  LEGAL_BASES,
  PROCEDURE_KINDS,
  PROCESSOR_CLAUSES,
  SENSITIVE_CLASSES,
  TRANSFER_TOOLS,
} from '@etalon/privacy/register';
export { MEASURE_FAMILIES, RISK_TREATMENTS } from '@etalon/privacy/risk';

export const NODE_KINDS = ['person', 'application', 'store', 'organisation'] as const;
export const NODE_ROLES = ['internal', 'subject', 'processor', 'third-party', 'authority'] as const;
export const END_ACTIONS = ['erase', 'anonymise', 'archive'] as const;
export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export const RISK_KINDS = ['security', 'privacy', 'quality'] as const;
export const ORIGINS = ['internal', 'external'] as const;
export const MEASURE_STATES = ['planned', 'in-progress', 'done', 'dropped'] as const;
export const SEVERITIES = ['blocking', 'major', 'minor'] as const;
export const PII_DECISIONS = ['personal', 'not-personal', 'to-check'] as const;

/** Where the two borders of a new document stand: inside the company, then inside the Union. */
export const BORDERS = { company: 420, union: 720 } as const;
/** Top of the scale of likelihood and severity of a new document. */
export const SCALE = 4;
/** Size of the canvas in its own unit. */
export const CANVAS = { width: 1000, height: 560 } as const;
