import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { JuryPageData } from './load-jury-page.ts';

/** The sitting members as boxes to tick. */
export function Presence({
  page,
  legend,
}: {
  readonly page: JuryPageData;
  readonly legend: string;
}): JSX.Element {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">
        {page.seats
          .filter(({ recusedAt }) => recusedAt === null)
          .map(({ userId, name }) => (
            <label className="choice" key={userId}>
              <input type="checkbox" name="present[]" value={userId} />
              {name}
            </label>
          ))}
      </div>
    </fieldset>
  );
}

/** How the defence went; the president records it. */
export function DefenceSection({
  page,
  answered,
}: {
  readonly page: JuryPageData;
  readonly answered: unknown;
}): JSX.Element {
  const { t, date } = useWords();
  const { defence, mayRecord, today } = page;
  return (
    <section className="panel stack" aria-labelledby="soutenance">
      <h2 id="soutenance">{t(missionMessages['defence.title'])}</h2>
      {defence === null ? (
        <p>{t(missionMessages['defence.none'])}</p>
      ) : (
        <>
          <p>{t(missionMessages['defence.held'], { date: date(defence.heldOn), place: defence.place })}</p>
          <p>{t(missionMessages['defence.present'], { names: defence.present.join(', ') })}</p>
          {defence.questions.length > 0 && (
            <>
              <h3>{t(missionMessages['defence.questions'])}</h3>
              <ul>
                {defence.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {mayRecord && (
        <Form method="post" preventScrollReset>
          <div className="ms-two">
            <TextField
              name="jour"
              type="date"
              label={t(missionMessages['defence.date'])}
              value={defence?.heldOn ?? today}
              required
              answer={answered}
            />
            <TextField
              name="lieu"
              label={t(missionMessages['defence.place'])}
              value={defence?.place ?? ''}
              required
              answer={answered}
            />
          </div>
          <Presence page={page} legend={t(missionMessages['defence.who'])} />
          <TextArea
            name="questions"
            label={t(missionMessages['defence.questions'])}
            hint={t(missionMessages['defence.questions.hint'])}
            value={defence?.questions.join('\n') ?? ''}
            answer={answered}
          />
          <Button name="acte" value="soutenance">
            {t(missionMessages['defence.save'])}
          </Button>
        </Form>
      )}
    </section>
  );
}
