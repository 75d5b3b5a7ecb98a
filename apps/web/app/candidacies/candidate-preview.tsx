import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownCandidates } from './import-candidates.tsx';

type PreviewRow = ShownCandidates['previewed'][number];

function Remarks({ row }: { readonly row: PreviewRow }): JSX.Element {
  const { t } = useWords();
  const fields = [...new Set(row.findings.map(({ field }) => t(candidacyMessages[`field.${field}`])))];
  return (
    <>
      {fields.length > 0 &&
        t(candidacyMessages['finding.count'], { count: row.findings.length, fields: fields.join(', ') })}
      {row.notes.map(({ message, params }) => (
        <div key={message.en}>{t(message, params)}</div>
      ))}
    </>
  );
}

/** The first rows that can be taken: whose account each is, and what the national rules say of the identity. */
export function CandidatePreview({ data }: { readonly data: ShownCandidates }): JSX.Element | null {
  const { t, number } = useWords();
  const { previewed, accepted, counts } = data;
  if (accepted === 0) return null;
  const caption = t(candidacyMessages['import.accepted'], { total: number(accepted), count: accepted });
  return (
    <div className="stack">
      <p>{t(candidacyMessages['import.counts'], counts)}</p>
      <TableRegion label={caption}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t(workshopMessages['import.line'])}</th>
              <th scope="col">{t(candidacyMessages['column.person'])}</th>
              <th scope="col">{t(candidacyMessages['column.email'])}</th>
              <th scope="col">{t(candidacyMessages['column.route'])}</th>
              <th scope="col">{t(candidacyMessages['column.blocks'])}</th>
              <th scope="col">{t(candidacyMessages['import.standing'])}</th>
              <th scope="col">{t(candidacyMessages['column.findings'])}</th>
            </tr>
          </thead>
          <tbody>
            {previewed.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>{row.name}</td>
                <td>{row.email}</td>
                <td>{t(handInMessages[`route.${row.route}`])}</td>
                <td>{row.blocks.join(' ')}</td>
                <td>{t(candidacyMessages[`import.standing.${row.standing}`])}</td>
                <td>
                  <Remarks row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}
