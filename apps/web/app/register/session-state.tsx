import { registerMessages } from '@etalon/i18n/messages/register';
import type { ExamSession } from '@etalon/usecases';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export interface SessionStateProps {
  readonly session: Pick<ExamSession, 'opensAt' | 'closesAt'>;
  /** ISO 8601 instant of the page. */
  readonly now: string;
}

/** Whether a session is ahead, open or closed, in words. */
export function SessionState({ session, now }: SessionStateProps): JSX.Element {
  const { t, date } = useWords();
  const { opensAt, closesAt } = session;
  if (now < opensAt) return <Tag>{t(registerMessages['sessions.state.ahead'], { date: date(opensAt) })}</Tag>;
  if (now >= closesAt)
    return <Tag>{t(registerMessages['sessions.state.closed'], { date: date(closesAt) })}</Tag>;
  return (
    <Tag tone="note" icon="done">
      {t(registerMessages['sessions.state.open'], { date: date(closesAt) })}
    </Tag>
  );
}
