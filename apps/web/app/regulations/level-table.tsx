import { isDecided, type Regulations } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

export interface LevelTableProps {
  readonly regulations: Pick<Regulations, 'descriptors' | 'observables' | 'levelNames'>;
  /** Words of each criterion, by code; a code without words stands alone. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly language: string;
}

/** The level texts as written, one table, criteria in the order of the framework. */
export function LevelTable({ regulations, criteria, language }: LevelTableProps): JSX.Element {
  const { t } = useWords();
  const { descriptors, observables, levelNames } = regulations;
  const lists = Object.keys(observables).length > 0;
  const order = Object.keys(criteria);
  const codes = [...new Set([...Object.keys(descriptors), ...Object.keys(observables)])].toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  if (codes.length === 0) return <p>{t(words['page.texts.none'])}</p>;
  const nameOf = (level: number): string =>
    isDecided(levelNames) ? `${level} ${levelNames[level] ?? ''}` : t(words['texts.level'], { level });
  return (
    <TableRegion label={t(words['page.texts.table'])}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t(words['texts.criterion'])}</th>
            {[0, 1, 2, 3].map((level) => (
              <th key={level} scope="col" lang={language}>
                {nameOf(level)}
              </th>
            ))}
            {lists && <th scope="col">{t(words['texts.observables'])}</th>}
          </tr>
        </thead>
        <tbody lang={language}>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">
                <Code>{code}</Code> {criteria[code] ?? ''}
              </th>
              {[0, 1, 2, 3].map((level) => (
                <td key={level}>
                  {descriptors[code]?.[level] || (
                    <span className="soft">{t(words['page.text.missing'])}</span>
                  )}
                </td>
              ))}
              {lists && (
                <td>
                  <ul>
                    {(observables[code] ?? []).map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
