import {
  ANSWERS,
  CONTEXT_KEYS,
  END_ACTIONS,
  FEARED_EVENTS,
  IMPACT_DECISIONS,
  LEGAL_BASES,
  MEASURE_FAMILIES,
  MEASURE_STATES,
  NODE_KINDS,
  NODE_ROLES,
  ORIGINS,
  PII_DECISIONS,
  PRINCIPLE_KEYS,
  PROCEDURE_KINDS,
  PROCESSOR_CLAUSES,
  RISK_KINDS,
  RISK_TREATMENTS,
  SENSITIVE_CLASSES,
  SEVERITIES,
  TRANSFER_TOOLS,
} from './closed-lists.ts';

type Properties = Readonly<Record<string, object>>;

const text = { type: 'string', maxLength: 100_000 };
const texts = { type: 'array', items: text };
const number = { type: 'number' };
const level = { type: ['number', 'null'] };
const day = { type: ['string', 'null'], pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' };
const orNull = { type: ['string', 'null'] };
const flag = { type: ['boolean', 'null'] };
const oneOf = (list: readonly string[]): object => ({ enum: list });
const oneOrNull = (list: readonly string[]): object => ({ enum: [...list, null] });
const some = (list: readonly string[]): object => ({ type: 'array', items: { enum: list } });
const object = (properties: Properties): object => ({ type: 'object', properties });
const objectOrNull = (properties: Properties): object => ({ type: ['object', 'null'], properties });
const list = (properties: Properties): object => ({
  type: 'array',
  items: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', minLength: 1, maxLength: 80 }, ...properties },
  },
});

const retentions = list({
  categoryIds: texts,
  duration: text,
  startEvent: text,
  startDate: day,
  endAction: oneOrNull(END_ACTIONS),
  reason: text,
});

const inventory: Properties = {
  organisation: object({
    name: text,
    contact: text,
    representative: text,
    dpo: text,
    jointControllers: texts,
  }),
  borders: object({ company: number, union: number }),
  nodes: list({
    kind: oneOf(NODE_KINDS),
    role: oneOf(NODE_ROLES),
    name: text,
    x: number,
    y: number,
    country: text,
    service: text,
    contractDate: day,
    clauses: some(PROCESSOR_CLAUSES),
    subProcessors: texts,
  }),
  categories: list({ name: text, sensitive: oneOrNull(SENSITIVE_CLASSES), columns: texts }),
  flows: list({
    from: text,
    to: text,
    label: text,
    processingId: text,
    categoryIds: texts,
    tool: oneOrNull(TRANSFER_TOOLS),
  }),
  processings: list({
    name: text,
    purposes: texts,
    subjects: texts,
    basis: oneOrNull(LEGAL_BASES),
    basisReason: text,
    retentions,
    measureIds: texts,
    dpia: objectOrNull({ needed: oneOf(ANSWERS), criteria: texts, lists: texts, reason: text }),
  }),
  legal: list({
    provision: text,
    applies: oneOf(ANSWERS),
    facts: texts,
    reason: text,
    date: day,
  }),
};

const dpia = object({
  name: text,
  context: object(Object.fromEntries(CONTEXT_KEYS.map((key) => [key, text]))),
  principles: list({ key: oneOf(PRINCIPLE_KEYS), answer: text }),
  measures: list({ title: text, content: text }),
  fearedEvents: list({
    key: oneOf(FEARED_EVENTS),
    impacts: texts,
    threats: texts,
    sources: texts,
    measures: texts,
    severity: level,
    severityReason: text,
    likelihood: level,
    likelihoodReason: text,
    residualSeverity: level,
    residualLikelihood: level,
  }),
  opinionDpo: objectOrNull({ names: text, favourable: flag, text }),
  opinionSubjects: objectOrNull({ names: text, sought: flag, favourable: flag, text }),
  decision: oneOf(IMPACT_DECISIONS),
  priorConsultation: object({ state: oneOf(ANSWERS), reason: text, date: day }),
  importedFrom: objectOrNull({ name: text, sha256: text }),
});

const ebios = object({
  businessValues: list({ name: text, description: text }),
  supportAssets: list({ name: text, valueIds: texts }),
  fearedEvents: list({ valueId: text, event: text, impacts: text, severity: level }),
  riskSources: list({ source: text, objective: text, relevance: level, kept: flag }),
  stakeholders: list({
    name: text,
    dependency: level,
    penetration: level,
    maturity: level,
    trust: level,
    reportedThreat: level,
  }),
  strategic: list({
    riskSourceId: text,
    path: texts,
    fearedEventId: text,
    severity: level,
    measureIds: texts,
  }),
  operational: list({ strategicId: text, actions: texts, likelihood: level }),
});

const treatment: Properties = {
  dpia,
  scale: { type: 'integer', minimum: 2, maximum: 10 },
  risks: list({
    cause: text,
    event: text,
    consequence: text,
    asset: text,
    source: text,
    origin: oneOrNull(ORIGINS),
    kind: oneOrNull(RISK_KINDS),
    likelihood: level,
    severity: level,
    residualLikelihood: level,
    residualSeverity: level,
    controls: texts,
    treatment: oneOrNull(RISK_TREATMENTS),
    measureIds: texts,
    owner: text,
    due: day,
    reviewDate: day,
    acceptedBy: orNull,
    acceptedOn: day,
  }),
  ebios,
  measures: list({
    title: text,
    family: oneOrNull(MEASURE_FAMILIES),
    riskIds: texts,
    dependsOn: texts,
    owner: text,
    due: day,
    cost: orNull,
    verification: orNull,
    residual: text,
    status: oneOf(MEASURE_STATES),
  }),
  procedures: list({ kind: oneOf(PROCEDURE_KINDS), delayHours: level, owner: text }),
  piiInventory: list({
    file: text,
    column: text,
    kind: text,
    sensitive: oneOrNull(SENSITIVE_CLASSES),
    recognised: number,
    tested: number,
    decision: oneOf(PII_DECISIONS),
    categoryId: text,
    note: text,
  }),
  qualityPolicy: object({
    dictionary: list({
      column: text,
      definition: text,
      type: text,
      unit: text,
      domain: text,
      owner: text,
      source: text,
      refresh: text,
      sensitivity: text,
    }),
    checks: list({
      column: orNull,
      rule: text,
      params: { type: 'object' },
      mostly: { type: ['number', 'null'] },
      severity: oneOf(SEVERITIES),
      characteristic: text,
      owner: text,
      onFail: text,
    }),
    procedures: list({ checkIds: texts, who: text, when: text, ifFails: text }),
  }),
};

/** JSON Schema 2020-12 of a protection document; levels, durations and shares stay free, so that a fault is told and not lost. */
export const PROTECTION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['title', 'nodes', 'flows', 'processings', 'risks', 'measures', 'qualityPolicy'],
  properties: { title: text, ...inventory, ...treatment },
};
