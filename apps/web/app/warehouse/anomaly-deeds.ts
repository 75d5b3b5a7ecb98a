import type { JsonObject } from '@etalon/workshop/edits';
import { addEdit, type DeedWork, field, numberOrNull, setFields, textOrNull } from './deeds.ts';

/** The place that a form describes: a condition, else a cell, a row or a column. */
function readPlace(form: FormData): JsonObject | null {
  const file = field(form, 'file').trim();
  const column = textOrNull(form, 'column');
  const where = textOrNull(form, 'where');
  const row = numberOrNull(form, 'row');
  if (file === '') return null;
  if (where !== null) return { kind: 'predicate', file, where, column };
  if (row !== null && Number.isInteger(row) && row > 0)
    return column === null ? { kind: 'row', file, row } : { kind: 'cell', file, row, column };
  return column === null ? null : { kind: 'column', file, column };
}

function readFacts(form: FormData): JsonObject {
  return {
    type: field(form, 'type'),
    evidence: field(form, 'evidence').trim(),
    cause: textOrNull(form, 'cause'),
    mechanism: textOrNull(form, 'mechanism'),
    severity: textOrNull(form, 'severity'),
  };
}

/** Records of anomalies: where, of what type, on what ground, from what supposed cause. */
export const ANOMALY_DEEDS = {
  'anomalie-ajouter': ({ form, newId }) => {
    const place = readPlace(form);
    return place === null ? [] : [addEdit(['anomalies'], { id: newId(), ...readFacts(form), place })];
  },
  'anomalie-changer': ({ content, form }) => {
    const place = readPlace(form);
    const path = ['anomalies', `@${field(form, 'anomalie')}`];
    return setFields(content, path, { ...readFacts(form), ...(place === null ? {} : { place }) });
  },
  'anomalie-retirer': ({ form }) => [{ op: 'remove', path: ['anomalies', `@${field(form, 'anomalie')}`] }],
} as const satisfies Readonly<Record<string, DeedWork>>;
