import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import type { FileData } from './load-file.ts';

interface SectionProps {
  readonly data: FileData;
  readonly answer: unknown;
}

/** The access route in force, those before it, and the form that changes it. */
export function RouteSection({ data, answer }: SectionProps): JSX.Element {
  const { t, date } = useWords();
  const { route, routes, enrolledRoute, enrolledAt, choices, today, writes } = data;
  return (
    <section className="panel cd-section" aria-labelledby="voie">
      <h2 id="voie">{t(candidacyMessages['file.route'])}</h2>
      <p>
        <Named label={t(candidacyMessages['file.route.now'])} />{' '}
        <strong>{t(handInMessages[`route.${route}`])}</strong>
      </p>
      <ol className="cd-history">
        <li>
          {t(handInMessages[`route.${enrolledRoute}`])}{' '}
          <span className="soft">
            {t(candidacyMessages['file.route.enrolled'], { date: date(enrolledAt) })}
          </span>
        </li>
        {routes.map(({ id, route: later, fromDay, by, reason }) => (
          <li key={id}>
            {t(handInMessages[`route.${later}`])}{' '}
            <span className="soft">
              {t(candidacyMessages['file.route.from'], { from: date(fromDay), name: by, reason })}
            </span>
          </li>
        ))}
      </ol>
      {writes && (
        <Form method="post" key={routes.length}>
          <input type="hidden" name="acte" value="voie" />
          <SelectField
            name="route"
            label={t(candidacyMessages['file.route.next'])}
            choices={choices.routes.map((value) => ({ value, label: t(handInMessages[`route.${value}`]) }))}
            value={route}
          />
          <TextField
            name="fromDay"
            type="date"
            max={today}
            value={today}
            label={t(candidacyMessages['file.route.day'])}
            required
          />
          <TextField
            name="reason"
            label={t(candidacyMessages['file.route.reason'])}
            hint={t(candidacyMessages['file.route.reason.hint'])}
            answer={answer}
            required
          />
          <Button>{t(candidacyMessages['file.route.change'])}</Button>
        </Form>
      )}
    </section>
  );
}
