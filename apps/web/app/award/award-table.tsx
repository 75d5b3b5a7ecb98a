import { awardMessages } from '@etalon/i18n/messages/award';
import type { JSX } from 'react';
import { Code, Hash } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import type { TableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import { AwardState } from './award-state.tsx';
import type { ShownAward } from './load-awards.ts';

export interface AwardTableProps {
  readonly rows: readonly ShownAward[];
  readonly total: number;
  readonly state: TableState;
  readonly revokes: boolean;
}

/** Issued certificates, each with its state in words and its public page. */
export function AwardTable({ rows, total, state, revokes }: AwardTableProps): JSX.Element {
  const { t, date } = useWords();
  const columns: readonly TableColumn<ShownAward>[] = [
    { id: 'holder', header: t(awardMessages['column.holder']), cell: ({ subject }) => subject.holder },
    {
      id: 'block',
      header: t(awardMessages['column.block']),
      cell: ({ subject }) => (
        <>
          <Code>{subject.block}</Code> <span lang="fr">{subject.blockTitle}</span>
        </>
      ),
    },
    {
      id: 'issuedAt',
      header: t(awardMessages['column.issued']),
      cell: ({ credential }) => date(credential.issuedAt),
    },
    {
      id: 'state',
      header: t(awardMessages['column.state']),
      cell: ({ credential }) => <AwardState revocation={credential.revocation} />,
    },
    {
      id: 'hash',
      header: t(awardMessages['column.hash']),
      cell: ({ credential }) => <Hash value={credential.sha256} short />,
    },
    {
      id: 'page',
      header: t(awardMessages['column.page']),
      cell: ({ credential, subject }) => (
        <a href={`/c/${credential.id}`} aria-label={t(awardMessages['open.label'], { ...subject })}>
          {t(awardMessages.open)}
        </a>
      ),
    },
  ];
  const revoking: TableColumn<ShownAward> = {
    id: 'revoke',
    header: t(awardMessages['column.action']),
    cell: ({ credential }) =>
      credential.revocation === null ? (
        <a href={`/certificats/${credential.id}/revoquer`}>{t(awardMessages['revoke.link'])}</a>
      ) : (
        credential.revocation.reason
      ),
  };
  return (
    <DataTable
      caption={t(awardMessages['issued.caption'])}
      columns={revokes ? [...columns, revoking] : columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ credential }) => credential.id}
      exportPath="/certificats/export"
    />
  );
}
