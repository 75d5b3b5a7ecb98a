import type { DocumentTable } from '../document-kind.ts';
import { followVersions } from './follow-versions.ts';
import type { ModelsContent } from './models-content.ts';
import { listReportTables } from './report/list-report-tables.ts';

/** The lists of a document of models as tables. */
export function listModelsTables({
  data,
  training,
  network,
  models,
  extremes,
  selection,
  card,
  registry,
  report,
}: ModelsContent): readonly DocumentTable[] {
  return [
    listModels(data, models),
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
    listChoice({ models, selection, card }),
    listExtremes(extremes),
    ...listCardTables(card),
    listLayers(network),
    ...listRegistryTables(registry),
    ...listReportTables(report),
  ];
}

function listChoice({
  models,
  selection,
  card,
}: Pick<ModelsContent, 'models' | 'selection' | 'card'>): DocumentTable {
  const chosen = models.find(({ id }) => id === selection.model)?.name ?? '';
  return {
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
  };
}

function listModels(data: ModelsContent['data'], models: ModelsContent['models']): DocumentTable {
  return {
    name: 'modeles',
    title: { fr: 'Modèles', en: 'Models' },
    columns: [
      { key: 'name', title: { fr: 'Modèle', en: 'Model' } },
      { key: 'algorithm', title: { fr: 'Algorithme et origine', en: 'Algorithm and origin' } },
      { key: 'file', title: { fr: 'Fichier', en: 'File' } },
      { key: 'prediction', title: { fr: 'Colonne de réponse', en: 'Answer column' } },
      { key: 'scores', title: { fr: 'Colonnes de scores', en: 'Score columns' } },
      {
        key: 'bounds',
        title: { fr: 'Colonnes de bornes et d’échelle', en: 'Columns of bounds and spread' },
      },
    ],
    rows: models.map((model) => ({
      name: model.name,
      algorithm: model.algorithm,
      file: (model.file ?? data.file)?.name ?? null,
      prediction: model.prediction,
      scores: model.scores
        .map((one) => (one.class === '' ? one.column : `${one.class}:${one.column}`))
        .join(', '),
      bounds: [model.lower, model.upper, model.spread].filter((column) => column !== '').join(', '),
    })),
  };
}

function listExtremes(extremes: ModelsContent['extremes']): DocumentTable {
  return {
    name: 'extremes',
    title: { fr: 'Lignes extrêmes', en: 'Extreme rows' },
    columns: [
      { key: 'rowKey', title: { fr: 'Ligne', en: 'Row' } },
      { key: 'score', title: { fr: 'Isolement', en: 'Isolation' } },
      { key: 'nature', title: { fr: 'Nature', en: 'Nature' } },
      { key: 'treatment', title: { fr: 'Traitement', en: 'Treatment' } },
      { key: 'reason', title: { fr: 'Raison', en: 'Reason' } },
    ],
    rows: extremes.map(({ id: _id, ...decision }) => decision),
  };
}

function listCardTables({ figures }: ModelsContent['card']): readonly DocumentTable[] {
  return [
    {
      name: 'chiffres-fiche',
      title: { fr: 'Chiffres de la fiche', en: 'Figures of the card' },
      columns: [
        { key: 'model', title: { fr: 'Modèle', en: 'Model' } },
        { key: 'metric', title: { fr: 'Mesure', en: 'Metric' } },
        { key: 'value', title: { fr: 'Valeur', en: 'Value' } },
        { key: 'lo', title: { fr: 'Borne basse', en: 'Lower bound' } },
        { key: 'hi', title: { fr: 'Borne haute', en: 'Upper bound' } },
        { key: 'n', title: { fr: 'Lignes', en: 'Rows' } },
        { key: 'run', title: { fr: 'Calcul', en: 'Run' } },
      ],
      rows: figures.map(({ id: _id, ...figure }) => figure),
    },
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

function listRegistryTables(registry: ModelsContent['registry']): readonly DocumentTable[] {
  const followed = followVersions(registry);
  const nameOf = new Map(followed.map(({ version }) => [version.id, `${version.name} ${version.number}`]));
  return [
    {
      name: 'versions',
      title: { fr: 'Versions enregistrées', en: 'Registered versions' },
      columns: [
        { key: 'version', title: { fr: 'Version', en: 'Version' } },
        { key: 'state', title: { fr: 'État', en: 'State' } },
        { key: 'file', title: { fr: 'Fichier', en: 'File' } },
        { key: 'sha256', title: { fr: 'SHA-256', en: 'SHA-256' } },
        { key: 'run', title: { fr: 'Calcul', en: 'Run' } },
      ],
      rows: followed.map(({ version, state }) => ({
        version: nameOf.get(version.id) ?? '',
        state,
        file: version.file.name,
        sha256: version.file.sha256,
        run: version.run,
      })),
    },
    {
      name: 'mouvements',
      title: { fr: 'Mises en service et retraits', en: 'Promotions and withdrawals' },
      columns: [
        { key: 'at', title: { fr: 'Date', en: 'Date' } },
        { key: 'version', title: { fr: 'Version', en: 'Version' } },
        { key: 'to', title: { fr: 'Devient', en: 'Becomes' } },
        { key: 'reason', title: { fr: 'Motif', en: 'Reason' } },
      ],
      rows: registry.moves.map(({ at, version, to, reason }) => ({
        ...{ at, to, reason },
        version: nameOf.get(version) ?? '',
      })),
    },
  ];
}
