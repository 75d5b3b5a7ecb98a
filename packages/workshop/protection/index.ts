export {
  ANSWERS,
  BASES,
  CANVAS,
  CLAUSES,
  CONTEXT_KEYS,
  DPIA_DECISIONS,
  END_ACTIONS,
  EVENTS,
  FAMILIES,
  MEASURE_STATES,
  NODE_KINDS,
  NODE_ROLES,
  ORIGINS,
  PII_DECISIONS,
  PRINCIPLES,
  RIGHTS,
  RISK_KINDS,
  SENSITIVE,
  SEVERITIES,
  TOOLS_OF_TRANSFER,
  TREATMENTS,
} from './closed-lists.ts';
export { deriveRegister, type RegisterRecord, type Zone, zoneOf } from './derive-register.ts';
export type { EbiosEntry } from './ebios-content.ts';
export type {
  Category,
  DictionaryRow,
  FearedEventEntry,
  Flow,
  FlowNode,
  ImpactEntry,
  KeepingRule,
  LegalEntry,
  MeasureEntry,
  PiiEntry,
  PolicyCheck,
  ProcedureRow,
  ProcessingEntry,
  ProtectionContent,
  RightsProcedure,
  RiskEntry,
} from './protection-content.ts';
export { protectionKind } from './protection-kind.ts';
export { readImpact } from './read-impact.ts';
export { readProtection } from './read-protection.ts';
