const DIGITS = 4;

type Span = { readonly lo: number | null; readonly hi: number | null } | null | undefined;

/** A figure with four digits, or a dash. */
export function roundFigure(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : String(Number(value.toPrecision(DIGITS)));
}

/** `[lo ; hi]`, or a dash. */
export function writeSpan(interval: Span): string {
  return interval === null || interval === undefined
    ? '—'
    : `[${roundFigure(interval.lo)} ; ${roundFigure(interval.hi)}]`;
}
