import { type CivilIdentity, FIRST_NAMES_MAX, type IdentityField, NAME_MAX } from './civil-identity.ts';
import type { IdentityFinding } from './identity-finding.ts';

const ALLOWED = /^[\p{Script=Latin}\p{M}'’ .-]+$/u;

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
const isCapitals = (text: string): boolean =>
  letters(text).length > 1 && text === text.toLocaleUpperCase('fr');
const isLower = (text: string): boolean => letters(text).length > 1 && text === text.toLocaleLowerCase('fr');

/** A name with a capital at the head of each of its parts: what is suggested, never written by the program. */
export function capitaliseName(text: string): string {
  return text
    .toLocaleLowerCase('fr')
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_whole, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
    );
}

function checkText(field: IdentityField, text: string): readonly IdentityFinding[] {
  const found: IdentityFinding[] = [];
  if (text.length > NAME_MAX)
    found.push({ field, code: 'too-long', weight: 'stops', info: { length: text.length, max: NAME_MAX } });
  if (!ALLOWED.test(text)) {
    const sign = [...text].find((char) => !ALLOWED.test(char)) ?? '';
    found.push({ field, code: 'bad-characters', weight: 'stops', info: { sign, text } });
  }
  if (isCapitals(text))
    found.push({
      field,
      code: 'all-capitals',
      weight: 'look',
      info: { text, suggestion: capitaliseName(text) },
    });
  else if (isLower(text))
    found.push({
      field,
      code: 'all-lower-case',
      weight: 'look',
      info: { text, suggestion: capitaliseName(text) },
    });
  return found;
}

function checkFirstNames({ firstNames }: CivilIdentity): readonly IdentityFinding[] {
  const field = 'firstNames';
  if (firstNames.length === 0) return [{ field, code: 'missing', weight: 'stops', info: {} }];
  const found: IdentityFinding[] = [];
  if (firstNames.length > FIRST_NAMES_MAX)
    found.push({ field, code: 'too-many', weight: 'look', info: { max: FIRST_NAMES_MAX } });
  for (const text of firstNames) {
    if (/[,;/]/.test(text)) found.push({ field, code: 'several-in-one', weight: 'stops', info: { text } });
    else found.push(...checkText(field, text));
    if (letters(text).length === 1 || /(^|[\s-])\p{L}\./u.test(text))
      found.push({ field, code: 'initials', weight: 'stops', info: { text } });
  }
  const folded = firstNames.map((text) => text.toLocaleLowerCase('fr'));
  const twice = firstNames.find((_text, at) => folded.indexOf(folded[at] ?? '') < at);
  if (twice !== undefined) found.push({ field, code: 'same-twice', weight: 'look', info: { text: twice } });
  return found;
}

/**
 * The findings on the names of an identity (DOMAIN §1.4: the name on the birth record and every first name are what a person is found
 * by). A family name written in ordinary letters beside a first name in capitals is what a swap of the two looks like.
 */
export function checkNames(identity: CivilIdentity): readonly IdentityFinding[] {
  const { birthName, usageName, firstNames } = identity;
  const found: IdentityFinding[] = [];
  if (birthName === '') found.push({ field: 'birthName', code: 'missing', weight: 'stops', info: {} });
  else found.push(...checkText('birthName', birthName));
  if (/(^|[\s-])\p{L}\./u.test(birthName))
    found.push({ field: 'birthName', code: 'initials', weight: 'stops', info: { text: birthName } });
  if (usageName !== null) {
    found.push(...checkText('usageName', usageName));
    if (usageName.toLocaleLowerCase('fr') === birthName.toLocaleLowerCase('fr'))
      found.push({ field: 'usageName', code: 'same-as-birth-name', weight: 'look', info: {} });
  }
  found.push(...checkFirstNames(identity));
  const [first = ''] = firstNames;
  if (isCapitals(first) && birthName !== '' && !isCapitals(birthName))
    found.push({
      field: 'birthName',
      code: 'swapped',
      weight: 'look',
      info: { birthName, firstName: first },
    });
  return found;
}
