import { MISSION_RESULTS } from '@etalon/core/mission';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { Presence } from './defence-section.tsx';
import type { JuryPageData } from './load-jury-page.ts';

/** What the jury concluded, and the president's act: a result without preselection, a motive, presence, password. */
export function ConclusionSection({
  page,
  answered,
}: {
  readonly page: JuryPageData;
  readonly answered: unknown;
}): JSX.Element {
  const { t, date } = useWords();
  const [current, ...superseded] = page.decisions;
  const say = ({ result, at }: JuryPageData['decisions'][number]): string =>
    t(missionMessages['conclude.said'], { result: t(missionMessages[`result.${result}`]), date: date(at) });
  return (
    <section className="panel stack" aria-labelledby="conclusion">
      <h2 id="conclusion">{t(missionMessages['conclude.title'])}</h2>
      {current === undefined ? (
        <p>{t(missionMessages['conclude.none'])}</p>
      ) : (
        <>
          <p>
            <strong>{say(current)}</strong>
          </p>
          <p className="document">{current.motive}</p>
        </>
      )}
      {superseded.length > 0 && (
        <details>
          <summary>{t(missionMessages['conclude.superseded'])}</summary>
          <ul>
            {superseded.map((decision) => (
              <li key={decision.id}>
                {t(missionMessages.labelled, { label: say(decision), value: decision.motive })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.mayPronounce && (
        <Form method="post" preventScrollReset>
          <Presence page={page} legend={t(deskMessages['pronounce.present'])} />
          <ChoiceGroup
            name="result"
            legend={t(missionMessages['conclude.result'])}
            choices={MISSION_RESULTS.map((value) => ({
              value,
              label: t(missionMessages[`result.${value}`]),
            }))}
            required
            answer={answered}
          />
          <TextArea
            name="motive"
            label={t(missionMessages['conclude.motive'])}
            hint={t(missionMessages['conclude.motive.hint'])}
            required
            answer={answered}
          />
          <TextField
            name="password"
            type="password"
            label={t(missionMessages['conclude.password'])}
            autoComplete="current-password"
            required
            answer={answered}
          />
          <Button tone="primary" name="acte" value="prononcer">
            {t(missionMessages['conclude.submit'])}
          </Button>
        </Form>
      )}
    </section>
  );
}
