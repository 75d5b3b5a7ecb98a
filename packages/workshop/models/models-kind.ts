import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentKind } from '../document-kind.ts';
import { isJsonList, isJsonObject, type JsonObject } from '../json.ts';
import { listModelsTables } from './list-models-tables.ts';
import { modelsSchema } from './models-schema.ts';
import { readModels } from './read-models.ts';
import { writeReportFiles } from './report/write-report.ts';

const VERSION = 8;

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
  growth: false,
  settings: {},
} as const;

const NO_NETWORK = {
  name: 'réseau',
  shape: '',
  rows: null,
  layers: [
    { id: 'l1', kind: 'dense', settings: { units: 64 } },
    { id: 'l2', kind: 'relu', settings: {} },
  ],
  epochs: 20,
  batch: 32,
  rate: 0.001,
  patience: 5,
  seeds: 1,
  apart: 0.15,
  seed: 1,
  balanced: false,
  scales: true,
  until: 0,
} as const;

const USUAL_LEVELS = [0.9] as const;
const NO_BOUNDS = { lower: '', upper: '', spread: '' } as const;

/** Version 8: levels of conformal intervals, and the columns of bounds that a model may give. */
function addConformal({ data, models, ...content }: JsonObject): JsonObject {
  const entries = isJsonList(models) ? models : [];
  return {
    ...content,
    data: { ...(isJsonObject(data) ? data : {}), levels: USUAL_LEVELS },
    models: entries.map((model) => ({ ...(isJsonObject(model) ? model : {}), ...NO_BOUNDS })),
  };
}

const NO_REGISTRY = { versions: [], moves: [], keys: [], endedKeys: [] } as const;
const NO_REPORT = { choices: [], surprises: [], conclusion: '', figures: [] } as const;

/** Models measured on the same rows (A2.3, A3.3): the rows and the task, what models are learned from, the models, the choice and its reasons, the card, the synthesis report. */
export const modelsKind: DocumentKind = {
  kind: 'models',
  version: VERSION,
  activities: ['A2.3', 'A3.3'],
  title: { fr: 'Modèles', en: 'Models' },
  schema: modelsSchema,
  migrations: [
    (content) => ({ ...content, training: NO_TRAINING }),
    (content) => ({ ...content, network: NO_NETWORK }),
    (content) => ({
      ...content,
      training: isJsonObject(content.training) ? { ...content.training, growth: false } : NO_TRAINING,
    }),
    ({ card, ...content }) => ({
      ...content,
      ...{ imports: [], logs: [], registry: NO_REGISTRY },
      card: { ...(isJsonObject(card) ? card : {}), figures: [] },
    }),
    (content) => ({ ...content, extremes: [] }),
    (content) => ({ ...content, report: NO_REPORT }),
    addConformal,
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
      levels: USUAL_LEVELS,
    },
    training: NO_TRAINING,
    network: NO_NETWORK,
    models: [],
    extremes: [],
    imports: [],
    logs: [],
    registry: NO_REGISTRY,
    selection: { model: '', argument: '', constraints: '' },
    card: { intendedUse: '', limits: '', data: '', ethics: '', figures: [] },
    report: NO_REPORT,
  }),
  listTables: (content) => listModelsTables(readModels(content)),
  writeFiles: (content) => [
    {
      fileName: 'modeles.json',
      mediaType: 'application/json',
      slots: ['models'],
      content: `${writeCanonicalJson({ schema: 'etalon/models', schemaVersion: VERSION, activity: 'A2.3', ...content })}\n`,
    },
    ...writeReportFiles(readModels(content).report),
  ],
};
