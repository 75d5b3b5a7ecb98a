import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RejectedRow } from './read-import-rows.ts';

export interface RejectedTableProps {
  /** How many, and the first of them. */
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] };
  /** Address of the file with all of them. */
  readonly file: string;
}

/** The rows that are not taken, each with its reasons, and the file that has them all. */
export function RejectedTable({ rejected, file }: RejectedTableProps): JSX.Element | null {
  const { t, number } = useWords();
  if (rejected.count === 0) return null;
  const label = t(workshopMessages['import.rejected.caption']);
  return (
    <div className="stack">
      <TableRegion label={label}>
        <table className="table">
          <caption>
            {t(workshopMessages['import.rejected'], { total: number(rejected.count), count: rejected.count })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(workshopMessages['import.line'])}</th>
              <th scope="col">{t(workshopMessages['import.reasons'])}</th>
              <th scope="col">{t(workshopMessages['import.row'])}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.rows.map(({ line, cells, problems }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>
                  {problems.map(({ column, message, params }) => (
                    <div key={`${column} ${message.en}`}>
                      {column !== '' && <code>{column}</code>} {t(message, params)}
                    </div>
                  ))}
                </td>
                <td className="ws-cell">
                  {cells
                    .map((cell) => cell ?? '')
                    .join(' · ')
                    .slice(0, 300)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <div>
        <LinkButton to={file} download>
          {t(workshopMessages['import.rejected.file'])}
        </LinkButton>
      </div>
    </div>
  );
}
