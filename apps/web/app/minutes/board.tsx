import type { BlockState } from '@etalon/core/deliberation';
import { EtalonError } from '@etalon/error';
import { agreementMessages } from '@etalon/i18n/messages/agreement';
import { borderMessages } from '@etalon/i18n/messages/border';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import { type BorderState, type DeliberationEntry, listDeliberations } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/board';
import './minutes.css';

interface BoardCell {
  readonly block: string;
  readonly state: BlockState;
  /** Null before every examiner has locked. */
  readonly unsettled: number | null;
  readonly result: 'acquis' | 'non-acquis' | 'en-attente' | null;
  /** What was made of a margin of 1; null where it is not 1 or nothing may be shown. */
  readonly border: BorderState | null;
}

interface BoardRow {
  readonly candidacyId: string;
  readonly candidate: string;
  readonly cells: readonly BoardCell[];
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const own = await listDeliberations(runtime.workplace, actor, args.params.sessionId);
    const [first] = own;
    if (first === undefined) throw new EtalonError('session.not-found');
    const titles = new Map(own.map(({ block }) => [block.id, block.title]));
    const blocks = [...titles]
      .map(([id, title]) => ({ id, title }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const byCandidacy = Map.groupBy(own, (entry) => entry.candidacy.id);
    const rows = [...byCandidacy].map(([candidacyId, list]) => describeRow(candidacyId, list));
    return {
      sessionId: first.session.id,
      session: first.session.label,
      blocks,
      rows: rows.toSorted((a, b) => a.candidate.localeCompare(b.candidate)),
    };
  });
}

function describeRow(candidacyId: string, entries: readonly DeliberationEntry[]): BoardRow {
  return {
    candidacyId,
    candidate: entries[0]?.candidate ?? '',
    cells: entries.map(({ block, facts, border }) => ({
      block: block.id,
      state: facts.state,
      unsettled: facts.allLocked ? facts.unsettled.length : null,
      result: facts.decision?.result ?? null,
      border: border?.state ?? null,
    })),
  };
}

function Cell({ cell, row }: { readonly cell: BoardCell | undefined; readonly row: BoardRow }): JSX.Element {
  const { t, number } = useWords();
  if (cell === undefined) return <span className="soft">{t(minutesMessages['board.not-asked'])}</span>;
  return (
    <Link className="board-cell" to={`/deliberations/${row.candidacyId}/${cell.block}`}>
      {cell.result === null
        ? t(deskMessages[`block.${cell.state}`])
        : t(deskMessages[`result.${cell.result}`])}
      {cell.result === null && cell.unsettled !== null && cell.unsettled > 0 && (
        <>
          {' '}
          <Tag>
            {t(deskMessages['delib.unsettled'])} {number(cell.unsettled)}
          </Tag>
        </>
      )}
      {cell.border !== null && (
        <>
          {' '}
          <Tag>
            {t(borderMessages['margin.tag-state'], { state: t(borderMessages[`state.${cell.border}`]) })}
          </Tag>
        </>
      )}
    </Link>
  );
}

/** Candidates × blocks of one session, each cell leading to the whole explanation. */
export default function Board({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { sessionId, session, blocks, rows } = loaderData;
  return (
    <Page
      title={t(minutesMessages['board.title'])}
      lead={t(minutesMessages['board.lead'], { session })}
      width="wide"
      crumbs={[{ label: t(deskMessages['delib.title']), to: '/deliberations' }]}
      action={
        <div className="row">
          <LinkButton to={`/deliberations/zone-limite/${sessionId}`}>{t(borderMessages.open)}</LinkButton>
          <LinkButton to={`/sessions/${sessionId}/echantillon`}>{t(sampleMessages.title)}</LinkButton>
          <LinkButton to={`/sessions/${sessionId}/accord`}>{t(agreementMessages.open)}</LinkButton>
        </div>
      }
    >
      <TableRegion label={t(minutesMessages['board.caption'])}>
        <table className="table">
          <caption>{t(minutesMessages['board.caption'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(deskMessages['delib.candidate'])}</th>
              {blocks.map(({ id, title }) => (
                <th key={id} scope="col" lang="fr" title={title}>
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.candidacyId}>
                <th scope="row">{row.candidate}</th>
                {blocks.map(({ id }) => (
                  <td key={id}>
                    <Cell row={row} cell={row.cells.find(({ block }) => block === id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Page>
  );
}
