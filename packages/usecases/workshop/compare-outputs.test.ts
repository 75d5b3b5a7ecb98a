import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { RunFile } from '../ports/workshop-records.ts';
import { haveSameOutputs } from './compare-outputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalon-outputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = { materialise: async (sha256: string) => join(folder, sha256) };

function keep(name: string, text: string): RunFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(folder, sha256), text);
  return { name, mediaType: 'application/json', sha256, bytes: text.length };
}

const trial = (answered: number, p95: number, name = 'essai.json'): RunFile =>
  keep(name, JSON.stringify({ answered, timings: { p95 } }));

test.each([
  ['the same bytes', [trial(3, 1)], [trial(3, 1)], true],
  ['other times of the machine', [trial(3, 1)], [trial(3, 2)], true],
  ['another answer', [trial(3, 1)], [trial(4, 1)], false],
  ['another name', [trial(3, 1)], [trial(3, 1, 'autre.json')], false],
  ['one file less', [trial(3, 1)], [], false],
  ['times in one of them alone', [trial(3, 1)], [keep('essai.json', '{"answered":3}')], false],
  ['a file that is no JSON', [trial(3, 1, 'essai.csv')], [trial(3, 2, 'essai.csv')], false],
] as const)('outputs of a replay: %s', async (_, ours, theirs, same) => {
  expect(await haveSameOutputs(files, ours, theirs)).toBe(same);
});
