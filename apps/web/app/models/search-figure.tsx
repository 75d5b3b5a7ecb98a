import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, type Points } from './line-plot.tsx';

const place = (losses: readonly number[]): Points => losses.map((loss, at) => [at + 1, loss]);

/** Least loss so far, and, where trials were drawn, the one to expect from as many drawn again. */
export function SearchFigure({
  curve,
  at,
}: {
  readonly curve: Pick<SearchDocument, 'bestSoFar' | 'expected'>;
  readonly at: number;
}): JSX.Element {
  const { t } = useWords();
  const { bestSoFar, expected } = curve;
  return (
    <LinePlot
      title={t(searchMessages['figure.alt'])}
      caption={t(searchMessages[expected.length > 0 ? 'figure.caption' : 'figure.sequence'])}
      lines={[
        { points: place(bestSoFar) },
        ...(expected.length > 0 ? [{ points: place(expected), apart: true }] : []),
      ]}
      marks={[at]}
      ends={[1, bestSoFar.length]}
    />
  );
}
