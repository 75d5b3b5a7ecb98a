import { APPEAL_OUTCOMES } from '@etalon/core/appeal';
import { MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { answerAppeal, assignAppeal, readAppeal } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField, TextArea } from '../kit/field.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/appeal';
import { RecordSection } from './record-section.tsx';

const ASSIGN = z.object({ userId: z.string().min(1) });
const ANSWER = z.object({
  outcome: z.enum(APPEAL_OUTCOMES),
  motive: z.string().max(20_000),
  password: z.string().min(1),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const view = await readAppeal(runtime.workplace, actor, args.params.appealId);
    const { appeal, decision } = view;
    return {
      ...view,
      appeal: {
        id: appeal.id,
        block: appeal.block,
        ground: appeal.ground,
        statement: appeal.statement,
        filedAt: appeal.filedAt,
        answer: appeal.answer && { motive: appeal.answer.motive, at: appeal.answer.at },
      },
      decision: { result: decision.result, motive: decision.motive, at: decision.at },
      handlers: view.handlers.map(({ userId, name }) => ({ value: userId, label: name })),
    };
  });
}

export type AppealPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { appealId } = args.params;
    const done = (key: 'assign.done' | 'answer.done'): Response =>
      redirectWithNotice(`/recours/${appealId}`, translate(language, appealMessages[key]));
    switch (form.get('acte')) {
      case 'confier':
        await assignAppeal(runtime.workplace, actor, { appealId, ...parseForm(ASSIGN, form) });
        return done('assign.done');
      case 'repondre': {
        const { password, ...given } = parseForm(ANSWER, form);
        await runtime.confirmIdentity(args.request, password);
        const confirmation = { method: 'password' } as const;
        await answerAppeal(runtime.workplace, actor, { appealId, ...given, confirmation });
        return done('answer.done');
      }
      default:
        throw new EtalonError('page.not-found');
    }
  });
}

interface PartProps {
  readonly page: AppealPage;
  readonly answer: unknown;
}

function AssignForm({ page, answer: given }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.mayAssign) return null;
  return (
    <section className="panel" id="confier" aria-labelledby="confier-titre">
      <h2 id="confier-titre">{t(appealMessages['assign.title'])}</h2>
      <p className="soft">{t(appealMessages['assign.text'])}</p>
      {page.handlers.length === 0 ? (
        <Alert tone="caution" title={t(appealMessages['assign.nobody'])} />
      ) : (
        <Form method="post">
          <input type="hidden" name="acte" value="confier" />
          <SelectField
            name="userId"
            label={t(appealMessages['assign.to'])}
            choices={page.handlers}
            answer={given}
          />
          <Button tone="primary">{t(appealMessages['assign.submit'])}</Button>
        </Form>
      )}
    </section>
  );
}

function AnswerForm({ page, answer: given }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.mayAnswer) return null;
  return (
    <section className="panel" id="repondre" aria-labelledby="repondre-titre">
      <h2 id="repondre-titre">{t(appealMessages['answer.title'])}</h2>
      <p className="soft">{t(appealMessages['answer.text'])}</p>
      <Form method="post">
        <input type="hidden" name="acte" value="repondre" />
        <ChoiceGroup
          name="outcome"
          legend={t(appealMessages['answer.outcome'])}
          choices={APPEAL_OUTCOMES.map((value) => ({ value, label: t(appealMessages[`outcome.${value}`]) }))}
          required
          answer={given}
        />
        <TextArea
          name="motive"
          label={t(appealMessages['answer.motive'])}
          hint={t(appealMessages['answer.motive.hint'], { minimum: MIN_SENTENCE_WORDS })}
          rows={6}
          required
          answer={given}
        />
        <OwnPassword answer={given} />
        <Button tone="primary">{t(appealMessages['answer.submit'])}</Button>
      </Form>
    </section>
  );
}

/** One appeal: what is contested, what the record says, who answers, and the answer. */
export default function AppealRoute({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { appeal, state, candidate } = page;
  const acte = problemOf(actionData)?.values.acte;
  return (
    <Page
      title={t(appealMessages['page.title'], { candidate, block: appeal.block })}
      lead={page.sessionLabel}
      crumbs={[{ label: t(appealMessages['list.title']), to: '/recours' }]}
    >
      <ProblemPanel answer={actionData} />
      <p>
        <Tag tone="note">{t(appealMessages[`state.${state}`])}</Tag> {moment(appeal.filedAt)}
      </p>
      <section className="stack" aria-labelledby="faits">
        <h2 id="faits">{t(appealMessages[`ground.${appeal.ground}`])}</h2>
        <p className="document">{appeal.statement}</p>
      </section>
      <RecordSection page={page} />
      {appeal.answer !== null && (
        <section className="stack" aria-labelledby="reponse">
          <h2 id="reponse">{t(appealMessages['answer.given'], { at: moment(appeal.answer.at) })}</h2>
          <p className="document">{appeal.answer.motive}</p>
        </section>
      )}
      <AssignForm page={page} answer={acte === 'confier' ? actionData : undefined} />
      <AnswerForm page={page} answer={acte === 'repondre' ? actionData : undefined} />
    </Page>
  );
}
