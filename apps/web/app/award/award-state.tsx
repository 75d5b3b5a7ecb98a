import { awardMessages } from '@etalon/i18n/messages/award';
import type { IssuedCredential } from '@etalon/usecases';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

/** Whether a certificate is in force or revoked, in words and with a shape. */
export function AwardState({ revocation }: Pick<IssuedCredential, 'revocation'>): JSX.Element {
  const { t, date } = useWords();
  return revocation === null ? (
    <Tag tone="note" icon="done">
      {t(awardMessages['state.in-force'])}
    </Tag>
  ) : (
    <Tag tone="grave" icon="grave">
      {t(awardMessages['state.revoked'], { date: date(revocation.revokedAt) })}
    </Tag>
  );
}
