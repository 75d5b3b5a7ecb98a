import { isDecided, type Regulations } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

export interface LevelTableProps {
  readonly regulations: Pick<Regulations, 'descriptors' | 'levelNames'>;
  /** Words of each criterion, by code; a code without words stands alone. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly language: string;
}

/** The level texts as written, one table, criteria in the order of the framework. */
export function LevelTable({ regulations, criteria, language }: LevelTableProps): JSX.Element {
  const { t } = useWords();
  const { descriptors, levelNames } = regulations;
  const order = Object.keys(criteria);
  const codes = Object.keys(descriptors).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
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
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
