import { ALGORITHMS, type AlgorithmFacts } from '@etalon/learning/algorithms';
import { type Edit, readPath } from '@etalon/workshop/edits';
import {
  addEdit,
  type Deed,
  type DeedWork,
  field,
  idsOf,
  numberOrNull,
  setEdit,
  setFields,
} from '../warehouse/deeds.ts';
import { chosenFile } from './chosen-file.ts';
import { removeDecision } from './decide-extremes.ts';

const SCHEMES = ['holdout', 'kfold', 'stratified', 'grouped', 'temporal'] as const;

/** A number of a form, brought within bounds. */
export const within = (value: number | null, bounds: { low: number; high: number; usual: number }): number =>
  value === null ? bounds.usual : Math.min(bounds.high, Math.max(bounds.low, value));
export const whole = (
  form: FormData,
  name: string,
  bounds: { low: number; high: number; usual: number },
): number => Math.round(within(numberOrNull(form, name), bounds));

/** Settings that differ from the usual ones, as `algorithm.setting`. */
function readSettings(form: FormData): Readonly<Record<string, number>> {
  const kept: Record<string, number> = {};
  for (const [algorithm, facts] of Object.entries<AlgorithmFacts>(ALGORITHMS))
    for (const { name, usual } of facts.settings) {
      const value = numberOrNull(form, `${algorithm}.${name}`);
      if (value !== null && value !== usual) kept[`${algorithm}.${name}`] = value;
    }
  return kept;
}

/** Models as checked in the form, whose values are an algorithm and its name in the words of who checks it. */
function chooseModels({ content, form, newId }: Deed): readonly Edit[] {
  const wanted = form.getAll('algorithm').map((value) => {
    const [algorithm = '', ...words] = String(value).split(' ');
    return { algorithm, name: words.join(' ') };
  });
  const path = ['training', 'models'];
  const kept = new Set<string>();
  const removals = idsOf(content, path).flatMap((id): readonly Edit[] => {
    const algorithm = String(readPath(content, [...path, `@${id}`, 'algorithm']));
    if (!wanted.some((one) => one.algorithm === algorithm))
      return [{ op: 'remove', path: [...path, `@${id}`] }];
    kept.add(algorithm);
    return [];
  });
  const additions = wanted
    .filter(({ algorithm }) => Object.hasOwn(ALGORITHMS, algorithm) && !kept.has(algorithm))
    .map(({ algorithm, name }) => addEdit(path, { id: newId(), name, algorithm }));
  return [...removals, ...additions];
}

/** What is learned of a table and how it is checked, as a form says it. */
export function readTableFields(form: FormData) {
  const scheme = SCHEMES.find((one) => one === field(form, 'scheme')) ?? 'kfold';
  const task = field(form, 'task') === 'regression' ? 'regression' : 'classification';
  return {
    task,
    target: field(form, 'target'),
    id: field(form, 'id'),
    group: field(form, 'group'),
    time: field(form, 'time'),
    left: form.getAll('left').map(String),
    scheme: scheme === 'stratified' && task === 'regression' ? 'kfold' : scheme,
    folds: whole(form, 'folds', { low: 2, high: 50, usual: 5 }),
    repeats: whole(form, 'repeats', { low: 1, high: 20, usual: 1 }),
    share: within(numberOrNull(form, 'share'), { low: 0.05, high: 0.95, usual: 0.25 }),
    gap: whole(form, 'gap', { low: 0, high: 1_000_000, usual: 0 }),
  };
}

const keep: DeedWork = (deed) => {
  const { content, form } = deed;
  return [
    ...setFields(content, ['training'], {
      ...readTableFields(form),
      growth: form.has('growth'),
      settings: readSettings(form),
    }),
    ...chooseModels(deed),
  ];
};

/** What the page of training does to the document. */
export const TRAINING_DEEDS: Readonly<Record<string, DeedWork>> = {
  'apprendre-table': ({ content, form }) =>
    setEdit(content, ['training', 'file'], chosenFile(form, 'fichier')),
  'apprendre-garder': keep,
  entrainer: keep,
  extremes: () => [],
  'extremes-retirer': removeDecision,
};
