import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { EXTENSION_GROUNDS } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { MomentField } from '../kit/moment-field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CalendarFormProps } from './date-form.tsx';

/** Extensions granted, each with its author, and the form that grants one. */
export function ExtensionSection({ page, answered }: CalendarFormProps): JSX.Element {
  const { t, moment } = useWords();
  const { extensions, candidacies, situations, asked, writes } = page;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="rg-heading">
        {t(calendarMessages['extension.title'])}
      </h2>
      {extensions.length === 0 ? (
        <p className="soft">{t(calendarMessages['extension.none'])}</p>
      ) : (
        <ul className="rg-plain">
          {extensions.map(({ id, candidate, situation, dueAt, by, grantedAt, ground }) => (
            <li key={id}>
              {t(calendarMessages['extension.row'], {
                candidate,
                situation,
                due: moment(dueAt),
                by: by ?? t(calendarMessages['step.someone']),
                at: moment(grantedAt),
                ground: t(calendarMessages[`ground.${ground}`]),
              })}
            </li>
          ))}
        </ul>
      )}
      {writes && candidacies.length > 0 && (
        <Form method="post" className="panel">
          <input type="hidden" name="acte" value="report" />
          <div className="rg-two">
            <SelectField
              name="candidacyId"
              label={t(calendarMessages['extension.candidate'])}
              choices={candidacies.map(({ id, candidate }) => ({ value: id, label: candidate }))}
              value={asked.candidacyId}
              answer={answered}
            />
            <SelectField
              name="situation"
              label={t(calendarMessages['extension.situation'])}
              choices={situations.map((value) => ({ value, label: value }))}
              value={asked.situation}
              answer={answered}
            />
            <MomentField
              name="dueAt"
              label={t(calendarMessages['extension.due'])}
              answer={answered}
              required
            />
            <SelectField
              name="ground"
              label={t(calendarMessages['extension.ground'])}
              hint={t(calendarMessages['extension.ground.hint'])}
              choices={EXTENSION_GROUNDS.map((value) => ({
                value,
                label: t(calendarMessages[`ground.${value}`]),
              }))}
              answer={answered}
            />
          </div>
          <Button>{t(calendarMessages['extension.submit'])}</Button>
        </Form>
      )}
    </section>
  );
}
