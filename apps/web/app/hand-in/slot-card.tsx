import { groupMessages } from '@etalon/i18n/messages/groups';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownSlot, SituationPageData } from './load-situation-page.ts';
import { explainSlot, nameSlot } from './name-slot.ts';
import { PieceHistory, PiecePanel } from './piece-panel.tsx';
import { SlotUpload } from './slot-upload.tsx';

function SlotState({ slot }: { readonly slot: ShownSlot }): JSX.Element {
  const { t } = useWords();
  if (slot.piece === null) return <Tag>{t(handInMessages['slot.empty'])}</Tag>;
  if (slot.piece.words.refusal !== null)
    return (
      <Tag tone="caution" icon="caution">
        {t(handInMessages['slot.unread'])}
      </Tag>
    );
  return (
    <Tag tone="note" icon="done">
      {t(handInMessages['slot.filled'])}
    </Tag>
  );
}

/** One slot: what is expected, what is in it, the way to send a file. */
export function SlotCard(props: { readonly page: SituationPageData; readonly slot: ShownSlot }): JSX.Element {
  const { page, slot } = props;
  const { t, bytes } = useWords();
  const { candidacyId, situation, mayWrite, criteria, history } = page;
  const name = t(nameSlot(slot.id));
  const expected = explainSlot(slot.id);
  const deliverer = slot.piece === null ? undefined : page.group?.deliveredBy[slot.piece.id];
  return (
    <section className="panel slot" id={`emplacement-${slot.id}`} aria-labelledby={`nom-${slot.id}`}>
      <div className="panel-head">
        <h3 id={`nom-${slot.id}`}>{name}</h3>
        <span className="row">
          <span className="soft">{t(handInMessages[slot.required ? 'slot.required' : 'slot.optional'])}</span>
          <SlotState slot={slot} />
        </span>
      </div>
      {expected !== null && <p>{t(expected)}</p>}
      <p className="soft figures">
        {t(handInMessages['slot.limits'], { endings: slot.endings.join(' '), limit: bytes(slot.maxBytes) })}
      </p>
      {page.group?.slots.includes(slot.id) && (
        <p className="soft">
          {t(groupMessages['slot.shared'], { group: page.group.label })}
          {deliverer !== undefined && <> · {t(groupMessages['slot.from'], { name: deliverer })}</>}
        </p>
      )}
      {slot.piece !== null && (
        <PiecePanel piece={slot.piece} criteria={criteria} mayWrite={mayWrite} own={page.own} />
      )}
      {mayWrite && (
        <SlotUpload
          candidacyId={candidacyId}
          situation={situation}
          slot={slot.id}
          name={name}
          endings={slot.endings}
          replaces={slot.piece !== null}
        />
      )}
      <PieceHistory pieces={history.filter((piece) => piece.slot === slot.id)} mayWrite={mayWrite} />
    </section>
  );
}
