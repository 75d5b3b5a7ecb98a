import { simulatorMessages as words } from '@etalon/i18n/messages/regulations-simulator';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CountedRule } from './add-interval.ts';
import type { RuleBarsProps } from './rule-bars.tsx';

const COLUMNS = ['rule', 'blocks', 'met', 'share', 'interval', 'one', 'two', 'more', 'consistent'] as const;

function useCells(): (counted: CountedRule) => readonly string[] {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  return ({ blocks, met, interval, margins, consistent }) => {
    const none = t(words.none);
    if (met === null) return [number(blocks), none, none, none, none, none, none, none];
    return [
      number(blocks),
      number(met),
      blocks === 0 ? none : percent(met / blocks),
      interval === null ? none : `${percent(interval.lo)} – ${percent(interval.hi)}`,
      number(margins.one),
      number(margins.two),
      number(margins.more),
      consistent === null ? none : percent(consistent.alike / consistent.pairs),
    ];
  };
}

/** The same counts in figures, with margins and the agreement of two juries. */
export function RuleTable({ title, rows }: RuleBarsProps): JSX.Element {
  const { t } = useWords();
  const cellsOf = useCells();
  return (
    <TableRegion label={title}>
      <table className="table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(words[`column.${column}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counted }, rank) => (
            <tr key={`${name}-${String(rank)}`}>
              <th scope="row">{name}</th>
              {cellsOf(counted).map((cell, column) => (
                <td key={COLUMNS[column + 1]} className="figures">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
