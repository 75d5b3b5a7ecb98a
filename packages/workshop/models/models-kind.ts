import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentKind, DocumentTable } from '../document-kind.ts';
import { isJsonObject } from '../json.ts';
import type { ModelsContent } from './models-content.ts';
import { modelsSchema } from './models-schema.ts';
import { readModels } from './read-models.ts';

const VERSION = 4;

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

/** Models measured on the same rows (A2.3, A3.3): the rows and the task, what models are learned from, the models, the choice and its reasons, the card. */
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
    network: NO_NETWORK,
    models: [],
    selection: { model: '', argument: '', constraints: '' },
    card: { intendedUse: '', limits: '', data: '', ethics: '' },
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

function listModelsTables({
  data,
  training,
  network,
  models,
  selection,
  card,
}: ModelsContent): readonly DocumentTable[] {
  const chosen = models.find(({ id }) => id === selection.model)?.name ?? '';
  return [
    {
      name: 'modeles',
      title: { fr: 'Modèles', en: 'Models' },
      columns: [
        { key: 'name', title: { fr: 'Modèle', en: 'Model' } },
        { key: 'algorithm', title: { fr: 'Algorithme et origine', en: 'Algorithm and origin' } },
        { key: 'file', title: { fr: 'Fichier', en: 'File' } },
        { key: 'prediction', title: { fr: 'Colonne de réponse', en: 'Answer column' } },
        { key: 'scores', title: { fr: 'Colonnes de scores', en: 'Score columns' } },
      ],
      rows: models.map((model) => ({
        name: model.name,
        algorithm: model.algorithm,
        file: (model.file ?? data.file)?.name ?? null,
        prediction: model.prediction,
        scores: model.scores
          .map((one) => (one.class === '' ? one.column : `${one.class}:${one.column}`))
          .join(', '),
      })),
    },
    {
      name: 'apprentissage',
      title: { fr: 'Modèles à apprendre', en: 'Models to learn' },
      columns: [
        { key: 'name', title: { fr: 'Modèle', en: 'Model' } },
        { key: 'algorithm', title: { fr: 'Algorithme', en: 'Algorithm' } },
        { key: 'target', title: { fr: 'Cible', en: 'Target' } },
        { key: 'scheme', title: { fr: 'Plan de validation', en: 'Validation plan' } },
      ],
      rows: training.models.map(({ name, algorithm }) => ({
        ...{ name, algorithm },
        target: training.target,
        scheme: training.scheme,
      })),
    },
    {
      name: 'choix',
      title: { fr: 'Choix et fiche du modèle', en: 'Choice and model card' },
      columns: [
        { key: 'what', title: { fr: 'Rubrique', en: 'Heading' } },
        { key: 'text', title: { fr: 'Texte', en: 'Text' } },
      ],
      rows: [
        { what: 'Modèle retenu', text: chosen },
        { what: 'Argument', text: selection.argument },
        { what: 'Contraintes', text: selection.constraints },
        { what: 'Usage prévu', text: card.intendedUse },
        { what: 'Limites', text: card.limits },
        { what: 'Données', text: card.data },
        { what: 'Éthique', text: card.ethics },
      ],
    },
    listLayers(network),
  ];
}

function listLayers({ layers }: ModelsContent['network']): DocumentTable {
  return {
    name: 'reseau',
    title: { fr: 'Couches du réseau', en: 'Layers of the network' },
    columns: [
      { key: 'place', title: { fr: 'Place', en: 'Place' } },
      { key: 'kind', title: { fr: 'Couche', en: 'Layer' } },
      { key: 'settings', title: { fr: 'Réglages', en: 'Settings' } },
    ],
    rows: layers.map(({ kind, settings }, at) => ({
      place: at + 1,
      kind,
      settings: Object.entries(settings)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', '),
    })),
  };
}
