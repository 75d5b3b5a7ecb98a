import { type Edit, type Json, readPath } from '@etalon/workshop/edits';
import {
  addEdit,
  type Deed,
  type DeedWork,
  field,
  listOf,
  numberOrNull,
  setEdit,
  setFields,
} from '../warehouse/deeds.ts';
import { chosenFile } from './chosen-file.ts';
import { IMPORT_DEEDS } from './import-deeds.ts';
import { NETWORK_DEEDS } from './network-deeds.ts';
import { TRAINING_DEEDS } from './training-deeds.ts';

/** Columns written `p` or `class:p`, each with an id of its own. */
function readScores({ form, newId }: Deed): Json {
  return listOf(form, 'scores').map((text) => {
    const colon = text.indexOf(':');
    const named = colon > 0 ? text.slice(0, colon).trim() : '';
    return { id: newId(), class: named, column: text.slice(colon > 0 ? colon + 1 : 0).trim() };
  });
}

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);
const share = (value: number | null): number | null =>
  value !== null && value > 0 && value < 1 ? value : null;

const USUAL_LEVELS: Json = [0.9];
const MOST_LEVELS = 4;

/** Shares written in percent, `90 ; 95`: four at most, each from 50 to 99.9; the usual one when there is none. */
export function readLevels(text: string): Json {
  const shares = text
    .split(/[;\s]+/)
    .map((part) => Number((Number(part.replace('%', '').replace(',', '.')) / 100).toPrecision(6)))
    .filter((level) => level >= 0.5 && level <= 0.999);
  const levels = [...new Set(shares)].slice(0, MOST_LEVELS);
  return levels.length === 0 ? USUAL_LEVELS : levels;
}

const DEEDS: Readonly<Record<string, DeedWork>> = {
  fichier: ({ content, form }) => setEdit(content, ['data', 'file'], chosenFile(form, 'fichier')),
  reglage: ({ content, form }) =>
    setFields(content, ['data'], {
      task: field(form, 'task') === 'regression' ? 'regression' : 'classification',
      truth: field(form, 'truth'),
      id: field(form, 'id'),
      // The classes of another truth are other ones.
      positive: field(form, 'truth') === readPath(content, ['data', 'truth']) ? field(form, 'positive') : '',
      threshold: numberOrNull(form, 'threshold'),
      falsePositiveCost: positive(numberOrNull(form, 'falsePositiveCost')),
      falseNegativeCost: positive(numberOrNull(form, 'falseNegativeCost')),
      quantile: share(numberOrNull(form, 'quantile')),
      slices: form.getAll('slices').map(String),
      groups: form.getAll('groups').map(String),
      fold: field(form, 'fold'),
      weight: field(form, 'weight'),
      cluster: field(form, 'cluster'),
      levels: readLevels(field(form, 'levels')),
    }),
  'modele-ajouter': (deed) => {
    const { form, newId } = deed;
    const prediction = field(form, 'prediction');
    const name = field(form, 'name').trim();
    const scores = readScores(deed);
    if (name === '' || (prediction === '' && Array.isArray(scores) && scores.length === 0)) return [];
    return [
      addEdit(['models'], {
        id: newId(),
        name,
        file: chosenFile(form, 'fichier'),
        prediction,
        scores,
        lower: field(form, 'lower'),
        upper: field(form, 'upper'),
        spread: field(form, 'spread'),
        ranking: form.get('ranking') !== null,
        algorithm: field(form, 'algorithm').trim(),
      }),
    ];
  },
  'modele-retirer': ({ form }) => [{ op: 'remove', path: ['models', `@${field(form, 'modele')}`] }],
  ...TRAINING_DEEDS,
  ...NETWORK_DEEDS,
  ...IMPORT_DEEDS,
  choix: ({ content, form }) => [
    ...setFields(content, ['selection'], {
      model: field(form, 'model'),
      argument: field(form, 'argument'),
      constraints: field(form, 'constraints'),
    }),
    ...setFields(content, ['card'], {
      intendedUse: field(form, 'intendedUse'),
      limits: field(form, 'limits'),
      data: field(form, 'data'),
      ethics: field(form, 'ethics'),
    }),
  ],
};

/** The edits that a form asks for, by its button `acte`; null when it is none of this tool. */
export function makeEdits(deed: Deed): readonly Edit[] | null {
  return DEEDS[field(deed.form, 'acte')]?.(deed) ?? null;
}
