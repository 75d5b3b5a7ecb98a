import type { ReminderSchedule } from '@etalon/core/calendar';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';

export interface ReminderSectionProps {
  readonly schedule: ReminderSchedule;
  readonly writes: boolean;
  readonly answered: unknown;
}

/** When people of the session are reminded. */
export function ReminderSection({ schedule, writes, answered }: ReminderSectionProps): JSX.Element {
  const { t } = useWords();
  const days = schedule.daysBefore.join(', ');
  return (
    <section aria-labelledby="rappels">
      <h2 id="rappels" className="rg-heading">
        {t(calendarMessages['reminders.title'])}
      </h2>
      {writes ? (
        <Form method="post" className="panel">
          <input type="hidden" name="acte" value="rappels" />
          <TextField
            name="days"
            label={t(calendarMessages['reminders.days'])}
            hint={t(calendarMessages['reminders.days.hint'])}
            value={days}
            answer={answered}
          />
          <label className="choice">
            <input type="checkbox" name="late" value="oui" defaultChecked={schedule.late} />
            <span>{t(calendarMessages['reminders.late'])}</span>
          </label>
          <Button>{t(calendarMessages['reminders.submit'])}</Button>
        </Form>
      ) : (
        <p>
          <Named label={t(calendarMessages['reminders.days'])} /> {days}
        </p>
      )}
    </section>
  );
}
