import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDigits, writeWav, zipFiles } from './media-files.contract.ts';
import { measureGap, PYTHON, readVectors, runScript } from './read-exported.contract.ts';
import { openTransformTrial, SPLIT, triedNode } from './try-transform.contract.ts';

const { run } = openTransformTrial();

const hasPython = spawnSync(PYTHON, ['-c', 'import sklearn, pandas, PIL'], { stdio: 'ignore' }).status === 0;
/** The largest difference between the vectors of a run and those of each script that it exported. */
async function measureGaps(
  lines: readonly string[],
  nodes: readonly ReturnType<typeof triedNode>[],
  archive: Uint8Array,
): Promise<number> {
  const parameters = { task: 'classification' as const, target: 'classe', split: SPLIT, nodes: [...nodes] };
  const { folder } = await run('transform.apply', lines, parameters, archive);
  await writeFile(join(folder, 'fichiers.zip'), archive);
  const ours = await readVectors(folder);
  const learned = measureGap(ours, runScript(folder, 'transformation.py', 'vecteurs.npz'));
  return Math.max(learned, measureGap(ours, runScript(folder, 'appliquer.py', 'vecteurs-appliques.npz')));
}

test.skipIf(!hasPython)(
  'the exported scripts describe images and their altered copies alike, to 1e-8 (skipped without python3-pil and python3-sklearn)',
  async () => {
    const digits = (await readDigits()).slice(0, 60);
    const archive = zipFiles(Object.fromEntries(digits.map(({ png }, at) => [`d/${at}.png`, png])));
    const lines = ['fichier,classe', ...digits.map(({ digit }, at) => `${at}.png,${Number(digit) % 2}`)];
    const copies = ['flip', 'move', 'turn', 'light', 'grain'].map((name) =>
      triedNode(`augment-${name}`, { columns: ['fichier'], params: { copies: 1, share: 0.2, degrees: 15 } }),
    );
    const small = { deps: ['image'] };
    const nodes = [
      ...copies,
      triedNode('image', {
        columns: ['fichier'],
        params: { width: 8, height: 6, colour: 'grey', fit: 'crop' },
      }),
      triedNode('scale-channels', small),
      triedNode('gradients', { ...small, params: { cell: 3 } }),
      triedNode('picture-hash', small),
      triedNode('levels', { ...small, params: { bins: 5 } }),
      triedNode('picture-hash', { ...small, params: { hash: 'dhash' } }, 'dhash'),
    ];
    expect(await measureGaps(lines, nodes, archive)).toBeLessThan(1e-8);
  },
);

const beep = (at: number, rate: number, channels: number): Uint8Array =>
  writeWav({
    rate,
    channels,
    seconds: 0.3 + (at % 3) / 20,
    at: (time, channel) =>
      0.4 * Math.sin(2 * Math.PI * (300 + 90 * at) * time + channel) + 0.1 * Math.sin(9_000 * time),
  });
const sounds = (rateOf: (at: number) => number, channels: number) => ({
  lines: ['fichier,classe', ...Array.from({ length: 24 }, (_, at) => `${at}.wav,${at % 2}`)],
  archive: zipFiles(
    Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`${at}.wav`, beep(at, rateOf(at), channels)])),
  ),
});
const chain = [
  triedNode('sound', { columns: ['fichier'], params: { rate: 16_000 } }),
  triedNode('log-mel', { deps: ['sound'], params: { bands: 20, scale: 'htk', area: 'peak' } }),
  triedNode('mfcc', { deps: ['log-mel'] }),
  triedNode('pool-frames', { deps: ['mfcc'] }),
  triedNode('sound-figures', { deps: ['sound'] }),
];

test.skipIf(!hasPython)('and sounds: to 1e-8 as they are', async () => {
  const { lines, archive } = sounds(() => 16_000, 1);
  expect(await measureGaps(lines, chain, archive)).toBeLessThan(1e-8);
});

/** Samples are kept in 32 bits: their last digit, that of a sum taken in another order, is seen in the quietest bands. */
test.skipIf(!hasPython)('and to 1e-3 once resampled and altered', async () => {
  const { lines, archive } = sounds((at) => (at % 2 ? 44_100 : 8_000), 2);
  const copies = ['gain', 'delay', 'hiss', 'speed'].map((name) =>
    triedNode(`augment-${name}`, { columns: ['fichier'], params: { copies: 1, share: 0.2 } }),
  );
  expect(await measureGaps(lines, [...copies, ...chain], archive)).toBeLessThan(1e-3);
});
