import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownPiece, SituationPageData } from './load-situation-page.ts';
import { PieceOrigin } from './piece-origin.tsx';
import { PieceWords } from './piece-words.tsx';

export interface PiecePanelProps {
  readonly piece: ShownPiece;
  readonly criteria: SituationPageData['criteria'];
  readonly mayWrite: boolean;
  readonly own: boolean;
}

function PieceTarget({ acte, piece }: { readonly acte: string; readonly piece: ShownPiece }): JSX.Element {
  return (
    <>
      <input type="hidden" name="acte" value={acte} />
      <input type="hidden" name="piece" value={piece.id} />
      <input type="hidden" name="emplacement" value={piece.slot} />
    </>
  );
}

function CriteriaForm({ piece, criteria }: Pick<PiecePanelProps, 'piece' | 'criteria'>): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post" preventScrollReset className="piece-criteria">
      <PieceTarget acte="criteres" piece={piece} />
      <fieldset>
        <legend>{t(handInMessages['piece.criteria'])}</legend>
        {criteria.map(({ id, text }) => (
          <label key={id} title={text}>
            <input
              type="checkbox"
              name="critere[]"
              value={id}
              defaultChecked={piece.criteria.includes(id)}
              key={`${piece.id} ${id}`}
            />
            {id}
          </label>
        ))}
      </fieldset>
      <Button small>{t(handInMessages['piece.criteria.save'])}</Button>
    </Form>
  );
}

/** The piece in force in a slot: what it is, what was read in it, what it serves. */
export function PiecePanel({ piece, criteria, mayWrite, own }: PiecePanelProps): JSX.Element {
  const { t, bytes, moment } = useWords();
  const served = piece.criteria.join(', ');
  return (
    <div className="piece">
      <p className="piece-head figures">
        <a
          href={`/pieces/${piece.id}/fichier`}
          download
          aria-label={t(handInMessages['piece.download.named'], { file: piece.fileName })}
        >
          {piece.fileName}
        </a>
        <span className="soft">
          {bytes(piece.bytes)} · {t(handInMessages['piece.received'], { moment: moment(piece.receivedAt) })}
        </span>
        {piece.words.refusal === null && (
          <Link
            to={`/pieces/${piece.id}`}
            aria-label={t(handInMessages['piece.view.named'], { file: piece.fileName })}
          >
            {t(handInMessages['piece.view'])}
          </Link>
        )}
      </p>
      <Hash value={piece.sha256} short />
      {piece.origin !== null && <PieceOrigin origin={piece.origin} own={own} />}
      <PieceWords words={piece.words} />
      {mayWrite ? (
        <>
          <CriteriaForm piece={piece} criteria={criteria} />
          <Confirm
            label={t(handInMessages['piece.withdraw'])}
            question={t(handInMessages['piece.withdraw.question'], { file: piece.fileName })}
          >
            <Form method="post" preventScrollReset>
              <PieceTarget acte="retirer" piece={piece} />
              <Button tone="grave">{t(handInMessages['piece.withdraw.do'])}</Button>
            </Form>
          </Confirm>
        </>
      ) : (
        <p className="soft">
          {served === ''
            ? t(handInMessages['piece.criteria.none'])
            : t(handInMessages['piece.criteria.served'], { criteria: served })}
        </p>
      )}
    </div>
  );
}

/** Pieces replaced or taken back: kept, and put back at will before the seal. */
export function PieceHistory(props: {
  readonly pieces: readonly ShownPiece[];
  readonly mayWrite: boolean;
}): JSX.Element | null {
  const { pieces, mayWrite } = props;
  const { t, bytes, moment } = useWords();
  if (pieces.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t(handInMessages['history.title'], { count: pieces.length })}</summary>
      <ul className="list">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <span className="figures">
              <a
                href={`/pieces/${piece.id}/fichier`}
                download
                aria-label={t(handInMessages['piece.download.named'], { file: piece.fileName })}
              >
                {piece.fileName}
              </a>{' '}
              <span className="soft">
                {bytes(piece.bytes)} ·{' '}
                {t(handInMessages['piece.withdrawn'], { moment: moment(piece.withdrawnAt ?? '') })}
              </span>
            </span>
            {mayWrite && (
              <Form method="post" preventScrollReset>
                <PieceTarget acte="remettre" piece={piece} />
                <Button small>{t(handInMessages['piece.restore'])}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
