import { isJsonList, type Json, type JsonObject, readPath } from '@etalon/workshop/edits';
import { addEdit, type DeedWork, field, listOf, setEdit, setFields } from './deeds.ts';
import { CAST_TYPES } from './operation-forms.ts';
import { writeDdl } from './write-ddl.ts';

const TABLES = ['schema', 'tables'] as const;

/** Lines `nom type obligatoire [unité] libellé` as the columns of a table. */
export function readColumns(text: string, newId: () => string): readonly JsonObject[] {
  return text.split('\n').flatMap((line) => {
    const [, name, type = 'text', rest = ''] = /^\s*(\S+)(?:\s+(\S+))?\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const known = CAST_TYPES.find((one) => one === type) ?? 'text';
    const required = /(^|\s)(obligatoire|required)(\s|$)/.test(rest);
    const [, unit = ''] = /\[([^\]]*)\]/.exec(rest) ?? [];
    const label = rest
      .replace(/\[[^\]]*\]/, '')
      .replace(/(^|\s)(obligatoire|required)(?=\s|$)/, ' ')
      .trim();
    return [{ id: newId(), name, type: known, required, unit, label }];
  });
}

/** Lines `colonne → table.colonne` as foreign keys. */
function readForeignKeys(text: string, newId: () => string): readonly JsonObject[] {
  return text.split('\n').flatMap((line) => {
    const [, column, table, to] = /^\s*(\S+)\s*(?:→|->|=)\s*([^.\s]+)\.(\S+)\s*$/.exec(line) ?? [];
    return column === undefined || table === undefined || to === undefined
      ? []
      : [{ id: newId(), column, table, to }];
  });
}

function readTable(form: FormData, newId: () => string): JsonObject {
  return {
    name: field(form, 'name').trim(),
    zone: field(form, 'zone') === 'mart' ? 'mart' : 'store',
    from: field(form, 'from'),
    sql: field(form, 'sql').trim(),
    grain: field(form, 'grain').trim(),
    key: listOf(form, 'key'),
    foreignKeys: readForeignKeys(field(form, 'foreignKeys'), newId),
    columns: readColumns(field(form, 'columns'), newId),
  };
}

/** Parses what a run left for the document to keep, sent back by its page. */
function kept(form: FormData, name: string): Json {
  return JSON.parse(field(form, name) || '[]');
}

/** The store: its tables, its DDL, and what its last building counted. */
export const STORE_DEEDS = {
  'table-ajouter': ({ form, newId }) => [addEdit(TABLES, { id: newId(), ...readTable(form, newId) })],
  'table-changer': ({ content, form, newId }) =>
    setFields(content, [...TABLES, `@${field(form, 'table')}`], readTable(form, newId)),
  'table-retirer': ({ form }) => [{ op: 'remove', path: [...TABLES, `@${field(form, 'table')}`] }],
  'ddl-ecrire': ({ content }) => {
    const tables = readPath(content, TABLES);
    return setEdit(content, ['schema', 'ddl'], writeDdl(isJsonList(tables) ? tables : []));
  },
  'ddl-changer': ({ content, form }) => setEdit(content, ['schema', 'ddl'], field(form, 'ddl')),
  'construction-consigner': ({ content, form }) => [
    ...setEdit(content, ['loads'], kept(form, 'loads')),
    ...setEdit(content, ['trace'], kept(form, 'trace')),
  ],
  'manifeste-consigner': ({ content, form }) =>
    setEdit(content, ['manifestUnstructured'], kept(form, 'lines')),
} as const satisfies Readonly<Record<string, DeedWork>>;
