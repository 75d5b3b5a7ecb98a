import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ClassificationRows,
  countConfusion,
  countTop,
  evaluateClassification,
  type Figure,
  labelPositive,
  measureAuc,
  measureAveragePrecision,
  measureBinaryLosses,
  measureClasses,
  measureConfusion,
  measureDesign,
  measureDesignErrors,
  measureErrors,
  measureRegression,
  predictAbove,
  prepareScores,
  rankScores,
  resampleRows,
  SCORE_VALUES,
} from '@etalon/evaluation';
import { normalQuantile, pcg32, type RandomStream } from '@etalon/numeric';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'evaluation';

const ROWS = 1_000_000;
const SMALL_ROWS = 20_000;
const CLASSES = 5;
const REPEATS = 3;
const BOOTSTRAP_LIMIT_SECONDS = 15;
const SCRIPT = join(import.meta.dirname, 'evaluation_sklearn.py');
const stream = (): RandomStream => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));

interface Predictions {
  readonly truth: Int32Array;
  readonly first: Float64Array;
  readonly classes: Int32Array;
  readonly many: readonly Float64Array[];
  readonly target: Float64Array;
  readonly guess: Float64Array;
}

interface PeerRun {
  readonly seconds: Readonly<Record<'binary' | 'several' | 'numbers' | 'replicate', number>>;
  readonly values: Readonly<
    Record<
      'binary' | 'several' | 'numbers' | 'weighted' | 'weightedNumbers',
      Readonly<Record<string, number>>
    >
  >;
}

/** Metrics of a million predictions, and a thousand bootstrap replicates of four of them, beside scikit-learn on the same arrays. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const small = drawPredictions(SMALL_ROWS);
    const check = runPeer(folder, small);
    if (check !== null) compareValues(small, check);
    const large = drawPredictions(ROWS);
    const peer = runPeer(folder, large);
    return [...timeMetrics(large, peer), timeBootstrap(large, peer)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Scores with ties (four decimals in half of the rows), classes and numbers drawn around them. */
function drawPredictions(rows: number): Predictions {
  const random = stream();
  const gauss = (): number => normalQuantile(Math.max(1e-12, random.nextUnit()));
  const truth = new Int32Array(rows);
  const first = new Float64Array(rows);
  const classes = new Int32Array(rows);
  const many = Array.from({ length: CLASSES }, () => new Float64Array(rows));
  const target = new Float64Array(rows);
  const guess = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const p = 1 / (1 + Math.exp(-1.2 * gauss() + 1));
    first[row] = row % 2 === 0 ? p : Number(p.toFixed(4));
    truth[row] = Number(random.nextUnit() < p);
    const raw = many.map(() => random.nextUnit() ** 3 + 0.01);
    const total = raw.reduce((sum, value) => sum + value, 0);
    many.forEach((column, code) => {
      column[row] = (raw[code] ?? 0) / total;
    });
    let left = random.nextUnit() * total;
    classes[row] = raw.findIndex((value) => {
      left -= value;
      return left < 0;
    });
    if (classes[row] === -1) classes[row] = CLASSES - 1;
    target[row] = 50 + 10 * gauss();
    guess[row] = (target[row] ?? 0) + 3 * gauss();
  }
  return { truth, first, classes, many, target, guess };
}

