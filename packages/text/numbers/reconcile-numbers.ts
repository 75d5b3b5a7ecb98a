import { foldWords } from '../blocks/split-words.ts';
import type { TextNumber } from './extract-numbers.ts';

/** A number of the structured evidence, with the words that name it. */
export interface KnownNumber {
  readonly label: string;
  readonly value: number;
  readonly locator: string;
  readonly path: string;
}

export interface ReconciledNumber {
  readonly number: TextNumber;
  /**
   * `found`: a known number within half a unit, named by a word of the sentence; `possible`: the same without a common word;
   * `differs`: a known number bears the words of the sentence and has another value; `unlinked`: neither.
   */
  readonly state: 'found' | 'possible' | 'differs' | 'unlinked';
  readonly known: KnownNumber | null;
  /** The known value in the scale of the printed one (a share stored as 41.2 beside « 41,2 % »). */
  readonly knownValue: number | null;
}

const EMPTY = new Set(
  'le la les un une des de du et ou a au aux en par pour sur dans est sont que qui avec ce cette il elle ne pas plus soit the of and to in is are value values valeur estimate est effect effet findings models items unit n id label'.split(
    ' ',
  ),
);
/** Members beside an estimate: its bounds, its n, its error. */
const SIDE = /(?:^|\s)(?:lo|hi|n|se|p|df|lower|upper|threshold|seuil)$/i;
/** A number of one digit is found anywhere: it needs a common word. */
const MIN_DIGITS = 2;

/** Each printed number beside the known one it comes from, within half a unit of its last printed digit (instruments/04, I-NUM-1). */
export function reconcileNumbers(
  numbers: readonly TextNumber[],
  known: readonly KnownNumber[],
): readonly ReconciledNumber[] {
  const named = known.map((one) => ({ one, words: listNames(one.label) }));
  return numbers.map((number): ReconciledNumber => {
    const context = new Set(foldWords(number.context).map(bareWord));
    const shared = (words: readonly string[]): number => words.filter((word) => context.has(word)).length;
    const equal = named
      .filter(({ one }) => isSame(number, one.value))
      .map((entry) => ({ ...entry, shared: shared(entry.words) }))
      .toSorted((a, b) => b.shared - a.shared);
    const [best] = equal;
    if (best !== undefined && best.shared > 0) return { number, state: 'found', ...bring(number, best.one) };
    if (best !== undefined && number.digits >= MIN_DIGITS)
      return { number, state: 'possible', ...bring(number, best.one) };
    const namesakes = named.filter(
      ({ one, words }) =>
        words.length > 0 && words.every((word) => context.has(word)) && !SIDE.test(one.label),
    );
    const nearest = namesakes.toSorted((a, b) => b.words.length - a.words.length)[0];
    if (nearest !== undefined && isComparable(number, nearest.one))
      return { number, state: 'differs', ...bring(number, nearest.one) };
    return { number, state: 'unlinked', known: null, knownValue: null };
  });
}

function bring(
  number: TextNumber,
  known: KnownNumber,
): { readonly known: KnownNumber; readonly knownValue: number } {
  const scaled = known.value * number.factor;
  const isScaled =
    number.unit !== '' && Math.abs(number.value - scaled) < Math.abs(number.value - known.value);
  return { known, knownValue: isScaled ? scaled : known.value };
}

function isSame(number: TextNumber, value: number): boolean {
  const slack = number.halfUnit * (1 + 1e-9) + Number.EPSILON * Math.abs(value);
  if (Math.abs(number.value - value) <= slack) return true;
  return number.unit !== '' && Math.abs(number.value - value * number.factor) <= slack;
}

function isComparable(number: TextNumber, known: KnownNumber): boolean {
  return number.unit === '' || number.unit !== '%' || (known.value >= 0 && known.value <= 100);
}

function listNames(label: string): readonly string[] {
  const words = foldWords(label.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')).map(bareWord);
  return [...new Set(words)].filter((word) => word.length > 2 && !EMPTY.has(word) && !/^\d+$/.test(word));
}

function bareWord(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
