import { compareSeed } from '@etalon/statistics/native';
import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { askNativeR, hasRscript } from './ask-native-r.ts';

const SEED = 20_261_126;

test.skipIf(!hasRscript())(
  'R as installed here agrees on a fresh random table (skipped without Rscript and survival)',
  async () => {
    const expected = askNativeR([SEED]).get(SEED) ?? {};
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    const session = await openR();
    const gaps = await compareSeed(session, SEED, expected);
    await session.close();
    expect(gaps).toEqual([]);
  },
  180_000,
);
