export { birthSpan } from './check-birth.ts';
export { checkCivilIdentity } from './check-civil-identity.ts';
export {
  type BirthPlace,
  type CivilIdentity,
  EMPTY_IDENTITY,
  FIRST_NAMES_MAX,
  type IdentityField,
  NAME_MAX,
  SEXES,
  type Sex,
} from './civil-identity.ts';
export { IDENTITY_FINDINGS, type IdentityFinding, type IdentityFindingCode } from './identity-finding.ts';
export {
  type Commune,
  type Country,
  foldPlace,
  type PlaceChoice,
  type PlaceLists,
  readPlaceLists,
  searchPlaces,
} from './places.ts';
export { type ResolvedPlace, resolveBirthPlace, writeBirthPlace } from './resolve-birth-place.ts';
