import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentKind, DocumentTable } from '../document-kind.ts';
import type { JsonObject } from '../json.ts';
import { readTransform } from './read-transform.ts';
import type { TransformContent } from './transform-content.ts';
import { transformSchema } from './transform-schema.ts';

const VERSION = 3;

function addData(content: JsonObject, added: JsonObject): JsonObject {
  const { data } = content;
  const kept = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  return { ...content, data: { ...kept, ...added } };
}

/** Before images and sounds, a document had no archive. */
const addArchive = (content: JsonObject): JsonObject => addData(content, { archive: null });
/** Before texts were encoded by a model of the project, a document had none. */
const addEncoder = (content: JsonObject): JsonObject => addData(content, { encoder: null, tokenizer: null });

/** Raw rows to vectors (A1.3): the rows, the wall, the nodes and their order, the variables, the reasons. */
export const transformKind: DocumentKind = {
  kind: 'transform',
  version: VERSION,
  activities: ['A1.3'],
  title: { fr: 'Transformation', en: 'Transformation' },
  schema: transformSchema,
  migrations: [addArchive, addEncoder],
  create: () => ({
    data: {
      ...{ file: null, archive: null, encoder: null, tokenizer: null },
      ...{ task: 'classification', target: '', id: '', entity: '', time: '' },
    },
    split: { method: 'random', testShare: 0.25, seed: 1, column: '', testValue: '' },
    nodes: [],
    neighbours: 10,
    picture: 'pca',
    features: [],
    choice: { need: '', criterion: '', argument: '' },
  }),
  listTables: (content) => listTransformTables(readTransform(content)),
  writeFiles: (content) => [
    {
      fileName: 'pipeline.json',
      mediaType: 'application/json',
      slots: ['pipeline'],
      content: `${writeCanonicalJson({ schema: 'etalon/transform', schemaVersion: VERSION, activity: 'A1.3', ...content })}\n`,
    },
  ],
};

function listTransformTables({ nodes, features, choice }: TransformContent): readonly DocumentTable[] {
  const named = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameAll = (ids: readonly string[]): string => ids.map((id) => named.get(id) ?? id).join(', ');
  return [
    {
      name: 'operations',
      title: { fr: 'Opérations', en: 'Operations' },
      columns: [
        { key: 'name', title: { fr: 'Opération', en: 'Operation' } },
        { key: 'op', title: { fr: 'Type', en: 'Type' } },
        { key: 'columns', title: { fr: 'Colonnes', en: 'Columns' } },
        { key: 'deps', title: { fr: 'Reçoit de', en: 'Takes from' } },
        { key: 'fitsOn', title: { fr: 'Apprend sur', en: 'Learns from' } },
        { key: 'params', title: { fr: 'Réglages', en: 'Settings' } },
        { key: 'costUs', title: { fr: 'Coût (µs par ligne)', en: 'Cost (µs per row)' } },
        { key: 'why', title: { fr: 'Raison', en: 'Reason' } },
      ],
      rows: nodes.map((node) => ({
        name: node.name,
        op: node.op,
        columns: node.columns.join(', '),
        deps: nameAll(node.deps),
        fitsOn: node.fitsOn,
        params: Object.entries(node.params)
          .map(([key, value]) => `${key} = ${value}`)
          .join(', '),
        costUs: node.costUs,
        why: node.why,
      })),
    },
    {
      name: 'variables',
      title: { fr: 'Variables', en: 'Variables' },
      columns: [
        { key: 'name', title: { fr: 'Variable', en: 'Variable' } },
        { key: 'definition', title: { fr: 'Définition', en: 'Definition' } },
        { key: 'source', title: { fr: 'Source métier', en: 'Source in the trade' } },
        { key: 'availableAt', title: { fr: 'Connue', en: 'Known' } },
      ],
      rows: features.map(({ name, definition, source, availableAt }) => ({
        name,
        definition,
        source,
        availableAt,
      })),
    },
    {
      name: 'choix',
      title: { fr: 'Besoin et choix', en: 'Need and choice' },
      columns: [
        { key: 'what', title: { fr: 'Rubrique', en: 'Heading' } },
        { key: 'text', title: { fr: 'Texte', en: 'Text' } },
      ],
      rows: [
        { what: 'Besoin métier', text: choice.need },
        { what: 'Critère d’ordre', text: choice.criterion },
        { what: 'Argument', text: choice.argument },
      ],
    },
  ];
}
