import { checkBirthDate, checkBirthPlace } from './check-birth.ts';
import { checkNames } from './check-names.ts';
import type { CivilIdentity } from './civil-identity.ts';
import type { IdentityFinding } from './identity-finding.ts';
import type { PlaceLists } from './places.ts';

/**
 * What stands between an identity and the national passport of competences, on the day `asOf` (`YYYY-MM-DD`); empty when nothing does.
 * The least a person is found by is birth name, first name, sex and year (DOMAIN §1.4: month and day when several people match, then
 * the commune): without those it stops; the rest is worth a look. Throws nothing.
 *
 * @example
 * checkCivilIdentity(identity, { lists, asOf: '2026-11-26' }).filter(({ weight }) => weight === 'stops');
 */
export function checkCivilIdentity(
  identity: CivilIdentity,
  { lists, asOf }: { readonly lists: PlaceLists; readonly asOf: string },
): readonly IdentityFinding[] {
  const sex: readonly IdentityFinding[] =
    identity.sex === null ? [{ field: 'sex', code: 'missing', weight: 'stops', info: {} }] : [];
  return [
    ...checkNames(identity),
    ...sex,
    ...checkBirthDate(identity, asOf),
    ...checkBirthPlace(identity, lists),
  ];
}
