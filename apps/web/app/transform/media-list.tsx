import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import type { MediaFacts, TransformDocument } from '@etalon/transform';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';

/** What the files of each reader were, before they were brought to one form. */
export function MediaList({ result }: { readonly result: TransformDocument }): JSX.Element | null {
  const { t, number } = useWords();
  if (result.media.length === 0) return null;
  const seconds = (value: number): string => number(value, { decimals: 2 });
  const tell = ({ files, formats, sizes, rates, seconds: lengths }: MediaFacts): string =>
    [
      t(transformLookMessages['media.files'], {
        files,
        formats: Object.entries(formats)
          .map(([format, count]) => `${format.toUpperCase()} ${number(count)}`)
          .join(', '),
      }),
      ...(sizes === null
        ? []
        : [
            t(transformLookMessages['media.sizes'], {
              small: sizes.smallest.map((side) => number(side)).join(' × '),
              large: sizes.largest.map((side) => number(side)).join(' × '),
            }),
          ]),
      ...(rates.length === 0
        ? []
        : [
            t(transformLookMessages['media.rates'], {
              rates: rates.map(({ rate, count }) => `${number(rate)} (${number(count)})`).join(', '),
            }),
          ]),
      ...(lengths === null
        ? []
        : [
            t(transformLookMessages['media.seconds'], {
              shortest: seconds(lengths.shortest),
              longest: seconds(lengths.longest),
              total: seconds(lengths.total),
            }),
          ]),
    ].join(' · ');
  return (
    <section aria-labelledby="fichiers" className="stack">
      <h2 id="fichiers">{t(transformLookMessages['media.title'])}</h2>
      <KeyValues entries={result.media.map((facts) => ({ label: facts.node, value: tell(facts) }))} />
    </section>
  );
}
