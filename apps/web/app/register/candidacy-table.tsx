import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX, ReactNode } from 'react';
import { Code } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { useWords } from '../kit/use-words.ts';
import { Lawfulness } from './lawfulness.tsx';
import type { SessionPage, ShownBlock, ShownCandidacy } from './load-session.ts';

function Members({ seats }: Pick<ShownBlock, 'seats'>): JSX.Element {
  const { t } = useWords();
  return (
    <ul className="rg-plain">
      {seats
        .filter(({ recused }) => !recused)
        .map(({ id, name, role, external }) => (
          <li key={id}>
            {name ?? t(registerMessages['person.erased'])}{' '}
            <span className="soft">
              {t(registerMessages[`jury.role.${role}`])},{' '}
              {t(registerMessages[external ? 'jury.external' : 'jury.internal'])}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** The candidacies of a session: blocks, where each stands, its jury and whether that jury is lawful. */
export function CandidacyTable({ page }: { readonly page: SessionPage }): JSX.Element {
  const { t, number } = useWords();
  const { session, candidacies, state } = page;
  const perBlock = (cell: (block: ShownBlock, row: ShownCandidacy) => ReactNode) => (row: ShownCandidacy) =>
    row.blocks.map((block) => (
      <div key={block.block} className="rg-block">
        {cell(block, row)}
      </div>
    ));
  const columns: readonly TableColumn<ShownCandidacy>[] = [
    {
      id: 'person',
      header: t(registerMessages['column.person']),
      cell: ({ id, name }) => (
        <a href={`/candidatures/${id}`}>{name ?? t(registerMessages['person.erased'])}</a>
      ),
    },
    {
      id: 'route',
      header: t(registerMessages['column.route']),
      cell: ({ route }) => t(handInMessages[`route.${route}`]),
    },
    {
      id: 'extra',
      header: t(registerMessages['column.extra']),
      end: true,
      cell: ({ extraTimePercent }) =>
        extraTimePercent === 0 ? '–' : number(extraTimePercent / 100, { percent: true, decimals: 0 }),
    },
    {
      id: 'state',
      header: t(registerMessages['column.state']),
      cell: perBlock(({ block, state: standing }) => (
        <>
          <Code>{block}</Code> {t(handInMessages[`state.${standing}`])}
        </>
      )),
    },
    {
      id: 'jury',
      header: t(registerMessages['column.jury']),
      cell: perBlock(({ block, seats }, row) => (
        <>
          <Members seats={seats} />
          <a href={`/sessions/${session.id}/jury/${row.id}/${encodeURIComponent(block)}`}>
            {t(registerMessages['jury.open'], { block })}
            <span className="visually-hidden"> {row.name}</span>
          </a>
        </>
      )),
    },
    {
      id: 'lawful',
      header: t(registerMessages['column.lawful']),
      cell: perBlock(({ findings }) => <Lawfulness findings={findings} />),
    },
  ];
  return (
    <DataTable
      caption={t(registerMessages['session.candidacies.caption'])}
      columns={columns}
      rows={candidacies.rows}
      total={candidacies.total}
      state={state}
      rowKey={({ id }) => id}
      exportPath={`/sessions/${session.id}/export`}
    />
  );
}
