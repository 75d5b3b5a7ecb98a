import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtremesDocument, SearchDocument } from '@etalon/learning';
import { describe, expect, test } from 'vitest';
import { openTrainingTrial, readTraining } from './try-training.contract.ts';

const { run } = openTrainingTrial();

/** 600 rows of 60 clients: « empreinte » names the client, whose answer is drawn; « a » tells a little of it. */
const CLIENTS = [
  'empreinte,a,client,y',
  ...Array.from({ length: 600 }, (_, i) => {
    const client = i % 60;
    const isYes = ((client * 7919) % 101) % 2 === 1;
    const a = ((i * 104729) % 1000) / 1000 + (isYes ? 0.15 : 0);
    return [(client * 37) % 61, a.toFixed(3), `k${client}`, isYes ? 'oui' : 'non'].join(',');
  }),
];

/** 600 days: « a » decides of the answer, the other way round in the last tenth; « b » is nothing. */
const DAYS = [
  'a,b,jour,y',
  ...Array.from({ length: 600 }, (_, i) => {
    const day = (i * 77) % 600;
    const a = ((i * 7919) % 601) / 601;
    const isYes = a > 0.5 !== day >= 540;
    return [a.toFixed(4), ((i * 104729) % 97) / 97, day, isYes ? 'oui' : 'non'].join(',');
  }),
];

const MODELS = [
  { name: 'boosting', algorithm: 'boosting', settings: { leafRows: 5, rounds: 120, patience: 5 } },
  { name: 'réseau', algorithm: 'network', settings: { epochs: 120, batch: 64, rate: 0.002, patience: 5 } },
] as const;
const WISH = { task: 'classification', target: 'y', models: MODELS } as const;
const BY_CLIENT = { ...WISH, group: 'client', plan: { scheme: 'grouped', folds: 2 } };
const BY_DAY = { ...WISH, time: 'jour', plan: { scheme: 'temporal', folds: 2 } };
const AT_RANDOM = { scheme: 'holdout' };

/** Steps kept by each model on every row of the table: the same rows whatever the plan, which only decides of those followed. */
async function keptSteps(lines: readonly string[], wish: object): Promise<readonly number[]> {
  const { models } = readTraining(await run(lines, JSON.parse(JSON.stringify(wish))));
  return models.slice(1).map(({ curve }) => curve?.best ?? Number.NaN);
}

describe('rows followed to stop are those of the plan', () => {
  test('an answer learned by heart from the name of a client stops at once on other clients, and goes on among the same ones', async () => {
    const drawn = await keptSteps(CLIENTS, { ...BY_CLIENT, plan: AT_RANDOM });
    const whole = await keptSteps(CLIENTS, BY_CLIENT);
    drawn.forEach((steps, at) => {
      expect(whole[at]).toBeLessThan(steps / 2);
    });
  });

  test('what turned round in the last days stops what was learned before them', async () => {
    const drawn = await keptSteps(DAYS, { ...BY_DAY, plan: AT_RANDOM });
    const last = await keptSteps(DAYS, BY_DAY);
    drawn.forEach((steps, at) => {
      expect(last[at]).toBeLessThan(steps / 2);
    });
  });

  test('the document says by what, and the same training gives the same bytes', async () => {
    for (const [lines, wish, by] of [
      [CLIENTS, BY_CLIENT, 'group'],
      [DAYS, { ...BY_DAY, plan: { ...BY_DAY.plan, gap: 8 }, growth: [0.1] }, 'time'],
    ] as const) {
      const made = [await run(lines, wish), await run(lines, wish)];
      const document = readTraining({ result: made[0]?.result ?? null });
      expect(document.followedBy).toBe(by);
      expect(document.warnings.map(({ code }) => code)).not.toContain('not-followed');
      const [one, other] = await Promise.all(
        made.map(({ folder, outputs }) =>
          Promise.all(
            outputs.map(async ({ name }) =>
              createHash('sha256')
                .update(await readFile(join(folder, name)))
                .digest('hex'),
            ),
          ),
        ),
      );
      expect(other).toEqual(one);
    }
  });

  test('where nothing can be kept apart, every step is made and the document says so', async () => {
    // Two clients in two folds: each fit learns from one.
    const lines = CLIENTS.map((line, i) => (i === 0 ? line : line.replace(/,k\d+,/, `,k${i % 2},`)));
    const document = readTraining(await run(lines, { ...BY_CLIENT, plan: { scheme: 'grouped', folds: 2 } }));
    expect(document.warnings).toContainEqual({
      code: 'not-followed',
      params: { model: 'boosting', count: 2, fits: 3 },
    });
    expect(document.models[1]?.band).toMatchObject({ rows: 'train' });
    const drawn = readTraining(await run(lines, { ...BY_CLIENT, plan: AT_RANDOM }));
    expect(drawn.followedBy).toBeUndefined();
    expect(drawn.warnings.map(({ code }) => code)).not.toContain('not-followed');
  });
});

test('a search and a measure of extremes follow the same rows as the training', async () => {
  const [boosting] = MODELS;
  const trained = readTraining(await run(CLIENTS, { ...BY_CLIENT, models: [boosting] }));
  const losses = trained.models[1]?.metrics.find(({ metric }) => metric === 'log-loss')?.values ?? [];
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const asked = { ...BY_CLIENT, models: [boosting] };
  const extremes: ExtremesDocument = JSON.parse(
    JSON.stringify((await run(CLIENTS, asked, 'models.extremes')).result),
  );
  expect(extremes.rules[0]?.losses[0]).toBeCloseTo(mean, 10);

  // Settings that follow nothing, and those that do: the second would learn the clients by heart if the rows were drawn.
  const { models: _, ...table } = BY_CLIENT;
  const search = async (plan: object, patience: number): Promise<SearchDocument> => {
    const space = {
      patience: { low: patience, high: patience },
      leafRows: { low: 5, high: 5 },
      rounds: { low: 120, high: 120 },
    };
    const wish = { ...table, plan, space, algorithm: 'boosting', method: 'random', trials: 2, outer: 0 };
    const { result } = await run(CLIENTS, JSON.parse(JSON.stringify(wish)), 'models.search');
    return JSON.parse(JSON.stringify(result));
  };
  const followed = (await search(BY_CLIENT.plan, 5)).trials[1]?.loss ?? Number.NaN;
  const unfollowed = (await search(BY_CLIENT.plan, 0)).trials[1]?.loss ?? Number.NaN;
  expect(followed).toBeLessThan(0.9 * unfollowed);
}, 60_000);
