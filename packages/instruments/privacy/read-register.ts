import { isObject } from '@etalon/evidence';
import {
  LEGAL_BASES,
  type LegalBasis,
  type PlanProcedure,
  PROCESSOR_CLAUSES,
  type Processing,
  TRANSFER_TOOLS,
} from '@etalon/privacy';
import { fieldOf, type ListItem, labelOf, listOf, numberOf, recordsOf, textOf } from '../bench/list-item.ts';
import { readDay } from './read-risks.ts';

const END_ACTIONS = ['erase', 'anonymise', 'archive'] as const;
const RIGHTS: readonly PlanProcedure['kind'][] = [
  'access',
  'rectification',
  'erasure',
  'objection',
  'restriction',
  'portability',
  'automated-decision',
  'breach',
];

function pick<const T extends string>(list: readonly T[], text: string): T | null {
  return list.find((known) => known === text) ?? null;
}

function readController(item: ListItem): Processing['controller'] {
  const name = textOf(item, 'controllerName', 'responsableTraitement');
  const value = fieldOf(item, 'controller', 'responsable');
  if (!isObject(value)) {
    const text = name || textOf(item, 'controller', 'responsable');
    return text === ''
      ? null
      : { name: text, contact: '', jointControllers: [], representative: null, dpo: null };
  }
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  return {
    name: text('name'),
    contact: text('contact'),
    jointControllers: Array.isArray(value.jointControllers) ? value.jointControllers.map(String) : [],
    representative: text('representative') || null,
    dpo: text('dpo') || null,
  };
}

/** A record of the register of article 30, from a document of the workshop or a table that names the same fields. */
export function toProcessing(item: ListItem): Processing {
  return {
    id: item.id,
    name: labelOf(item),
    controller: readController(item),
    purposes: listOf(item, 'purposes', 'finalites', 'finalite'),
    subjects: listOf(item, 'subjects', 'personnes', 'personnesConcernees'),
    categories: readCategories(item),
    recipients: recordsOf(item, 'recipients', 'destinataires').map((row) => ({
      id: row.id,
      name: labelOf(row),
      kind: pick(['internal', 'processor', 'third-party', 'authority'], textOf(row, 'kind')) ?? 'third-party',
    })),
    transfers: recordsOf(item, 'transfers', 'transferts').map((row) => ({
      id: row.id,
      country: textOf(row, 'country', 'pays'),
      recipient: textOf(row, 'recipient', 'destinataire'),
      tool: pick(TRANSFER_TOOLS, textOf(row, 'tool', 'outil')),
    })),
    retentions: readRetentions(item),
    measureIds: listOf(item, 'measureIds', 'mesures', 'measures'),
    basis: pick(LEGAL_BASES, textOf(item, 'basis', 'base')) satisfies LegalBasis | null,
    processors: recordsOf(item, 'processors', 'soustraitants').map((row) => ({
      id: row.id,
      name: labelOf(row),
      country: textOf(row, 'country', 'pays'),
      service: textOf(row, 'service'),
      contractDate: readDay(row, 'contractDate', 'contrat'),
      clauses: PROCESSOR_CLAUSES.filter((clause) => listOf(row, 'clauses').includes(clause)),
      subProcessors: listOf(row, 'subProcessors'),
    })),
    dpia: null,
  };
}

function readCategories(item: ListItem): Processing['categories'] {
  const children = recordsOf(item, 'categories', 'donnees');
  if (children.length > 0)
    return children.map((row) => ({
      id: row.id,
      name: labelOf(row),
      sensitive: null,
      columns: listOf(row, 'columns', 'colonnes'),
    }));
  return listOf(item, 'categories', 'donnees', 'categorieDonnees').map((name) => ({
    id: name,
    name,
    sensitive: null,
    columns: [],
  }));
}

function readRetentions(item: ListItem): Processing['retentions'] {
  const children = recordsOf(item, 'retentions', 'conservations');
  if (children.length === 0) {
    const duration = textOf(item, 'retention', 'conservation', 'duree');
    return duration === ''
      ? []
      : [
          {
            id: '1',
            categoryIds: [],
            duration,
            startEvent: '',
            startDate: null,
            endAction: null,
            reason: '',
          },
        ];
  }
  return children.map((row) => ({
    id: row.id,
    categoryIds: listOf(row, 'categoryIds'),
    duration: textOf(row, 'duration', 'duree'),
    startEvent: textOf(row, 'startEvent', 'depart'),
    startDate: readDay(row, 'startDate'),
    endAction: pick(END_ACTIONS, textOf(row, 'endAction', 'fin')),
    reason: textOf(row, 'reason', 'raison'),
  }));
}

/** Procedures of the rights of people and of breaches. */
export function toProcedure(item: ListItem): PlanProcedure | null {
  const kind = pick(RIGHTS, textOf(item, 'kind', 'type'));
  if (kind === null) return null;
  return {
    id: item.id,
    kind,
    delayHours: numberOf(item, 'delayHours', 'delai'),
    owner: textOf(item, 'owner', 'responsable'),
  };
}
