import { createHash } from 'node:crypto';
import { pcg32 } from '@etalon/numeric';
import { profileTable } from '@etalon/profile';
import { measureMissingness } from '@etalon/quality';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import { checkInputs, closed } from './parameters.ts';
import { makeTable } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';

const schema = closed({}, []);
const TABLE = 'etalon_profil';
const RESULT_MAX_BYTES = 900_000;

/** The exact profile of a table: its columns one by one, and its repeated rows. */
export const profileFile: SizedKind = {
  kind: 'warehouse.profile',
  version: '1.0.0',
  title: { fr: 'Profil d’une table', en: 'Profile of a table' },
  check: (parameters, inputs) => {
    readParameters<object>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const duck = await tools.openDuckdb();
    const [input] = task.inputs;
    await makeTable(duck, TABLE, { path: input?.path ?? '' });
    const profile = await profileTable(duck, TABLE, {
      onProgress: (share) => tools.report(share * 0.9, 'runs.step.profile'),
    });
    const random = pcg32(createHash('sha256').update(task.seed).digest()).nextUnit;
    const missingness = await measureMissingness(duck, TABLE, random);
    return { result: toPlain({ profile, missingness }), outputs: [] };
  },
};

/** Plain JSON; the pairs of a very wide table are left out rather than the profile. */
function toPlain(found: { readonly profile: object; readonly missingness: object }): Json {
  const text = JSON.stringify(found);
  if (text.length <= RESULT_MAX_BYTES) return JSON.parse(text);
  return JSON.parse(JSON.stringify({ ...found, profile: { ...found.profile, pairs: null } }));
}
