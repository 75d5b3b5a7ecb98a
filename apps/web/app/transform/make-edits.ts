import { OPERATIONS } from '@etalon/transform/operations';
import type { Edit, Json, JsonObject } from '@etalon/workshop/edits';
import { readTransform } from '@etalon/workshop/transform';
import {
  addEdit,
  type Deed,
  type DeedWork,
  field,
  moveBy,
  numberOrNull,
  setEdit,
  setFields,
} from '../warehouse/deeds.ts';
import { OPERATION_FIELDS, PICTURES } from './operation-fields.ts';

/** A deed of this tool, and how an operation is called in the visitor's language. */
export interface TransformDeed extends Deed {
  readonly nameOperation: (op: string) => string;
}

const MOST_SHARE = 0.9;
const within = (value: number | null, [lo, hi]: readonly [number, number], otherwise: number): number =>
  value === null || value < lo || value > hi ? otherwise : value;

/** A file of the project as a form names it; null when none is chosen. */
function readFile(form: FormData, name: string): JsonObject | null {
  const [sha256 = '', ...words] = field(form, name).split(' ');
  return words.length === 0 ? null : { sha256, name: words.join(' ') };
}

const chooseFile = ({ content, form }: Deed): readonly Edit[] =>
  setEdit(content, ['data', 'file'], readFile(form, 'fichier'));

const chooseEncoder = ({ content, form }: Deed): readonly Edit[] =>
  setFields(content, ['data'], {
    encoder: readFile(form, 'encoder'),
    tokenizer: readFile(form, 'tokenizer'),
  });

function setData({ content, form }: Deed): readonly Edit[] {
  const { split } = readTransform(content);
  return [
    ...setFields(content, ['data'], {
      task: field(form, 'task') === 'regression' ? 'regression' : 'classification',
      target: field(form, 'target'),
      id: field(form, 'id'),
      entity: field(form, 'entity'),
      time: field(form, 'time'),
      archive: readFile(form, 'archive'),
    }),
    ...setFields(content, ['split'], {
      method: field(form, 'method') || split.method,
      testShare: within(numberOrNull(form, 'testShare'), [0, MOST_SHARE], split.testShare),
      seed: Math.round(within(numberOrNull(form, 'seed'), [0, 2 ** 31], split.seed)),
      column: field(form, 'column'),
      testValue: field(form, 'testValue'),
    }),
  ];
}

/** A name that no other node has. */
function nameFree(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

function addNode({ content, form, newId, nameOperation }: TransformDeed): readonly Edit[] {
  const op = field(form, 'op');
  if (OPERATIONS[op] === undefined) return [];
  const { nodes } = readTransform(content);
  const on = field(form, 'on');
  const params = Object.fromEntries((OPERATION_FIELDS[op] ?? []).map(({ key, value }) => [key, value]));
  return [
    addEdit(['nodes'], {
      id: newId(),
      name: nameFree(
        nameOperation(op),
        nodes.map(({ name }) => name),
      ),
      op,
      columns: on.startsWith('c:') ? [on.slice(2)] : [],
      deps: on.startsWith('n:') ? [on.slice(2)] : [],
      fitsOn: 'train',
      params,
      after: [],
      costUs: null,
      why: '',
    }),
  ];
}

function readParams(form: FormData, op: string): JsonObject {
  return Object.fromEntries(
    (OPERATION_FIELDS[op] ?? []).map((one): [string, Json] => {
      const name = `param.${one.key}`;
      if (one.kind === 'flag') return [one.key, form.get(name) !== null];
      if (one.kind === 'number') return [one.key, numberOrNull(form, name) ?? one.value];
      return [one.key, field(form, name).trim()];
    }),
  );
}

function keepNode({ content, form }: Deed): readonly Edit[] {
  const id = field(form, 'noeud');
  const { nodes } = readTransform(content);
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) return [];
  const others = nodes.filter((one) => one.id !== id).map(({ name }) => name);
  const name = field(form, 'name').trim();
  const list = (key: string): Json => form.getAll(key).map(String);
  return setFields(content, ['nodes', `@${id}`], {
    name: name === '' ? node.name : nameFree(name, others),
    columns: list('columns'),
    deps: list('deps'),
    after: list('after'),
    fitsOn: field(form, 'fitsOn') === 'all' ? 'all' : 'train',
    params: readParams(form, node.op),
    why: field(form, 'why'),
  });
}

/** A node goes, and the others no longer take from it. */
function removeNode({ content, form }: Deed): readonly Edit[] {
  const id = field(form, 'noeud');
  const without = (ids: readonly string[]): Json => ids.filter((one) => one !== id);
  const { nodes } = readTransform(content);
  return [
    ...nodes
      .filter((node) => node.id !== id)
      .flatMap((node) =>
        setFields(content, ['nodes', `@${node.id}`], {
          deps: without(node.deps),
          after: without(node.after),
        }),
      ),
    { op: 'remove', path: ['nodes', `@${id}`] },
  ];
}

function addFeature({ form, newId }: Deed): readonly Edit[] {
  const name = field(form, 'name').trim();
  if (name === '') return [];
  const available = field(form, 'availableAt');
  return [
    addEdit(['features'], {
      id: newId(),
      name,
      definition: field(form, 'definition'),
      source: field(form, 'source'),
      availableAt: available === 'before' || available === 'after' ? available : 'unknown',
    }),
  ];
}

const DEEDS: Readonly<Record<string, (deed: TransformDeed) => ReturnType<DeedWork>>> = {
  fichier: chooseFile,
  encodeur: chooseEncoder,
  donnees: setData,
  'noeud-ajouter': addNode,
  'noeud-garder': keepNode,
  'noeud-retirer': removeNode,
  'noeud-monter': ({ content, form }) => moveBy(content, ['nodes'], field(form, 'noeud'), -1),
  'noeud-descendre': ({ content, form }) => moveBy(content, ['nodes'], field(form, 'noeud'), 1),
  dessin: ({ content, form }) =>
    setFields(content, [], {
      neighbours: Math.round(
        within(numberOrNull(form, 'neighbours'), [1, 200], readTransform(content).neighbours),
      ),
      picture: PICTURES.find((one) => one === field(form, 'picture')) ?? 'pca',
    }),
  'variable-ajouter': addFeature,
  'variable-retirer': ({ form }) => [{ op: 'remove', path: ['features', `@${field(form, 'variable')}`] }],
  choix: ({ content, form }) =>
    setFields(content, ['choice'], {
      need: field(form, 'need'),
      criterion: field(form, 'criterion'),
      argument: field(form, 'argument'),
    }),
};

/** The edits that a form asks for, by its button `acte`; null when it is none of this tool. */
export function makeEdits(deed: TransformDeed): readonly Edit[] | null {
  return DEEDS[field(deed.form, 'acte')]?.(deed) ?? null;
}
