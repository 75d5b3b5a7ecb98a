export const NODE_KINDS = ['person', 'application', 'store', 'organisation'] as const;
export const NODE_ROLES = ['internal', 'subject', 'processor', 'third-party', 'authority'] as const;
export const SENSITIVE = [
  'origin',
  'politics',
  'belief',
  'union',
  'genetic',
  'biometric',
  'health',
  'sexuality',
  'offence',
] as const;
export const BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export const TOOLS_OF_TRANSFER = [
  'adequacy',
  'standard-clauses',
  'binding-rules',
  'code-or-certification',
  'authorised-clauses',
  'derogation-49',
  'none',
] as const;
export const CLAUSES = [
  'subject-and-duration',
  'documented-instructions',
  'confidentiality',
  'security',
  'sub-processors',
  'assistance-rights',
  'assistance-duties',
  'end-of-contract',
  'audits',
] as const;
export const END_ACTIONS = ['erase', 'anonymise', 'archive'] as const;
export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export const PRINCIPLES = [
  'purposes',
  'basis',
  'minimisation',
  'accuracy',
  'retention',
  'information',
  'consent',
  'access-portability',
  'rectification-erasure',
  'restriction-objection',
  'processors',
  'transfers',
] as const;
export const EVENTS = ['illegitimate-access', 'unwanted-change', 'disappearance'] as const;
export const DPIA_DECISIONS = ['draft', 'refused', 'accepted', 'signed', 'archived'] as const;
export const TREATMENTS = ['modify', 'avoid', 'share', 'retain'] as const;
export const RISK_KINDS = ['security', 'privacy', 'quality'] as const;
export const ORIGINS = ['internal', 'external'] as const;
export const FAMILIES = [
  'pseudonymisation-encryption',
  'confidentiality-integrity-availability',
  'restore',
  'regular-testing',
  'organisation',
  'rights',
  'breach',
  'processors',
  'quality',
] as const;
export const MEASURE_STATES = ['planned', 'in-progress', 'done', 'dropped'] as const;
/** Procedures of a plan: a right of articles 15 to 22, or a breach of article 33. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
  'breach',
] as const;
export const SEVERITIES = ['blocking', 'major', 'minor'] as const;
export const PII_DECISIONS = ['personal', 'not-personal', 'to-check'] as const;
export const CONTEXT_KEYS = [
  'processing',
  'responsibilities',
  'standards',
  'data',
  'lifeCycle',
  'supports',
] as const;

/** Size of the canvas in its own unit. */
export const CANVAS = { width: 1000, height: 560 } as const;
