import type { TextBlock } from '../blocks/text-block.ts';

export type TestKind = 't' | 'F' | 'r' | 'chi2' | 'z';

export interface ReportedTest {
  readonly kind: TestKind;
  /** Degrees of freedom, none for z. */
  readonly df: readonly number[];
  readonly statistic: number;
  readonly statisticDecimals: number;
  readonly p: number;
  readonly pDecimals: number;
  readonly sign: '=' | '<' | '>';
  /** The text says that the test has one tail. */
  readonly oneTailed: boolean;
  readonly shown: string;
  readonly locator: string;
}

const VALUE = '[-−–]?\\s?\\d*[.,]?\\d+';
const P = `[,;:]?\\s*(?:et\\s+)?(?:valeur[\\s-])?p\\s*([=<>≤≥])\\s*(${VALUE})`;
const DF = '\\d+(?:[.,]\\d+)?';
const BETWEEN = '(?:[^.;\\n]|\\.(?=\\d)){0,60}?';
const PATTERNS: readonly { readonly kind: TestKind; readonly pattern: RegExp }[] = [
  {
    kind: 't',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])t\\s*\\(\\s*(${DF})\\s*\\)\\s*=\\s*(${VALUE})${BETWEEN}${P}`,
      'gu',
    ),
  },
  {
    kind: 'F',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])F\\s*\\(\\s*(\\d+(?:\\.\\d+)?\\s*[,;]\\s*${DF})\\s*\\)\\s*=\\s*(${VALUE})${BETWEEN}${P}`,
      'gu',
    ),
  },
  {
    kind: 'r',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])r\\s*\\(\\s*(${DF})\\s*\\)\\s*=\\s*(${VALUE})${BETWEEN}${P}`,
      'gu',
    ),
  },
  {
    kind: 'chi2',
    pattern: new RegExp(
      `(?:[χΧ]\\s?[²2]|khi[\\s-]?(?:deux|2|²)|chi[\\s-]?(?:2|²))\\s*\\(\\s*(${DF})(?:\\s*[,;]\\s*[Nn]\\s*=\\s*[\\d \u202f]+)?\\s*\\)\\s*=\\s*(${VALUE})${BETWEEN}${P}`,
      'giu',
    ),
  },
  { kind: 'z', pattern: new RegExp(`(?<![\\p{L}\\p{N}])()[zZ]\\s*=\\s*(${VALUE})${BETWEEN}${P}`, 'gu') },
];
const ONE_TAILED = /unilatéra|une queue|one[\s-](?:tailed|sided)/i;

/** Tests printed in the usual way, `t(28) = 2.20, p = .036` and French decimals alike; what is printed otherwise is not read. */
export function extractTests(blocks: readonly TextBlock[]): readonly ReportedTest[] {
  return blocks.flatMap(({ text, locator }) =>
    PATTERNS.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((found) => ({
        at: found.index,
        test: readTest(kind, found, text, locator),
      })),
    )
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ test }) => (test === null ? [] : [test])),
  );
}

function readTest(
  kind: TestKind,
  found: RegExpExecArray,
  text: string,
  locator: string,
): ReportedTest | null {
  const [shown, degrees = '', statistic = '', sign = '', p = ''] = found;
  const df = degrees === '' ? [] : degrees.split(kind === 'F' ? /\s*[,;]\s*/ : /\s+/).map(readNumber);
  const [value, reported] = [readNumber(statistic), readNumber(p)];
  if (![value, reported, ...df].every(Number.isFinite) || reported > 1 || reported < 0) return null;
  if (kind === 'r' && Math.abs(value) > 1) return null;
  const around = text.slice(Math.max(0, found.index - 200), found.index + shown.length + 200);
  return {
    kind,
    df,
    statistic: value,
    statisticDecimals: countDecimals(statistic),
    p: reported,
    pDecimals: countDecimals(p),
    sign: sign === '=' ? '=' : /[<≤]/.test(sign) ? '<' : '>',
    oneTailed: ONE_TAILED.test(around),
    shown: shown.trim(),
    locator,
  };
}

function readNumber(text: string): number {
  return Number(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.'));
}

function countDecimals(text: string): number {
  return /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
}
