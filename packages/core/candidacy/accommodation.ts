/**
 * Measures a jury may be shown (code du travail, art. D.5211-2 and after; DOMAIN §3.5). A measure carries no reason and no free text:
 * nothing here can say why.
 */
export const ACCOMMODATIONS = [
  'extra-time',
  'separate-room',
  'breaks',
  'human-help',
  'technical-help',
  'large-print',
  'screen-reader',
  'remote',
  'spread-over-sessions',
] as const;
export type Accommodation = (typeof ACCOMMODATIONS)[number];

/** The measures of a candidacy, as a whole: a later set takes the place of an earlier one. */
export interface AccommodationSet {
  readonly measures: readonly Accommodation[];
  /** Percent of the time of the session; 0 unless `extra-time` is among the measures. */
  readonly extraTimePercent: number;
}

export const EXTRA_TIME_MAX_PERCENT = 100;

/** True when the set holds together: extra time when and only when its percentage is above zero, within 100. */
export function isAccommodationSet({ measures, extraTimePercent }: AccommodationSet): boolean {
  const inRange =
    Number.isInteger(extraTimePercent) && extraTimePercent >= 0 && extraTimePercent <= EXTRA_TIME_MAX_PERCENT;
  return inRange && measures.includes('extra-time') === extraTimePercent > 0;
}
