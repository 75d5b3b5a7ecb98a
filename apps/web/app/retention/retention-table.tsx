import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

type Head<Key = keyof typeof retentionMessages> = Key extends `column.${infer Name}` ? Name : never;

/** One table of the page: its caption, its heads, and one row for each candidacy. */
export function RetentionTable<Row extends { readonly candidacyId: string }>({
  caption,
  heads,
  rows,
  cells,
}: {
  readonly caption: keyof typeof retentionMessages;
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  /** One cell for each head, in their order; that of the candidate heads the row. */
  readonly cells: (row: Row) => readonly (JSX.Element | string)[];
}): JSX.Element {
  const { t } = useWords();
  return (
    <TableRegion label={t(retentionMessages[caption])}>
      <table className="table">
        <caption>{t(retentionMessages[caption])}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(retentionMessages[`column.${head}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.candidacyId}>
              {cells(row).map((cell, rank) =>
                heads[rank] === 'candidate' ? (
                  <th key={heads[rank]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[rank]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
