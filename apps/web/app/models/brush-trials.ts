import type { ParallelAxis, ParallelLayout, ParallelTrial } from './layout-parallel.ts';

/** Values kept on an axis, both ends included. */
export interface AxisBrush {
  readonly low: number;
  readonly high: number;
}

/** The brushed axes by their names; trials that are kept are within every one of them. */
export type Brushes = Readonly<Record<string, AxisBrush>>;

const PLACES = ['min', 'max'] as const;
const ROUNDING = 1e-9;

function readNumber(text: string | null): number | null {
  const written = (text ?? '').trim().replace(',', '.');
  const value = Number(written);
  return written === '' || !Number.isFinite(value) ? null : value;
}

/** The brushes that an address carries, as `min-depth=2&max-depth=8`; an end that is not written is that of the axis. */
export function readBrushes(params: URLSearchParams, axes: readonly ParallelAxis[]): Brushes {
  const told = axes.flatMap(({ name, low, high }): readonly (readonly [string, AxisBrush])[] => {
    const [from, to] = PLACES.map((place) => readNumber(params.get(`${place}-${name}`)));
    const brush = { low: from ?? low, high: to ?? high };
    const isWhole = brush.low <= low && brush.high >= high;
    return isWhole || brush.low > brush.high ? [] : [[name, brush]];
  });
  return Object.fromEntries(told);
}

/** The same address with these brushes in place of those that it carried. */
export function writeBrushes(
  params: URLSearchParams,
  axes: readonly ParallelAxis[],
  brushes: Brushes,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const { name } of axes) {
    const brush = brushes[name];
    for (const place of PLACES) {
      const end = place === 'min' ? brush?.low : brush?.high;
      if (end === undefined) next.delete(`${place}-${name}`);
      else next.set(`${place}-${name}`, String(end));
    }
  }
  return next;
}

/** A brush between two shares of an axis, in whichever order; none when it keeps the whole axis. */
export function brushBetween(axis: ParallelAxis, one: number, other: number): AxisBrush | null {
  const [from, to] = [Math.max(0, Math.min(one, other)), Math.min(1, Math.max(one, other))];
  return from <= 0 && to >= 1 ? null : { low: axis.valueAt(from), high: axis.valueAt(to) };
}

export function setBrush(brushes: Brushes, name: string, brush: AxisBrush | null): Brushes {
  const { [name]: _, ...others } = brushes;
  return brush === null ? others : { ...others, [name]: brush };
}

/** Shares of an axis that a brush keeps; the whole axis without one. */
export function sharesOf(axis: ParallelAxis, brush: AxisBrush | undefined): readonly [number, number] {
  if (brush === undefined) return [0, 1];
  return [axis.at(Math.max(axis.low, brush.low)) ?? 0, axis.at(Math.min(axis.high, brush.high)) ?? 1];
}

/** Trials within every brush; one without a place on a brushed axis is not kept. */
export function keepTrials({ axes, trials }: ParallelLayout, brushes: Brushes): readonly ParallelTrial[] {
  return trials.filter(({ values }) =>
    axes.every(({ name, at }, place) => {
      const brush = brushes[name];
      if (brush === undefined) return true;
      const value = values[place] ?? null;
      if (value === null || at(value) === null) return false;
      const slack = ROUNDING * Math.max(Math.abs(brush.low), Math.abs(brush.high));
      return value >= brush.low - slack && value <= brush.high + slack;
    }),
  );
}
