import type { PlannedFit, ValidationPlan } from '@etalon/learning';
import { cutTraining } from './cut-training.ts';
import type { FitJob, FitResult } from './fit-job.ts';
import type { WantedModel } from './wanted-model.ts';

/** The baseline comes first, added when nobody asked for it: what every gain is counted from. */
export function withBaseline(models: readonly WantedModel[]): {
  readonly models: readonly WantedModel[];
  readonly added: boolean;
} {
  const own = models.find(({ algorithm }) => algorithm === 'baseline');
  if (own !== undefined) return { models: [own, ...models.filter((model) => model !== own)], added: false };
  const names = new Set(models.map(({ name }) => name));
  const name = names.has('repère') ? 'repère (simple)' : 'repère';
  return { models: [{ name, algorithm: 'baseline', settings: {} }, ...models], added: true };
}

/** What a model is learned for: every fit of the plan, shares of the first repeat, then every row. */
export interface ModelFits {
  readonly fits: readonly FitResult[];
  /** For each share, the fits of the first repeat and what they gave. */
  readonly growth: readonly {
    readonly share: number;
    readonly fits: readonly PlannedFit[];
    readonly results: readonly FitResult[];
  }[];
  readonly whole: FitResult | undefined;
}

export interface FitList {
  readonly jobs: (model: WantedModel) => readonly FitJob[];
  /** Puts the results of the jobs of one model back where they belong. */
  readonly sort: (results: readonly FitResult[]) => ModelFits;
  /** How many jobs a model has. */
  readonly width: number;
}

/** The fits of one model, in the order in which they are performed. */
export function listFits(
  { fits }: ValidationPlan,
  given: { readonly rows: number; readonly growth: readonly number[]; readonly seed: string },
): FitList {
  const everyRow = Uint32Array.from({ length: given.rows }, (_, row) => row);
  const first = fits.filter(({ repeat }) => repeat === 0);
  const shares = given.growth.map((share) => ({
    share,
    fits: first.map((fit) => cutTraining(given.seed, fit, share)),
  }));
  const write = (model: WantedModel, { repeat, fold, train, test }: PlannedFit, suffix = ''): FitJob => ({
    model,
    place: `${repeat + 1}.${fold + 1}${suffix}`,
    train,
    test,
  });
  return {
    width: fits.length + shares.length * first.length + 1,
    jobs: (model) => [
      ...fits.map((fit) => write(model, fit)),
      ...shares.flatMap((part) => part.fits.map((fit) => write(model, fit, ` × ${part.share}`))),
      { model, place: 'tout', train: everyRow, test: new Uint32Array() },
    ],
    sort: (results) => ({
      fits: results.slice(0, fits.length),
      growth: shares.map((part, at) => {
        const from = fits.length + at * first.length;
        return { ...part, results: results.slice(from, from + first.length) };
      }),
      whole: results.at(-1),
    }),
  };
}
