import type { Language } from '@etalon/i18n';
import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TransformView } from './load-transform.ts';
import { Thumbnail } from './thumbnail.tsx';
import { WordCounts } from './word-counts.tsx';

const NUMBER = /^(.+ = -?\d+)\.(\d+(?:e[+-]?\d+)?)$/;

/** Cells written `name = 0.5`, with the decimal sign of the language. */
function writeCells(language: Language, text: string): string {
  if (language === 'en') return text;
  return text
    .split(' · ')
    .map((cell) => cell.replace(NUMBER, '$1,$2'))
    .join(' · ');
}

/** A few rows of each side, before and after a node. */
export function NodeEffect({
  view,
  name,
}: {
  readonly view: TransformView;
  readonly name: string;
}): JSX.Element | null {
  const { t, number, language } = useWords();
  const made = view.result?.nodes.find(({ id }) => id === name);
  if (made === undefined) return null;
  const caption = t(transformMessages['effect.preview']);
  const isDrawn = made.preview.some(({ thumbnail }) => thumbnail !== null);
  return (
    <>
      <TableRegion label={caption}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="end">
                {t(transformMessages['effect.line'])}
              </th>
              <th scope="col">{t(transformMessages['effect.side'])}</th>
              <th scope="col">{t(transformMessages['effect.before'])}</th>
              <th scope="col">{t(transformMessages['effect.after'])}</th>
              {isDrawn && <th scope="col">{t(transformLookMessages['effect.look'])}</th>}
            </tr>
          </thead>
          <tbody>
            {made.preview.map((row) => (
              <tr key={`${row.line} ${row.test}`}>
                <th scope="row" className="end">
                  {number(row.line)}
                </th>
                <td>{t(transformMessages[row.test ? 'chain.test' : 'chain.train'])}</td>
                <td>{writeCells(language, row.before)}</td>
                <td>{writeCells(language, row.after)}</td>
                {isDrawn && (
                  <td>{row.thumbnail !== null && <Thumbnail drawn={row.thumbnail} line={row.line} />}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {made.words !== null && <WordCounts counts={made.words} />}
    </>
  );
}
