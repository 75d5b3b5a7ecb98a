import { LAYERS, type LayerKind, type LayerSetting } from '@etalon/deep/compose';
import { type JsonObject, readPath } from '@etalon/workshop/edits';
import {
  addEdit,
  type Deed,
  type DeedWork,
  field,
  moveBy,
  numberOrNull,
  setFields,
} from '../warehouse/deeds.ts';
import { chosenFile } from './chosen-file.ts';
import { readTableFields, whole, within } from './training-deeds.ts';

const PATH = ['network', 'layers'];

function isKind(kind: string): kind is LayerKind {
  return Object.hasOwn(LAYERS, kind);
}

/** Numbers of a layer as its form gives them, the usual ones where nothing is written. */
function readLayer(form: FormData, kind: LayerKind): Readonly<Record<string, number>> {
  const facts: readonly LayerSetting[] = LAYERS[kind];
  return Object.fromEntries(
    facts.map(({ name, form: how, low, high, usual }) => {
      const value = within(numberOrNull(form, name), { low, high, usual });
      return [name, how === 'share' ? value : Math.round(value)];
    }),
  );
}

function keepLayer({ content, form }: Deed): ReturnType<DeedWork> {
  const id = field(form, 'couche');
  const kind = String(readPath(content, [...PATH, `@${id}`, 'kind']));
  if (!isKind(kind)) return [];
  return setFields(content, [...PATH, `@${id}`], { settings: readLayer(form, kind) });
}

function readLearning(form: FormData): JsonObject {
  const name = field(form, 'name').trim();
  return {
    name: name === '' ? 'réseau' : name,
    epochs: whole(form, 'epochs', { low: 1, high: 1000, usual: 20 }),
    batch: whole(form, 'batch', { low: 1, high: 4096, usual: 32 }),
    rate: within(numberOrNull(form, 'rate'), { low: 1e-6, high: 10, usual: 0.001 }),
    patience: whole(form, 'patience', { low: 0, high: 1000, usual: 5 }),
    seeds: whole(form, 'seeds', { low: 1, high: 10, usual: 1 }),
    apart: within(numberOrNull(form, 'apart'), { low: 0, high: 0.5, usual: 0.15 }),
    seed: whole(form, 'seed', { low: 0, high: 2 ** 31, usual: 1 }),
    until: whole(form, 'until', { low: 0, high: 20_000, usual: 0 }),
    balanced: form.get('balanced') !== null,
    scales: form.get('scales') !== null,
  };
}

/** What the page of networks does to the document. */
export const NETWORK_DEEDS: Readonly<Record<string, DeedWork>> = {
  'reseau-lignes': ({ content, form }) => [
    ...setFields(content, ['training'], readTableFields(form)),
    ...setFields(content, ['network'], {
      shape: field(form, 'shape').trim(),
      rows: field(form, 'lignes') === '' ? null : chosenFile(form, 'lignes'),
    }),
  ],
  'reseau-garder': ({ content, form }) => setFields(content, ['network'], readLearning(form)),
  'couche-ajouter': ({ form, newId }) => {
    const kind = field(form, 'kind');
    if (!isKind(kind)) return [];
    const before = field(form, 'avant');
    const item = { id: newId(), kind, settings: readLayer(new FormData(), kind) };
    return [addEdit(PATH, item, before === '' ? null : before)];
  },
  'couche-garder': keepLayer,
  'couche-monter': ({ content, form }) => moveBy(content, PATH, field(form, 'couche'), -1),
  'couche-descendre': ({ content, form }) => moveBy(content, PATH, field(form, 'couche'), 1),
  'couche-retirer': ({ form }) => [{ op: 'remove', path: [...PATH, `@${field(form, 'couche')}`] }],
};
