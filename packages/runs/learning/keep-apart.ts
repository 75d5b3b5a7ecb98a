import { type PlannedFit, type PlanRows, type PlanWish, planFolds, takeRows } from '@etalon/learning';
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
  loaded: LearningTable,
  streams: { readonly apart: RandomStream; readonly plan: RandomStream },
): SearchRows {
  const scheme = plan.scheme === 'grouped' || plan.scheme === 'temporal' ? plan.scheme : 'holdout';
  const folds = scheme === 'temporal' ? APART - 1 : APART;
  const wish: PlanWish = { scheme, folds, repeats: 1, share: 1 / APART, gap: plan.gap };
  const { fits } = planFolds(wish, describeRows(loaded), streams.apart);
  const outer = scheme === 'temporal' ? fits.at(-1) : fits[0];
  return planInside(plan, loaded, { outer, stream: streams.plan });
}

/** Outer folds in the manner of the plan, each with the plan inside its training rows. */
export function nestFolds(
  { plan, task }: TableParameters,
  loaded: LearningTable,
  given: {
    readonly folds: number;
    readonly stream: RandomStream;
    readonly inside: (fold: number) => RandomStream;
  },
): readonly SearchRows[] {
  const drawn = task === 'classification' ? 'stratified' : 'kfold';
  const scheme = plan.scheme === 'grouped' || plan.scheme === 'temporal' ? plan.scheme : drawn;
  const wish: PlanWish = { ...plan, scheme, folds: given.folds, repeats: 1 };
  const { fits } = planFolds(wish, describeRows(loaded), given.stream);
  return fits.map((outer) => planInside(plan, loaded, { outer, stream: given.inside(outer.fold) }));
}

const describeRows = ({ table, target, groups, times }: LearningTable): PlanRows => ({
  rows: table.rows,
  classes: target.classes > 0 ? target.values : null,
  groups,
  times,
});

function planInside(
  plan: PlanWish,
  loaded: LearningTable,
  { outer, stream }: { readonly outer: PlannedFit | undefined; readonly stream: RandomStream },
): SearchRows {
  const { classes, groups, times } = describeRows(loaded);
  const searched = outer?.train ?? new Uint32Array();
  const inner = planFolds(
    plan,
    {
      rows: searched.length,
      classes: classes === null ? null : takeRows(classes, searched),
      groups: groups === null ? null : Int32Array.from(searched, (row) => groups[row] ?? 0),
      times: times === null ? null : takeRows(times, searched),
    },
    stream,
  );
  const place = (rows: Uint32Array): Uint32Array => shareRows(rows.map((at) => searched[at] ?? 0));
  return {
    searched: shareRows(searched),
    apart: shareRows(outer?.test ?? new Uint32Array()),
    fits: inner.fits.map(({ train, test, ...rest }) => ({ ...rest, train: place(train), test: place(test) })),
  };
}
