import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { MomentField } from '../kit/moment-field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CalendarPage } from './load-calendar.ts';
import { nameDate } from './name-date.ts';

export interface CalendarFormProps {
  readonly page: CalendarPage;
  readonly answered: unknown;
}

/** Sets a date, or moves the one that is there. */
export function DateForm({ page, answered }: CalendarFormProps): JSX.Element {
  const { t, language } = useWords();
  const { situations, blocks, session, walls } = page;
  const dated = [
    ...situations.flatMap((subject) => [
      { kind: 'situation', subject } as const,
      { kind: 'oral', subject } as const,
    ]),
    ...blocks.map(({ id }) => ({ kind: 'jury', subject: id }) as const),
    { kind: 'board', subject: '' } as const,
  ];
  return (
    <section aria-labelledby="fixer">
      <h2 id="fixer" className="rg-heading">
        {t(calendarMessages['calendar.set'])}
      </h2>
      <Form method="post" className="panel">
        <input type="hidden" name="acte" value="date" />
        <div className="rg-two">
          <SelectField
            name="what"
            label={t(calendarMessages['calendar.what'])}
            choices={dated.map((row) => ({
              value: `${row.kind}:${row.subject}`,
              label: nameDate(language, row),
            }))}
            answer={answered}
          />
          <MomentField
            name="opensAt"
            label={t(calendarMessages['calendar.column.opens'])}
            value={walls.opensAt}
            answer={answered}
            required
          />
          <MomentField
            name="dueAt"
            label={t(calendarMessages['calendar.column.due'])}
            value={walls.dueAt}
            answer={answered}
            required
          />
          <TextField
            name="place"
            label={t(calendarMessages['calendar.column.place'])}
            value={session.place}
            answer={answered}
          />
          <SelectField
            name="follows"
            label={t(calendarMessages['calendar.follows'])}
            hint={t(calendarMessages['calendar.follows.hint'])}
            choices={[
              { value: 'referentiel', label: t(calendarMessages['calendar.follows.default']) },
              { value: '', label: t(calendarMessages['calendar.follows.none']) },
              ...situations.map((value) => ({ value, label: value })),
            ]}
            answer={answered}
          />
        </div>
        <Button tone="primary">{t(calendarMessages['calendar.submit'])}</Button>
      </Form>
    </section>
  );
}
