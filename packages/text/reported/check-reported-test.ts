import { chiSquareUpperTail, fisherUpperTail, normalTwoTails, studentTwoTails } from '@etalon/numeric';
import type { ReportedTest } from './extract-tests.ts';

export interface CheckedTest {
  /** Two-tailed p of the printed statistic, and its range over the rounding of the statistic. */
  readonly p: number;
  readonly lo: number;
  readonly hi: number;
  /** The printed p, with its sign and rounding, meets the range. */
  readonly agrees: boolean;
  /** It does when halved, and the text says that the test has one tail. */
  readonly agreesOneTailed: boolean;
  /** The two p stand on both sides of 0.05. */
  readonly crosses: boolean;
}

const ALPHA = 0.05;

/** p recomputed over the rounding of a printed statistic, beside the printed p (algorithm of Nuijten et al. 2016, rewritten). */
export function checkReportedTest(test: ReportedTest): CheckedTest {
  const size = Math.abs(test.statistic);
  const half = 0.5 * 10 ** -test.statisticDecimals;
  const p = tailOf(test, size);
  const range = { lo: tailOf(test, size + half), hi: tailOf(test, Math.max(0, size - half)) };
  const agrees = meets(test, range);
  const agreesOneTailed = !agrees && test.oneTailed && meets(test, { lo: range.lo / 2, hi: range.hi / 2 });
  const below = test.sign === '>' ? false : test.p <= ALPHA;
  const isTold = test.sign === '=' || (test.sign === '<' ? test.p <= ALPHA : test.p >= ALPHA);
  const recomputedBelow = range.hi < ALPHA;
  const recomputedAbove = range.lo > ALPHA;
  return {
    p,
    ...range,
    agrees,
    agreesOneTailed,
    crosses: !agrees && !agreesOneTailed && isTold && (below ? recomputedAbove : recomputedBelow),
  };
}

function meets(
  { sign, p, pDecimals }: ReportedTest,
  { lo, hi }: { readonly lo: number; readonly hi: number },
): boolean {
  const half = 0.5 * 10 ** -pDecimals;
  if (sign === '<') return lo < p;
  if (sign === '>') return hi > p;
  return p - half <= hi && lo <= p + half;
}

function tailOf({ kind, df: [first = 1, second = 1] }: ReportedTest, size: number): number {
  switch (kind) {
    case 't':
      return studentTwoTails(size, first);
    case 'F':
      return fisherUpperTail(size, first, second);
    case 'chi2':
      return chiSquareUpperTail(size, first);
    case 'z':
      return normalTwoTails(size);
    case 'r':
      return size >= 1 ? 0 : studentTwoTails(size * Math.sqrt(first / (1 - size * size)), first);
    default:
      return kind satisfies never;
  }
}
