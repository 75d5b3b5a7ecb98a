import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX, ReactNode } from 'react';
import { Icon } from '../kit/icon.tsx';
import { type KeyValue, KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownPiece, SituationPageData } from './load-situation-page.ts';
import { nameSlot } from './name-slot.ts';

function Links({ items }: { readonly items: readonly { to: string; label: string }[] }): JSX.Element {
  return (
    <ul className="inline-list">
      {items.map(({ to, label }) => (
        <li key={to}>
          <a href={to}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** The gap list: slots, criteria and pieces that still call for something. */
export function GapPanel({ slots, gaps }: Pick<SituationPageData, 'slots' | 'gaps'>): JSX.Element {
  const { t } = useWords();
  const pieces = slots.flatMap(({ piece }) => (piece === null ? [] : [piece]));
  const unread = pieces.filter(({ words }) => words.refusal !== null);
  const loose = pieces.filter(({ id }) => gaps.piecesWithoutCriterion.includes(id));
  const toPiece = ({ slot, fileName }: ShownPiece) => ({ to: `#emplacement-${slot}`, label: fileName });
  const say = (key: 'slots' | 'criteria' | 'pieces' | 'unread', value: ReactNode): KeyValue => ({
    label: t(handInMessages[`gaps.${key}`]),
    value,
  });
  const none = <span className="soft">{t(handInMessages['gaps.zero'])}</span>;
  const noneOf = <span className="soft">{t(handInMessages['gaps.zero.pieces'])}</span>;
  const nothing =
    gaps.missingSlots.length + gaps.criteriaWithoutPiece.length + loose.length + unread.length === 0;
  return (
    <section className="panel" aria-labelledby="manques">
      <h2 id="manques">{t(handInMessages['gaps.title'])}</h2>
      {nothing ? (
        <p>
          <Icon name="done" /> {t(handInMessages['gaps.none'])}
        </p>
      ) : (
        <KeyValues
          entries={[
            say(
              'slots',
              gaps.missingSlots.length === 0 ? (
                none
              ) : (
                <Links
                  items={gaps.missingSlots.map((id) => ({
                    to: `#emplacement-${id}`,
                    label: t(nameSlot(id)),
                  }))}
                />
              ),
            ),
            say(
              'criteria',
              gaps.criteriaWithoutPiece.length === 0 ? (
                none
              ) : (
                <Links items={gaps.criteriaWithoutPiece.map((id) => ({ to: `#critere-${id}`, label: id }))} />
              ),
            ),
            say('pieces', loose.length === 0 ? noneOf : <Links items={loose.map(toPiece)} />),
            say('unread', unread.length === 0 ? noneOf : <Links items={unread.map(toPiece)} />),
          ]}
        />
      )}
    </section>
  );
}
