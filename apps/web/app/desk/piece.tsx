import { deskMessages } from '@etalon/i18n/messages/desk';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/piece';
import { readDeskAddress, writeDeskAddress } from './desk-address.ts';
import './desk.css';
import { loadPieceView } from './load-piece-view.ts';
import { PieceViewer } from './piece-viewer.tsx';

export function loader(args: Route.LoaderArgs) {
  const { page, part, place } = readDeskAddress(new URL(args.request.url));
  return answer(args, (visit) => loadPieceView(visit, { pieceId: args.params.pieceId, page, part, place }));
}

/** A sealed piece, read-only, turned to the place that a decision cites. */
export default function Piece({ loaderData: view }: Route.ComponentProps): JSX.Element {
  const { t, bytes, moment } = useWords();
  return (
    <Page
      title={view.fileName}
      lead={t(deskMessages['piece.lead'])}
      width="wide"
      action={
        <LinkButton to={`/pieces/${view.pieceId}/fichier`} download tone="primary">
          {t(deskMessages['piece.download'])}
        </LinkButton>
      }
    >
      <KeyValues
        entries={[
          { label: t(deskMessages['piece.received']), value: moment(view.receivedAt) },
          { label: t(deskMessages['piece.size']), value: bytes(view.bytes) },
          { label: t(deskMessages['piece.hash']), value: <Hash value={view.sha256} /> },
        ]}
      />
      <section id="piece" className="piece-alone" aria-labelledby="contenu">
        <h2 id="contenu" className="visually-hidden">
          {t(deskMessages['piece.content'])}
        </h2>
        <PieceViewer view={view} hrefOf={(change) => writeDeskAddress(change)} />
      </section>
    </Page>
  );
}
