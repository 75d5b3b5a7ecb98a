import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Outbox } from './use-outbox.ts';

/** What waits for the network on this device, and what the register did not take. */
export function OutboxLine({ outbox }: { readonly outbox: Outbox }): JSX.Element {
  const { t } = useWords();
  const { waiting, refusals } = outbox;
  return (
    <>
      <p className="outbox soft" role="status">
        {waiting.length > 0 && t(deskRoomMessages['outbox.waiting'], { count: waiting.length })}
      </p>
      {refusals.map((what) => (
        <Alert key={what} tone="caution" title={t(deskRoomMessages['outbox.refused'])} announced>
          {t(deskRoomMessages['outbox.refused.text'], { what })}
        </Alert>
      ))}
    </>
  );
}
