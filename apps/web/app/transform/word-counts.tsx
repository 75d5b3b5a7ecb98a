import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import type { WordCounts as Counts } from '@etalon/transform';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

const WIDTH = 120;
const HEIGHT = 12;

/** How long texts are in words: a bar and a number for each range. */
export function WordCounts({ counts }: { readonly counts: Counts }): JSX.Element {
  const { t, number } = useWords();
  const caption = t(transformLookMessages['effect.words'], { most: number(counts.most) });
  const largest = Math.max(1, ...counts.rows);
  const edge = (at: number): string => number(Math.round((at * counts.most) / counts.rows.length));
  return (
    <TableRegion label={caption}>
      <table className="table figures">
        <caption>{caption}</caption>
        <tbody>
          {counts.rows.map((rows, at) => (
            <tr key={edge(at) + String(at)}>
              <th scope="row">
                {t(transformLookMessages['effect.words.range'], { from: edge(at), to: edge(at + 1) })}
              </th>
              <td>
                <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
                  <rect className="tr-bar" width={(WIDTH * rows) / largest} height={HEIGHT} />
                </svg>
              </td>
              <td className="end">{number(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
