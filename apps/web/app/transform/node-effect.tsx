import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TransformView } from './load-transform.ts';

/** A few rows of each side, before and after a node. */
export function NodeEffect({
  view,
  name,
}: {
  readonly view: TransformView;
  readonly name: string;
}): JSX.Element | null {
  const { t, number } = useWords();
  const made = view.result?.nodes.find(({ id }) => id === name);
  if (made === undefined) return null;
  const caption = t(transformMessages['effect.preview']);
  return (
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
          </tr>
        </thead>
        <tbody>
          {made.preview.map((row) => (
            <tr key={`${row.line} ${row.test}`}>
              <th scope="row" className="end">
                {number(row.line)}
              </th>
              <td>{t(transformMessages[row.test ? 'chain.test' : 'chain.train'])}</td>
              <td>{row.before}</td>
              <td>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
