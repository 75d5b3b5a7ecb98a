import { readFileSync } from 'node:fs';
import { errorCode } from '@etalon/error';
import { isObject, type JsonObject } from '@etalon/evidence';
import { readCard } from '@etalon/onnx/card';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';
import { limitTimes, listTimes, readServiceTimes, type ServiceTimes } from './read-service-times.ts';

interface ModelCost {
  readonly name: string;
  /** Numbers that were learned. */
  readonly parameters: number | null;
  /** Multiplications and additions of one row. */
  readonly macs: number | null;
  readonly bytes: number | null;
  readonly place: ReadingRow;
}

/** Size, parameters, multiplications and latency of each model, as its documents tell them (instruments/04, I-ML-9). */
export function measureCost(bench: Workbench): ReadingDraft | Absence {
  const costs = [
    ...readDocuments(bench, 'training').flatMap(({ piece, root }) => listTrained(root, piece.fileName)),
    ...bench.piecesOf('model').flatMap(readOnnx),
    ...readDocuments(bench, 'inference').map(({ piece, root }) => readInferred(root, piece.fileName)),
  ].filter(({ parameters, macs, bytes }) => parameters !== null || macs !== null || bytes !== null);
  const timed = readDocuments(bench, 'service').flatMap(({ piece, root }) => readTimed(root, piece.fileName));
  if (costs.length === 0 && timed.length === 0)
    return {
      state: 'not_applicable',
      reason:
        'Ni taille, ni nombre de paramètres, ni temps dans les comptes rendus remis (modèle ONNX, entrainement.json, inference.json, essai-service.json).',
    };
  const told = [...costs.map(describeCost), ...timed.map(describeTimed)];
  return {
    measurand: 'Taille, paramètres, multiplications et latence de chaque modèle remis',
    sentence: `${writeCount(costs.length, 'modèle décrit', 'modèles décrits')}, ${writeCount(timed.length, 'essai chronométré', 'essais chronométrés')}. ${told.join(' ; ')}.`,
    value: [...costs.flatMap(listFigures), ...timed.flatMap(listTimed)],
    unit: 'selon la ligne',
    scale: 'ratio',
    uncertainty: {
      kind: 'U4',
      method:
        timed.length === 0
          ? 'décompte exact du fichier du modèle ou de ses couches ; aucun temps relevé'
          : 'décompte exact du fichier du modèle ou de ses couches ; temps : médiane, 95e centile et extrêmes des demandes d’un essai',
      n: costs.length + timed.length,
    },
    references: [],
    assumptions: [{ text: 'Le compte rendu est celui du modèle remis', check: 'unchecked' }],
    limits: [
      'L’énergie dépend de la machine qui répond : elle n’est pas lue ici (I-IMP-1 lit celle qui est relevée).',
      ...(timed.length === 0
        ? ['Aucun essai de service remis (essai-service.json) : la latence n’est pas lue.']
        : [...new Set(timed.flatMap(({ times }) => limitTimes(times)))]),
      'Les multiplications sont celles d’une ligne ; les sauts et les branches ne sont pas comptés.',
      'Peut être contourné : remettre le compte rendu d’un autre modèle ; l’empreinte du fichier y est écrite.',
    ],
    params: { models: costs.length, trials: timed.length },
  };
}

/** What the file of a model says by itself; nothing for what is no model, which I-ML-0 tells. */
function readOnnx({ path, fileName }: MeasurePiece): readonly ModelCost[] {
  try {
    const { parameters, macs, layers, bytes } = readCard(readFileSync(path));
    const isWhole = layers.every((layer) => layer.macs !== null);
    return [
      {
        name: fileName,
        parameters,
        macs: isWhole ? macs : null,
        bytes,
        place: { path: fileName, locator: '' },
      },
    ];
  } catch (error) {
    if (errorCode(error)?.startsWith('onnx.') === true) return [];
    throw error;
  }
}

interface TimedModel {
  readonly name: string;
  readonly times: ServiceTimes;
  readonly place: ReadingRow;
}

function readTimed(root: JsonObject, path: string): readonly TimedModel[] {
  const times = readServiceTimes(root);
  const name = `${textAt(root.name) ?? 'modèle'} version ${numberAt(root.version) ?? 1}`;
  return times === null ? [] : [{ name, times, place: { path, locator: '/timings' } }];
}

function listTimed({ name, times, place }: TimedModel): readonly ReadingRow[] {
  return listTimes(times, place).map((row) => ({
    ...row,
    label: `${name} · ${String(row.label)}`,
    model: name,
  }));
}

function describeTimed({ name, times: { p50, p95, requests } }: TimedModel): string {
  return `${name} : latence médiane ${writeNumber(p50)} ms, 95e centile ${writeNumber(p95)} ms sur ${requests} demandes`;
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
