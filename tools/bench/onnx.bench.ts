import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutCall, type FedRows, inferRows, openModel } from '@etalon/onnx';
import { deepModel } from '@etalon/onnx/testing/models';
import { type BenchRow, makeRow } from './bench-row.ts';

export const name = 'onnx';

const ROWS = 1024;
const WIDTH = 64;
const REPEATS = 60;
const LIMIT = 1.05;

/** A call of many rows through a network of three layers behind walls, beside the same call timed in the process of the engine: what the wrapper adds. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  const path = join(folder, 'deep.onnx');
  writeFileSync(path, deepModel(WIDTH, 1024));
  const started = performance.now();
  const model = await openModel(path);
  const start = (performance.now() - started) / 1000;
  try {
    const columns = Array.from({ length: WIDTH }, (_, at) => `c${at}`);
    const numbers = Float64Array.from({ length: ROWS * WIDTH }, (_, at) => Math.sin(at));
    const fed: FedRows = {
      rows: ROWS,
      batch: null,
      inputs: [{ name: 'x', type: 'float32', columns, inner: [WIDTH], numbers, texts: null }],
    };
    const asked = { task: 'classification', output: 'p', scale: 'none', classes: ['non', 'oui'] } as const;
    const feeds = cutCall(fed, 0, ROWS);
    const alone: number[] = [];
    const whole: number[] = [];
    await inferRows(model, fed, asked);
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const [own = 0] = await model.time(feeds, { warmUp: 0, count: 1 });
      alone.push(own);
      const from = performance.now();
      await inferRows(model, fed, asked);
      whole.push(performance.now() - from);
    }
    // The best of many, in turns: what other programs take of the processor falls on both alike.
    const ratio = Math.min(...whole) / Math.min(...alone);
    return [
      makeRow('start of a model behind walls', start, 's', null),
      makeRow(`${ROWS} rows through the wrapper / onnxruntime-node alone`, ratio, '×', LIMIT),
    ];
  } finally {
    model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
