import type { Retention } from '@etalon/privacy/register';
import type { JsonObject } from '../json.ts';
import {
  ANSWERS,
  BORDERS,
  END_ACTIONS,
  LEGAL_BASES,
  NODE_KINDS,
  NODE_ROLES,
  PII_DECISIONS,
  PROCEDURE_KINDS,
  PROCESSOR_CLAUSES,
  SCALE,
  SENSITIVE_CLASSES,
  TRANSFER_TOOLS,
} from './closed-lists.ts';
import type { FlowNode, PiiEntry, ProcessingEntry, ProtectionContent } from './protection-content.ts';
import { readImpact } from './read-impact.ts';
import {
  itemsAt,
  numberAt,
  objectAt,
  objectOrNullAt,
  oneOfAt,
  someOfAt,
  textAt,
  textOrNullAt,
  textsAt,
} from './read-json.ts';
import { readPolicy } from './read-policy.ts';
import { readEbios, readMeasure, readRisk } from './read-risks.ts';

/** The content of a protection document, typed; what is missing or of another type is read as empty. */
export function readProtection(content: JsonObject): ProtectionContent {
  const organisation = objectAt(content, 'organisation');
  const borders = objectAt(content, 'borders');
  return {
    title: textAt(content, 'title'),
    organisation: {
      name: textAt(organisation, 'name'),
      contact: textAt(organisation, 'contact'),
      representative: textAt(organisation, 'representative'),
      dpo: textAt(organisation, 'dpo'),
      jointControllers: textsAt(organisation, 'jointControllers'),
    },
    borders: {
      company: numberAt(borders, 'company') ?? BORDERS.company,
      union: numberAt(borders, 'union') ?? BORDERS.union,
    },
    nodes: itemsAt(content, 'nodes', readNode),
    categories: itemsAt(content, 'categories', (item, id) => ({
      id,
      name: textAt(item, 'name'),
      sensitive: oneOfAt(item, 'sensitive', SENSITIVE_CLASSES),
      columns: textsAt(item, 'columns'),
    })),
    flows: itemsAt(content, 'flows', (item, id) => ({
      id,
      from: textAt(item, 'from'),
      to: textAt(item, 'to'),
      label: textAt(item, 'label'),
      processingId: textAt(item, 'processingId'),
      categoryIds: textsAt(item, 'categoryIds'),
      tool: oneOfAt(item, 'tool', TRANSFER_TOOLS),
    })),
    processings: itemsAt(content, 'processings', readProcessing),
    legal: itemsAt(content, 'legal', (item, id) => ({
      id,
      provision: textAt(item, 'provision'),
      applies: oneOfAt(item, 'applies', ANSWERS) ?? 'unknown',
      facts: textsAt(item, 'facts'),
      reason: textAt(item, 'reason'),
      date: textOrNullAt(item, 'date'),
    })),
    dpia: readImpact(objectAt(content, 'dpia')),
    scale: numberAt(content, 'scale') ?? SCALE,
    risks: itemsAt(content, 'risks', readRisk),
    ebios: readEbios(objectAt(content, 'ebios')),
    measures: itemsAt(content, 'measures', readMeasure),
    procedures: itemsAt(content, 'procedures', (item, id) => ({
      id,
      kind: oneOfAt(item, 'kind', PROCEDURE_KINDS) ?? 'access',
      delayHours: numberAt(item, 'delayHours'),
      owner: textAt(item, 'owner'),
    })),
    piiInventory: itemsAt(content, 'piiInventory', readPii),
    qualityPolicy: readPolicy(objectAt(content, 'qualityPolicy')),
  };
}

function readNode(item: JsonObject, id: string): FlowNode {
  return {
    id,
    kind: oneOfAt(item, 'kind', NODE_KINDS) ?? 'application',
    role: oneOfAt(item, 'role', NODE_ROLES) ?? 'internal',
    name: textAt(item, 'name'),
    x: numberAt(item, 'x') ?? 0,
    y: numberAt(item, 'y') ?? 0,
    country: textAt(item, 'country'),
    service: textAt(item, 'service'),
    contractDate: textOrNullAt(item, 'contractDate'),
    clauses: someOfAt(item, 'clauses', PROCESSOR_CLAUSES),
    subProcessors: textsAt(item, 'subProcessors'),
  };
}

function readProcessing(item: JsonObject, id: string): ProcessingEntry {
  const dpia = objectOrNullAt(item, 'dpia');
  return {
    id,
    name: textAt(item, 'name'),
    purposes: textsAt(item, 'purposes'),
    subjects: textsAt(item, 'subjects'),
    basis: oneOfAt(item, 'basis', LEGAL_BASES),
    basisReason: textAt(item, 'basisReason'),
    retentions: itemsAt(item, 'retentions', readKeepingRule),
    measureIds: textsAt(item, 'measureIds'),
    dpia:
      dpia === null
        ? null
        : {
            needed: oneOfAt(dpia, 'needed', ANSWERS) ?? 'unknown',
            criteria: textsAt(dpia, 'criteria'),
            lists: textsAt(dpia, 'lists'),
            reason: textAt(dpia, 'reason'),
          },
  };
}

function readKeepingRule(item: JsonObject, id: string): Retention {
  return {
    id,
    categoryIds: textsAt(item, 'categoryIds'),
    duration: textAt(item, 'duration'),
    startEvent: textAt(item, 'startEvent'),
    startDate: textOrNullAt(item, 'startDate'),
    endAction: oneOfAt(item, 'endAction', END_ACTIONS),
    reason: textAt(item, 'reason'),
  };
}

function readPii(item: JsonObject, id: string): PiiEntry {
  return {
    id,
    file: textAt(item, 'file'),
    column: textAt(item, 'column'),
    kind: textAt(item, 'kind'),
    sensitive: oneOfAt(item, 'sensitive', SENSITIVE_CLASSES),
    recognised: numberAt(item, 'recognised') ?? 0,
    tested: numberAt(item, 'tested') ?? 0,
    decision: oneOfAt(item, 'decision', PII_DECISIONS) ?? 'to-check',
    categoryId: textAt(item, 'categoryId'),
    note: textAt(item, 'note'),
  };
}
