import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openModel } from './open-model.ts';
import { endlessModel, externalModel, greedyModel, linearModel } from './testing/models.ts';
import { openSandbox } from './walls/sandbox.ts';
import { SANDBOX_LIMITS } from './walls/sandbox-limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalon-onnx-'));
const keep = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const feeds = { x: { type: 'float32', dims: [2, 2], data: Float32Array.of(1, 0, 0, 1) } } as const;
const SMALL = { ...SANDBOX_LIMITS, timeMs: 20_000, residentMb: 600 };

test('a model runs behind every wall, and says which', async () => {
  const model = await openModel(keep('linear.onnx', linearModel()));
  try {
    expect(model.walls).toEqual([
      'time',
      'memory',
      'network',
      'files',
      'processes',
      'privileges',
      'permissions',
    ]);
    const { p } = await model.run(feeds, ['p']);
    const answers = Array.from(p?.data ?? [], Number);
    expect(answers[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(answers[3]).toBeCloseTo(1 / (1 + Math.exp(1)), 6);
    expect(await model.time(feeds, { warmUp: 2, count: 5 })).toHaveLength(5);
  } finally {
    model.close();
  }
});

test('calls that are sent together get each its own answer, and a closed model says that it has ended', async () => {
  const model = await openModel(keep('together.onnx', linearModel()));
  const scores = await Promise.all(
    [1, 2, 3, 4].map(async (size) => {
      const data = Float32Array.of(size, 0, 0, 0);
      const { p } = await model.run({ x: { type: 'float32', dims: [2, 2], data } }, ['p']);
      return Number(p?.data[1]);
    }),
  );
  scores.forEach((score, at) => {
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-2 * (at + 1))), 6);
  });
  model.close();
  model.close();
  await expect(model.run(feeds, ['p'])).rejects.toMatchObject({ code: 'onnx.ended' });
});

test.each([
  ['a loop without end', endlessModel(), 'onnx.out-of-time', 1500],
  ['a tensor larger than the machine', greedyModel('at-once'), 'onnx.out-of-memory', SMALL.timeMs],
  ['a tensor that doubles for ever', greedyModel('by-doubling'), 'onnx.out-of-memory', SMALL.timeMs],
])('%s is stopped, and the next model runs', { timeout: 60_000 }, async (name, bytes, code, timeMs) => {
  await expect(runOnce(keep(`${name}.onnx`, bytes), timeMs)).rejects.toMatchObject({ code });
  await expect(runOnce(keep('after.onnx', linearModel()))).resolves.toBeDefined();
});

async function runOnce(path: string, timeMs: number = SMALL.timeMs): Promise<unknown> {
  const model = await openModel(path, { ...SMALL, timeMs });
  try {
    return await model.run(feeds, ['p']);
  } finally {
    model.close();
  }
}

test('weights in another file of the machine are out of reach even when the card is not asked', async () => {
  const path = keep('external.onnx', externalModel('../../etc/passwd'));
  await expect(openModel(path)).rejects.toMatchObject({ code: 'onnx.not-loaded' });
});

test('what is behind the walls opens no file, no socket, and writes nothing', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Object(server.address());
  const secret = keep('secret.txt', 'not for models');
  const sandbox = await openSandbox(
    {
      folder: join(import.meta.dirname, 'testing', 'hostile'),
      entry: 'hostile.ts',
      work: keep('own.txt', ''),
    },
    SANDBOX_LIMITS,
  );
  try {
    const found = await sandbox.ask({ port, secret });
    expect(found).toMatchObject({
      read: 'ENOENT',
      secret: 'ENOENT',
      local: 'ENETUNREACH',
      far: 'ENETUNREACH',
    });
    const { before, write }: { before: string; write: string } = Object(found);
    expect([before, write]).not.toContain('open');
  } finally {
    sandbox.close();
    server.close();
  }
});
