import { type PlannedFit, planFolds, takeRows } from '@etalon/learning';
import type { RandomStream } from '@etalon/numeric';
import type { LearningTable } from './load-learning-table.ts';
import { shareRows } from './share-memory.ts';
import type { TableParameters } from './table-rules.ts';

/** Rows searched on, rows kept apart, and the plan on the first, all as places in the table. */
export interface SearchRows {
  readonly searched: Uint32Array;
  readonly apart: Uint32Array;
  readonly fits: readonly PlannedFit[];
}

const APART = 5;

/** Keeps a fifth of the rows apart in the manner of the plan (whole entities, the last ones in time), and plans the rest. */
export function keepApart(
  { plan }: TableParameters,
  { table, target, groups, times }: LearningTable,
  streams: { readonly apart: RandomStream; readonly plan: RandomStream },
): SearchRows {
  const classes = target.classes > 0 ? target.values : null;
  const scheme = plan.scheme === 'grouped' || plan.scheme === 'temporal' ? plan.scheme : 'holdout';
  const folds = scheme === 'temporal' ? APART - 1 : APART;
  const whole = planFolds(
    { scheme, folds, repeats: 1, share: 1 / APART, gap: plan.gap },
    { rows: table.rows, classes, groups, times },
    streams.apart,
  );
  const outer = scheme === 'temporal' ? whole.fits.at(-1) : whole.fits[0];
  const searched = outer?.train ?? new Uint32Array();
  const inner = planFolds(
    plan,
    {
      rows: searched.length,
      classes: classes === null ? null : takeRows(classes, searched),
      groups: groups === null ? null : Int32Array.from(searched, (row) => groups[row] ?? 0),
      times: times === null ? null : takeRows(times, searched),
    },
    streams.plan,
  );
  const place = (rows: Uint32Array): Uint32Array => shareRows(rows.map((at) => searched[at] ?? 0));
  return {
    searched: shareRows(searched),
    apart: shareRows(outer?.test ?? new Uint32Array()),
    fits: inner.fits.map(({ train, test, ...rest }) => ({ ...rest, train: place(train), test: place(test) })),
  };
}
