import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutCall, type FedRows, inferRows, openModel } from '@etalon/onnx';
import { deepModel } from '@etalon/onnx/testing/models';
import { type BenchRow, makeRow } from './bench-row.ts';

export const name = 'onnx';

const CALL = 1024;
const CALLS = 16;
const ROWS = CALLS * CALL;
const WIDTH = 64;
const REPEATS = 12;
const LIMIT = 1.05;

/** Rows of a table through a network of three layers behind walls, beside as many calls of one part of them timed in the process of the engine: what the wrapper adds. */
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
    const feeds = cutCall(fed, 0, CALL);
    const alone: number[] = [];
    const whole: number[] = [];
    await inferRows(model, fed, asked);
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const calls = await model.time(feeds, { warmUp: 0, count: CALLS });
      alone.push(calls.reduce((sum, one) => sum + one, 0));
      const from = performance.now();
      await inferRows(model, fed, asked);
      whole.push(performance.now() - from);
    }
    // The best of many, in turns: what other programs take of the processor falls on both alike.
    const ratio = Math.min(...whole) / Math.min(...alone);
    return [
      makeRow('start of a model behind walls', start, 's', null),
      makeRow(
        `${ROWS} rows through the wrapper / ${CALLS} calls of onnxruntime-node alone`,
        ratio,
        '×',
        LIMIT,
      ),
    ];
  } finally {
    model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
