import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentKind } from '../document-kind.ts';
import { isJsonObject } from '../json.ts';
import { listModelsTables } from './list-models-tables.ts';
import { modelsSchema } from './models-schema.ts';
import { readModels } from './read-models.ts';

const VERSION = 3;

const NO_TRAINING = {
  file: null,
  task: 'classification',
  target: '',
  id: '',
  group: '',
  time: '',
  left: [],
  scheme: 'stratified',
  folds: 5,
  repeats: 1,
  share: 0.25,
  gap: 0,
  models: [],
  settings: {},
} as const;

const NO_REGISTRY = { versions: [], moves: [], keys: [], endedKeys: [] } as const;

/** Models measured on the same rows (A2.3, A3.3): the rows and the task, what models are learned from, the models, the choice and its reasons, the card. */
export const modelsKind: DocumentKind = {
  kind: 'models',
  version: VERSION,
  activities: ['A2.3', 'A3.3'],
  title: { fr: 'Modèles', en: 'Models' },
  schema: modelsSchema,
  migrations: [
    (content) => ({ ...content, training: NO_TRAINING }),
    ({ card, ...content }) => ({
      ...content,
      ...{ imports: [], logs: [], registry: NO_REGISTRY },
      card: { ...(isJsonObject(card) ? card : {}), figures: [] },
    }),
  ],
  create: () => ({
    data: {
      file: null,
      task: 'classification',
      truth: '',
      id: '',
      positive: '',
      classes: [],
      threshold: null,
      falsePositiveCost: null,
      falseNegativeCost: null,
      quantile: null,
      slices: [],
      groups: [],
      fold: '',
      weight: '',
      cluster: '',
    },
    training: NO_TRAINING,
    models: [],
    imports: [],
    logs: [],
    registry: NO_REGISTRY,
    selection: { model: '', argument: '', constraints: '' },
    card: { intendedUse: '', limits: '', data: '', ethics: '', figures: [] },
  }),
  listTables: (content) => listModelsTables(readModels(content)),
  writeFiles: (content) => [
    {
      fileName: 'modeles.json',
      mediaType: 'application/json',
      slots: ['models'],
      content: `${writeCanonicalJson({ schema: 'etalon/models', schemaVersion: VERSION, activity: 'A2.3', ...content })}\n`,
    },
  ],
};
