import { borderMessages as words } from '@etalon/i18n/messages/border';
import type { BlockBorder } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { CountedText } from '../desk/counted-text.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

const MIN_WORDS = 6;

interface BorderSectionProps {
  readonly border: BlockBorder;
  readonly answer: unknown;
}

function Measured({ zone }: { readonly zone: BlockBorder['zone'] }): JSX.Element {
  const { t } = useWords();
  if (zone.state === 'unmeasured')
    return <p>{t(words[`why.${zone.why}`], { criteria: zone.criteria.join(', ') })}</p>;
  const { changes, searched, pivotal, differing, splits, everyWay } = zone;
  return (
    <>
      <p>
        <strong>
          {changes === null
            ? t(words['block.far'], { searched })
            : t(words['block.changes'], { count: changes })}
        </strong>{' '}
        {pivotal.length > 0 && t(words['block.pivotal'], { criteria: pivotal.join(', ') })}
      </p>
      {differing.length > 0 && (
        <p>
          {t(words['block.differing'], { criteria: differing.join(', ') })}{' '}
          {splits && t(words['block.splits'])} {!everyWay && t(words['block.not-every-way'])}
        </p>
      )}
    </>
  );
}

function Answered({ answer }: { readonly answer: NonNullable<BlockBorder['answer']> }): JSX.Element {
  const { t, moment } = useWords();
  const at = moment(answer.at);
  if (answer.kind === 'opened')
    return <p>{t(words['answer.opened'], { at, criteria: answer.criteria.join(', ') })}</p>;
  return (
    <>
      <p>{t(words['answer.declined'], { at })}</p>
      <blockquote className="document">{answer.reason}</blockquote>
    </>
  );
}

function OpenForm({ border, answer }: BorderSectionProps): JSX.Element {
  const { t } = useWords();
  if (!border.callsThird) return <p>{t(words['ask.no-third'])}</p>;
  if (border.readers.length === 0) return <p>{t(words['ask.nobody'])}</p>;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="acte" value="troisieme-lecture" />
      <SelectField
        name="userId"
        label={t(words['ask.reader'])}
        choices={border.readers.map(({ userId, name, external }) => ({
          value: userId,
          label: external ? t(words['ask.reader.external'], { name }) : name,
        }))}
        answer={answer}
      />
      <Button>{t(words['ask.open'])}</Button>
    </Form>
  );
}

function Answer({ border, answer }: BorderSectionProps): JSX.Element {
  const { t } = useWords();
  const acted = problemOf(answer)?.values.acte;
  const declining = acted === 'sans-lecture';
  return (
    <div className="panel stack">
      <h3>{t(words['ask.title'])}</h3>
      <p className="soft">{t(words['ask.text'])}</p>
      <OpenForm border={border} answer={acted === 'troisieme-lecture' ? answer : undefined} />
      <details open={declining}>
        <summary>{t(words['decline.title'])}</summary>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="acte" value="sans-lecture" />
          <CountedText
            name="reason"
            label={t(words['decline.reason'])}
            hint={t(words['decline.hint'], { minimum: MIN_WORDS })}
            minimum={MIN_WORDS}
            required
            answer={declining ? answer : undefined}
          />
          <Button>{t(words['decline.submit'])}</Button>
        </Form>
      </details>
    </div>
  );
}

/** For whoever presides, once both examiners have locked: how near the rule is to flipping, and what to have read again. */
export function BorderSection({ border, answer }: BorderSectionProps): JSX.Element {
  const { t } = useWords();
  return (
    <section id="zone-limite" className="delib-part" aria-labelledby="zone-limite-titre">
      <h2 id="zone-limite-titre">{t(words['block.title'])}</h2>
      <p className="soft">{t(words.note)}</p>
      {border.state !== null && (
        <p>
          {t(words.state)} <Tag tone="note">{t(words[`state.${border.state}`])}</Tag>
        </p>
      )}
      <Measured zone={border.zone} />
      {border.answer !== null && <Answered answer={border.answer} />}
      {border.mayAnswer && <Answer border={border} answer={answer} />}
    </section>
  );
}
