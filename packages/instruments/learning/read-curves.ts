import { isObject } from '@etalon/evidence';
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
    objectsAt(root.models).forEach(({ name, curve }, at) => {
      if (!isObject(curve)) return;
      const numbers = (value: typeof curve.train): readonly number[] =>
        Array.isArray(value) ? value.flatMap((one) => numberAt(one) ?? []) : [];
      curves.push(
        describe(textAt(name) ?? '', {
          path: piece.fileName,
          locator: `/models/${at}/curve`,
          train: numbers(curve.train),
          validation: numbers(curve.validation),
        }),
      );
    });
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

function describe(
  name: string,
  found: Pick<LearningCurve, 'path' | 'locator' | 'train' | 'validation'>,
): LearningCurve {
  const { train, validation } = found;
  const best = validation.reduce((least, value, at) => (value < (validation[least] ?? 0) ? at : least), 0);
  return { name, ...found, best, rounds: Math.max(train.length, validation.length) };
}
