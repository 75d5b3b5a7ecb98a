import {
  ibanLength,
  isCardNumber,
  isIban,
  isIpv4,
  isNir,
  isPhone,
  isSiren,
  isSiret,
  isTaxNumber,
} from './check-identifiers.ts';
import { isFirstName } from './first-names.ts';
import { foldText } from './fold-text.ts';
import type { PiiKind, PiiPlace } from './personal-data.ts';
import { isEmail } from './recognise-value.ts';
import { findSensitiveWords } from './sensitive-lexicon.ts';

/** Characters read of one text, the rest is left: about six printed pages. */
const MAX_TEXT_LENGTH = 20_000;

/**
 * Places of personal data in a text, in order and without overlap, over its first 20 000 characters. Time grows with
 * the length only. Bare names without a title or a known first name are not seen.
 */
export function findPersonalData(text: string): readonly PiiPlace[] {
  const read = text.slice(0, MAX_TEXT_LENGTH);
  const places = [
    ...findEmails(read),
    ...findIbans(read),
    ...findDigits(read),
    ...findShaped(read),
    ...findNames(read),
    ...findSensitiveWords(read).map((place): PiiPlace => ({ kind: 'sensitive', ...place })),
  ];
  return dropOverlaps(places);
}

function place(kind: PiiKind, start: number, end: number): PiiPlace {
  return { kind, sensitive: null, start, end };
}

/** Earlier finders win: the list comes in order of strength. */
function dropOverlaps(places: readonly PiiPlace[]): readonly PiiPlace[] {
  const taken: PiiPlace[] = [];
  for (const one of places)
    if (one.kind === 'sensitive' || !taken.some((other) => one.start < other.end && other.start < one.end))
      taken.push(one);
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

function findEmails(text: string): readonly PiiPlace[] {
  const found: PiiPlace[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && /[\p{L}0-9!#$%&*+/=?^_`{|}~.-]/u.test(text[start - 1] ?? ''))
      start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < 190 && /[\p{L}0-9.-]/u.test(text[end] ?? '')) end += 1;
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    if (isEmail(text.slice(start, end))) found.push(place('email', start, end));
  }
  return found;
}

function findIbans(text: string): readonly PiiPlace[] {
  const found: PiiPlace[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2}\d\d/gu)) {
    const length = ibanLength(match[0].slice(0, 2).toUpperCase());
    if (length === null) continue;
    let compact = '';
    let end = match.index;
    while (end < text.length && compact.length < length && end - match.index < length * 2) {
      const sign = text[end] ?? '';
      if (/[A-Za-z0-9]/.test(sign)) compact += sign.toUpperCase();
      else if (!/[ .\-\u00a0\u202f]/.test(sign)) break;
      end += 1;
    }
    if (compact.length === length && isIban(compact)) found.push(place('iban', match.index, end));
  }
  return found;
}

interface Digits {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_RUN_GROUPS = 12;

/** Groups of digits that stand together are tried in runs, longest known form first. */
function findDigits(text: string): readonly PiiPlace[] {
  const groups: Digits[] = [...text.matchAll(/(?<![\p{L}\p{N}])\+?\d+(?:[AB]\d*)?/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: PiiPlace[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const run = takeRun(text, groups, at);
    const hit = matchRun(text, run);
    if (hit === null) continue;
    found.push(hit.place);
    at += hit.groups - 1;
  }
  return found;
}

function takeRun(text: string, groups: readonly Digits[], at: number): readonly Digits[] {
  const run: Digits[] = [];
  for (let next = at; next < groups.length && run.length < LONGEST_RUN_GROUPS; next += 1) {
    const group = groups[next];
    const before = run.at(-1);
    if (group === undefined) break;
    if (
      before !== undefined &&
      !/^(?:[ .\-/\u00a0\u202f]| ?\(|\) ?)$/.test(text.slice(before.end, group.start))
    )
      break;
    if (before !== undefined && group.text.startsWith('+')) break;
    run.push(group);
  }
  return run;
}

function matchRun(
  text: string,
  run: readonly Digits[],
): { readonly place: PiiPlace; readonly groups: number } | null {
  for (let groups = run.length; groups >= 1; groups -= 1) {
    const part = run.slice(0, groups);
    const start = part[0]?.start ?? 0;
    const end = part.at(-1)?.end ?? 0;
    const compact = part
      .map((group) => group.text)
      .join('')
      .replace(/^\+330/, '+33');
    const kind = nameDigits(compact, text.slice(Math.max(0, start - 24), start));
    if (kind !== null && !/^[\p{L}\p{N}]/u.test(text.slice(end)))
      return { place: place(kind, start, end), groups };
  }
  return null;
}

function nameDigits(compact: string, before: string): PiiKind | null {
  if (compact.length < 9 || compact.length > 19) return null;
  if (compact.length === 15 && isNir(compact)) return 'nir';
  if (isSiret(compact)) return 'siret';
  if (compact.length >= 15 && isCardNumber(compact)) return 'card-number';
  if (compact.length === 13 && isTaxNumber(compact)) return 'tax-number';
  if (/^(?:\+|0)/.test(compact) && isPhone(compact)) return 'phone';
  if (compact.length === 9 && /siren|rcs|siège|siege/i.test(before) && isSiren(compact)) return 'siren';
  return null;
}

function findShaped(text: string): readonly PiiPlace[] {
  const found: PiiPlace[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}-])(?!SS|WW)[A-HJ-NP-TV-Z]{2}-\d{3}-(?!SS)[A-HJ-NP-TV-Z]{2}(?![\p{L}\p{N}-])/gu,
  ))
    found.push(place('plate', match.index, match.index + match[0].length));
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\.?[\p{L}\p{N}])/gu,
  ))
    if (isIpv4(match[0]) && !/version|v\.? ?$/i.test(text.slice(Math.max(0, match.index - 9), match.index)))
      found.push(place('ipv4', match.index, match.index + match[0].length));
  for (const match of text.matchAll(/passeport[ :n°º]{1,6}\d{2}[A-Z]{2}\d{5}(?![\p{L}\p{N}])/giu)) {
    const end = match.index + match[0].length;
    found.push(place('passport', end - 9, end));
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:née? le |naissance ?:? ?(?:le )?)(\d{2}[/.-]\d{2}[/.-]\d{4})/giu,
  )) {
    const end = match.index + match[0].length;
    found.push(place('birth-date', end - (match[1]?.length ?? 0), end));
  }
  return found;
}

const TITLED =
  /(?<![\p{L}\p{N}])(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Me|Maître) \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?/gu;
/** What stands before a name that is a place's. */
const PLACE_BEFORE =
  /(?:rue|avenue|place|boulevard|quai|allée|square|pont|lycée|collège|école|hôpital|gare|stade|bâtiment|salle|résidence|centre|amphithéâtre|campus|fondation|prix) $/iu;
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gu;

/** Titles with a name, then a known first name followed by a capitalised word. */
function findNames(text: string): readonly PiiPlace[] {
  const found = [...text.matchAll(TITLED)].map((match) =>
    place('last-name', match.index, match.index + match[0].length),
  );
  const words = [...text.matchAll(CAPITAL)];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const end = word.index + word[0].length;
    if (next === undefined || next.index !== end + 1 || text[end] !== ' ' || !isFirstName(foldText(word[0])))
      continue;
    if (PLACE_BEFORE.test(text.slice(Math.max(0, word.index - 12), word.index))) continue;
    found.push(place('full-name', word.index, next.index + next[0].length));
  }
  return found;
}
