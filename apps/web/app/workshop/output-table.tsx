import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Hash } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

export interface OutputTableProps {
  readonly projectId: string;
  readonly runId: string;
  readonly outputs: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly mediaType: string;
  }[];
}

/** What a run left: to look at, to download, to seal. */
export function OutputTable({ projectId, runId, outputs }: OutputTableProps): JSX.Element | null {
  const { t, bytes } = useWords();
  if (outputs.length === 0) return null;
  const base = `/atelier/${projectId}`;
  return (
    <TableRegion label={t(workshopMessages['run.outputs'])}>
      <table className="table">
        <caption>{t(workshopMessages['run.outputs'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(workshopMessages['output.name'])}</th>
            <th scope="col" className="end">
              {t(workshopMessages['output.size'])}
            </th>
            <th scope="col">{t(workshopMessages['output.hash'])}</th>
            <th scope="col">{t(workshopMessages['output.acts'])}</th>
          </tr>
        </thead>
        <tbody>
          {outputs.map(({ name, sha256, bytes: size }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`${base}/calculs/${runId}/sorties/${encodeURIComponent(name)}`} download>
                  {name}
                </a>
              </th>
              <td className="end">{bytes(size)}</td>
              <td>
                <Hash value={sha256} short />
              </td>
              <td>
                <span className="row">
                  {name.endsWith('.parquet') && (
                    <Link to={`${base}/apercu/${sha256}?nom=${encodeURIComponent(name)}`}>
                      {t(workshopMessages['files.preview'])}
                      <span className="visually-hidden"> : {name}</span>
                    </Link>
                  )}
                  <Link to={`${base}/calculs/${runId}/sceller?sortie=${encodeURIComponent(name)}`}>
                    {t(workshopMessages['frame.seal'])}
                    <span className="visually-hidden"> : {name}</span>
                  </Link>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
