import type { Interval } from '@etalon/numeric';

/** Kinds of personal data that a value or a column name can show. */
export const PII_KINDS = [
  'nir',
  'siren',
  'siret',
  'iban',
  'card-number',
  'tax-number',
  'email',
  'phone',
  'plate',
  'ipv4',
  'ipv6',
  'gps',
  'passport',
  'birth-date',
  'postal-code',
  'first-name',
  'last-name',
  'full-name',
  'address',
  'city',
  'sex',
  'login',
  'sensitive',
] as const;
export type PiiKind = (typeof PII_KINDS)[number];

/** Classes of article 9(1) of the GDPR, and article 10 for offences. */
export const SENSITIVE_CLASSES = [
  'origin',
  'politics',
  'belief',
  'union',
  'genetic',
  'biometric',
  'health',
  'sexuality',
  'offence',
] as const;
export type SensitiveClass = (typeof SENSITIVE_CLASSES)[number];

/** A kind, and its class when it is sensitive. */
export interface PiiKey {
  readonly kind: PiiKind;
  readonly sensitive: SensitiveClass | null;
}

/** The key as one text: `email`, or `sensitive/health`. */
export function writePiiKey({ kind, sensitive }: PiiKey): string {
  return sensitive === null ? kind : `${kind}/${sensitive}`;
}

/** One kind recognised in a column: values with a check digit or a closed form, then what the name says. */
export interface PiiFinding extends PiiKey {
  /** `name`: the header only; `values`: the values only; `both`. */
  readonly by: 'name' | 'values' | 'both';
  /** `check-digit` forms are hardly met by chance; `shape` ones may be (five digits). */
  readonly strength: 'check-digit' | 'shape' | 'list' | 'name';
  /** Rows of the sample whose value is recognised. */
  readonly recognised: number;
  /** Non-empty rows of the sample. */
  readonly tested: number;
  /** recognised / tested with its 95 % Wilson interval; null when nothing was tested. */
  readonly share: (Interval & { readonly value: number }) | null;
  /** Rows of the sample that hold the kind inside a longer text. */
  readonly inText: number;
}

export interface PiiColumn {
  readonly column: string;
  readonly type: string;
  readonly rows: number;
  readonly empty: number;
  readonly distinct: number;
  readonly findings: readonly PiiFinding[];
}

export interface PiiScan {
  readonly table: string;
  readonly rows: number;
  /** Rows read: all of them below the bound, else a seeded sample. */
  readonly sample: { readonly rows: number; readonly seed: number; readonly isWhole: boolean };
  readonly columns: readonly PiiColumn[];
  /** Cells longer than the bound, of which only the beginning was read. */
  readonly cutTexts: number;
}

/** A place in a text where a kind was recognised; offsets in UTF-16 units, the value itself is not kept. */
export interface PiiPlace extends PiiKey {
  readonly start: number;
  readonly end: number;
}
