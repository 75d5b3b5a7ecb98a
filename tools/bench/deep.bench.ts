import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DeepTensors, openTraining } from '@etalon/deep';
import { pcg32 } from '@etalon/numeric';
import type { BenchRow } from './bench-row.ts';
import { besidePeer, runPython } from './python-peer.ts';

/** Asked for with the other learners. */
export const name = 'learning';

const TRAIN = 8000;
const ROWS = 10_000;
const PIXELS = 784;
const SCRIPT = join(import.meta.dirname, 'deep_sklearn.py');
/** A speed is worth nothing on a worse model. */
const WORST_LOSS = 1.1;

const layer = (kind: string, settings: Readonly<Record<string, number>> = {}) => ({ kind, settings });

const NETWORKS = [
  {
    title: 'MLP 784-128-10, 10 epochs',
    shape: [PIXELS],
    layers: [layer('dense', { units: 128 }), layer('relu')],
    epochs: 10,
    hasPeer: true,
  },
  {
    title: 'CNN 8-16, 3 epochs',
    shape: [28, 28, 1],
    layers: [
      ...[layer('conv2d', { units: 8 }), layer('relu'), layer('max-pool')],
      ...[layer('conv2d', { units: 16 }), layer('relu'), layer('max-pool'), layer('flatten')],
    ],
    epochs: 3,
    hasPeer: false,
  },
] as const;

interface PeerRun {
  readonly seconds: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** Networks on 8,000 digits of MNIST, asked on 2,000 others, with the MLP of scikit-learn on the same rows in the same run. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const digits = readDigits();
    writeFileSync(join(folder, 'x.bin'), new Uint8Array(digits.x.buffer));
    writeFileSync(join(folder, 'y.bin'), new Uint8Array(digits.y.buffer));
    const peer = runPython<PeerRun>(SCRIPT, ['sklearn'], folder);
    return NETWORKS.map(({ title, shape, layers, epochs, hasPeer }) => {
      const { seconds, accuracy, loss } = train({ ...digits, shape }, layers, epochs);
      if (hasPeer && peer !== null && loss > WORST_LOSS * peer.loss)
        throw new Error(`${title}: log loss ${loss} here, ${peer.loss} for scikit-learn`);
      return besidePeer(`${title}, ${TRAIN} digits, accuracy ${accuracy.toFixed(4)}`, seconds, {
        peer: peer === null ? 'scikit-learn' : `scikit-learn MLP, accuracy ${peer.accuracy.toFixed(4)}`,
        peerSeconds: peer?.seconds ?? null,
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Digits {
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

/** The digits of the package `mnist` (LeCun et al. 1998), in an order drawn once. */
function readDigits(): Digits {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist')), 'digits');
  const rows = Array.from({ length: 10 }, (_, digit) => {
    const { data }: { readonly data: readonly number[] } = JSON.parse(
      readFileSync(join(folder, `${digit}.json`), 'utf8'),
    );
    return Array.from({ length: data.length / PIXELS }, (_row, at) => ({
      digit,
      pixels: data.slice(at * PIXELS, (at + 1) * PIXELS),
    }));
  }).flat();
  const stream = pcg32(new Uint8Array(16));
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const [one, two] = [rows[at], rows[other]];
    if (one === undefined || two === undefined) continue;
    rows[at] = two;
    rows[other] = one;
  }
  const kept = rows.slice(0, ROWS);
  return {
    x: Float32Array.from(kept.flatMap(({ pixels }) => pixels)),
    y: Float64Array.from(kept, ({ digit }) => digit),
  };
}

function train(
  { x, y, shape }: Digits & { readonly shape: readonly number[] },
  layers: (typeof NETWORKS)[number]['layers'],
  epochs: number,
): PeerRun {
  const rowsOf = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, at) => from + at);
  const asked = rowsOf(TRAIN, y.length);
  const tensors: DeepTensors = {
    data: { shape, rows: y.length, x, y, classes: 10 },
    fits: [{ train: rowsOf(0, TRAIN), validation: new Uint32Array(), test: asked }],
    names: [],
    origin: '',
    seed: new Uint8Array(16),
  };
  const settings = { epochs, batch: 64, rate: 0.001, patience: 0, balanced: false, scales: false, seeds: 1 };
  const began = performance.now();
  const training = openTraining(tensors, { layers, settings });
  while (training.learn() !== null);
  const seconds = (performance.now() - began) / 1000;
  const answers = training.openDone(0).answer(asked);
  let [loss, right] = [0, 0];
  for (const [at, row] of asked.entries()) {
    const own = answers.subarray(10 * at, 10 * at + 10);
    const truth = y[row] ?? 0;
    loss -= Math.log(Math.max(1e-15, own[truth] ?? 0));
    right += Number(own.indexOf(Math.max(...own)) === truth);
  }
  return { seconds, loss: loss / asked.length, accuracy: right / asked.length };
}
