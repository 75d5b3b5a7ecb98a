import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CurrentCriterion } from './desk-page.ts';

/** The words that a criterion has since its seat was locked, and why it is judged again. */
export function ReopenedPart({ criterion }: { readonly criterion: CurrentCriterion }): JSX.Element | null {
  const { t, moment } = useWords();
  const { reopened } = criterion;
  if (reopened === null) return null;
  return (
    <Alert tone="caution" title={t(deskRoomMessages['reopened.title'], { at: moment(reopened.openedAt) })}>
      <p>{t(deskRoomMessages['reopened.text'])}</p>
      <p className="criterion-text document" lang="fr">
        {reopened.text}
      </p>
      <p>{t(deskRoomMessages['reopened.reason'], { reason: reopened.reason })}</p>
    </Alert>
  );
}
