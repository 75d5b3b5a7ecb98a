import { useWords } from '../kit/use-words.ts';

interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

/** How figures of this folder are written: shares in whole percents, coefficients with two decimals, intervals in brackets. */
export function useFigures() {
  const { number } = useWords();
  const signed = (text: string): string => text.replace('-', '−');
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  const coefficient = (value: number): string => signed(number(value, { decimals: 2 }));
  const bracket = ({ lo, hi }: Bounds, write: (value: number) => string): string =>
    `[${write(lo)}\u00a0;\u00a0${write(hi)}]`;
  return {
    percent,
    coefficient,
    share: (found: Bounds & { readonly share: number }): string =>
      `${percent(found.share)} ${bracket(found, percent)}`,
    interval: (found: Bounds): string => bracket(found, coefficient),
  };
}
