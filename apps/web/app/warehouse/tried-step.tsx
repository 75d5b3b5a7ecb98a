import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { TriedAnswer } from './tried-answer.ts';

/** How many rows and cells a step would change, and a few of them before and after. */
export function TriedStep({ tried }: { readonly tried: TriedAnswer }): JSX.Element {
  const { t, number } = useWords();
  if (tried.stop !== null)
    return (
      <div className="panel" role="alert">
        <p>
          <strong>{tried.stop.what}</strong>
        </p>
        <p>{tried.stop.remedy}</p>
      </div>
    );
  const { trace, examples } = tried;
  const changed = Object.entries(trace?.cellsChanged ?? {});
  const total = changed.reduce((sum, [, count]) => sum + count, 0);
  const dropped = examples.filter((example) => example.dropped !== undefined);
  const cells = examples.filter((example) => example.column !== undefined);
  return (
    <div className="panel wh-tried" role="status">
      <p className="figures">
        <strong>
          {trace === null || trace.rowsBefore === trace.rowsAfter
            ? t(warehouseMessages['try.cells'], { cells: number(total), count: total })
            : t(warehouseMessages['try.rows'], {
                before: number(trace.rowsBefore),
                after: number(trace.rowsAfter),
              })}
        </strong>
        {changed.length > 0 && ` ${changed.map(([name, count]) => `${name} : ${number(count)}`).join(' · ')}`}
      </p>
      {Object.entries(trace?.notes ?? {}).map(([name, count]) => (
        <p key={name} className="soft figures">
          {name === 'multiplied' || name === 'unmatched' || name === 'matched' || name === 'unreadable'
            ? t(warehouseMessages[`note.${name}`], { count, rows: number(count) })
            : `${name} : ${number(count)}`}
        </p>
      ))}
      {cells.length > 0 && (
        <table className="table">
          <caption>{t(warehouseMessages['try.examples'])}</caption>
          <thead>
            <tr>
              {(['row', 'column', 'before', 'after'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(warehouseMessages[`try.${name}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((example) => (
              <tr key={`${example.column} ${example.row}`}>
                <td>{example.row}</td>
                <td>{example.column}</td>
                <td>{example.before ?? '∅'}</td>
                <td>{example.after ?? '∅'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dropped.length > 0 && (
        <details className="fold">
          <summary>{t(warehouseMessages['try.dropped'])}</summary>
          <ul>
            {dropped.map((example) => {
              const text = Object.values(example.dropped ?? {})
                .map((cell) => (cell === null ? '∅' : String(cell)))
                .join(' · ');
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </details>
      )}
    </div>
  );
}
