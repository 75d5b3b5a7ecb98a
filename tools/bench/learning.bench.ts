import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitModel, predictModel, type TrainingSet, takeSet } from '@etalon/learning';
import { openBooster } from '@etalon/lightgbm';
import { normalQuantile, pcg32 } from '@etalon/numeric';
import type { BenchRow } from './bench-row.ts';
import { besidePeer, runPython } from './python-peer.ts';

export const name = 'learning';

const TRAIN = 40_000;
const ROWS = 60_000;
const COLUMNS = 10;
/** A speed is worth nothing on a worse model. */
const WORST_LOSS = 1.02;
/** Both sides learn once from these first: a library is opened before the clock starts, as Python opens its own. */
const WARM_UP = 1000;
const SCRIPT = join(import.meta.dirname, 'learning_sklearn.py');
const stream = () => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));

const MODELS = [
  {
    algorithm: 'forest',
    title: 'random forest, 100 trees',
    settings: { trees: 100, depth: 20, leafRows: 5 },
  },
  { algorithm: 'boosting', title: 'gradient boosting, 100 rounds', settings: { rounds: 100, patience: 0 } },
  {
    algorithm: 'network',
    title: 'multilayer perceptron, 64 units, 20 epochs',
    settings: { hidden: 64, epochs: 20, patience: 0, batch: 200 },
  },
] as const;

type PeerRun = Readonly<Record<(typeof MODELS)[number]['algorithm'], { seconds: number; loss: number }>>;

/** Forest, boosting and network on the same 40,000 rows as scikit-learn, in the same run; throws when one predicts worse by more than 2 %. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const set = drawRows();
    writeRows(folder, set);
    const peer = runPython<PeerRun>(SCRIPT, ['sklearn'], folder);
    const train = takeSet(
      set,
      Uint32Array.from({ length: TRAIN }, (_, row) => row),
    );
    const asked = takeSet(
      set,
      Uint32Array.from({ length: ROWS - TRAIN }, (_, row) => TRAIN + row),
    );
    const few = takeSet(
      set,
      Uint32Array.from({ length: WARM_UP }, (_, row) => row),
    );
    return MODELS.map(({ algorithm, title, settings }) => {
      fitModel({ algorithm, settings }, few, { stream: stream(), openBooster });
      const began = performance.now();
      const { model } = fitModel({ algorithm, settings }, train, { stream: stream(), openBooster });
      const seconds = (performance.now() - began) / 1000;
      const loss = measureLoss(predictModel(model, asked.design), asked);
      const theirs = peer?.[algorithm] ?? null;
      if (theirs !== null && loss > WORST_LOSS * theirs.loss)
        throw new Error(`${title}: log loss ${loss} here, ${theirs.loss} for scikit-learn`);
      return besidePeer(`${title}, ${TRAIN} × ${COLUMNS}, log loss ${loss.toFixed(4)}`, seconds, {
        peer: theirs === null ? 'scikit-learn' : `scikit-learn, log loss ${theirs.loss.toFixed(4)}`,
        peerSeconds: theirs?.seconds ?? null,
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten normal columns, four of which decide, with a product and a wave. */
function drawRows(): TrainingSet {
  const draws = stream();
  const columns = Array.from({ length: COLUMNS }, () =>
    Float64Array.from({ length: ROWS }, () => normalQuantile(0.0005 + 0.999 * draws.nextUnit())),
  );
  const values = Float64Array.from({ length: ROWS }, (_, i) => {
    const [a = 0, b = 0, c = 0, d = 0] = columns.map((column) => column[i] ?? 0);
    const odds = 1.5 * a - b * c + Math.sin(2 * d);
    return Number(draws.nextUnit() < 1 / (1 + Math.exp(-odds)));
  });
  return { design: { rows: ROWS, columns }, target: { values, classes: 2 } };
}

function writeRows(folder: string, { design, target }: TrainingSet): void {
  const table = new Float64Array(ROWS * COLUMNS);
  design.columns.forEach((column, j) => {
    for (let i = 0; i < ROWS; i += 1) table[i * COLUMNS + j] = column[i] ?? 0;
  });
  writeFileSync(join(folder, 'x.bin'), new Uint8Array(table.buffer));
  writeFileSync(join(folder, 'y.bin'), new Uint8Array(target.values.slice().buffer));
}

function measureLoss(predictions: Float64Array, { target }: TrainingSet): number {
  let loss = 0;
  for (const [i, code] of target.values.entries())
    loss -= Math.log(Math.max(1e-15, predictions[2 * i + code] ?? 0));
  return loss / target.values.length;
}
