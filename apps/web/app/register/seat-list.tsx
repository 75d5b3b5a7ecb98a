import type { Seat } from '@etalon/core/jury';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export type ShownSeat = Seat & { readonly name: string | null; readonly replacedAt: string | null };

function SeatState({ seat }: { readonly seat: ShownSeat }): JSX.Element {
  const { t, date } = useWords();
  if (seat.replacedAt !== null)
    return (
      <Tag tone="caution">{t(registerMessages['jury.seat.replaced'], { date: date(seat.replacedAt) })}</Tag>
    );
  if (seat.recusedAt !== null)
    return (
      <Tag tone="caution">{t(registerMessages['jury.seat.recused'], { date: date(seat.recusedAt) })}</Tag>
    );
  if (seat.lockedAt !== null)
    return (
      <Tag tone="note" icon="done">
        {t(registerMessages['jury.seat.locked'], { date: date(seat.lockedAt) })}
      </Tag>
    );
  return seat.declaredAt === null ? (
    <Tag tone="caution" icon="caution">
      {t(registerMessages['jury.seat.silent'])}
    </Tag>
  ) : (
    <Tag icon="done">{t(registerMessages['jury.seat.declared'], { date: date(seat.declaredAt) })}</Tag>
  );
}

/** Who sits, as what, from where, and what each has done so far. */
export function SeatList({ seats }: { readonly seats: readonly ShownSeat[] }): JSX.Element {
  const { t } = useWords();
  return (
    <ul className="list">
      {seats.map((seat) => (
        <li key={seat.id}>
          <span>{seat.name ?? t(registerMessages['person.erased'])}</span>
          <span className="soft">
            {t(registerMessages[`jury.role.${seat.role}`])},{' '}
            {t(registerMessages[seat.external ? 'jury.external' : 'jury.internal'])}
          </span>
          <SeatState seat={seat} />
        </li>
      ))}
    </ul>
  );
}
