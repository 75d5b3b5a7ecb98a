import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import { useDeskLink } from './desk-order.ts';
import type { PieceTab } from './desk-page.ts';
import { writeAnchor } from './draft.ts';
import type { Work } from './use-work.ts';

export interface AnchorListProps {
  readonly work: Work;
  readonly criterion: string;
  readonly pieces: readonly PieceTab[];
  readonly locked: boolean;
}

/** The cited places, each a link to where it stands. */
export function AnchorList({ work, criterion, pieces, locked }: AnchorListProps): JSX.Element {
  const { t } = useWords();
  const link = useDeskLink();
  const { anchors } = work.draft;
  return (
    <div className="field">
      <p className="field-label" id="ancres">
        {t(deskMessages['anchors.label'])}
      </p>
      {anchors.length === 0 && <p className="field-hint">{t(deskMessages['anchors.none'])}</p>}
      <ul className="anchors" aria-labelledby="ancres">
        {anchors.map((anchor) => {
          const value = writeAnchor(anchor);
          const { pieceId, locator } = anchor;
          const file = pieces.find((piece) => piece.id === pieceId)?.fileName ?? '';
          return (
            <li key={value}>
              <input type="hidden" name="anchors[]" value={value} />
              <Link to={`${link({ criterion, pieceId, place: locator })}#piece`} preventScrollReset>
                {locator === file ? file : `${file}, ${locator}`}
              </Link>
              {!locked && (
                <button
                  type="submit"
                  name="retirer"
                  value={value}
                  formNoValidate
                  className="anchor-remove"
                  aria-label={t(deskMessages['anchors.remove'], { place: locator })}
                  onClick={(event) => {
                    event.preventDefault();
                    work.change({ anchors: anchors.filter((row) => row !== anchor) });
                  }}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
