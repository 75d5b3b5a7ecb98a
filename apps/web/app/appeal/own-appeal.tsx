import { MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { APPEAL_GROUNDS } from '@etalon/core/regulations';
import { translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { fileAppeal, readOwnAppeals } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextArea } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/own-appeal';

const FILED = z.object({ ground: z.enum(APPEAL_GROUNDS), statement: z.string().max(20_000) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { candidacyId, block } = args.params;
    const { decision, lastDay, notification, grounds, appeals } = await readOwnAppeals(
      runtime.workplace,
      actor,
      {
        candidacyId,
        block,
      },
    );
    return {
      candidacyId,
      block,
      decision,
      lastDay,
      notification,
      grounds,
      mayFile: decision !== null && appeals.every(({ appeal }) => appeal.decisionId !== decision.id),
      appeals: appeals.map(({ appeal, state }) => ({
        id: appeal.id,
        ground: appeal.ground,
        statement: appeal.statement,
        filedAt: appeal.filedAt,
        state,
        answer: appeal.answer && { motive: appeal.answer.motive, at: appeal.answer.at },
      })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { candidacyId, block } = args.params;
    await fileAppeal(runtime.workplace, actor, { candidacyId, block, ...parseForm(FILED, form) });
    return redirectWithNotice(
      `/candidatures/${candidacyId}/blocs/${block}/recours`,
      translate(language, appealMessages['own.done']),
    );
  });
}

function Filed({
  appeals,
}: {
  readonly appeals: Route.ComponentProps['loaderData']['appeals'];
}): JSX.Element | null {
  const { t, moment, date } = useWords();
  if (appeals.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="deposes">
      <h2 id="deposes">{t(appealMessages['own.filed'])}</h2>
      {appeals.map((appeal) => (
        <article key={appeal.id} className="panel">
          <h3>
            {date(appeal.filedAt)} <Tag>{t(appealMessages[`state.${appeal.state}`])}</Tag>
          </h3>
          <p>{t(appealMessages[`ground.${appeal.ground}`])}</p>
          <p className="document">{appeal.statement}</p>
          {appeal.answer !== null && (
            <>
              <h4>{t(appealMessages['answer.given'], { at: moment(appeal.answer.at) })}</h4>
              <p className="document">{appeal.answer.motive}</p>
            </>
          )}
        </article>
      ))}
    </section>
  );
}

/** A candidate contests a decision on facts, and follows what becomes of it. */
export default function OwnAppeal({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { decision, lastDay, notification, block } = page;
  const result = `/candidatures/${page.candidacyId}/blocs/${block}/resultat`;
  return (
    <Page
      title={t(appealMessages['own.title'], { block })}
      lead={t(appealMessages['own.lead'])}
      width="narrow"
      crumbs={[{ label: t(handInMessages['result.title'], { rank: block.slice(1) }), to: result }]}
    >
      <ProblemPanel answer={actionData} />
      {decision === null ? (
        <EmptyState title={t(appealMessages['own.none'])}>{t(appealMessages['own.none.text'])}</EmptyState>
      ) : (
        <KeyValues
          entries={[
            {
              label: t(appealMessages['own.decision']),
              value: t(appealMessages['own.decision.value'], {
                result: t(deskMessages[`result.${decision.result}`]),
                at: date(decision.at),
              }),
            },
            {
              label: t(notificationMessages['own.runs-from']),
              value:
                notification === null ? (
                  t(notificationMessages['own.not-notified'])
                ) : (
                  <Link to={`/notifications/${notification.id}`}>{date(notification.at)}</Link>
                ),
            },
            {
              label: t(appealMessages['own.deadline']),
              value: lastDay === null ? t(appealMessages['own.deadline.none']) : date(lastDay),
            },
          ]}
        />
      )}
      {page.mayFile && (
        <Form method="post" className="panel">
          <ChoiceGroup
            name="ground"
            legend={t(appealMessages['field.ground'])}
            choices={page.grounds.map((value) => ({ value, label: t(appealMessages[`ground.${value}`]) }))}
            required
            answer={actionData}
          />
          <TextArea
            name="statement"
            label={t(appealMessages['field.statement'])}
            hint={t(appealMessages['field.statement.hint'], { minimum: MIN_SENTENCE_WORDS })}
            rows={8}
            maxLength={20_000}
            required
            answer={actionData}
          />
          <Button tone="primary">{t(appealMessages['own.submit'])}</Button>
        </Form>
      )}
      <Filed appeals={page.appeals} />
    </Page>
  );
}
