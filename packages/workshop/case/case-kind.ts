import type { CellValue, DocumentKind, DocumentTable } from '../document-kind.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { caseSchema } from './case-schema.ts';

/** Sessions after which a case is usually retired (the default of the specification of cases). */
const EXPOSURES = 2;

/** A case for an assessment situation, as its author writes it: brief, facts, clean table, plantings, reference lists. */
export const caseKind: DocumentKind = {
  kind: 'case',
  version: 1,
  activities: [],
  audience: 'author',
  title: { fr: 'Cas', en: 'Case' },
  schema: caseSchema,
  migrations: [],
  create: () => ({
    caseId: '',
    version: '1.0.0',
    situation: 'A1.2',
    title: '',
    brief: '',
    facts: [],
    target: { table: '', key: '', columns: [] },
    clean: null,
    records: null,
    sources: [],
    defects: [],
    keys: [],
    smoke: [],
    forms: [{ id: 'a', label: 'A', seed: 'forme-a' }],
    experts: [],
    exposureLimit: EXPOSURES,
  }),
  listTables: (content) => [
    makeTable('faits', ['Faits', 'Facts'], content.facts, [
      ['label', 'Fait', 'Fact'],
      ['value', 'Valeur', 'Value'],
    ]),
    makeTable(
      'colonnes',
      ['Colonnes', 'Columns'],
      isJsonObject(content.target) ? content.target.columns : [],
      [
        ['name', 'Nom', 'Name'],
        ['type', 'Type', 'Type'],
        ['label', 'Sens', 'Meaning'],
        ['unit', 'Unité', 'Unit'],
      ],
    ),
    makeTable('sources', ['Sources', 'Sources'], content.sources, [
      ['path', 'Chemin', 'Path'],
      ['format', 'Format', 'Format'],
      ['share', 'Part', 'Share'],
    ]),
    makeTable('defauts', ['Défauts plantés', 'Planted defects'], content.defects, [
      ['operator', 'Opérateur', 'Operator'],
      ['column', 'Colonne', 'Column'],
      ['source', 'Source', 'Source'],
      ['share', 'Part', 'Share'],
      ['mechanism', 'Mécanisme', 'Mechanism'],
    ]),
    makeTable('references', ['Listes de référence', 'Reference lists'], content.keys, [
      ['file', 'Liste', 'List'],
      ['label', 'Élément', 'Element'],
      ['class', 'Classe', 'Class'],
      ['weight', 'Poids', 'Weight'],
      ['rationale', 'Raison', 'Rationale'],
    ]),
    makeTable('experts', ['Dossiers d’experts', 'Expert dossiers'], content.experts, [
      ['label', 'Dossier', 'Dossier'],
      ['minutes', 'Minutes', 'Minutes'],
    ]),
  ],
  writeFiles: (content) => [
    {
      fileName: 'cas.json',
      mediaType: 'application/json',
      slots: [],
      content: `${JSON.stringify(content, null, 2)}\n`,
    },
  ],
};

type ColumnWords = readonly [key: string, fr: string, en: string];

function makeTable(
  name: string,
  [fr, en]: readonly [string, string],
  list: Json | undefined,
  columns: readonly ColumnWords[],
): DocumentTable {
  const items = isJsonList(list) ? list.filter(isJsonObject) : [];
  return {
    name,
    title: { fr, en },
    columns: columns.map(([key, french, english]) => ({ key, title: { fr: french, en: english } })),
    rows: items.map((row) => Object.fromEntries(columns.map(([key]) => [key, readCell(row, key)]))),
  };
}

function readCell(row: JsonObject, key: string): CellValue {
  const value = row[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
