export {
  ANSWERS,
  CANVAS,
  END_ACTIONS,
  MEASURE_STATES,
  NODE_KINDS,
  NODE_ROLES,
  ORIGINS,
  PII_DECISIONS,
  RISK_KINDS,
  SEVERITIES,
} from './closed-lists.ts';
export { deriveRegister, type RegisterRecord, type Zone, zoneOf } from './derive-register.ts';
export type { EbiosEntry } from './ebios-content.ts';
export type {
  Flow,
  FlowNode,
  ProtectionContent,
} from './protection-content.ts';
export { protectionKind } from './protection-kind.ts';
export { readImpact } from './read-impact.ts';
export { readProtection } from './read-protection.ts';
