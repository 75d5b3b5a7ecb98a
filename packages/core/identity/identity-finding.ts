import type { IdentityField } from './civil-identity.ts';

export const IDENTITY_FINDINGS = [
  'missing',
  'too-long',
  'bad-characters',
  'all-capitals',
  'all-lower-case',
  'initials',
  'several-in-one',
  'too-many',
  'same-twice',
  'same-as-birth-name',
  'swapped',
  'out-of-range',
  'impossible-date',
  'in-the-future',
  'without-month',
  'bad-code',
  'unknown-commune',
  'not-yet',
  'ended',
  'whole-city',
  'unknown-country',
  'country-ended',
  'country-is-france',
] as const;
export type IdentityFindingCode = (typeof IDENTITY_FINDINGS)[number];

/** What a check of a civil identity found, and what the person needs to put it right. */
export interface IdentityFinding {
  readonly field: IdentityField;
  readonly code: IdentityFindingCode;
  /** `stops`: the national file would refuse it, or not find the person. `look`: it may be right, somebody looks. */
  readonly weight: 'stops' | 'look';
  /** What the sentence quotes: a limit, a suggestion, a place. */
  readonly info: Readonly<Record<string, string | number>>;
}
