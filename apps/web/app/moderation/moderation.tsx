import { GRADES, MIN_SENTENCE_WORDS, parseGrade } from '@etalon/core/judgement';
import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { sampleMessages as words } from '@etalon/i18n/messages/sample';
import { type ModeratedCriterion, openModeration, recordModeration } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { CountedText } from '../desk/counted-text.tsx';
import { useGradeWords } from '../desk/grade-choice.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { Code } from '../kit/code.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/moderation';

const READING = z.object({
  criterion: z.string(),
  verdict: z.enum(['agrees', 'differs']),
  grade: z.string().default(''),
  sentence: z.string().max(10_000),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) => openModeration(runtime.workplace, actor, args.params.pickId));
}

export function action(args: Route.ActionArgs) {
  const { pickId } = args.params;
  return act(args, async ({ runtime, actor, language }, form) => {
    const { grade, ...reading } = parseForm(READING, form);
    await recordModeration(runtime.workplace, actor, { ...reading, pickId, grade: parseGrade(grade) });
    const { criterion } = reading;
    return redirectWithNotice(
      `/moderation/${pickId}#${criterion}`,
      translate(language, words['read.done'], { criterion }),
    );
  });
}

interface CriterionProps {
  readonly line: ModeratedCriterion;
  readonly answer: unknown;
}

function ReadingForm({ line, answer: given }: CriterionProps): JSX.Element {
  const { t } = useWords();
  const gradeOf = useGradeWords();
  const mine = problemOf(given)?.values.criterion === line.id ? given : undefined;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="criterion" value={line.id} />
      <ChoiceGroup
        name="verdict"
        legend={t(words['read.verdict'], { criterion: line.id })}
        choices={[
          { value: 'agrees', label: t(words['read.agrees']) },
          { value: 'differs', label: t(words['read.differs']) },
        ]}
        required
        answer={mine}
      />
      <SelectField
        name="grade"
        label={t(words['read.grade'])}
        choices={[
          { value: '', label: '' },
          ...GRADES.filter((grade) => grade !== line.settled).map((grade) => ({
            value: String(grade),
            label: gradeOf(String(grade)),
          })),
        ]}
        answer={mine}
      />
      <CountedText
        name="sentence"
        label={t(words['read.sentence'])}
        hint={t(words['read.sentence.hint'], { minimum: MIN_SENTENCE_WORDS })}
        minimum={MIN_SENTENCE_WORDS}
        required
        answer={mine}
      />
      <Button>{t(words['read.submit'])}</Button>
    </Form>
  );
}

function Criterion({ line, answer: given }: CriterionProps): JSX.Element {
  const { t, moment } = useWords();
  const gradeOf = useGradeWords();
  const { id, text, settled, reading } = line;
  const failed = problemOf(given)?.values.criterion === id;
  return (
    <article id={id} className="panel stack" aria-labelledby={`${id}-titre`}>
      <h3 id={`${id}-titre`}>
        <Code>{id}</Code> <span lang="fr">{text}</span>
      </h3>
      <p>{t(words['read.settled'], { grade: gradeOf(String(settled)) })}</p>
      {reading === null ? (
        <ReadingForm line={line} answer={given} />
      ) : (
        <>
          <p>
            {t(words['read.in-force'], { at: moment(reading.at), grade: gradeOf(String(reading.grade)) })}
          </p>
          <blockquote className="document">{reading.sentence}</blockquote>
          <details open={failed}>
            <summary>{t(words['read.again'])}</summary>
            <ReadingForm line={line} answer={given} />
          </details>
        </>
      )}
    </article>
  );
}

/** One block of the sample before its moderator: what was handed in, the settled levels, what they found. */
export default function Moderation({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(words['read.title'], { candidate: view.candidate })}
      lead={<span lang="fr">{`${view.block.id} · ${view.block.title}`}</span>}
      crumbs={[
        { label: t(deskMessages['queue.title']), to: '/jury' },
        { label: t(words['queue.title']), to: '/moderation' },
      ]}
    >
      <p>{t(words['read.lead'], { minimum: MIN_SENTENCE_WORDS })}</p>
      <ProblemPanel answer={actionData} />
      {view.situations.map(({ activity, pieces, criteria }) => (
        <section key={activity.id} className="stack" aria-labelledby={`situation-${activity.id}`}>
          <h2 id={`situation-${activity.id}`} lang="fr">{`${activity.id} · ${activity.title}`}</h2>
          {pieces.length === 0 ? (
            <p className="soft">{t(words['read.no-piece'])}</p>
          ) : (
            <>
              <p>{t(words['read.pieces'])}</p>
              <ul>
                {pieces.map(({ id, fileName }) => (
                  <li key={id}>
                    <Link to={`/pieces/${id}`}>{fileName}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          {criteria.map((line) => (
            <Criterion key={line.id} line={line} answer={actionData} />
          ))}
        </section>
      ))}
    </Page>
  );
}
