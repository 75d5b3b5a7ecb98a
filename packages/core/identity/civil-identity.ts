export const SEXES = ['F', 'M'] as const;
export type Sex = (typeof SEXES)[number];

/** Where a person was born: an INSEE commune, or a country by its INSEE code with the town as it is written there. */
export type BirthPlace =
  | { readonly kind: 'commune'; readonly code: string }
  | { readonly kind: 'abroad'; readonly countryCode: string; readonly town: string | null };

/**
 * Civil identity as the national passport of competences asks for it in its `titulaire` element (DOMAIN §1.2); the registration
 * number of persons is not part of it. What is not known is null.
 */
export interface CivilIdentity {
  /** Name on the birth record, never the name in use. */
  readonly birthName: string;
  readonly usageName: string | null;
  /** In the order of the birth record; the national file takes three. */
  readonly firstNames: readonly string[];
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly birthPlace: BirthPlace | null;
}

export const EMPTY_IDENTITY: CivilIdentity = {
  birthName: '',
  usageName: null,
  firstNames: [],
  sex: null,
  birthYear: null,
  birthMonth: null,
  birthDay: null,
  birthPlace: null,
};

export type IdentityField =
  | 'birthName'
  | 'usageName'
  | 'firstNames'
  | 'sex'
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay'
  | 'birthPlace';

/** Limits of the national schema: `nomNaissance`, `prenom1` and their neighbours, 60 characters. */
export const NAME_MAX = 60;
export const FIRST_NAMES_MAX = 3;
