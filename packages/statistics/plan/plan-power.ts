import type { PowerProportionSpec, PowerTSpec } from '../spec/design-spec.ts';
import { type Job, type Plan, refuseParameter, sideOf } from './job.ts';

const NO_ROWS = { rows: new Int32Array(0), dropped: [] };

function given(values: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  const found = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const bad = found.find(([, value]) => !Number.isFinite(value));
  if (bad !== undefined) refuseParameter(bad[0]);
  return Object.fromEntries(found);
}

function isShare(value: number | undefined): boolean {
  return value === undefined || (value > 0 && value < 1);
}

/** Rows, effect or power of a t test, the one that is left out. */
export function planPowerT(job: Job, spec: PowerTSpec): Plan {
  const known = given({ n: spec.n, effect: spec.effect, power: spec.power });
  if (Object.keys(known).length !== 2) refuseParameter('power');
  if (!(spec.sd > 0)) refuseParameter('sd');
  if (!isShare(spec.power)) refuseParameter('power');
  if (spec.effect !== undefined && !(spec.effect > 0)) refuseParameter('effect');
  if (spec.n !== undefined && !(spec.n >= 2)) refuseParameter('n');
  return {
    functionName: 'power_t',
    input: {
      parameters: {
        ...known,
        sd: spec.sd,
        design: spec.design,
        level: job.level,
        alternative: sideOf(spec.alternative),
      },
    },
    selection: NO_ROWS,
    columns: [],
    inUnit: ({ term }) => term === 'effect',
  };
}

/** Rows, second proportion or power of a comparison of two proportions, the one that is left out. */
export function planPowerProportion(job: Job, spec: PowerProportionSpec): Plan {
  const known = given({ n: spec.n, second: spec.second, power: spec.power });
  if (Object.keys(known).length !== 2) refuseParameter('power');
  if (!isShare(spec.first)) refuseParameter('first');
  if (!isShare(spec.second) || spec.second === spec.first) refuseParameter('second');
  if (!isShare(spec.power)) refuseParameter('power');
  return {
    functionName: 'power_proportion',
    input: {
      parameters: { ...known, first: spec.first, level: job.level, alternative: sideOf(spec.alternative) },
    },
    selection: NO_ROWS,
    columns: [],
  };
}
