import type { OralText } from '@etalon/core/oral';
import { oralMessages } from '@etalon/i18n/messages/oral';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OralPage } from './load-oral.ts';
import { OralForm } from './oral-form.tsx';
import type { Oral } from './use-oral.ts';

interface PartProps {
  readonly page: OralPage;
  readonly oral: Oral;
}

function CriterionChoice({ page, value }: { readonly page: OralPage; readonly value: string }): JSX.Element {
  const { t } = useWords();
  return (
    <SelectField
      name="criterion"
      label={t(oralMessages['questions.criterion'])}
      value={value}
      choices={[
        { value: '', label: t(oralMessages['questions.criterion.none']) },
        ...page.criteria.map(({ id }) => ({ value: id, label: id })),
      ]}
    />
  );
}

function Line(props: {
  readonly row: OralText;
  readonly kind: 'question' | 'note';
  readonly page: OralPage;
  readonly name: string;
}): JSX.Element {
  const { row, kind, page, name } = props;
  const { t, moment } = useWords();
  return (
    <li>
      <p className="document oral-text">
        {row.criterion !== null && <span className="criteria-code">{row.criterion} </span>}
        {row.text}
      </p>
      <p className="soft">
        {t(oralMessages['questions.by'], { name, at: moment(row.at) })}{' '}
        {row.corrected && <Tag>{t(oralMessages['questions.corrected'])}</Tag>}
      </p>
      <details className="criterion-more">
        <summary>{t(oralMessages['text.correct'])}</summary>
        <OralForm kind={kind}>
          <input type="hidden" name="supersedes" value={row.id} />
          <TextArea
            name="text"
            label={t(oralMessages[kind === 'note' ? 'notes.text' : 'questions.text'])}
            hint={t(oralMessages['text.correct.hint'])}
            value={row.text}
          />
          {kind === 'question' && <CriterionChoice page={page} value={row.criterion ?? ''} />}
          <Button small>{t(oralMessages['text.correct.save'])}</Button>
        </OralForm>
      </details>
    </li>
  );
}

/** The log of questions, shared by the jury: added to, corrected by a later line. */
export function QuestionsPart({ page, oral }: PartProps): JSX.Element {
  const { t } = useWords();
  const { questions } = oral.record;
  return (
    <section className="panel" aria-labelledby="oral-questions">
      <h2 id="oral-questions">{t(oralMessages['questions.title'])}</h2>
      <OralForm kind="question">
        <TextArea name="text" label={t(oralMessages['questions.text'])} required maxLength={4000} />
        <CriterionChoice page={page} value="" />
        <Button>{t(oralMessages['questions.add'])}</Button>
      </OralForm>
      {questions.length === 0 && <p className="soft">{t(oralMessages['questions.none'])}</p>}
      <ol className="oral-texts">
        {questions.map((row) => (
          <Line key={row.id} row={row} kind="question" page={page} name={oral.live.names[row.seatId] ?? ''} />
        ))}
      </ol>
    </section>
  );
}

/** Notes that only their writer reads. */
export function NotesPart({ page, oral }: PartProps): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="oral-notes">
      <h2 id="oral-notes">{t(oralMessages['notes.title'])}</h2>
      <p className="soft">{t(oralMessages['notes.lead'])}</p>
      <OralForm kind="note">
        <TextArea name="text" label={t(oralMessages['notes.text'])} required maxLength={4000} />
        <Button>{t(oralMessages['notes.add'])}</Button>
      </OralForm>
      <ol className="oral-texts">
        {oral.record.notes.map((row) => (
          <Line key={row.id} row={row} kind="note" page={page} name={oral.live.names[row.seatId] ?? ''} />
        ))}
      </ol>
    </section>
  );
}
