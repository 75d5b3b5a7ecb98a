import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { FileData } from './load-file.ts';
import { listMeasures } from './name-measure.ts';

interface SectionProps {
  readonly data: FileData;
  readonly answer: unknown;
}

/** The measures in force, and the form that decides the next ones: no field takes a reason. */
export function MeasureSection({ data, answer }: SectionProps): JSX.Element {
  const words = useWords();
  const { t, date } = words;
  const { measures, extraTimePercent, accommodations, choices, writes } = data;
  return (
    <section className="panel cd-section" aria-labelledby="amenagements">
      <h2 id="amenagements">{t(candidacyMessages['file.measures'])}</h2>
      <p className="soft">{t(candidacyMessages['file.measures.text'])}</p>
      <p>
        <strong>{listMeasures({ measures, extraTimePercent }, words)}</strong>
      </p>
      {accommodations.length > 0 && (
        <ol className="cd-history">
          {accommodations.map((row) => (
            <li key={row.id} className="soft">
              {t(candidacyMessages['file.measures.history'], {
                date: date(row.decidedAt),
                name: row.by,
                measures: listMeasures(row, words),
              })}
            </li>
          ))}
        </ol>
      )}
      {writes && (
        <Form method="post" key={accommodations.length}>
          <input type="hidden" name="acte" value="amenagements" />
          <fieldset className="field">
            <legend>{t(candidacyMessages['file.measures'])}</legend>
            <div className="choices">
              {choices.measures.map((measure) => (
                <label className="choice" key={measure}>
                  <input
                    type="checkbox"
                    name="measures[]"
                    value={measure}
                    defaultChecked={measures.some((chosen) => chosen === measure)}
                  />
                  {t(candidacyMessages[`measure.${measure}`])}
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            name="extraTimePercent"
            type="number"
            min={0}
            max={100}
            value={String(extraTimePercent)}
            label={t(candidacyMessages['file.measures.percent'])}
            hint={t(candidacyMessages['file.measures.percent.hint'])}
            answer={answer}
          />
          <Button>{t(candidacyMessages['file.measures.decide'])}</Button>
        </Form>
      )}
    </section>
  );
}
