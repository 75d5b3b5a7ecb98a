import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.ts';
import { migrateDocument } from '../migrate-document.ts';
import { modelsKind } from './models-kind.ts';
import { readModels } from './read-models.ts';

const model = {
  id: 'm1',
  name: 'Forêt',
  file: null,
  prediction: '',
  scores: [{ id: 's1', column: 'p', class: 'oui' }],
  ...{ lower: 'bas', upper: 'haut', spread: '' },
  ranking: false,
  algorithm: 'Forêt de 200 arbres',
};

test('an empty document is a draft, and one with a model writes its table and its file', () => {
  const empty = modelsKind.create();
  checkDocument(modelsKind, empty);
  const content = {
    ...empty,
    models: [model],
    selection: { model: 'm1', argument: 'Moins d’erreurs', constraints: '' },
  };
  checkDocument(modelsKind, content);
  const [models, , choice] = modelsKind.listTables(content);
  expect(models?.rows).toEqual([
    {
      name: 'Forêt',
      algorithm: 'Forêt de 200 arbres',
      file: null,
      prediction: '',
      scores: 'oui:p',
      bounds: 'bas, haut',
    },
  ]);
  expect(choice?.rows[0]).toEqual({ what: 'Modèle retenu', text: 'Forêt' });
  const [file] = modelsKind.writeFiles(content);
  expect(file?.fileName).toBe('modeles.json');
  expect(JSON.parse(file?.content ?? '')).toMatchObject({ schema: 'etalon/models', models: [model] });
  expect(modelsKind.writeFiles(content)).toEqual(modelsKind.writeFiles(content));
});

test('a document of the first version learns from nothing yet', () => {
  const {
    training: _,
    network: _network,
    imports: _imports,
    logs: _logs,
    extremes: _extremes,
    registry: _registry,
    report: _report,
    ...first
  } = modelsKind.create();
  const card = { intendedUse: '', limits: '', data: '', ethics: '' };
  const { levels: _levels, ...data } = readModels(modelsKind.create()).data;
  const now = migrateDocument(modelsKind, { ...first, data: { ...data, file: null }, card }, 1);
  checkDocument(modelsKind, now);
  expect(now).toEqual(modelsKind.create());
});

test('a document of the version before conformal intervals keeps its models, at the usual level', () => {
  const { lower: _lower, upper: _upper, spread: _spread, ...before } = model;
  const content = modelsKind.create();
  const { levels: _levels, ...asked } = readModels(content).data;
  const now = migrateDocument(
    modelsKind,
    { ...content, data: { ...asked, file: null, truth: 'y' }, models: [before] },
    6,
  );
  checkDocument(modelsKind, now);
  expect(readModels(now).data).toMatchObject({ truth: 'y', levels: [0.9] });
  expect(readModels(now).models).toEqual([{ ...before, lower: '', upper: '', spread: '' }]);
});

test('a cost that is not positive and a content of another kind are refused', () => {
  const empty = modelsKind.create();
  const data = { ...readModels(empty).data, falsePositiveCost: -1 };
  expect(() => checkDocument(modelsKind, { ...empty, data: JSON.parse(JSON.stringify(data)) })).toThrow();
  expect(() => readModels({ title: '', sections: [] })).toThrow('workshop.bad-content');
});

test('what is decided of an extreme row is kept with its nature, and is a table', () => {
  const decision = {
    ...{ id: 'e1', rowKey: 'c12', score: 0.71, nature: 'rare_légitime' },
    ...{ treatment: 'gardée', reason: 'Commande d’un client lointain.' },
  };
  const content = { ...modelsKind.create(), extremes: [decision] };
  checkDocument(modelsKind, content);
  const { id: _, ...row } = decision;
  expect(modelsKind.listTables(content).find(({ name }) => name === 'extremes')?.rows).toEqual([row]);
  const other = { ...content, extremes: [{ ...decision, nature: 'bizarre' }] };
  expect(() => checkDocument(modelsKind, other)).toThrow();
});
