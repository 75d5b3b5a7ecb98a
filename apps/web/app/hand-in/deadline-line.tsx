import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { ShownDeadline } from './shown-deadline.ts';

/** The deadline with the time left, the accommodation included and said. */
export function DeadlineLine({ deadline }: { readonly deadline: ShownDeadline }): JSX.Element {
  const { t, moment } = useWords();
  const { hours, extraTimePercent: percent } = deadline;
  if (hours === 'before')
    return (
      <p className="deadline">{t(handInMessages['deadline.before'], { moment: moment(deadline.opensAt) })}</p>
    );
  if (hours === 'over')
    return (
      <p className="deadline">{t(handInMessages['deadline.over'], { moment: moment(deadline.deadline) })}</p>
    );
  return (
    <p className="deadline figures">
      <strong>{t(handInMessages['deadline.left'], { time: deadline.left })}</strong>
      <span>{t(handInMessages['deadline.title'], { moment: moment(deadline.deadline) })}</span>
      {percent > 0 && <span className="soft">{t(handInMessages['deadline.extra'], { percent })}</span>}
    </p>
  );
}
