import { connectMessages } from '@etalon/i18n/messages/connect';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type JSX, useEffect, useState } from 'react';
import { Link, useNavigation } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { projectPath } from './document-address.ts';

export interface BroughtSource {
  readonly name: string;
  readonly bytes: number;
  readonly source: string;
  readonly rows: number | null;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly kept: string }[];
}

function Columns({ columns }: Pick<BroughtSource, 'columns'>): JSX.Element | null {
  const { t } = useWords();
  if (columns.length === 0) return null;
  return (
    <TableRegion label={t(connectMessages['connect.columns'])}>
      <table className="table">
        <caption>{t(connectMessages['connect.columns'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(connectMessages['connect.column.name'])}</th>
            <th scope="col">{t(connectMessages['connect.column.type'])}</th>
            <th scope="col">{t(connectMessages['connect.column.kept'])}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, type, kept }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{type}</td>
              <td>{kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What the last connection brought, with the types of its columns. */
export function Brought(props: { readonly file: BroughtSource; readonly projectId: string }): JSX.Element {
  const { t, number, bytes } = useWords();
  const { name, bytes: size, source, rows, columns } = props.file;
  const facts = { size: bytes(size), source };
  return (
    <>
      <Alert title={t(connectMessages['connect.done'], { file: name })} announced>
        <p>
          {rows === null
            ? t(connectMessages['connect.done.file'], facts)
            : t(connectMessages['connect.done.rows'], { ...facts, rows: number(rows), count: rows })}
        </p>
        <p>
          <Link to={projectPath(props.projectId)}>{t(workshopMessages['project.back'])}</Link>
        </p>
      </Alert>
      <Columns columns={columns} />
    </>
  );
}

interface Advance {
  readonly bytes: number;
  readonly rows: number;
  readonly pages: number;
}

const LOOK_MS = 1000;

/** How far the connection asked for by a form came, looked at every second. */
export function ConnectProgress(props: {
  readonly projectId: string;
  readonly act: string;
}): JSX.Element | null {
  const { projectId, act } = props;
  const { t, number, bytes } = useWords();
  const { state, formData } = useNavigation();
  const sent = state === 'submitting' && formData?.get('acte') === act;
  const connection = sent ? formData.get('connection') : null;
  const id = typeof connection === 'string' ? connection : '';
  const [advance, setAdvance] = useState<Advance | null>(null);

  useEffect(() => {
    if (id === '') return;
    setAdvance(null);
    const look = async (): Promise<void> => {
      const response = await fetch(`/atelier/${projectId}/connexion/${encodeURIComponent(id)}`);
      if (!response.ok) return;
      const body: { readonly advance: Advance | null } = await response.json();
      if (body.advance !== null) setAdvance(body.advance);
    };
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [id, projectId]);

  if (id === '') return null;
  return (
    <div className="progress" role="status">
      <div className="progress-words">
        <span>{t(connectMessages['connect.working'])}</span>
        <span className="figures">
          {advance !== null &&
            t(connectMessages['connect.progress'], {
              size: bytes(advance.bytes),
              rows: number(advance.rows),
              count: advance.rows,
              pages: number(advance.pages),
              turned: advance.pages,
            })}
        </span>
      </div>
      <progress aria-label={t(connectMessages['connect.working'])} />
    </div>
  );
}