function runPeer(folder: string, data: Predictions): PeerRun | null {
  const probe = spawnSync('/usr/bin/python3', ['-c', 'import sklearn'], { stdio: 'ignore' });
  if (probe.status !== 0) return null;
  const write = (file: string, values: ArrayLike<number>): void =>
    writeFileSync(join(folder, `${file}.bin`), new Uint8Array(Float64Array.from(values).buffer));
  write('truth', data.truth);
  write('first', data.first);
  write('classes', data.classes);
  for (const [code, column] of data.many.entries()) write(`many-${code}`, column);
  write('target', data.target);
  write('guess', data.guess);
  const { stdout, status, stderr } = spawnSync('/usr/bin/python3', [SCRIPT, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`scikit-learn: ${stderr.slice(-400)}`);
  const peer: PeerRun = JSON.parse(stdout);
  return peer;
}

const binaryRows = ({ truth, first }: Predictions): ClassificationRows => ({
  classes: ['0', '1'],
  positive: 1,
  truth,
  predicted: null,
  scores: [first],
  scoreKind: 'probability',
});

/** A speed is worth nothing on other figures: every value of the whole path, against scikit-learn’s to 1e-8. */
function compareValues(data: Predictions, peer: PeerRun): void {
  const options = { stream: stream(), replicates: 20 };
  const binary = evaluateClassification(binaryRows(data), options);
  const several = evaluateClassification(
    {
      classes: ['0', '1', '2', '3', '4'],
      positive: null,
      truth: data.classes,
      predicted: null,
      scores: data.many,
      scoreKind: 'probability',
    },
    options,
  );
  const numbers = measureRegression(
    { truth: data.target, predicted: data.guess },
    { ...options, quantile: 0.9 },
  );
  compareFigures('binary', binary.figures, peer.values.binary);
  compareFigures('several', several.figures, peer.values.several);
  compareFigures('numbers', numbers.figures, peer.values.numbers);
  const design = { weights: Float64Array.from(data.truth, (_, row) => (row % 3) + 0.5), clusters: null };
  compareFigures('weighted', measureDesign(binaryRows(data), design, options), peer.values.weighted);
  const errors = measureDesignErrors({ truth: data.target, predicted: data.guess }, design, options);
  compareFigures('weighted numbers', errors, peer.values.weightedNumbers);
}

function compareFigures(
  task: string,
  figures: readonly Figure[],
  peer: Readonly<Record<string, number>>,
): void {
  for (const [metric, theirs] of Object.entries(peer)) {
    const ours = figures.find((figure) => figure.metric === metric)?.value ?? Number.NaN;
    if (!(Math.abs(ours - theirs) <= 1e-8 * Math.max(1, Math.abs(theirs))))
      throw new Error(`${task} ${metric}: ${ours} here, ${theirs} in scikit-learn`);
  }
}

function timeMetrics(data: Predictions, peer: PeerRun | null): readonly BenchRow[] {
  const binary = (): unknown => {
    const labels = labelPositive(data.truth, 1);
    const ranked = rankScores({ scores: data.first, labels });
    const losses = measureBinaryLosses(data.first, labels);
    const table = countConfusion({
      classes: 2,
      truth: data.truth,
      predicted: predictAbove(data.first, 0.5),
    });
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    return [
      measureConfusion(table),
      measureClasses(table),
      measureAuc(ranked),
      measureAveragePrecision(ranked),
      sum(losses.logLoss) / ROWS,
      sum(losses.brier) / ROWS,
    ];
  };
  const several = (): unknown => {
    const rows: ClassificationRows = {
      classes: ['0', '1', '2', '3', '4'],
      positive: null,
      truth: data.classes,
      predicted: null,
      scores: data.many,
      scoreKind: 'probability',
    };
    return [
      evaluateClassification(rows, { stream: stream(), replicates: 1 }),
      countTop(data.many, data.classes, 2),
    ];
  };
  const numbers = (): unknown => measureErrors({ truth: data.target, predicted: data.guess }, 0.9).values;
  return [
    besidePeer(
      'evaluation, 11 metrics of two classes, 1 M rows (with the error of the area)',
      timeWork(binary),
      peer?.seconds.binary ?? null,
    ),
    besidePeer(
      'evaluation, 13 metrics of five classes, 1 M rows',
      timeWork(several),
      peer?.seconds.several ?? null,
    ),
    besidePeer('evaluation, 6 errors of numbers, 1 M rows', timeWork(numbers), peer?.seconds.numbers ?? null),
  ];
}

function timeBootstrap({ first, truth }: Predictions, peer: PeerRun | null): BenchRow {
  const labels = labelPositive(truth, 1);
  const began = performance.now();
  const ranked = rankScores({ scores: first, labels });
  const found = resampleRows({
    rows: ROWS,
    values: SCORE_VALUES.length,
    statistic: prepareScores({ labels }, ranked, measureBinaryLosses(first, labels)),
    stream: stream(),
    replicates: 1_000,
  });
  const seconds = (performance.now() - began) / 1000;
  if (found.intervals.some((interval) => interval === null)) throw new Error('an interval is missing');
  const title = 'evaluation, 1 000 resamples of area, average precision, log loss, Brier, 1 M rows, one core';
  if (peer === null) return makeRow(title, seconds, 's', BOOTSTRAP_LIMIT_SECONDS);
  return besidePeer(
    `${title} (limit ${BOOTSTRAP_LIMIT_SECONDS} s; peer: 3 resamples × 1 000/3)`,
    seconds,
    peer.seconds.replicate * 1_000,
  );
}

function timeWork(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  return median(times);
}

function besidePeer(title: string, seconds: number, theirs: number | null): BenchRow {
  return {
    ...makeRow(title, seconds, 's', null),
    peer: theirs === null ? 'scikit-learn: peer not installed' : 'scikit-learn',
    peerValue: theirs === null ? null : Number(theirs.toPrecision(3)),
    ratio: theirs === null ? null : Number((theirs / seconds).toPrecision(3)),
  };
}
