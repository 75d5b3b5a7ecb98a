import { isObject, type JsonObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';

interface ModelCost {
  readonly name: string;
  /** Numbers that were learned. */
  readonly parameters: number | null;
  /** Multiplications and additions of one row. */
  readonly macs: number | null;
  readonly bytes: number | null;
  readonly place: ReadingRow;
}

/** Size, parameters and multiplications of each model, as its documents count them (instruments/04, I-ML-9). */
export function measureCost(bench: Workbench): ReadingDraft | Absence {
  const costs = [
    ...readDocuments(bench, 'training').flatMap(({ piece, root }) => listTrained(root, piece.fileName)),
    ...readDocuments(bench, 'inference').map(({ piece, root }) => readInferred(root, piece.fileName)),
  ].filter(({ parameters, macs, bytes }) => parameters !== null || macs !== null || bytes !== null);
  const [first] = costs;
  if (first === undefined)
    return {
      state: 'not_applicable',
      reason:
        'Ni taille ni nombre de paramètres dans les comptes rendus remis (entrainement.json, inference.json).',
    };
  return {
    measurand: 'Taille, paramètres et multiplications de chaque modèle remis',
    sentence: `${writeCount(costs.length, 'modèle', 'modèles')}. ${costs.map(describeCost).join(' ; ')}.`,
    value: costs.flatMap(listFigures),
    unit: 'selon la ligne',
    scale: 'ratio',
    uncertainty: {
      kind: 'U0',
      method: 'décompte exact du fichier du modèle ou de ses couches',
      n: costs.length,
    },
    references: [],
    assumptions: [{ text: 'Le compte rendu est celui du modèle remis', check: 'unchecked' }],
    limits: [
      'La latence et l’énergie dépendent de la machine qui répond : elles ne sont pas lues ici (I-IMP-1 lit l’énergie relevée).',
      'Les multiplications sont celles d’une ligne ; les sauts et les branches ne sont pas comptés.',
      'Peut être contourné : remettre le compte rendu d’un autre modèle ; l’empreinte du fichier y est écrite.',
    ],
    params: { models: costs.length },
  };
}

function listTrained(root: JsonObject, path: string): readonly ModelCost[] {
  return objectsAt(root.models).map((model, at) => {
    const isNetwork = textAt(model.algorithm) === 'network' && Array.isArray(root.layers);
    return {
      name: textAt(model.name) ?? '',
      parameters: isNetwork ? numberAt(root.parameters) : numberAt(model.numbers),
      macs: isNetwork ? numberAt(root.macs) : null,
      bytes: numberAt(model.bytes),
      place: { path, locator: isNetwork ? '/layers' : `/models/${at}` },
    };
  });
}

function readInferred(root: JsonObject, path: string): ModelCost {
  const file = isObject(root.model) ? textAt(root.model.file) : null;
  return {
    ...{ name: file ?? path, parameters: numberAt(root.parameters), macs: numberAt(root.macs) },
    ...{ bytes: numberAt(root.bytes), place: { path, locator: '/model' } },
  };
}

const FIGURES = [
  ['parameters', 'paramètres'],
  ['macs', 'multiplications par ligne'],
  ['bytes', 'octets'],
] as const;

function listFigures(cost: ModelCost): readonly ReadingRow[] {
  return FIGURES.flatMap(([key, unit]) =>
    cost[key] === null
      ? []
      : [
          {
            label: `${cost.name} · ${unit}`,
            model: cost.name,
            value: finite(cost[key]),
            unit,
            ...cost.place,
          },
        ],
  );
}

function describeCost(cost: ModelCost): string {
  const figures = FIGURES.flatMap(([key, unit]) =>
    cost[key] === null ? [] : [`${writeNumber(cost[key])} ${unit}`],
  );
  return `${cost.name} : ${figures.join(', ')}`;
}
