import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { answer } from '@etalon/web/answer';
import { type JSX, useEffect } from 'react';
import { Link, useRevalidator } from 'react-router';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/grid';
import './desk.css';
import { writeDeskAddress } from './desk-address.ts';
import { useGradeWords } from './grade-choice.tsx';
import { GRID_CHANNEL } from './grid-channel.ts';
import { type GridLine, loadGrid } from './load-grid.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadGrid(visit, args.params.seatId));
}

/** Reads again when a desk of this browser recorded something, and when the window comes back into sight. */
function useFresh(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible' && navigator.onLine) void revalidate();
    };
    const channel = new BroadcastChannel(GRID_CHANNEL);
    channel.addEventListener('message', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      channel.close();
      document.removeEventListener('visibilitychange', again);
    };
  }, [revalidate]);
}

function Row({ line, seatId }: { readonly line: GridLine; readonly seatId: string }): JSX.Element {
  const { t, moment } = useWords();
  const gradeWords = useGradeWords();
  const { id, text, grade, confidence, impression, sentence, observables, anchors, at } = line;
  return (
    <tr>
      <th scope="row">
        <Link to={`/jury/${seatId}${writeDeskAddress({ criterion: id })}`}>{id}</Link>
        <span className="lock-text" lang="fr">
          {text}
        </span>
      </th>
      <td>
        {grade === null ? (
          <span className="soft">{t(deskRoomMessages['grid.none'])}</span>
        ) : (
          <strong>{gradeWords(grade)}</strong>
        )}
        {confidence !== null && (
          <span className="lock-text">{t(deskMessages['confidence.tag'], { level: confidence })}</span>
        )}
        {impression !== null && (
          <span className="lock-text">{t(deskRoomMessages['grid.impression'], { grade: impression })}</span>
        )}
      </td>
      <td>
        <span className="document">{sentence}</span>
        {observables.length > 0 && (
          <ul lang="fr">
            {observables.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        )}
        {at !== null && <span className="lock-text">{moment(at)}</span>}
      </td>
      <td>
        <ul className="anchors">
          {anchors.map(({ file, pieceId, locator }) => (
            <li key={`${pieceId} ${locator}`}>
              <Link
                to={`/jury/${seatId}${writeDeskAddress({ criterion: id, pieceId, place: locator })}#piece`}
              >
                {locator === file ? file : `${file}, ${locator}`}
              </Link>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** One's own judgements on one page, in a window beside the desk or on paper. */
export default function Grid({ loaderData: page, params }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  useFresh();
  const { candidate, block, lines } = page;
  return (
    <Page
      title={t(deskRoomMessages['grid.title'])}
      lead={t(deskRoomMessages['grid.lead'], { candidate, block })}
      width="wide"
      crumbs={[
        { label: t(deskMessages['queue.title']), to: '/jury' },
        { label: t(deskMessages['desk.title'], { candidate }), to: `/jury/${params.seatId}` },
      ]}
      action={
        <button type="button" className="button button-primary no-print" onClick={() => window.print()}>
          {t(deskRoomMessages['grid.print'])}
        </button>
      }
    >
      <TableRegion label={t(deskRoomMessages['grid.caption'])}>
        <table className="table grid-table">
          <caption>{t(deskRoomMessages['grid.caption'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(deskRoomMessages['grid.criterion'])}</th>
              <th scope="col">{t(deskRoomMessages['grid.level'])}</th>
              <th scope="col">{t(deskRoomMessages['grid.words'])}</th>
              <th scope="col">{t(deskRoomMessages['grid.places'])}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.id} line={line} seatId={params.seatId} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Page>
  );
}
