import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, readTextTable } from './answer-table.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';

/** Losses of a model round after round; `best` is the place, from 0, of the least one of validation. */
export interface LearningCurve {
  readonly name: string;
  readonly path: string;
  readonly locator: string;
  readonly rounds: number;
  readonly train: readonly number[];
  readonly validation: readonly number[];
  readonly best: number;
}

const TRAIN = /^(train[-_ ]?)?(loss|perte)$|^(loss|perte)[-_ ](train|apprentissage)$|^train[-_ ]loss$/i;
const VALIDATION =
  /^(val|valid|validation|eval)[-_ ]?(loss|perte)$|^(loss|perte)[-_ ](val|validation|eval)$/i;

/** The curves of `entrainement.json` and of training logs (Keras, Lightning, XGBoost, by hand) as CSV. */
export async function readCurves(bench: Workbench): Promise<readonly LearningCurve[] | Absence> {
  const curves: LearningCurve[] = [];
  for (const { piece, root } of readDocuments(bench, 'training'))
    curves.push(...listCurves(root, piece.fileName));
  for (const piece of bench.piecesOf('training-log')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const columns = [findColumn(table, TRAIN), findColumn(table, VALIDATION)] as const;
    const [train, validation] = columns.map((name) =>
      [...(numbersOf(table, name) ?? [])].filter((value) => Number.isFinite(value)),
    );
    curves.push(
      describe(piece.fileName.replace(/\.[^.]+$/, ''), {
        path: piece.fileName,
        locator: `colonne ${columns.filter((name) => name !== null).join(', ')}`,
        train: train ?? [],
        validation: validation ?? [],
      }),
    );
  }
  return curves.filter(({ validation }) => validation.length > 0);
}

/** Curves of the models of a training, else of the fits of a network: the same losses, one by place of the plan and draw. */
function listCurves(root: JsonObject, path: string): readonly LearningCurve[] {
  const models = objectsAt(root.models);
  const network = models.find(({ algorithm }) => algorithm === 'network');
  const ofModels = models.map(({ name, curve }, at) => ({
    ...{ name: textAt(name) ?? '', curve },
    locator: `/models/${at}/curve`,
  }));
  const ofFits = objectsAt(root.fits).map(({ curve, repeat, fold, draw }, at) => ({
    name: `${textAt(network?.name) ?? ''}, pli ${(numberAt(fold) ?? 0) + 1}, passage ${(numberAt(repeat) ?? 0) + 1}, tirage ${numberAt(draw) ?? 1}`,
    ...{ curve, locator: `/fits/${at}/curve` },
  }));
  return [...ofModels, ...ofFits].flatMap(({ name, curve, locator }) => {
    if (!isObject(curve)) return [];
    const numbers = (value: JsonValue | undefined): readonly number[] =>
      Array.isArray(value) ? value.flatMap((one) => numberAt(one) ?? []) : [];
    const losses = { train: numbers(curve.train), validation: numbers(curve.validation) };
    return [describe(name, { path, locator, ...losses })];
  });
}

function describe(
  name: string,
  found: Pick<LearningCurve, 'path' | 'locator' | 'train' | 'validation'>,
): LearningCurve {
  const { train, validation } = found;
  const best = validation.reduce((least, value, at) => (value < (validation[least] ?? 0) ? at : least), 0);
  return { name, ...found, best, rounds: Math.max(train.length, validation.length) };
}
