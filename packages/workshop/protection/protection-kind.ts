import { readContext } from '@etalon/privacy/impact';
import type { DocumentKind } from '../document-kind.ts';
import type { JsonObject } from '../json.ts';
import { BORDERS, FEARED_EVENTS, PRINCIPLE_KEYS, SCALE } from './closed-lists.ts';
import { listProtectionTables } from './list-protection-tables.ts';
import { PROTECTION_SCHEMA } from './protection-schema.ts';
import { writeProtectionFiles } from './write-protection-files.ts';

function create(): JsonObject {
  return {
    title: '',
    organisation: { name: '', contact: '', representative: '', dpo: '', jointControllers: [] },
    borders: { ...BORDERS },
    nodes: [],
    categories: [],
    flows: [],
    processings: [],
    legal: [],
    dpia: {
      name: '',
      context: readContext(() => ''),
      principles: PRINCIPLE_KEYS.map((key) => ({ id: key, key, answer: '' })),
      measures: [],
      fearedEvents: FEARED_EVENTS.map((key) => ({
        id: key,
        key,
        impacts: [],
        threats: [],
        sources: [],
        measures: [],
        severity: null,
        severityReason: '',
        likelihood: null,
        likelihoodReason: '',
        residualSeverity: null,
        residualLikelihood: null,
      })),
      opinionDpo: null,
      opinionSubjects: null,
      decision: 'draft',
      priorConsultation: { state: 'unknown', reason: '', date: null },
      importedFrom: null,
    },
    scale: SCALE,
    risks: [],
    ebios: {
      businessValues: [],
      supportAssets: [],
      fearedEvents: [],
      riskSources: [],
      stakeholders: [],
      strategic: [],
      operational: [],
    },
    measures: [],
    procedures: [],
    piiInventory: [],
    qualityPolicy: { dictionary: [], checks: [], procedures: [] },
  };
}

/** Protection and quality of data: flows, register of article 30, assessment, risks, measures, inventory, executable policy. */
export const protectionKind: DocumentKind = {
  kind: 'protection',
  version: 1,
  activities: ['A3.1'],
  title: { fr: 'Protection et qualité des données', en: 'Data protection and quality' },
  schema: PROTECTION_SCHEMA,
  migrations: [],
  create,
  listTables: listProtectionTables,
  writeFiles: writeProtectionFiles,
};
