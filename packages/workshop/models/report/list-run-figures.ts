import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../json.ts';
import type { FigureFamily, RunFigure } from './report-content.ts';

/** Result of a run, and what it is a run of. */
export interface FigureSource {
  readonly family: Exclude<FigureFamily, 'document'>;
  readonly run: string;
  readonly result: Json;
}

interface Found {
  /** Steps of the pointer. */
  readonly at: readonly (string | number)[];
  readonly what: string;
  readonly subject?: string;
  /** Where its bounds stand: an object with `lo` and `hi`. */
  readonly interval?: Json | undefined;
  readonly n?: Json | undefined;
}

/** Every number that the result of a run gives a report, in its order, each with its interval, its rows and its place. */
export function listRunFigures({ family, run, result }: FigureSource): readonly RunFigure[] {
  if (!isJsonObject(result)) return [];
  const seen = new Set<string>();
  return LISTS[family](result).flatMap(({ at, what, subject = '', interval, n = null }) => {
    const place = writePointer(at);
    const value = readPlace(result, place);
    const key = `${family}/${subject}/${what}`;
    if (value === null || seen.has(key)) return [];
    seen.add(key);
    return [{ family, run, place, key, subject, what, value, ...boundsOf(interval), n: numberOf(n) }];
  });
}

/** The number at a JSON pointer, or how many items are in the list there; null when there is neither. */
export function readPlace(result: Json, place: string): number | null {
  let value: Json | undefined = result;
  for (const step of place.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isJsonList(value)) value = /^\d+$/.test(name) ? value[Number(name)] : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return isJsonList(value) ? value.length : numberOf(value);
}

/** RFC 6901. */
export function writePointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const numberOf = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

function boundsOf(interval: Json | undefined): { readonly lo: number | null; readonly hi: number | null } {
  const { lo, hi } = objectOf(interval);
  return { lo: numberOf(lo), hi: numberOf(hi) };
}

function each(
  list: Json | undefined,
  work: (item: JsonObject, at: number) => readonly Found[],
): readonly Found[] {
  return isJsonList(list) ? list.flatMap((item, at) => (isJsonObject(item) ? work(item, at) : [])) : [];
}

function listEvaluation({ n, models, comparisons }: JsonObject): readonly Found[] {
  const figures = each(models, (model, m) =>
    (['quality', 'regression'] as const).flatMap((part) =>
      each(objectOf(model[part]).figures, (figure, f) => [
        {
          at: ['models', m, part, 'figures', f, 'value'],
          what: textOf(figure.metric),
          subject: textOf(model.name),
          interval: figure.interval,
          n: figure.n,
        },
      ]),
    ),
  );
  const gaps = each(comparisons, ({ first, second, classification }, c) =>
    each(objectOf(classification).counted, (gap, g) => [
      {
        at: ['comparisons', c, 'classification', 'counted', g, 'difference'],
        what: `difference ${textOf(gap.metric)}`,
        subject: `${textOf(first)} − ${textOf(second)}`,
        interval: gap.interval,
        n,
      },
    ]),
  );
  return [{ at: ['n'], what: 'rows' }, ...figures, ...gaps];
}

/** A plan of validation: what it uses of its numbers, by its scheme. */
function listPlan(plan: JsonObject): readonly Found[] {
  const { scheme } = plan;
  const names =
    scheme === 'holdout' ? ['share'] : scheme === 'temporal' ? ['folds', 'gap'] : ['folds', 'repeats'];
  return names.map((what) => ({ at: ['plan', what], what }));
}

/** Rows asked over the fits of the first repeat: each of them once. */
function countAsked({ fits }: JsonObject): number | null {
  const asked = (isJsonList(fits) ? fits : []).map(objectOf);
  const first = asked.filter(({ repeat }) => repeat === asked[0]?.repeat);
  const counts = first.map(({ test }) => numberOf(test));
  return counts.length === 0 || counts.includes(null)
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function listFits({ plan, models }: JsonObject): readonly Found[] {
  const n = countAsked(objectOf(plan));
  return [
    { at: ['n'], what: 'rows' },
    ...listPlan(objectOf(plan)),
    { at: ['plan', 'fits'], what: 'fits' },
    ...each(models, ({ name, metrics }, m) =>
      each(metrics, ({ metric, summary, gain, values }, k) => {
        const at = ['models', m, 'metrics', k] as const;
        const subject = textOf(name);
        const isOne = isJsonList(values) && values.length === 1;
        return [
          {
            at: isOne ? [...at, 'values', 0] : [...at, 'summary', 'mean'],
            what: `mean ${textOf(metric)}`,
            ...{ subject, n },
            interval: objectOf(summary).corrected,
          },
          {
            at: [...at, 'gain', 'mean'],
            what: `gain ${textOf(metric)}`,
            ...{ subject, n },
            interval: objectOf(gain).corrected,
          },
        ];
      }),
    ),
  ];
}

function listSearch({ algorithm, rows, trials, best, apart, nested, metric }: JsonObject): readonly Found[] {
  const subject = textOf(algorithm);
  const { searched, apart: kept } = objectOf(rows);
  const place = numberOf(best) ?? 0;
  const settings = isJsonList(trials) ? objectOf(objectOf(trials[place]).settings) : {};
  const loss = textOf(metric);
  return [
    { at: ['trials'], what: 'trials', subject },
    { at: ['failed'], what: 'failed', subject },
    { at: ['fits'], what: 'fits', subject },
    { at: ['rows', 'searched'], what: 'searched', subject },
    { at: ['rows', 'apart'], what: 'apart', subject },
    { at: ['trials', place, 'loss'], what: `best ${loss}`, subject, n: searched },
    ...(['best', 'usual', 'gain'] as const).map((name) => ({
      at: ['apart', name, 'value'],
      what: `apart-${name} ${loss}`,
      ...{ subject, n: kept },
      interval: objectOf(objectOf(apart)[name]).interval,
    })),
    { at: ['apart', 'optimism'], what: `optimism ${loss}`, subject, n: kept },
    { at: ['topProbability'], what: 'top-probability', subject },
    ...(['test', 'gain', 'optimism'] as const).map((name) => ({
      at: ['nested', name, 'mean'],
      what: `nested-${name} ${loss}`,
      subject,
      interval: objectOf(objectOf(nested)[name]).corrected,
    })),
    ...Object.keys(settings).map((name) => ({
      at: ['trials', place, 'settings', name],
      what: `setting ${name}`,
      subject,
    })),
  ];
}

function listExtremes({ n, metric, models, rules }: JsonObject): readonly Found[] {
  const names = isJsonList(models) ? models.map((model) => textOf(objectOf(model).name)) : [];
  return [
    { at: ['n'], what: 'rows' },
    { at: ['movers'], what: 'movers', n },
    ...each(rules, ({ rule, summaries }, r) => [
      { at: ['rules', r, 'removed'], what: `removed ${textOf(rule)}` },
      { at: ['rules', r, 'tau'], what: `tau ${textOf(rule)}`, n },
      ...names.map((subject, m) => ({
        at: ['rules', r, 'losses', m],
        what: `loss ${textOf(rule)} ${textOf(metric)}`,
        ...{ subject, n },
        interval: isJsonList(summaries) ? objectOf(summaries[m]).corrected : null,
      })),
    ]),
  ];
}

const LISTS: Readonly<Record<FigureSource['family'], (result: JsonObject) => readonly Found[]>> = {
  evaluation: listEvaluation,
  training: listFits,
  network: (result) => [{ at: ['parameters'], what: 'parameters' }, ...listFits(result)],
  search: listSearch,
  extremes: listExtremes,
};
