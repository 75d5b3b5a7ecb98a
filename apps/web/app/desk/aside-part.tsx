import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Work } from './use-work.ts';

/** What this device holds of before another one recorded something: taken up or set aside, never lost by itself. */
export function AsidePart({ work }: { readonly work: Work }): JSX.Element | null {
  const { t } = useWords();
  const { aside } = work;
  if (aside === null) return null;
  return (
    <Alert tone="caution" title={t(deskRoomMessages['aside.title'])}>
      <p>{t(deskRoomMessages['aside.text'])}</p>
      <blockquote className="document">
        <strong>{aside.grade}</strong> {aside.sentence}
      </blockquote>
      <p className="row">
        <button type="button" className="button button-small" onClick={() => work.settleAside(true)}>
          {t(deskRoomMessages['aside.take'])}
        </button>
        <button type="button" className="button button-small" onClick={() => work.settleAside(false)}>
          {t(deskRoomMessages['aside.drop'])}
        </button>
      </p>
    </Alert>
  );
}
