import { trackingMessages } from '@etalon/i18n/messages/tracking';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TrackingPage } from './tracking.tsx';

/** Who may write here: one line for each door, those that were closed at the end. */
export function DoorSection({ page }: { readonly page: TrackingPage }): JSX.Element {
  const { t, moment } = useWords();
  const doors = page.doors.toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
  return (
    <section className="stack" aria-labelledby="entrees">
      <h2 id="entrees">{t(trackingMessages.doors)}</h2>
      {doors.length === 0 ? (
        <p className="soft">{t(trackingMessages['doors.empty'])}</p>
      ) : (
        <ul className="list">
          {doors.map(({ id, hint, maker, madeAt, closedAt }) => (
            <li key={id}>
              <span>
                {t(trackingMessages['door.row'], { hint })}{' '}
                <span className="soft">
                  {t(trackingMessages['door.by'], {
                    name: maker ?? t(trackingMessages['door.gone']),
                    date: moment(madeAt),
                  })}
                </span>
              </span>
              {closedAt === null ? (
                <Confirm
                  label={t(trackingMessages['door.close'])}
                  question={t(trackingMessages['door.close.ask'])}
                  tone="grave"
                >
                  <Form method="post">
                    <input type="hidden" name="acte" value="fermer" />
                    <input type="hidden" name="entree" value={id} />
                    <Button tone="grave">{t(trackingMessages['door.close'])}</Button>
                  </Form>
                </Confirm>
              ) : (
                <Tag tone="plain">{t(trackingMessages['door.closed'])}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      <Form method="post">
        <Button tone="primary" name="acte" value="ouvrir">
          {t(trackingMessages['door.make'])}
        </Button>
      </Form>
    </section>
  );
}
