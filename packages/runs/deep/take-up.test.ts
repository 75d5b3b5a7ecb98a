import { expect, test } from 'vitest';
import { cutRun } from '../process/cut-run.contract.ts';
import { documentOf, MODEL_FILES, openDeepTrial, PARAMETERS, SLOW, TABLE } from './try-deep.contract.ts';

const { keep, table, run, makeFolder } = openDeepTrial();

test('a run that stopped is taken up by another, and every file is that of one that never stopped', async () => {
  const images = await table();
  const whole = await run([images]);
  const started = await run([images], { ...PARAMETERS, until: 41 });
  expect(documentOf(started).done).toBe(false);
  expect(started.outputs.map(({ name }) => name)).toEqual([
    'entrainement.json',
    'point-de-reprise.safetensors',
  ]);
  const kept = await keep('point.safetensors', await started.read('point-de-reprise.safetensors'));
  const ended = await run([images, kept], { ...PARAMETERS, resume: kept.name });
  for (const name of ['entrainement.json', ...MODEL_FILES])
    expect((await ended.read(name)).equals(await whole.read(name)), name).toBe(true);
  const faster = { ...PARAMETERS, resume: kept.name, settings: { ...PARAMETERS.settings, rate: 0.03 } };
  await expect(run([images, kept], faster)).rejects.toThrow('deep.other-checkpoint');
});

test(
  'a run killed half way goes on from the last state it left, and every file is that of one that was never cut',
  async () => {
    const images = await table();
    const whole = await run([images]);
    const task = { kind: 'models.deep', parameters: PARAMETERS, inputs: [images], seed: 'a' };
    const cut = await cutRun({ ...task, folder: await makeFolder() }, 40);
    expect(cut.facts).toEqual({ fit: 2, fits: 3, epoch: 10 });
    const ended = await run([images], PARAMETERS, { kept: cut.path });
    expect(ended.outputs).toEqual(whole.outputs);
    for (const { name } of whole.outputs)
      expect((await ended.read(name)).equals(await whole.read(name)), name).toBe(true);
    const again = await cutRun({ ...task, folder: await makeFolder(), kept: cut.path }, 2);
    const twice = await run([images], PARAMETERS, { kept: again.path });
    expect((await twice.read('poids.safetensors')).equals(await whole.read('poids.safetensors'))).toBe(true);
  },
  SLOW,
);

test(
  'what a run left serves no other settings and no other rows',
  async () => {
    const images = await table();
    const task = { kind: 'models.deep', parameters: PARAMETERS, inputs: [images], seed: 'a' };
    const { path: kept } = await cutRun({ ...task, folder: await makeFolder() }, 2);
    const changed = { ...PARAMETERS, settings: { ...PARAMETERS.settings, batch: 32 } };
    await expect(run([images], changed, { kept })).rejects.toThrow('deep.other-checkpoint');
    const planned = { ...PARAMETERS, apart: 0.3 };
    await expect(run([images], planned, { kept })).rejects.toThrow('deep.other-checkpoint');
    const others = await table(TABLE.map((line, at) => (at === 3 ? line.replace(/[\d.]+$/, '0.5') : line)));
    await expect(run([others], PARAMETERS, { kept })).rejects.toThrow('deep.other-checkpoint');
  },
  SLOW,
);
