/** Codes of what breaks a framework, as diagnostics of the `framework` area. */
export const FRAMEWORK_ERRORS = [
  'framework.no-block',
  'framework.duplicate-code',
  'framework.missing-rank',
  'framework.malformed-code',
  'framework.block-without-title',
  'framework.block-without-activity',
  'framework.activity-wrong-block',
  'framework.activity-without-title',
  'framework.activity-without-competence',
  'framework.activity-without-situation',
  'framework.activity-without-criterion',
  'framework.competence-wrong-block',
  'framework.empty-competence',
  'framework.empty-criterion',
  'framework.criterion-id',
  'framework.chain-broken',
] as const;

/** Codes thrown by the operations on frameworks. */
export const FRAMEWORK_MISUSES = ['framework.unknown-item', 'matrix.unreadable'] as const;

export type FrameworkErrorCode = (typeof FRAMEWORK_ERRORS)[number];
